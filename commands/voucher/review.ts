import type { Reply } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { restOf } from "#src/domain/voucher/offer.ts";
import { UserError } from "#src/errors.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { tellPerson, toldLater } from "../lead/tell-owner.ts";
import { basisOf, isOutdated, reasonsFor } from "./basis.ts";
import { refuseClosed, refuseState } from "./closed.ts";
import { showCard } from "./describe.ts";
import { getVoucherForChange, labelOf, stateNow } from "./find.ts";
import { whoApproves } from "./people.ts";
import { refuseMissingStock } from "./stock.ts";
import { ofOneVoucher } from "./word.ts";
import { writeVersion } from "./write.ts";

export const reviewVoucher = defineCommand({
  ...ofOneVoucher,
  verb: "review",
  verbAliases: ["trinh", "trinhduyet", "rasoat"],
  summary: {
    vi: "Rà soát xong voucher: trình duyệt, hoặc được duyệt ngay nếu trong hạn mức",
    en: "Finish a voucher: within the limits it is approved at once, else somebody is asked",
  },
  examples: ["/voucher review G4", "/voucher G4 trình"],
  roles: ["rep", "lead", "manager"],

  async run({ voucher: id }, context) {
    const voucher = await getVoucherForChange(id, context);
    refuseClosed(voucher, context);
    if (stateNow(voucher, context) !== "draft") return refuseState(voucher, context);
    const basis = await basisOf(voucher, context);
    refuseUnfinished(voucher);
    if (isOutdated(voucher, basis, context)) {
      throw new UserError("voucher.error_outdated", { entry: labelOf(voucher) });
    }
    return reasonsFor(voucher, basis, context).length === 0
      ? approveAtOnce(voucher, context)
      : askForApproval(voucher, context);
  },
});

function refuseUnfinished(voucher: Voucher): void {
  const { points, packages } = voucher.current;
  const entry = labelOf(voucher);
  if (points.budget === 0n) throw new UserError("voucher.error_no_points", { entry });
  const rest = restOf(points.budget, packages);
  if (rest < 0n) throw new UserError("voucher.error_packages_over", { entry, over: formatMoney(-rest) });
}

async function approveAtOnce(voucher: Voucher, context: Context): Promise<Reply> {
  await refuseMissingStock(voucher, context);
  const written = await writeVersion(voucher, { state: "approved" }, context);
  const heading = context.t("voucher.approved_at_once", { entry: labelOf(voucher) });
  return showCard(written.voucher, { heading, entry: written.entry, isBrief: true }, context);
}

async function askForApproval(voucher: Voucher, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const written = await writeVersion(voucher, { state: "reviewed" }, context);
  const entry = labelOf(voucher);
  const approvers = await whoApproves(voucher, context);
  for (const approver of approvers) {
    await tellPerson({ kind: "voucher_asked", subject: entry }, approver, context);
  }
  const others = approvers.filter(({ id }) => id !== actor.id);
  const [first] = others;
  const names = others.map(({ name }) => name).join(", ");
  const notes = first ? [toldLater({ owner: first }, context) ?? t("voucher.told", { names })] : [];
  return showCard(
    written.voucher,
    { heading: t("voucher.reviewed", { entry }), notes, entry: written.entry, isBrief: true },
    context,
  );
}
