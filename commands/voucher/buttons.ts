import { type Action, type ActionsBlock, actions } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { quarterOf, writePeriod } from "#src/domain/period.ts";
import type { Role } from "#src/domain/person.ts";
import { restOf } from "#src/domain/voucher/offer.ts";
import type { VoucherState } from "#src/domain/voucher/state.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { labelOf, stateNow } from "./find.ts";
import { mayApprove } from "./people.ts";

type Shown = {
  readonly isOutdated: boolean;
  /** Whether the ledger says otherwise than the plan does. */
  readonly isStale: boolean;
  readonly entry: number | undefined;
};

/** What may be done with a voucher next, by whoever asks. */
export async function buttonsOf(voucher: Voucher, shown: Shown, context: Context): Promise<ActionsBlock> {
  const { t } = context;
  const label = labelOf(voucher);
  const undo: readonly Action[] =
    shown.entry === undefined ? [] : [{ label: t("revenue.undo"), command: `/undo ${label}-${shown.entry}` }];
  return actions(
    ...(await stepsOf(voucher, shown, context)),
    { label: t("voucher.button_explain"), command: `/voucher explain ${label}` },
    ...undo,
  );
}

async function stepsOf(
  voucher: Voucher,
  { isOutdated, isStale }: Shown,
  context: Context,
): Promise<readonly Action[]> {
  if (!mayChange(voucher, context)) return [];
  const { t } = context;
  const label = labelOf(voucher);
  const recount = { label: t("voucher.button_recount"), command: `/voucher recount ${label}` };
  const state = stateNow(voucher, context);
  switch (state) {
    case "draft":
      return isOutdated ? [recount] : draftSteps(voucher, isStale, context);
    case "reviewed":
      return reviewedSteps(voucher, { isOutdated, recount }, context);
    case "approved":
    case "sent":
    case "accepted":
      return customerSteps(voucher, state, context);
    case "adjusted":
    case "expired":
      return [recount];
  }
}

/** Whose customer it is, and those who lead them; the others read. */
function mayChange({ customer }: Voucher, { actor }: Context): boolean {
  return actor.role === "rep" ? customer.ownerId === actor.id : mayLead.has(actor.role);
}

const mayLead: ReadonlySet<Role> = new Set(["lead", "manager"]);

function draftSteps(voucher: Voucher, isStale: boolean, { t }: Context): readonly Action[] {
  const label = labelOf(voucher);
  const { points, packages } = voucher.current;
  return [
    ...(isStale ? [{ label: t("plan.refresh"), command: `/plan refresh F${voucher.planId}` }] : []),
    ...(restOf(points.budget, packages) > 0n
      ? [{ label: t("voucher.button_packages"), command: `/voucher packages ${label}` }]
      : []),
    { label: t("voucher.button_review"), command: `/voucher review ${label}` },
  ];
}

type Reviewed = { readonly isOutdated: boolean; readonly recount: Action };

/** Points that are not right any more are counted again rather than approved. */
async function reviewedSteps(
  voucher: Voucher,
  { isOutdated, recount }: Reviewed,
  context: Context,
): Promise<readonly Action[]> {
  const { t } = context;
  const entry = labelOf(voucher);
  const approve = { label: t("voucher.button_approve", { entry }), command: `/voucher approve ${entry}` };
  const decline = { label: t("voucher.button_decline", { entry }), command: `/voucher decline ${entry}` };
  return [
    ...(isOutdated ? [recount] : []),
    ...((await mayApprove(voucher, context)) ? [...(isOutdated ? [] : [approve]), decline] : []),
  ];
}

/** What follows once the customer may hear of it. */
function customerSteps(
  voucher: Pick<Voucher, "id" | "customer" | "quarter">,
  state: VoucherState,
  { t }: Pick<Context, "t">,
): readonly Action[] {
  const label = labelOf(voucher);
  const { customer, quarter } = voucher;
  const mail = {
    label: t("voucher.button_mail"),
    command: `/mail voucher K${customer.id} ${writePeriod(quarterOf(quarter))}`,
  };
  return [
    ...(state === "approved"
      ? [mail, { label: t("voucher.button_sent"), command: `/voucher sent ${label}` }]
      : []),
    ...(state === "sent" ? [{ label: t("voucher.button_accept"), command: `/voucher accept ${label}` }] : []),
    ...(state === "approved"
      ? []
      : [{ label: t("voucher.button_adjust"), command: `/voucher adjust ${label}` }]),
  ];
}
