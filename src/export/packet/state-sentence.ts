import { formatDay } from "#src/i18n/dates.ts";
import type { PacketHead, Words } from "./packet-head.ts";

/** How far the month is, so that nobody pays by figures that may still change. */
export function stateSentence(
  { state, lockedAt }: Pick<PacketHead, "state" | "lockedAt">,
  { t }: Words,
): string {
  switch (state) {
    case "open":
    case "review":
      return t("packet.state_open");
    case "locked":
    case "exported":
      return t("packet.state_locked", { day: lockedAt ? formatDay(lockedAt.toPlainDate()) : "" });
  }
}

/** `Tháng 11 năm 2026` */
export function monthWords({ month: { month, year } }: Pick<PacketHead, "month">, { t }: Words): string {
  return t("packet.month", { month, year: String(year) });
}
