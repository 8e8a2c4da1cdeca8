import { type Action, actions, type Block, note, reply, table, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { restOf, stockLeft } from "#src/domain/voucher/offer.ts";
import { type OfferProposal, proposeOffers } from "#src/domain/voucher/proposals.ts";
import { isOpen } from "#src/domain/voucher/state.ts";
import type { OfferedPackage } from "#src/domain/voucher/terms.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { titleOf } from "./describe.ts";
import { getVoucher, labelOf, stateNow } from "./find.ts";
import { packageBlocks } from "./package-table.ts";
import { write } from "./read-wishes.ts";
import { ofOneVoucher } from "./word.ts";

type Held = ReadonlyMap<string, number>;

export const listPackages = defineCommand({
  ...ofOneVoucher,
  verb: "packages",
  verbAliases: ["goi", "goiqua", "goiy"],
  summary: {
    vi: "Gói quà của voucher và cách dùng hết ngân sách",
    en: "Packages for a voucher, and ways to use its budget best",
  },
  examples: ["/voucher packages G4", "/voucher G4 gói"],
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run({ voucher: id }, context) {
    const { store, now, company, t } = context;
    const voucher = await getVoucher(id, context);
    const { packages: offered } = company.voucher;
    if (offered.length === 0) return reply(title(titleOf(voucher, context)), text(t("voucher.none_offered")));

    const held = await store.vouchers.holdStock(now.toPlainDate(), id);
    return reply(
      title(titleOf(voucher, context)),
      ...packageBlocks(voucher.current, context),
      priceList(held, context),
      ...(isOpen(stateNow(voucher, context)) ? proposalBlocks(voucher, held, context) : []),
    );
  },
});

function priceList(held: Held, { company, t }: Context): Block {
  return table(
    [
      { label: t("voucher.column_package"), format: "text" },
      { label: t("voucher.column_value"), format: "money" },
      { label: t("voucher.column_left"), format: "text" },
    ],
    company.voucher.packages.map((one) => {
      const left = stockLeft(one, held.get(one.name) ?? 0);
      return [one.name, one.value, left === null ? t("voucher.without_end") : String(left)];
    }),
  );
}

/** Each proposal as a line, and as a button that takes it. */
function proposalBlocks(voucher: Voucher, held: Held, context: Context): readonly Block[] {
  const { t, company } = context;
  const { points, packages: chosen } = voucher.current;
  const { packages: offered } = company.voucher;
  const proposals = proposeOffers({ budget: points.budget, chosen, offered, held });
  if (proposals.length === 0) {
    return restOf(points.budget, chosen) > 0n ? [note(t("voucher.nothing_fits"))] : [];
  }
  const lines = proposals.map((proposal, index) => lineOf(proposal, index, context));
  return [
    text([t("voucher.proposals"), ...lines].join("\n")),
    ...(proposals.every(({ isProven }) => isProven) ? [] : [note(t("voucher.not_proven"))]),
    actions(
      ...proposals.map((proposal, index): Action => {
        const label = t("voucher.button_take", { number: index + 1 });
        return { label, command: `/voucher choose ${labelOf(voucher)} ${lineFor(proposal.packages)}` };
      }),
    ),
  ];
}

function lineOf({ kind, packages, rest }: OfferProposal, index: number, { t }: Context): string {
  const list = packages.map(({ name, count }) => `${count} × ${name}`).join(", ");
  return t("voucher.proposal", {
    number: index + 1,
    kind: t(`voucher.proposal_${kind}`),
    packages: list,
    rest: formatMoney(rest),
  });
}

/** “2 Thay bạt; 1 LED phát sóng”: what `/voucher choose` reads. */
function lineFor(packages: readonly OfferedPackage[]): string {
  return packages.map(({ name, count }) => write(name, count)).join("; ");
}
