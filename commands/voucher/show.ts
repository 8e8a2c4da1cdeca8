import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { findPeriod } from "#src/domain/period-find.ts";
import { UserError } from "#src/errors.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { hasFigures, planArgumentFinds, planArgumentNames, planArguments } from "../plan/figures.ts";
import { choosePlan, nameOfQuarter } from "../plan/find.ts";
import { planFree, planNames, planPeriodArgument } from "../plan/finders.ts";
import type { KeptPlan } from "../plan/write.ts";
import { closedNote } from "./closed.ts";
import { showCard } from "./describe.ts";
import { getVoucher, labelOf } from "./find.ts";
import { groundArgumentNames, groundsArgument, withoutGroundWord } from "./grounds.ts";
import { stateNames } from "./list.ts";
import { type Made, makeVoucher } from "./make.ts";
import { againDraft } from "./settle.ts";
import { voucherWord } from "./word.ts";

const makers: ReadonlySet<string> = new Set(["rep", "lead", "manager"]);

/** “voucher của tôi”, “voucher quý 1”, “voucher chờ duyệt”, and the bare name: whose, rather than which. */
function asksForList(words: string): boolean {
  const said = findPeriod(words)?.rest ?? words;
  return /^(?:(?:cua )?(?:toi|minh|em|nhom|team))?$/.test(fold(said)) || stateNames.find(said) !== undefined;
}

/** `G4`, or `#G4`, and whatever else was said about it. */
const label = /^#?G(\d{1,8})(?:\s+(.+))?$/i;

export const showVoucher = defineCommand({
  ...voucherWord,
  summary: {
    vi: "Voucher của khách theo kế hoạch quý: điểm, ngân sách quà, gói đã chọn",
    en: "A customer's voucher by the quarter's plan: points, budget, packages",
  },
  examples: [
    "/voucher An Phát",
    "/voucher An Phát quý 1/2027 congno=200tr taiky=100tr pt=200tr kyvong=300tr tyle=2",
    "/voucher G4",
  ],
  args: z.object({
    customer: textArgument,
    period: planPeriodArgument.optional(),
    ...planArguments,
    grounds: groundsArgument.optional(),
  }),
  names: { ...planNames, ...planArgumentNames, grounds: groundArgumentNames },
  free: planFree,
  finds: planArgumentFinds,
  texts: ["grounds"],
  meansVerb: (words) => (asksForList(words) ? "list" : undefined),
  asks: { customer: "voucher.ask_customer" },
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run({ customer: words, period, grounds, ...typed }, context) {
    const [, number, step] = label.exec(words.trim()) ?? [];
    if (number !== undefined && step !== undefined) {
      throw new UserError("voucher.error_step", { entry: `G${number}`, step });
    }
    if (number !== undefined) return showCard(await getVoucher(Number(number), context), {}, context);

    const name = grounds ? withoutGroundWord(words) : words;
    const { customer, plan, ...asked } = await choosePlan({ customer: name, period }, context);
    if (asked.period.kind === "year") {
      throw new UserError("voucher.error_quarter", { year: asked.period.from.year });
    }
    const existing = plan && (await context.store.vouchers.ofPlan(plan.id));
    if (existing && !hasFigures(typed) && !grounds) return showCard(existing, {}, context);

    const quarter = asked.period.from;
    if (!makers.has(context.actor.role)) {
      const values = { name: customer.name, quarter: nameOfQuarter(quarter, context) };
      throw new UserError("voucher.error_none", values);
    }
    await getCustomerForChange(customer.id, context);
    const made = await makeVoucher({ customer, quarter, typed, grounds: grounds ?? [] }, context);
    return answer(made, context);
  },
});

async function answer({ voucher, entry, outcome, planned }: Made, context: Context): Promise<Reply> {
  const { t } = context;
  const values = { entry: labelOf(voucher) };
  const notes = planned ? [planNote(planned, context)] : [];
  const undone = entry === null ? {} : { entry };
  switch (outcome) {
    case "made":
      return showCard(voucher, { heading: t("voucher.made", values), notes, ...undone }, context);
    case "changed":
      return showCard(voucher, { heading: t("voucher.changed", values), notes, ...undone }, context);
    case "reopened": {
      const said = [...(await againDraft(voucher, context)), ...notes];
      return showCard(voucher, { heading: t("voucher.changed", values), notes: said, ...undone }, context);
    }
    case "same":
      return showCard(voucher, { notes }, context);
    case "settled":
      return showCard(voucher, { notes: [...notes, closedNote(voucher, context)] }, context);
  }
}

/** The figures of the line stay in the plan, whatever becomes of the voucher. */
function planNote({ plan, entry }: KeptPlan, { t }: Context): string {
  return t("voucher.plan_written", { plan: `F${plan.id}`, number: plan.current.number, entry });
}
