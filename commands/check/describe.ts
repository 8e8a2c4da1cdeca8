import type { Context } from "#src/command/command.ts";
import { formatCount, formatShareWithParts } from "#src/i18n/figures.ts";
import type { PersonCheck } from "#src/store/interface/checks.ts";

/** All the people together, in two sentences. */
export function describeChecks(people: readonly PersonCheck[], context: Context): string {
  const { t, actor, company } = context;
  const { leads, stale, late, missing, tasks, overdueTasks } = sumOf(people);
  const share = (count: number, all: number) => formatShareWithParts(count, all, actor.locale);
  const lines = [
    leads === 0
      ? t("check.no_leads")
      : t("check.leads", {
          count: formatCount(leads, actor.locale),
          days: company.leads.staleAfterWorkdays,
          stale: share(stale, leads),
          none: share(missing.next, leads),
          late: share(late, leads),
        }),
    ...(tasks === 0 ? [] : [t("check.tasks", { overdue: share(overdueTasks, tasks) })]),
  ];
  return lines.join("\n");
}

export type CheckSum = Omit<PersonCheck, "personId" | "name">;

export function sumOf(people: readonly PersonCheck[]): CheckSum {
  const total = (value: (person: PersonCheck) => number) =>
    people.reduce((sum, person) => sum + value(person), 0);
  return {
    leads: total(({ leads }) => leads),
    stale: total(({ stale }) => stale),
    late: total(({ late }) => late),
    tasks: total(({ tasks }) => tasks),
    overdueTasks: total(({ overdueTasks }) => overdueTasks),
    missing: {
      phone: total(({ missing }) => missing.phone),
      source: total(({ missing }) => missing.source),
      priority: total(({ missing }) => missing.priority),
      temperature: total(({ missing }) => missing.temperature),
      amount: total(({ missing }) => missing.amount),
      close: total(({ missing }) => missing.close),
      next: total(({ missing }) => missing.next),
    },
  };
}
