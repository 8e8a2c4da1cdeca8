import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { numberedArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { NewVoucherVersion, Voucher } from "#src/store/interface/vouchers.ts";
import { tellPerson, toldLater } from "../lead/tell-owner.ts";
import { basisOf, isOutdated } from "./basis.ts";
import { refuseState } from "./closed.ts";
import { showCard, titleOf } from "./describe.ts";
import { getVoucher, holdVoucher, labelOf, stateNow, voucherNumber } from "./find.ts";
import { mayApprove } from "./people.ts";
import { refuseMissingStock } from "./stock.ts";
import { ofOneVoucher, withVoucher } from "./word.ts";
import { writeVersion } from "./write.ts";

export const approveVoucher = defineCommand({
  ...ofOneVoucher,
  verb: "approve",
  verbAliases: ["duyet", "dongy"],
  summary: { vi: "Duyệt voucher", en: "Approve a voucher" },
  examples: ["/voucher approve G4", "/voucher G4 duyệt"],
  roles: ["lead", "manager"],

  async run({ voucher: id }, context) {
    const voucher = await holdForSettling(id, context);
    if (isOutdated(voucher, await basisOf(voucher, context), context)) {
      throw new UserError("voucher.error_outdated_asked", { entry: labelOf(voucher) });
    }
    await refuseMissingStock(voucher, context);
    return settle(voucher, { state: "approved" }, context);
  },
});

export const declineVoucher = defineCommand({
  ...withVoucher,
  verb: "decline",
  verbAliases: ["tuchoi", "khongduyet"],
  summary: { vi: "Từ chối voucher, kèm lý do", en: "Decline a voucher, with the reason" },
  examples: ["/voucher decline G4 quà cao quá so với công nợ", "/voucher G4 từ chối"],
  args: z.object({ voucher: numberedArgument("G"), reason: textArgument.optional() }),
  names: { voucher: ["ma"], reason: ["lydo"] },
  free: [{ argument: "voucher", find: voucherNumber }, { argument: "reason" }],
  texts: ["reason"],
  roles: ["lead", "manager"],

  async run({ voucher: id, reason }, context) {
    const voucher = await holdForSettling(id, context);
    if (reason === undefined && !context.confirmed.has("no_reason")) throw askReason(voucher, context);
    return settle(voucher, { state: "draft", reason: reason ?? null }, context);
  },
});

async function holdForSettling(id: number, context: Context): Promise<Voucher> {
  await getVoucher(id, context);
  const voucher = await holdVoucher(id, context);
  const entry = labelOf(voucher);
  if (!(await mayApprove(voucher, context))) {
    const isOwn = voucher.author?.id === context.actor.id;
    throw new UserError(isOwn ? "voucher.error_own" : "voucher.error_not_approver", { entry });
  }
  if (stateNow(voucher, context) !== "reviewed") refuseState(voucher, context);
  return voucher;
}

function askReason(voucher: Voucher, context: Context): UserError {
  const { t } = context;
  return new UserError(
    "voucher.ask_reason",
    { voucher: titleOf(voucher, context) },
    {
      slot: "reason",
      choices: [
        { label: t("voucher.no_reason"), confirm: "no_reason" },
        { label: t("question.drop"), cancel: true },
      ],
    },
  );
}

async function settle(
  voucher: Voucher,
  change: Partial<NewVoucherVersion>,
  context: Context,
): Promise<Reply> {
  const { t } = context;
  const written = await writeVersion(voucher, change, context);
  const entry = labelOf(voucher);
  const key = change.state === "approved" ? "voucher.approved" : "voucher.declined";
  return showCard(
    written.voucher,
    {
      heading: t(key, { entry }),
      notes: await tellAuthor(voucher, context),
      entry: written.entry,
      isBrief: true,
    },
    context,
  );
}

/** What waited for approval does not any more; its author hears of it from whoever else has changed it. */
export async function againDraft(voucher: Voucher, context: Context): Promise<readonly string[]> {
  const said = context.t("voucher.again_draft", { entry: labelOf(voucher) });
  return [said, ...(await tellAuthor(voucher, context))];
}

/** Tells the author, and says when the author hears of it. */
export async function tellAuthor({ id, author }: Voucher, context: Context): Promise<readonly string[]> {
  if (!author || author.id === context.actor.id) return [];
  await tellPerson({ kind: "voucher_settled", subject: `G${id}` }, author, context);
  return [toldLater({ owner: author }, context) ?? context.t("proposal.told", { name: author.name })];
}
