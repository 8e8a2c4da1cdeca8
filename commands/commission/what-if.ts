import { z } from "zod";
import { actions, directReply, note, text, title } from "#src/chat/reply.ts";
import { money, moneyArgument, named, oneOf, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { KindRates } from "#src/domain/commission/plan.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import { compareFractions } from "#src/domain/fraction.ts";
import { formatMoney } from "#src/domain/money.ts";
import { saleKindNames } from "#src/domain/names.ts";
import { saleKinds } from "#src/domain/sale.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { describeMatter } from "./line-words.ts";
import { planOfPerson, type VersionedPlan } from "./plan-of.ts";
import { tiersOf } from "./rate-words.ts";
import { describeNext, describeReached, describeTier } from "./standing-words.ts";
import { loadStatement, payingMonth } from "./statement-of.ts";
import { chooseWhose, whoseWords } from "./whose.ts";
import { commissionWord } from "./word.ts";

export const supposeCommission = defineCommand({
  ...commissionWord,
  verb: "if",
  verbAliases: ["neu", "giasu", "dukien"],
  summary: {
    vi: "Nếu có thêm một khoản thì hoa hồng tháng này là bao nhiêu",
    en: "What this month's commission would be with another amount",
  },
  examples: ["/commission if 50tr", "/hoahong neu 120tr tái ký"],
  args: z.object({
    amount: moneyArgument,
    kind: oneOf(saleKindNames).optional(),
    person: textArgument.optional(),
  }),
  names: { amount: ["tien", "sotien"], kind: ["loai"], person: ["nv", "nhanvien"] },
  free: [
    { argument: "amount", find: money },
    { argument: "kind", find: named(saleKindNames) },
    { argument: "person" },
  ],
  finds: { kind: named(saleKindNames) },
  asks: { amount: "commission.ask_if" },
  roles: "everyone",

  async run(args, context) {
    const { t, now, actor } = context;
    const person = await chooseWhose(args.person, context);
    const today = now.toPlainDate();
    const month = await payingMonth(today.toPlainYearMonth(), context);
    const plan = await planOfPerson(person, month, context);
    if (!plan) throw new UserError("error.commission_no_plan", { month: formatMonth(month, actor.locale) });

    const on = today.toPlainYearMonth().equals(month) ? today : month.toPlainDate({ day: 1 });
    const supposed = { personId: person.id, amount: args.amount, kind: args.kind ?? "new", on };
    const before = await loadStatement({ person, month }, context);
    const after = await loadStatement({ person, month, supposed }, context);
    const values = {
      amount: formatMoney(args.amount),
      kind: t(`revenue.kind_${supposed.kind}`),
      month: formatMonth(month, actor.locale),
    };
    const heading = t(plan.base === "signed" ? "commission.if_signed" : "commission.if_collected", values);
    const lines = describeChange({ before, after, plan, month }, context);
    return directReply(
      title(heading),
      text(lines.join("\n")),
      ...(args.kind === undefined && hasKinds(plan) ? [note(t("commission.if_kind"))] : []),
      actions({
        label: t("commission.button_statement"),
        command: `/commission${whoseWords(person, context)}`,
      }),
    );
  },
});

type Change = {
  readonly before: Statement;
  readonly after: Statement;
  readonly plan: VersionedPlan;
  readonly month: Temporal.PlainYearMonth;
};

function describeChange({ before, after, plan, month }: Change, context: Context): readonly string[] {
  const { t } = context;
  const values = {
    before: formatMoney(before.total),
    after: formatMoney(after.total),
    more: formatMoney(after.total - before.total),
  };
  const { standing } = after;
  const lines = [t("commission.if_result", values), ...describeLimits(after, context)];
  if (!standing) return lines;
  const stood = { standing, plan, month };
  const isHigher = before.standing !== null && standing.tier > before.standing.tier;
  if (isHigher) {
    const tier = describeTier(tiersOf(plan), standing.tier, context);
    lines.push(
      t(standing.count === "whole" ? "commission.if_higher_whole" : "commission.if_higher", { tier }),
    );
  }
  return [...lines, describeReached(stood, context), ...describeNext(stood, context)];
}

/** Why more money may bring no more. */
function describeLimits({ lines }: Statement, context: Context): readonly string[] {
  return lines.flatMap((line) => {
    if (line.kind !== "cap" && line.kind !== "floor" && line.kind !== "minimum_work") return [];
    const values = { matter: describeMatter(line, context), amount: formatMoney(line.amount) };
    return [context.t("commission.with_limit", values)];
  });
}

/** Whether a renewal or more of the same earns otherwise than what is new. */
function hasKinds({ rates }: VersionedPlan): boolean {
  const all: readonly KindRates[] =
    rates.kind === "flat" ? [rates.rates] : rates.tiers.map((tier) => tier.rates);
  return all.some((each) => saleKinds.some((kind) => compareFractions(each[kind], each.new) !== 0));
}
