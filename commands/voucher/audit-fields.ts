import { z } from "zod";
import { formatMoney } from "#src/domain/money.ts";
import { voucherGrounds, voucherStates } from "#src/domain/voucher/state.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";

type Field = { readonly label: MessageKey; readonly show: (value: string) => string };

const knownState = z.enum(voucherStates);
const knownGround = z.enum(voucherGrounds);

/** How the history of vouchers names what was written. */
export function voucherFields({
  t,
  locale,
}: {
  readonly t: Translate;
  readonly locale: Locale;
}): readonly (readonly [string, Field])[] {
  const state = (value: string) => t(`voucher.state_${knownState.parse(value)}`);
  const grounds = (value: string) =>
    value
      .split(",")
      .filter((one) => one !== "")
      .map((one) => t(`voucher.ground_${knownGround.parse(one)}`))
      .join(", ");
  return [
    ["voucherState", { label: "column.status", show: state }],
    [
      "voucherPoints",
      { label: "voucher.column_points", show: (value) => formatHundredths(BigInt(value), locale) },
    ],
    ["voucherBudget", { label: "voucher.column_budget", show: (value) => formatMoney(BigInt(value)) }],
    ["voucherPackages", { label: "voucher.column_packages", show: (value) => value }],
    ["voucherGrounds", { label: "voucher.column_grounds", show: grounds }],
    [
      "voucherUntil",
      { label: "voucher.column_until", show: (value) => formatDay(Temporal.PlainDate.from(value)) },
    ],
  ];
}
