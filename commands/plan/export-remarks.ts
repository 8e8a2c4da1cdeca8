import { type Action, actions, type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { quarterOf, writePeriod } from "#src/domain/period.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import type { FoundVoucher } from "./export-paper.ts";
import { readPlanLedger } from "./ledger.ts";
import { mayChange, movedFigures, movedNote } from "./moved.ts";

/** What whoever sends it should know, and the next steps. */
export async function remarks(
  plan: Plan,
  voucher: FoundVoucher | undefined,
  context: Context,
): Promise<readonly Block[]> {
  const { t } = context;
  const ledger = await readPlanLedger(plan.customer.id, plan.quarter, context);
  const hasMoved = movedFigures(plan, ledger, context).length > 0;
  const refresh = { label: t("plan.refresh"), command: `/plan refresh F${plan.id}` };
  return [
    ...voucherLines(plan, voucher, context).map(text),
    ...movedNote(plan, ledger, context),
    ...(mayChange(plan, context)
      ? [actions(nextStep(plan, voucher, context), ...(hasMoved ? [refresh] : []))]
      : []),
  ];
}

function nextStep({ customer, quarter }: Plan, found: FoundVoucher | undefined, { t }: Context): Action {
  const about = `K${customer.id} ${writePeriod(quarterOf(quarter))}`;
  if (!found) return { label: t("paper.make_voucher"), command: `/voucher ${about}` };
  return found.isPromised
    ? { label: t("paper.mail_voucher"), command: `/mail voucher ${about}` }
    : { label: t("paper.show_voucher"), command: `/voucher G${found.voucher.id}` };
}

function voucherLines(
  { current }: Plan,
  found: FoundVoucher | undefined,
  { t, actor }: Context,
): readonly string[] {
  if (!found) return [t("paper.no_voucher")];
  const { voucher, state } = found;
  const { points, validUntil, planNumber } = voucher.current;
  const name = `G${voucher.id}`;
  const day = formatDay(validUntil);
  switch (state) {
    case "draft":
    case "reviewed":
      return [t("paper.voucher_open", { voucher: name })];
    case "adjusted":
      return [t("paper.voucher_adjusted", { voucher: name })];
    case "expired":
      return [t("paper.voucher_expired", { voucher: name, day })];
    case "approved":
    case "sent":
    case "accepted":
      return [
        t("paper.with_voucher", {
          voucher: name,
          points: formatHundredths(points.total, actor.locale),
          budget: formatMoney(points.budget),
          day,
        }),
        ...(planNumber === current.number
          ? []
          : [t("paper.voucher_of_version", { number: planNumber, now: current.number })]),
      ];
  }
}
