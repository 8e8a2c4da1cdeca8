import { z } from "zod";
import { type Cell, directReply, note, type Reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import { fold } from "#src/domain/fold.ts";
import { mayRead, type PayScope } from "#src/domain/pay-access.ts";
import type { Person } from "#src/domain/person.ts";
import type { LeaveBalance } from "#src/domain/timesheet/leave-balance.ts";
import { UserError } from "#src/errors.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { loadLeaveBalances } from "#src/pay/leave-balances.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { leaveScope } from "./approvers.ts";
import { freeLeave } from "./limits.ts";
import { leaveWord } from "./word.ts";

const all: ReadonlySet<string> = new Set(["team", "nhom", "all", "tat ca", "moi nguoi", "cong ty"]);

export const leaveBalance = defineCommand({
  ...leaveWord,
  verb: "balance",
  verbAliases: ["conlai", "sodu"],
  summary: {
    vi: "Phép năm: được bao nhiêu, còn bao nhiêu",
    en: "Annual leave: how much there is and what is left",
  },
  examples: ["/leave balance", "/nghi còn lại @lan", "/leave balance team"],
  args: z.object({ year: z.string().optional(), person: textArgument.optional() }),
  names: { year: ["nam"], person: ["nv", "nhanvien"] },
  free: [{ argument: "year", find: word(/^20\d\d$/) }, { argument: "person" }],
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    inPrivate(context, "/leave balance");
    const { store, now, actor } = context;
    const scope = await leaveScope(context);
    const today = now.toPlainDate();
    const year = args.year === undefined ? today.year : Number(args.year);
    const on = year === today.year ? today : Temporal.PlainDate.from({ year, month: 12, day: 31 });
    if (args.person !== undefined && all.has(fold(args.person))) return showAll(scope, on, context);

    const person = args.person === undefined ? actor : await findOne(args.person, context);
    if (!mayRead(scope, person.id)) throw new UserError("leave.error_not_read", { name: person.name });
    return showOne(await store.people.get(person.id, today), on, context);
  },
});

function findOne(words: string, context: Context): Promise<Person> {
  return findPerson(words, context, { argument: "person", example: "/leave balance @lan" });
}

async function showOne(person: Person, on: Temporal.PlainDate, context: Context): Promise<Reply> {
  const { store, company, t, actor } = context;
  const scope = { kind: "people", personIds: [person.id] } as const;
  const balances = await loadLeaveBalances(scope, { people: [person], on }, { store, company });
  const balance = balances.get(person.id);
  if (!balance) throw new Error(`there is no balance of person ${person.id}`);
  const free = (await freeLeave(person, [on.year], context)).get(on.year) ?? balance.left;
  const values = { name: person.name, year: on.year, days: formatQuarters(balance.left, actor.locale) };
  return directReply(
    title(t("leave.balance_title", values)),
    text(linesOf(balance, free, context).join("\n")),
    ...(person.id === actor.id ? [note(t("leave.how_to_ask"))] : []),
  );
}

/** How the number comes about, line by line. */
function linesOf(balance: LeaveBalance, free: number, { t, actor }: Context): readonly string[] {
  const days = (quarters: number) => formatQuarters(quarters, actor.locale);
  const { annualDays, serviceDays, months, entitled, corrected, taken, left } = balance;
  const values = { annual: annualDays, service: serviceDays, months, days: days(entitled) };
  const waiting = left - free;
  return [
    t(serviceDays > 0 ? "leave.entitled_with_service" : "leave.entitled", values),
    ...(corrected === 0 ? [] : [t("leave.corrected", { days: signed(corrected, days(corrected)) })]),
    t("leave.taken", { days: days(taken) }),
    t("leave.left", { days: days(left) }),
    ...(waiting > 0 ? [t("leave.waiting", { days: days(waiting), free: days(free) })] : []),
  ];
}

function signed(quarters: number, shown: string): string {
  return quarters > 0 ? `+${shown}` : shown;
}

async function showAll(scope: PayScope, on: Temporal.PlainDate, context: Context): Promise<Reply> {
  const { store, company, t, now } = context;
  const people = await store.people.list(now.toPlainDate());
  const balances = await loadLeaveBalances(scope, { people, on }, { store, company });
  const rows = people.flatMap((person): (readonly Cell[])[] => {
    const balance = balances.get(person.id);
    if (!balance) return [];
    const { entitled, corrected, taken, left } = balance;
    return [[person.code, person.name, entitled / 4, corrected / 4, taken / 4, left / 4]];
  });
  return directReply(
    title(t("leave.balances_title", { year: on.year })),
    table(
      [
        { label: t("column.code"), format: "text" },
        { label: t("column.person"), format: "text" },
        { label: t("column.leave_entitled"), format: "decimal" },
        { label: t("column.leave_corrected"), format: "decimal" },
        { label: t("column.leave_taken"), format: "decimal" },
        { label: t("column.leave_left"), format: "decimal" },
      ],
      rows,
    ),
  );
}
