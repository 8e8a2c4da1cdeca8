import { z } from "zod";
import { numberedArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { addPackage, removePackage, restOf } from "#src/domain/voucher/offer.ts";
import type { OfferedPackage } from "#src/domain/voucher/terms.ts";
import { UserError } from "#src/errors.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { refuseClosed } from "./closed.ts";
import { showCard } from "./describe.ts";
import { getVoucherForChange, labelOf, stateNow, voucherLabel } from "./find.ts";
import { readWishes, type Wished } from "./read-wishes.ts";
import { againDraft } from "./settle.ts";
import { withVoucher } from "./word.ts";
import { writeVersion } from "./write.ts";

const changing = {
  ...withVoucher,
  args: z.object({ voucher: numberedArgument("G"), packages: textArgument }),
  names: { voucher: ["ma"], packages: ["goi"] },
  free: [{ argument: "voucher", find: voucherLabel }, { argument: "packages" }],
  texts: ["packages"],
  asks: { voucher: "voucher.ask_which", packages: "voucher.ask_package" },
  roles: ["rep", "lead", "manager"],
} as const;

export const addToVoucher = defineCommand({
  ...changing,
  verb: "add",
  verbAliases: ["them"],
  summary: { vi: "Thêm gói quà vào voucher", en: "Add packages to a voucher" },
  examples: ["/voucher add G4 2 Thay bạt", "/voucher G4 thêm LED x3"],

  async run({ voucher: id, packages: typed }, context) {
    const voucher = await openVoucher(id, context);
    const wishes = readWishes(typed, { names: offeredNames(context), argument: "packages" }, context);
    return change(voucher, await addAll(voucher, voucher.current.packages, wishes, context), context);
  },
});

export const chooseForVoucher = defineCommand({
  ...changing,
  verb: "choose",
  verbAliases: ["chon"],
  summary: {
    vi: "Chọn lại toàn bộ gói quà của voucher",
    en: "Choose all packages of a voucher anew",
  },
  examples: ["/voucher choose G4 2 Thay bạt; 1 LED", "/voucher G4 chọn 3 Thay bạt"],

  async run({ voucher: id, packages: typed }, context) {
    const voucher = await openVoucher(id, context);
    const wishes = readWishes(typed, { names: offeredNames(context), argument: "packages" }, context);
    return change(voucher, await addAll(voucher, [], wishes, context), context);
  },
});

export const removeFromVoucher = defineCommand({
  ...changing,
  verb: "remove",
  verbAliases: ["bot", "xoa"],
  summary: { vi: "Bớt gói quà khỏi voucher", en: "Take packages out of a voucher" },
  examples: ["/voucher remove G4 Thay bạt", "/voucher G4 bớt 1 LED"],

  async run({ voucher: id, packages: typed }, context) {
    const voucher = await openVoucher(id, context);
    const names = voucher.current.packages.map(({ name }) => name);
    if (names.length === 0) throw new UserError("voucher.error_no_packages", { entry: labelOf(voucher) });
    const wishes = readWishes(typed, { names, argument: "packages" }, context);
    return change(voucher, wishes.reduce(removePackage, voucher.current.packages), context);
  },
});

async function openVoucher(id: number, context: Context): Promise<Voucher> {
  const voucher = await getVoucherForChange(id, context);
  refuseClosed(voucher, context);
  return voucher;
}

function offeredNames({ company }: Context): readonly string[] {
  const names = company.voucher.packages.map(({ name }) => name);
  if (names.length === 0) throw new UserError("voucher.none_offered");
  return names;
}

async function addAll(
  { id, current }: Voucher,
  start: readonly OfferedPackage[],
  wishes: readonly Wished[],
  context: Context,
): Promise<readonly OfferedPackage[]> {
  const { store, now } = context;
  const held = await store.vouchers.holdStock(now.toPlainDate(), id);
  const { budget } = current.points;
  return wishes.reduce((packages, wish) => addOne(packages, wish, { budget, held, context }), start);
}

type Limits = {
  readonly budget: bigint;
  readonly held: ReadonlyMap<string, number>;
  readonly context: Context;
};

function addOne(
  packages: readonly OfferedPackage[],
  { name, count: said }: Wished,
  { budget, held, context }: Limits,
): readonly OfferedPackage[] {
  const added = context.company.voucher.packages.find((one) => one.name === name);
  if (!added) throw new Error(`package ${name} was not found`);
  const count = said ?? 1;
  const outcome = addPackage(packages, { budget, added, count, held: held.get(name) ?? 0 });
  switch (outcome.kind) {
    case "changed":
      return outcome.packages;
    case "out_of_stock":
      throw new UserError("voucher.error_stock", { package: name, left: outcome.left });
    case "over_budget":
      throw overBudget({ name, count, value: added.value }, restOf(budget, packages), outcome.short);
  }
}

function overBudget({ name, count, value }: OfferedPackage, rest: bigint, short: bigint): UserError {
  return new UserError("voucher.error_over_budget", {
    package: `${count} × ${name}`,
    value: formatMoney(value * BigInt(count)),
    rest: formatMoney(rest),
    short: formatMoney(short),
  });
}

/** What somebody has gone over already is a draft again. */
async function change(voucher: Voucher, packages: readonly OfferedPackage[], context: Context) {
  const wasReviewed = stateNow(voucher, context) === "reviewed";
  const written = await writeVersion(voucher, { state: "draft", packages }, context);
  const notes = wasReviewed ? await againDraft(voucher, context) : [];
  const heading = context.t("voucher.packages_changed", { entry: labelOf(voucher) });
  return showCard(written.voucher, { heading, notes, entry: written.entry, isBrief: true }, context);
}
