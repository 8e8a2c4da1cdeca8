import { z } from "zod";
import { numberedArgument, period, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { getCustomerForChange } from "../customer/find.ts";
import { addressesInLine } from "./addresses.ts";
import { draftArguments, draftNames, draftTexts, quarterSaid } from "./asked.ts";
import { templateInLine } from "./choose-template.ts";
import { chooseVoucher, getVoucher } from "./choose-voucher.ts";
import { customerToWriteTo, writeDraft } from "./draft.ts";
import { mailWord, writers } from "./word.ts";

const args = z.object({ ...draftArguments, voucher: numberedArgument("G").optional() });

type Args = z.output<typeof args>;

export const mailVoucher = defineCommand({
  ...mailWord,
  verb: "voucher",
  summary: {
    vi: "Soạn thư gửi voucher cho khách, xem trước rồi mới gửi",
    en: "Write a voucher mail to a customer; nothing leaves without a preview",
  },
  examples: [
    "/mail voucher An Phát",
    "/gửi thư voucher An Phát quý 1/2027",
    "/mail voucher G4 hoa@anphat.vn",
  ],
  args,
  names: { ...draftNames, voucher: ["ma"] },
  free: [
    { argument: "voucher", find: word(/^#?G\d{1,9}$/i) },
    { argument: "to", find: addressesInLine },
    { argument: "period", find: period },
    { argument: "customer" },
  ],
  texts: draftTexts,
  finds: { template: templateInLine },
  roles: writers,

  async run(given, context) {
    const voucher = await voucherFor(given, context);
    const customer = await getCustomerForChange(voucher.customer.id, context);
    return writeDraft(
      {
        kind: "voucher",
        quarter: voucher.quarter,
        voucher: { id: voucher.id, number: voucher.current.number },
      },
      customer,
      { ...given, to: recipientsSaid(given, customer) },
      context,
    );
  },
});

/** Beside the number of a voucher, a name that is not its customer's is somebody there. */
function recipientsSaid({ to, voucher, customer: words }: Args, { name }: Customer): string | undefined {
  if (to !== undefined || voucher === undefined || words === undefined) return to;
  return fold(name).includes(fold(words)) ? undefined : words;
}

async function voucherFor(
  { voucher, customer: words, period: phrase }: Args,
  context: Context,
): Promise<Voucher> {
  if (voucher !== undefined) return getVoucher(voucher, context);
  const customer = await customerToWriteTo(words, context);
  return chooseVoucher({ customer, quarter: quarterSaid(phrase, context) }, context);
}
