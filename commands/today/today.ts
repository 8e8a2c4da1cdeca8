import { z } from "zod";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { chooseFirstCalls } from "#src/domain/first-calls.ts";
import { isFarBehind } from "#src/domain/pace-alert.ts";
import { monthOf } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import { articlesOfWeek } from "../article/today.ts";
import { loadPeopleBoard } from "../kpi/board.ts";
import { sellers } from "../lead/owner.ts";
import { monthOfToday } from "../month/today.ts";
import { awayToday } from "./away.ts";
import { appointmentsOfDay, listDueTasks, tasksOfDay } from "./day.ts";
import { forgottenCustomers } from "./forgotten.ts";
import { diligenceOf, paceOf, receivablesOf, untendedOf } from "./own.ts";
import { listDue } from "./receivables.ts";
import type { Section } from "./section.ts";
import { helpOf, ledBy, waitingOf } from "./team.ts";
import { loadUntended, loadWorries } from "./worries.ts";

const mostButtons = 5;

export const showToday = defineCommand({
  name: "today",
  aliases: ["homnay"],
  summary: {
    vi: "Việc của bạn hôm nay: hẹn, việc đến hạn, nhịp chỉ tiêu, khách cần gọi",
    en: "Your day: appointments, tasks, pace, leads to call",
  },
  examples: ["/today", "/homnay"],
  args: z.object({}),
  isExportable: true,
  roles: "everyone",

  async run(_, context) {
    // All of it is for the asking person alone.
    if (!context.isPrivate) throw new UserError("error.out_of_scope", { example: "/today" });
    return compose(await loadSections(context), await awayToday(context), context);
  },
});

/** Somebody's being away is worth a line, and no digest. */
function compose(sections: readonly Section[], away: string | undefined, { t, now, actor }: Context): Reply {
  const others = away === undefined ? [] : [text(away)];
  const heading = title(t("alert.today", { day: formatWeekday(now.toPlainDate(), actor.locale) }));
  if (sections.length === 0) {
    return { ...directReply(heading, text(t("alert.nothing")), ...others), isNothing: true };
  }

  const buttons = sections.flatMap((section) => section.actions ?? []).slice(0, mostButtons);
  return directReply(
    heading,
    ...sections.map(({ lines }) => text(lines.join("\n"))),
    ...others,
    note(t("kpi.as_of", { at: formatMoment(now) })),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  );
}

/** What has a time comes first, then what is due, the month's review too, then how things stand, and then the others. */
async function loadSections(context: Context): Promise<readonly Section[]> {
  const { actor } = context;
  const own = { kind: "person", id: actor.id, name: actor.name, teamId: actor.team?.id ?? null } as const;
  const appointments = await appointmentsOfDay(own, context);
  const tasks = await listDueTasks(own, context);
  const day = [...appointments, ...tasksOfDay(tasks, context), ...(await monthOfToday(context))];
  const articles = await articlesOfWeek(context);
  if (!sellers.has(actor.role)) return [...day, ...articles, ...(await loadWaiting(context))];

  const led = ledBy(context);
  const subject = led ?? own;
  const untended = await loadUntended(subject, context);
  const worries = await loadWorries(subject, context);
  return [
    ...day,
    ...articles,
    ...(await loadOwn({ own, tasks, untended, worries }, context)),
    ...(await forgottenCustomers({ own, led }, context)),
    ...(await loadWaiting(context)),
    ...(led ? await loadHelp({ subject: led, untended, worries }, context) : []),
  ];
}

type Loaded = {
  readonly untended: Awaited<ReturnType<typeof loadUntended>>;
  readonly worries: Awaited<ReturnType<typeof loadWorries>>;
};

type Own = Loaded & {
  readonly own: Subject & { kind: "person" };
  readonly tasks: Awaited<ReturnType<typeof listDueTasks>>;
};

async function loadOwn(
  { own, tasks, untended, worries }: Own,
  context: Context,
): Promise<readonly Section[]> {
  const { company } = context;
  const due = await listDue(own, context);
  const board = await loadPeopleBoard(own, askedOf(context), context);
  const mine = untended.get(own.id);
  const calls = mine && chooseFirstCalls(mine.leads);
  const isBehind = isFarBehind(board.total, company.alerts.behindPace);
  return [
    ...(isBehind ? [paceOf(board, { calls, due, tasks }, context)] : []),
    ...(mine ? [untendedOf(mine, isBehind ? calls : undefined, context)] : []),
    ...receivablesOf(due, context),
    ...diligenceOf(worries.get(own.id) ?? {}, context),
  ];
}

async function loadHelp(
  { subject, untended, worries }: Loaded & { readonly subject: Subject },
  context: Context,
): Promise<readonly Section[]> {
  const board = await loadPeopleBoard(subject, askedOf(context), context);
  return helpOf({ subject, board, worries, untended }, context);
}

/** The KPI of the running month, as `/kpi` shows it. */
function askedOf({ company, now }: Context) {
  return { metric: company.kpiMetric, period: monthOf(now.toPlainDate()) };
}

async function loadWaiting(context: Context): Promise<readonly Section[]> {
  const { actor, store, scope } = context;
  if (actor.role !== "lead" && actor.role !== "manager" && actor.role !== "admin") return [];
  return waitingOf(await store.alerts.waiting(scope), context);
}
