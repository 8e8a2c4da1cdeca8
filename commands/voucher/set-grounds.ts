import { z } from "zod";
import { numberedArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { withGrounds } from "#src/domain/voucher/state.ts";
import { refuseClosed } from "./closed.ts";
import { showCard } from "./describe.ts";
import { getVoucherForChange, labelOf, voucherLabel } from "./find.ts";
import { groundArgumentNames, groundsArgument } from "./grounds.ts";
import { withVoucher } from "./word.ts";
import { writeVersion } from "./write.ts";

export const setGrounds = defineCommand({
  ...withVoucher,
  verb: "grounds",
  verbAliases: ["cancu"],
  summary: {
    vi: "Ghi căn cứ của voucher: lịch sử, thị trường, ngân sách, vị trí, quan hệ",
    en: "Note what a voucher rests on: history, market, budget, position, relationship",
  },
  examples: ["/voucher grounds G4 lịch sử, ngân sách", "/voucher G4 căn cứ đủ"],
  args: z.object({ voucher: numberedArgument("G"), grounds: groundsArgument }),
  names: { voucher: ["ma"], grounds: groundArgumentNames },
  free: [{ argument: "voucher", find: voucherLabel }, { argument: "grounds" }],
  texts: ["grounds"],
  asks: { voucher: "voucher.ask_which", grounds: "voucher.ask_grounds" },
  roles: ["rep", "lead", "manager"],

  async run({ voucher: id, grounds }, context) {
    const voucher = await getVoucherForChange(id, context);
    refuseClosed(voucher, context);
    const all = withGrounds(voucher.current.grounds, grounds);
    const { voucher: changed, entry } = await writeVersion(voucher, { grounds: all }, context);
    const heading = context.t("voucher.grounds_noted", { entry: labelOf(voucher) });
    return showCard(changed, { heading, entry, isBrief: true }, context);
  },
});
