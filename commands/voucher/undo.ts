import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import type { NewVoucherVersion, Voucher, VoucherVersion } from "#src/store/interface/vouchers.ts";
import { laterChange } from "../later-change.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { showCard } from "./describe.ts";
import { getVoucher, holdVoucher, labelOf } from "./find.ts";
import { whoApproves } from "./people.ts";
import { tellAuthor } from "./settle.ts";
import { refuseMissingStock } from "./stock.ts";
import { differenceOf, valuesOf } from "./values.ts";
import { readBack } from "./write.ts";

const kept = z.object({ voucherNumber: z.number() });

/**
 * A voucher is again what it was before the change, as a version of its own. One that was made by it is over. Nothing is
 * taken back once the voucher has been changed again, be it by the mail that brought it to the customer.
 */
export async function undoVoucher(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t, now } = context;
  const id = Number(change.subject.slice(1));
  await getVoucher(id, context);
  const voucher = await holdVoucher(id, context);
  const versions = await store.vouchers.versions(id);
  const written = versionOf(change.after, versions);
  if (!written || !isSame(voucher, written) || (await laterChange(change, context))) {
    throw new UserError("voucher.error_changed_since", { entry: change.subject });
  }
  const before = versionOf(change.before, versions);
  const restored: NewVoucherVersion = before ?? {
    ...voucher.current,
    state: "expired",
    validUntil: now.toPlainDate().subtract({ days: 1 }),
    reason: null,
  };
  if (holdsStock(restored))
    await refuseMissingStock({ ...voucher, current: { ...voucher.current, ...restored } }, context);
  await store.vouchers.change(id, restored, by);
  const undone = await readBack(id, context);
  await store.audit.write(
    {
      action: "voucher.change",
      subject: change.subject,
      ...differenceOf(undone, voucher.current),
      reversesId: change.id,
    },
    by,
  );
  const notes = await tellAgain(voucher, undone, context);
  return showCard(undone, { heading: t("voucher.undone", { entry: change.subject }), notes }, context);
}

function versionOf(
  values: AuditEntry["before"],
  versions: readonly VoucherVersion[],
): VoucherVersion | undefined {
  if (values === null) return undefined;
  const { voucherNumber } = kept.parse(values);
  return versions.find(({ number }) => number === voucherNumber);
}

/** Whether a voucher says what it said then; an undo in between brings that back under another number. */
function isSame(voucher: Voucher, then: VoucherVersion): boolean {
  const { current } = voucher;
  const { number, planNumber } = current;
  const [now, before] = [valuesOf(voucher, current), valuesOf(voucher, { ...then, number })];
  return planNumber === then.planNumber && JSON.stringify(now) === JSON.stringify(before);
}

function holdsStock({ state }: Pick<NewVoucherVersion, "state">): boolean {
  return state === "approved" || state === "sent" || state === "accepted";
}

/** A decision that is taken back is news for its author, and the approvers are asked again. */
async function tellAgain(before: Voucher, after: Voucher, context: Context): Promise<readonly string[]> {
  if (after.current.state !== "reviewed") return [];
  for (const approver of await whoApproves(after, context)) {
    await tellPerson({ kind: "voucher_asked", subject: labelOf(after) }, approver, context);
  }
  return tellAuthor(before, context);
}
