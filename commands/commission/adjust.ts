import { z } from "zod";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { periodArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoney, moneyInWords } from "#src/domain/money.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { findEver } from "../team/find-ever.ts";
import { leadingPeriod } from "./leading-period.ts";
import { choosePayMonth } from "./pay-month.ts";
import { signedMoney, signedMoneyArgument } from "./signed-money.ts";
import { payingMonth } from "./statement-of.ts";
import { commissionWord } from "./word.ts";
import { writeAdjustment } from "./write-adjustment.ts";

const example = "/commission adjust @lan 2tr thưởng nóng";

export const adjustCommission = defineCommand({
  ...commissionWord,
  verb: "adjust",
  verbAliases: ["dieuchinh"],
  summary: {
    vi: "Cộng hoặc trừ hoa hồng của một người, kèm lý do",
    en: "Add to somebody's commission or take from it, with a reason",
  },
  examples: [example, "/hoahong dieuchinh @minh -500k trả nhầm tháng trước"],
  args: z.object({
    person: textArgument,
    amount: signedMoneyArgument,
    reason: textArgument,
    month: periodArgument.optional(),
  }),
  names: {
    person: ["nv", "nhanvien"],
    amount: ["tien", "sotien"],
    reason: ["lydo"],
    month: ["thang", "ky"],
  },
  free: [
    { argument: "person", find: word(/^@\S/) },
    { argument: "amount", find: signedMoney },
    { argument: "month", find: leadingPeriod },
    { argument: "reason" },
  ],
  texts: ["reason"],
  asks: { person: "adjust.ask_person", amount: "adjust.ask_amount", reason: "adjust.ask_reason" },
  roles: ["hr"],

  async run({ amount, reason, ...args }, context) {
    const person = await findEver(args.person, context, { argument: "person", example });
    if (person.id === context.actor.id) throw new UserError("error.adjust_own");
    if (amount === 0n) throw new UserError("error.adjust_nothing");
    const wanted = await chooseWanted(args.month, context);
    const month = await payingMonth(wanted, context);
    const id = await writeAdjustment({ person, month, amount, reason }, context);
    return confirm({ id, person, amount, reason, wanted, month }, context);
  },
});

/** The named month, else this one; while the month before waits to be locked, either may be meant. */
async function chooseWanted(
  phrase: PeriodPhrase | undefined,
  context: Context,
): Promise<Temporal.PlainYearMonth> {
  if (phrase) return choosePayMonth(phrase, context);
  const { store, now, actor, t } = context;
  const current = now.toPlainDate().toPlainYearMonth();
  const before = current.subtract({ months: 1 });
  const span = await store.payroll.lockedSpan();
  const isBehind = span && Temporal.PlainYearMonth.compare(span.last.month, before) < 0;
  if (!isBehind) return current;
  const choices = [before, current].map((month) => ({
    label: formatMonth(month, actor.locale),
    set: { month: writeMonth(month) },
  }));
  const first = formatMonth(before, actor.locale);
  throw new UserError(
    "adjust.ask_month",
    { first },
    { choices: [...choices, { label: t("question.drop"), cancel: true }] },
  );
}

type Adjusted = {
  readonly id: number;
  readonly person: Person;
  readonly amount: bigint;
  readonly reason: string;
  readonly wanted: Temporal.PlainYearMonth;
  readonly month: Temporal.PlainYearMonth;
};

function confirm({ id, person, amount, reason, wanted, month }: Adjusted, context: Context): Reply {
  const { t, actor } = context;
  const next = formatMonth(month, actor.locale);
  const values = { entry: `J${id}`, name: person.name, month: next, amount: formatMoney(amount) };
  return directReply(
    title(t("adjust.done", values)),
    text(t("adjust.words", { words: moneyInWords(amount, actor.locale), reason })),
    ...(wanted.equals(month)
      ? []
      : [note(t("adjust.moved", { month: formatMonth(wanted, actor.locale), next }))]),
    actions(
      { label: t("revenue.undo"), command: `/undo J${id}` },
      {
        label: t("commission.button_statement"),
        command: `/commission @${person.code} ${writeMonth(month)}`,
      },
    ),
  );
}
