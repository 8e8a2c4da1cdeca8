import { type Block, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import type { ApprovalReason } from "#src/domain/voucher/gift.ts";
import { isOpen, missingGrounds, type VoucherGround } from "#src/domain/voucher/state.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatPart } from "#src/i18n/points.ts";
import { giftLine, partLines, totalLine, uncollectedLines } from "#src/i18n/voucher.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { showText } from "../lead/mask.ts";
import { nameOfQuarter } from "../plan/find.ts";
import { readPlanLedger } from "../plan/ledger.ts";
import { movedNote } from "../plan/moved.ts";
import { type Basis, basisOf, isOutdated, reasonsFor } from "./basis.ts";
import { buttonsOf } from "./buttons.ts";
import { labelOf, stateNow } from "./find.ts";
import { packageBlocks } from "./package-table.ts";

type Said = {
  /** What has just been done; the voucher's own title where nothing was. */
  readonly heading?: string;
  readonly notes?: readonly string[];
  /** Without what its points are made of: whoever changes packages or decides has seen that. */
  readonly isBrief?: true;
  /** The entry of the history that an undo takes back. */
  readonly entry?: number;
};

/** A voucher with all that it rests on, and what may be done with it next. */
export async function showCard(voucher: Voucher, said: Said, context: Context): Promise<Reply> {
  const { heading, notes = [], isBrief, entry } = said;
  const basis = await basisOf(voucher, context);
  const counted = { ...voucher.current, figures: basis.version.figures };
  const reader = { t: context.t, locale: context.actor.locale };
  const details = [...partLines(counted, reader), giftLine(counted, reader)];
  const moved = await movedBlocks(voucher, context);
  return reply(
    title(heading ?? titleOf(voucher, context)),
    ...(heading === undefined ? [] : [text(titleOf(voucher, context))]),
    text([totalLine(counted, reader), ...(isBrief ? [] : details)].join("\n")),
    ...packageBlocks(voucher.current, context),
    text(standingLines(voucher, context).join("\n")),
    ...warnings(voucher, basis, context).map((line) => note(line)),
    ...moved,
    ...notes.map((line) => note(line)),
    await buttonsOf(
      voucher,
      { isOutdated: isOutdated(voucher, basis, context), isStale: moved.length > 0, entry },
      context,
    ),
  );
}

/** What the ledger says otherwise than the plan, while the points may still follow. */
async function movedBlocks(voucher: Voucher, context: Context): Promise<readonly Block[]> {
  if (!isOpen(stateNow(voucher, context))) return [];
  const { customer, quarter } = voucher;
  const plan = await context.store.plans.find(customer.id, quarter);
  return plan ? movedNote(plan, await readPlanLedger(customer.id, quarter, context), context) : [];
}

/** `Voucher G4 · An Phát (K12) · Quý 4/2026 · nháp` */
export function titleOf(voucher: Voucher, context: Context): string {
  const { customer, quarter } = voucher;
  return context.t("voucher.title", {
    entry: labelOf(voucher),
    name: customer.name,
    id: customer.id,
    quarter: nameOfQuarter(quarter, context),
    state: context.t(`voucher.state_${stateNow(voucher, context)}`),
  });
}

function standingLines(voucher: Voucher, context: Context): readonly string[] {
  const { t } = context;
  const { grounds, validUntil, reason } = voucher.current;
  const missing = missingGrounds(grounds);
  const values = { grounds: groundNames(grounds, context), missing: groundNames(missing, context) };
  return [
    ...(reason === null ? [] : [t("voucher.reason", { reason: showText(reason, context) })]),
    ...(grounds.length === 0 ? [] : [t("voucher.grounds", values)]),
    ...(missing.length === 0 ? [] : [t("voucher.grounds_missing", values)]),
    t("voucher.valid_until", { day: formatDay(validUntil) }),
  ];
}

function groundNames(grounds: readonly VoucherGround[], { t }: Pick<Context, "t">): string {
  return grounds.map((ground) => t(`voucher.ground_${ground}`)).join(", ");
}

/** What somebody should know before it is promised to the customer. */
function warnings(voucher: Voucher, basis: Basis, context: Context): readonly string[] {
  const { t, actor } = context;
  const state = stateNow(voucher, context);
  const reasons = reasonsFor(voucher, basis, context);
  const counted = { ...voucher.current, figures: basis.version.figures };
  return [
    ...uncollectedLines(counted, { t, locale: actor.locale }),
    ...(isOpen(state) && reasons.length > 0 ? [approvalLine(reasons, context)] : []),
    ...(isOutdated(voucher, basis, context) ? [t("voucher.outdated", { entry: labelOf(voucher) })] : []),
  ];
}

/** `Cần duyệt: quá 100.000.000 đ, quà trên 35 % doanh số.` */
export function approvalLine(
  reasons: readonly ApprovalReason[],
  { t, company, actor }: Pick<Context, "t" | "company" | "actor">,
): string {
  const { over, giftOver } = company.voucher.approval;
  const named = {
    budget: t("voucher.over_budget_limit", { limit: formatMoney(over) }),
    gift: t("voucher.over_gift_limit", { limit: formatPart(giftOver, actor.locale) }),
  };
  return t("voucher.needs_approval", { reasons: reasons.map((reason) => named[reason]).join(", ") });
}
