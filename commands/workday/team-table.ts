import { type Cell, directReply, note, type Reply, table, text, title } from "#src/chat/reply.ts";
import { windowLabel } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { mayRead } from "#src/domain/pay-access.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Quarters, SlotCode } from "#src/domain/timesheet/code.ts";
import type { Timesheet } from "#src/domain/timesheet/timesheet.ts";
import { loadTimesheets } from "#src/pay/timesheets.ts";
import { leaveScope } from "../leave/approvers.ts";

/** Everybody whose leave the asking person approves, a row each, with what their days add up to. */
export async function showTeam(month: Temporal.PlainYearMonth, context: Context): Promise<Reply> {
  const { store, company, t, actor, now } = context;
  const scope = await leaveScope(context);
  const people = (await store.people.list(now.toPlainDate())).filter(({ id }) => mayRead(scope, id));
  const others = people.filter(({ id }) => id !== actor.id);
  const named = windowLabel(monthOf(month.toPlainDate({ day: 1 })), actor.locale);
  if (others.length === 0) return directReply(text(t("workday.no_team")));

  const lock = await store.payroll.lockOf(month);
  const asked = { month, people, ...(lock && { upTo: lock.mark }) };
  const sheets = await loadTimesheets(scope, asked, { store, company });
  const names = new Map(people.map((person) => [person.id, person]));
  return directReply(
    title(t("workday.team_title", { month: named })),
    table(
      [
        { label: t("column.code"), format: "text" },
        { label: t("column.person"), format: "text" },
        ...groups.map(({ codes }) => ({
          label: symbolsOf(codes, context),
          format: "decimal" as const,
        })),
        { label: t("workday.paid"), format: "decimal" },
      ],
      sheets.map((sheet): readonly Cell[] => [
        names.get(sheet.personId)?.code ?? "",
        names.get(sheet.personId)?.name ?? "",
        ...groups.map(({ codes }) => sumOf(sheet, codes) / 4),
        sheet.paid / 4,
      ]),
    ),
    note(t("workday.team_hint")),
  );
}

/** The columns of the sheet for HR. */
const groups: readonly { readonly codes: readonly SlotCode[] }[] = [
  { codes: ["worked"] },
  { codes: ["trip", "training"] },
  { codes: ["annual"] },
  { codes: ["holiday"] },
  { codes: ["compensatory", "marriage", "child_marriage", "bereavement"] },
  { codes: ["sick", "child_sick", "maternity"] },
  { codes: ["unpaid", "absent"] },
];

function symbolsOf(codes: readonly SlotCode[], { company }: Context): string {
  return [...new Set(codes.map((code) => company.timesheet.symbols[code]))].join("/");
}

function sumOf({ sums }: Timesheet, codes: readonly SlotCode[]): Quarters {
  return codes.reduce((sum, code) => sum + (sums.get(code) ?? 0), 0);
}
