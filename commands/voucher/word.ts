import { z } from "zod";
import { numberedArgument } from "#src/command/arguments.ts";
import { voucherNumber } from "./find.ts";

/** How vouchers are called by all commands about them. */
export const voucherWord = {
  name: "voucher",
  aliases: ["phieuqua"],
  entryFirst: true,
  namedFreely: true,
  spokenVerbs: true,
} as const;

/** Of a verb that needs the number of a voucher beside it. */
export const withVoucher = {
  ...voucherWord,
  entryLetter: "G",
  asks: { voucher: "voucher.ask_which" },
} as const;

/** Of a verb that needs nothing else. */
export const ofOneVoucher = {
  ...withVoucher,
  args: z.object({ voucher: numberedArgument("G") }),
  names: { voucher: ["ma"] },
  free: [{ argument: "voucher", find: voucherNumber }],
} as const;
