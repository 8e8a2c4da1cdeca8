import { type Block, note, table, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { fullDay } from "#src/domain/timesheet/code.ts";
import type { Packet } from "#src/export/packet/packet.ts";
import { sumOf } from "#src/export/packet/tally.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import type { MonthStanding } from "#src/pay/month.ts";
import type { ExportedPacket } from "#src/store/interface/payroll.ts";
import { listMissing } from "../month/missing.ts";
import { changesSince } from "./changes.ts";

type Made = {
  readonly packet: Packet;
  readonly standing: MonthStanding;
  /** What was handed out before. */
  readonly last: ExportedPacket | undefined;
};

/** What HR reads before opening the file: how far the month is, what it comes to, what is missing, what has changed. */
export function describePacket({ packet, standing, last }: Made, context: Context): readonly Block[] {
  const { t, actor, now } = context;
  const { month, lockedAt } = standing;
  const said = lockedAt
    ? t("packet.is_locked", { day: formatDay(lockedAt.toZonedDateTimeISO(now.timeZoneId).toPlainDate()) })
    : t("packet.is_open");
  return [
    title(t("packet.made", { month: formatMonth(month, actor.locale) })),
    text(said),
    sumsTable(packet, context),
    ...missingBlocks(packet, standing, context),
    ...changeBlocks(packet, last, context),
    note(t("packet.hash_said", { hash: packet.hash.slice(0, hashLetters) })),
  ];
}

/** Enough to see that two packets are the same. */
const hashLetters = 12;

function sumsTable({ tally: { sums, payable } }: Packet, { t }: Context): Block {
  return table(
    [
      { label: t("packet.people"), format: "count" },
      { label: t("packet.col_paid"), format: "decimal" },
      { label: t("packet.col_signed"), format: "money" },
      { label: t("packet.col_collected"), format: "money" },
      { label: t("packet.col_commission"), format: "money" },
      { label: t("packet.payable"), format: "money" },
    ],
    [
      [
        sums.length,
        Number(sumOf(sums, "paid")) / fullDay,
        sumOf(sums, "signed"),
        sumOf(sums, "collected"),
        sumOf(sums, "commission"),
        payable,
      ],
    ],
  );
}

const shownDoubts = 10;

function missingBlocks(
  { tally: { doubts } }: Packet,
  standing: MonthStanding,
  context: Context,
): readonly Block[] {
  const { t } = context;
  const lines = [
    ...listMissing(standing, context),
    ...doubts.slice(0, shownDoubts).map(({ person, sentence }) => `${person}: ${sentence}`),
    ...(doubts.length > shownDoubts ? [t("packet.more_doubts", { count: doubts.length - shownDoubts })] : []),
  ];
  if (lines.length === 0) return [text(t("packet.complete"))];
  return [text([t("packet.missing_said"), ...lines.map((line) => `• ${line}`)].join("\n"))];
}

const shownChanges = 30;

function changeBlocks(
  { hash, tally: { sums } }: Packet,
  last: ExportedPacket | undefined,
  { t, now, actor: { locale } }: Context,
): readonly Block[] {
  if (!last) return [];
  const at = formatMoment(last.at.toZonedDateTimeISO(now.timeZoneId));
  if (last.hash === hash) return [text(t("packet.unchanged", { at }))];
  const changes = changesSince(last.summary, sums, { t, locale });
  if (changes.length === 0) return [text(t("packet.changed_within", { at }))];
  const more = changes.length - shownChanges;
  return [
    text(t("packet.changed", { at, count: changes.length })),
    table(
      [
        { label: t("packet.col_code"), format: "text" },
        { label: t("packet.col_name"), format: "text" },
        { label: t("packet.col_what"), format: "text" },
        { label: t("packet.col_before"), format: "text" },
        { label: t("packet.col_after"), format: "text" },
      ],
      changes
        .slice(0, shownChanges)
        .map(({ code, name, what, before, after }) => [code, name, what, before, after]),
    ),
    ...(more > 0 ? [note(t("packet.more_changes", { count: more }))] : []),
  ];
}
