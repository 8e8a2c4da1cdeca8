import type { Translate } from "#src/i18n/translate.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Vouchers } from "#src/store/interface/vouchers.ts";

/** What it means that a mail to a customer has reached nobody; nothing where it has, or still may. */
export async function describeUnreached(
  { id, mails, customer, voucher }: CustomerMail,
  { vouchers, t }: { readonly vouchers: Pick<Vouchers, "find">; readonly t: Translate },
): Promise<readonly string[]> {
  const isUnreached =
    mails.length > 0 && mails.every(({ state }) => state === "refused" || state === "bounced");
  if (!isUnreached) return [];
  const nobody = t("mail.reached_nobody", { entry: `Z${id}`, customer: customer.name });
  const found = voucher && (await vouchers.find({ kind: "company" }, voucher.id));
  const isNotedAsSent =
    found?.current.state === "sent" && found.current.number === (voucher?.number ?? 0) + 1;
  return isNotedAsSent ? [nobody, t("mail.voucher_not_there", { voucher: `G${found.id}` })] : [nobody];
}
