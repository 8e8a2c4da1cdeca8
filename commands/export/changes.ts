import { formatMoney } from "#src/domain/money.ts";
import type { Words } from "#src/export/packet/packet-head.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import type { PacketSum } from "#src/store/interface/payroll.ts";

export type PacketChange = {
  readonly code: string;
  readonly name: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
};

/** In what the sums of two packets differ, by person as the newer one has them, then those who are in it no more. */
export function changesSince(
  before: readonly PacketSum[],
  after: readonly PacketSum[],
  words: Words,
): readonly PacketChange[] {
  const earlier = new Map(before.map((sum) => [sum.personId, sum]));
  const now = new Set(after.map(({ personId }) => personId));
  const gone = before.filter(({ personId }) => !now.has(personId));
  return [
    ...after.flatMap((sum) => {
      const known = earlier.get(sum.personId);
      return known ? differences(known, sum, words) : [presence(sum, words, "packet.joined_packet")];
    }),
    ...gone.map((sum) => presence(sum, words, "packet.left_packet")),
  ];
}

function differences(before: PacketSum, after: PacketSum, { t, locale }: Words): readonly PacketChange[] {
  const { code, name } = after;
  const said = [
    [t("packet.col_paid"), formatQuarters(before.paid, locale), formatQuarters(after.paid, locale)],
    [t("packet.col_late"), formatQuarters(before.late, locale), formatQuarters(after.late, locale)],
    [t("packet.col_signed"), formatMoney(before.signed), formatMoney(after.signed)],
    [t("packet.col_collected"), formatMoney(before.collected), formatMoney(after.collected)],
    [t("packet.col_commission"), formatMoney(before.commission), formatMoney(after.commission)],
  ] as const;
  return said
    .filter(([, one, other]) => one !== other)
    .map(([what, one, other]) => ({ code, name, what, before: one, after: other }));
}

function presence(
  { code, name, commission }: PacketSum,
  { t }: Words,
  key: "packet.joined_packet" | "packet.left_packet",
): PacketChange {
  const amount = formatMoney(commission);
  const isNew = key === "packet.joined_packet";
  return { code, name, what: t(key), before: isNew ? "" : amount, after: isNew ? amount : "" };
}
