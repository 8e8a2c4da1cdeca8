import { z } from "zod";
import { actions, type Block, directReply, image, note, type Reply, table } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { fold } from "#src/domain/fold.ts";
import { mayRead } from "#src/domain/pay-access.ts";
import { monthOf } from "#src/domain/period.ts";
import { findPeriod } from "#src/domain/period-find.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import type { Person } from "#src/domain/person.ts";
import { daySymbolOf } from "#src/domain/timesheet/symbol.ts";
import type { Timesheet } from "#src/domain/timesheet/timesheet.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { loadTimesheets } from "#src/pay/timesheets.ts";
import { leaveScope } from "../leave/approvers.ts";
import { findUsual } from "../leave/code-names.ts";
import { labelOf } from "../leave/describe.ts";
import { beginsWithToken } from "../leave/tokens.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { findEver } from "../team/find-ever.ts";
import { lateChanges } from "./late-changes.ts";
import { monthChart, weekdayKeys } from "./month-chart.ts";
import { showTeam } from "./team-table.ts";
import { workdayWord } from "./word.ts";

const example = "/workday 11/2026";

export const showWorkdays = defineCommand({
  ...workdayWord,
  summary: {
    vi: "Công tháng này của mình: lịch và bảng",
    en: "My days at work this month: calendar and table",
  },
  examples: ["/workday", "/cong tháng trước", "/workday @lan 10/2026", "/workday team"],
  args: z.object({ period: periodArgument.prefault("this month"), person: textArgument.optional() }),
  names: { period: ["thang", "ky"], person: ["nv", "nhanvien"] },
  free: [{ argument: "period", find: period }, { argument: "person" }],
  goesWith: (words) => isAboutMonth(words) || beginsWithToken(words, findUsual),
  meansVerb: (words) => (isAboutMonth(words) ? undefined : "record"),
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    inPrivate(context, example);
    const month = chooseMonth(args.period, context);
    if (args.person !== undefined && team.has(fold(args.person))) return showTeam(month, context);
    return showMonth(await choosePerson(args.person, context), month, context);
  },
});

const team: ReadonlySet<string> = new Set(["team", "nhom", "ca nhom", "all", "tat ca", "moi nguoi"]);

/** Anything but whose month and which one says what days were. */
function isAboutMonth(words: string): boolean {
  const rest = (findPeriod(words)?.rest ?? words).trim();
  return rest === "" || team.has(fold(rest)) || whose.test(rest);
}

/** `@lan`, `@Trần Minh`, `thang=10`; a symbol such as `KP` or `Cô` behind the name is none of it. */
const whose = /^(?:@\S+(?: (?!Cô$)\p{Lu}\p{Ll}+)*|(?:thang|ky|person|nv|nhanvien|period)=.*)$/u;

/** A day stands for its month. */
function chooseMonth(phrase: PeriodPhrase, context: Context): Temporal.PlainYearMonth {
  const { from, to } = choosePeriod(phrase, context, { prefer: "past", argument: "period" });
  const month = from.toPlainYearMonth();
  if (!month.equals(to.toPlainYearMonth())) throw new UserError("error.not_a_month", { example });
  return month;
}

/** Whoever has left is still in the months before. */
async function choosePerson(words: string | undefined, context: Context): Promise<Person> {
  const { store, actor, now } = context;
  if (words === undefined) return store.people.get(actor.id, now.toPlainDate());
  const person = await findEver(words, context, { argument: "person", example: "/workday @lan 10/2026" });
  const scope = await leaveScope(context);
  if (!mayRead(scope, person.id)) throw new UserError("leave.error_not_read", { name: person.name });
  return person;
}

async function showMonth(person: Person, month: Temporal.PlainYearMonth, context: Context): Promise<Reply> {
  const { store, company, t, actor } = context;
  const scope = { kind: "people", personIds: [person.id] } as const;
  const lock = await store.payroll.lockOf(month);
  const asked = { month, people: [person], ...(lock && { upTo: lock.mark }) };
  const [sheet] = await loadTimesheets(scope, asked, { store, company });
  if (!sheet) throw new Error(`there is no timesheet of person ${person.id}`);
  const chart = {
    ...image(monthChart(sheet, person.name, context), altOf(sheet, person, context)),
    isSecret: true,
  } as const;
  const before = month.subtract({ months: 1 });
  const whose = person.id === actor.id ? "" : ` @${person.code}`;
  return directReply(
    chart,
    weeksOf(sheet, context),
    sumsOf(sheet, context),
    ...(await waitingNote(person, month, context)),
    ...(lock ? await lateChanges({ person, month, lock }, context) : []),
    ...(person.id === actor.id && !lock ? [note(t("workday.how_to_change"))] : []),
    actions({
      label: t("workday.button_before", { month: before.toString() }),
      command: `/workday${whose} ${before}`,
    }),
  );
}

/** Leave that nobody has approved yet is work by the calendar. */
async function waitingNote(
  { id }: Person,
  month: Temporal.PlainYearMonth,
  { store, t, actor }: Context,
): Promise<readonly Block[]> {
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const scope = { kind: "people", personIds: [id] } as const;
  const waiting = await store.leave.list(scope, { days, states: ["waiting"] });
  const requests = waiting.map((one) => `${labelOf(one)} (${formatLeaveDays(one, actor.locale)})`).join(", ");
  return waiting.length === 0 ? [] : [note(t("workday.waiting", { requests }))];
}

/** The picture in a sentence: who, which month, and what it adds up to. */
function altOf(sheet: Timesheet, { name }: Person, { t, actor, company }: Context): string {
  const month = formatPeriod(monthOf(sheet.month.toPlainDate({ day: 1 })), actor.locale);
  const days = (quarters: number) => formatQuarters(quarters, actor.locale);
  const sums = [...sheet.sums].map(
    ([code, quarters]) => `${company.timesheet.symbols[code]} ${days(quarters)}`,
  );
  const values = { month, name, paid: days(sheet.paid), standard: days(sheet.payStandard) };
  return t("workday.alt", { ...values, sums: sums.join(", ") });
}

/** A row for each week: the number of the day and its symbol. */
function weeksOf({ month, days }: Timesheet, { t, company }: Context): Block {
  const lead = month.toPlainDate({ day: 1 }).dayOfWeek - 1;
  const cells = [
    ...Array.from({ length: lead }, () => null),
    ...days.map((day) => `${day.on.day} ${daySymbolOf(day, company.timesheet)}`.trim()),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_cell, column) => cells[week * 7 + column] ?? null),
  );
  return table(
    weekdayKeys.map((key) => ({ label: t(key), format: "text" })),
    weeks,
  );
}

function sumsOf(sheet: Timesheet, { t, company }: Context): Block {
  const rows = [...sheet.sums].map(([code, quarters]) => [
    company.timesheet.symbols[code],
    t(code === "holiday" ? "workday.holiday" : `leave.code_${code}`),
    quarters / 4,
  ]);
  return table(
    [
      { label: t("column.symbol"), format: "text" },
      { label: t("column.kind"), format: "text" },
      { label: t("column.workdays"), format: "decimal" },
    ],
    [
      ...rows,
      ...(sheet.outside === 0 ? [] : [[null, t("workday.outside"), sheet.outside / 4]]),
      [null, t("workday.standard"), sheet.payStandard / 4],
      [null, t("workday.paid"), sheet.paid / 4],
    ],
  );
}
