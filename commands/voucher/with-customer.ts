import { z } from "zod";
import { numberedArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { mayBecome, type VoucherState } from "#src/domain/voucher/state.ts";
import { UserError } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import type { Plan } from "#src/store/interface/plans.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { nameOfQuarter } from "../plan/find.ts";
import { draftFrom } from "./basis.ts";
import { refuseState } from "./closed.ts";
import { showCard } from "./describe.ts";
import { getVoucherForChange, labelOf, stateNow, voucherNumber } from "./find.ts";
import { againDraft } from "./settle.ts";
import { ofOneVoucher } from "./word.ts";
import { noteChange, writeVersion } from "./write.ts";

const telling = {
  ...ofOneVoucher,
  roles: ["rep", "lead", "manager"],
} as const;

export const noteVoucherSent = defineCommand({
  ...telling,
  verb: "sent",
  verbAliases: ["dagui", "datrao"],
  summary: {
    vi: "Ghi nhận đã trao voucher tận tay khách",
    en: "Note that a voucher was handed over in person",
  },
  examples: ["/voucher sent G4", "/voucher G4 đã gửi"],

  run: ({ voucher }, context) => moveTo("sent", { id: voucher, heading: "voucher.sent" }, context),
});

export const acceptVoucher = defineCommand({
  ...telling,
  verb: "accept",
  verbAliases: ["chapnhan", "khachnhan"],
  summary: { vi: "Khách đồng ý nhận voucher", en: "The customer accepts a voucher" },
  examples: ["/voucher accept G4", "/voucher G4 khách nhận"],

  run: ({ voucher }, context) => moveTo("accepted", { id: voucher, heading: "voucher.accepted" }, context),
});

export const adjustVoucher = defineCommand({
  ...telling,
  verb: "adjust",
  verbAliases: ["dieuchinh", "khachdoi"],
  summary: {
    vi: "Khách muốn đổi: lập lại bản nháp theo kế hoạch mới nhất",
    en: "The customer wants it otherwise: a new draft by the newest plan",
  },
  examples: ["/voucher adjust G4 khách muốn thêm LED", "/voucher G4 điều chỉnh khách giảm doanh số"],
  args: z.object({ voucher: numberedArgument("G"), reason: textArgument }),
  names: { voucher: ["ma"], reason: ["lydo"] },
  free: [{ argument: "voucher", find: voucherNumber }, { argument: "reason" }],
  texts: ["reason"],
  asks: { voucher: "voucher.ask_which", reason: "voucher.ask_adjust" },

  async run({ voucher: id, reason }, context) {
    const { store, by, t } = context;
    const voucher = await getVoucherForChange(id, context);
    if (!mayBecome(stateNow(voucher, context), "adjusted")) return refuseState(voucher, context);
    const plan = await planOf(voucher, context);
    await store.vouchers.change(id, { ...voucher.current, state: "adjusted", reason }, by);
    const draft = { ...voucher.current, ...draftFrom(plan, context), reason };
    await store.vouchers.change(id, draft, by);
    const written = await noteChange(voucher, context);
    const heading = t("voucher.adjusted", { entry: labelOf(voucher) });
    return showCard(written.voucher, { heading, entry: written.entry }, context);
  },
});

export const recountVoucher = defineCommand({
  ...telling,
  verb: "recount",
  verbAliases: ["tinhlai", "laplai"],
  summary: {
    vi: "Tính lại điểm voucher theo kế hoạch mới nhất",
    en: "Count a voucher's points again by the newest plan",
  },
  examples: ["/voucher recount G4", "/voucher G4 tính lại"],

  async run({ voucher: id }, context) {
    const voucher = await getVoucherForChange(id, context);
    const state = stateNow(voucher, context);
    if (state !== "draft" && !mayBecome(state, "draft")) return refuseState(voucher, context);
    const plan = await planOf(voucher, context);
    const written = await writeVersion(voucher, draftFrom(plan, context), context);
    const heading = context.t("voucher.recounted", { entry: labelOf(voucher) });
    const notes = state === "reviewed" ? await againDraft(voucher, context) : [];
    return showCard(written.voucher, { heading, notes, entry: written.entry }, context);
  },
});

type Move = { readonly id: number; readonly heading: MessageKey };

async function moveTo(state: VoucherState, { id, heading }: Move, context: Context) {
  const voucher = await getVoucherForChange(id, context);
  if (!mayBecome(stateNow(voucher, context), state)) return refuseState(voucher, context);
  const written = await writeVersion(voucher, { state }, context);
  const entry = labelOf(voucher);
  const said = { heading: context.t(heading, { entry }), entry: written.entry, isBrief: true } as const;
  return showCard(written.voucher, said, context);
}

/** The plan may have been taken back since. */
async function planOf(voucher: Voucher, context: Context): Promise<Plan> {
  const { customer, quarter } = voucher;
  const plan = await context.store.plans.find(customer.id, quarter);
  if (plan) return plan;
  const values = { name: customer.name, quarter: nameOfQuarter(quarter, context), id: customer.id };
  throw new UserError("voucher.error_no_plan", values);
}
