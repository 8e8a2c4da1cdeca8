import { fullDay, type Quarters } from "#src/domain/timesheet/code.ts";
import { codeMeanings } from "./code-meaning.ts";
import type { DayColumn } from "./day-columns.ts";
import { type DayFrame, headingTo, lastDay } from "./day-frame.ts";
import { look } from "./look.ts";
import type { Words } from "./packet-head.ts";
import { placedRow } from "./placed-row.ts";
import type { CellValue } from "./xlsx/cell.ts";
import { rangeOf } from "./xlsx/formula.ts";
import type { Row } from "./xlsx/sheet.ts";

type Closing = {
  readonly frame: DayFrame;
  readonly sums: readonly Quarters[];
  readonly count: number;
  /** Whose days of earlier months are put right, and by how much in all. */
  readonly late: { readonly people: number; readonly quarters: Quarters };
  readonly words: Words;
};

/** Below the last person: the sums, what the symbols mean, and room for three signatures. */
export function closingRows(closing: Closing): readonly Row[] {
  const { frame } = closing;
  return [
    sumRow(closing),
    ...lateRows(closing),
    legendRow(closing),
    placedRow(frame.width, []),
    ...signatureRows(closing),
    ...Array.from({ length: signatureRoom }, () => placedRow(frame.width, [])),
  ];
}

/** The column in which paid công is summed, from 1. */
export function paidColumn({ totals, firstTotal }: DayFrame): number | undefined {
  const place = totals.findIndex(({ kind }) => kind === "paid");
  return place < 0 ? undefined : firstTotal + place;
}

const signatureRoom = 4;

function sumRow({ frame, sums, count, words: { t } }: Closing): Row {
  const { leads, totals } = frame;
  const days = Array.from({ length: lastDay }, () => null);
  return {
    cells: [t("packet.sum"), ...leads.slice(1).map(() => null), ...days, ...totals.map(sumCell)],
    styles: [...[...leads, ...days].map(() => look.sumText), ...totals.map(() => look.sumQuarters)],
    height: 20,
    merged: [[1, leads.length]],
  };

  function sumCell({ kind }: DayColumn, index: number): CellValue {
    if (count === 0 || kind === "check" || kind === "note" || kind === "empty") return null;
    const column = frame.firstTotal + index;
    const rows = rangeOf({ column, row: headingTo + 1 }, { column, row: headingTo + count });
    return { formula: `SUM(${rows})`, value: (sums[index] ?? 0) / fullDay };
  }
}

/** The official form has no column for them, and who pays by it would not know. */
function lateRows({ frame, late, words: { t, locale } }: Closing): readonly Row[] {
  if (late.people === 0 || frame.head.layout === "standard") return [];
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 2 });
  const change = signed.format(late.quarters / fullDay);
  const value = t("packet.late_below", { count: late.people, change, sheet: t("packet.sheet_checks") });
  return [placedRow(frame.width, [{ from: 1, to: frame.width, value, style: look.company }])];
}

/** One line for each symbol would fill half a page. */
function legendRow({ frame, words: { t } }: Closing): Row {
  const { symbols } = frame.head;
  const said = codeMeanings.map(([code, meaning]) => `${symbols[code]} ${t(meaning)}`);
  const half = t("packet.legend_half", { symbol: symbols.worked });
  const text = `${t("packet.legend")} ${[...new Set(said)].join("; ")}. ${half}`;
  return {
    ...placedRow(frame.width, [{ from: 1, to: frame.width, value: text, style: look.legend }]),
    height: 34,
  };
}

function signatureRows({ frame, words: { t } }: Closing): readonly Row[] {
  const third = Math.floor(frame.width / 3);
  const columns = [
    { from: 1, to: third },
    { from: third + 1, to: 2 * third },
    { from: 2 * third + 1, to: frame.width },
  ] as const;
  const [first, second, last] = columns;
  return [
    placedRow(frame.width, [{ ...last, value: t("packet.signed_on"), style: look.signNote }]),
    placedRow(frame.width, [
      { ...first, value: t("packet.keeper"), style: look.signTitle },
      { ...second, value: t("packet.head_of_unit"), style: look.signTitle },
      { ...last, value: t("packet.approver"), style: look.signTitle },
    ]),
    placedRow(
      frame.width,
      columns.map((place) => ({ ...place, value: t("packet.sign_here"), style: look.signNote })),
    ),
  ];
}
