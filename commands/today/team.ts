import { findAwayToday } from "#src/command/away.ts";
import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { chooseFirstCalls } from "#src/domain/first-calls.ts";
import { isFarBehind, paceTenths, tenthsBehind } from "#src/domain/pace-alert.ts";
import { completionTenths, type MeasuredProgress } from "#src/domain/progress.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatCount, formatPercent } from "#src/i18n/figures.ts";
import type { Waiting } from "#src/store/interface/alerts.ts";
import type { Board } from "../kpi/board.ts";
import { nameOf } from "../kpi/subject.ts";
import { capitalized } from "../lead/card.ts";
import { bullet, type Section } from "./section.ts";
import { describeCalls } from "./sentences.ts";
import type { Untended, Worries } from "./worries.ts";

const shown = 8;

/** Whom a lead or manager looks after; undefined for everybody else. */
export function ledBy({ actor }: Context): Subject | undefined {
  if (actor.role === "manager") return { kind: "company" };
  const { team } = actor;
  return actor.role === "lead" && team ? { kind: "team", id: team.id, name: team.name } : undefined;
}

type Known = {
  readonly subject: Subject;
  readonly board: Board;
  readonly worries: ReadonlyMap<number, Worries>;
  readonly untended: ReadonlyMap<number, Untended>;
};

/** Who might be glad of a hand, each in a sentence that names one. For the reader alone. */
export async function helpOf(known: Known, context: Context): Promise<readonly Section[]> {
  const { t } = context;
  const people = await findPeople(known, context);
  if (people.length === 0) return [];
  const heading = t("alert.help", {
    subject: capitalized(nameOf(known.subject, context)),
    count: people.length,
  });
  const isCut = people.length > shown;
  return [
    {
      lines: [
        heading,
        ...people.slice(0, shown).map((person) => bullet(describePerson(person, context))),
        ...(isCut ? [t("alert.more_people", { count: people.length - shown })] : []),
      ],
      ...(isCut && { actions: [{ label: t("alert.button_below"), command: "/kpi below" }] }),
    },
  ];
}

type PersonInNeed = Worries & {
  readonly name: string;
  readonly behind: MeasuredProgress | undefined;
  readonly untended: Untended | undefined;
};

/** Those furthest behind come first, then those without entries, then those who do less than usual. */
async function findPeople(
  { board, worries, untended }: Known,
  context: Context,
): Promise<readonly PersonInNeed[]> {
  const { actor, company, store, now } = context;
  const everybody = await store.people.list(now.toPlainDate());
  const away = await findAwayToday(everybody, context);
  const progress = new Map(board.rows.map((row) => [row.id, row.progress]));
  return everybody
    .filter(({ id }) => id !== actor.id && !away.has(id))
    .map(({ id, name }): PersonInNeed => {
      const own = progress.get(id);
      const behind = own && isFarBehind(own, company.alerts.behindPace) ? own : undefined;
      return { name, behind, untended: untended.get(id), ...worries.get(id) };
    })
    .filter(({ behind, silence, drop }) => behind || silence !== undefined || drop)
    .toSorted((one, other) => weightOf(other) - weightOf(one));
}

function weightOf({ behind, silence }: PersonInNeed): number {
  return (behind ? tenthsBehind(behind) * 1000 : 0) + (silence ?? 0);
}

function describePerson(person: PersonInNeed, context: Context): string {
  const { t } = context;
  const { name, untended } = person;
  const calls = untended && chooseFirstCalls(untended.leads);
  const hand = calls ? t("alert.hand_calls", { calls: describeCalls(calls, context) }) : t("alert.hand_ask");
  return t("alert.person", { name, reasons: reasonsOf(person, context).join("; "), hand });
}

function reasonsOf({ behind, silence, drop }: PersonInNeed, { t, actor }: Context): readonly string[] {
  const { locale } = actor;
  return [
    ...(behind
      ? [
          t("alert.person_behind", {
            points: formatCount(tenthsBehind(behind) / 10, locale),
            percent: formatPercent(completionTenths(behind.actual, behind.target), locale),
            pace: formatPercent(paceTenths(behind), locale),
          }),
        ]
      : []),
    ...(silence === undefined ? [] : [t("alert.person_silent", { days: silence })]),
    ...(drop && silence === undefined
      ? [
          t("alert.person_drop", {
            latest: drop.latest,
            median: formatCount(drop.median, locale),
            n: drop.before.length,
          }),
        ]
      : []),
  ];
}

/** Leads that nobody owns yet, for whoever may give them out. */
export function waitingOf({ count, oldestAt }: Waiting, { t, company }: Context): readonly Section[] {
  if (!oldestAt) return [];
  const oldest = oldestAt.toZonedDateTimeISO(company.timeZone).toPlainDate();
  return [
    {
      lines: [t("alert.waiting", { count, day: formatDay(oldest) })],
      actions: [{ label: t("alert.button_assign"), command: "/lead assign new" }],
    },
  ];
}
