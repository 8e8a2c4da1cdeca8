import type { Style } from "./xlsx/style.ts";

/** Days are shown as `23.0`, `0.25`; nothing as a dash, so that what counts stands out on paper. */
const days = '0.0#;-0.0#;"–"';
const money = '#,##0;-#,##0;"–"';
const grey = { kind: "plain", color: "D9D9D9" } as const;
const pale = { kind: "plain", color: "EAF1FB" } as const;
const beside = { across: "left", indented: true } as const;
const faint = { kind: "plain", color: "F2F2F2" } as const;

/** What cells look like, in all sheets alike. */
export const look = {
  plain: {},
  company: { bold: true },
  right: { across: "right" },
  title: { bold: true, size: 16, across: "center" },
  subtitle: { size: 12, across: "center" },
  state: { italic: true, across: "center" },
  section: { bold: true, size: 12 },
  head: { bold: true, fill: pale, border: "thin", across: "center", wraps: true },
  headRest: { bold: true, fill: grey, border: "thin", across: "center" },
  headMissing: { bold: true, color: "A6A6A6", fill: { kind: "hatched" }, border: "thin", across: "center" },
  text: { border: "thin", ...beside },
  wrapped: { border: "thin", wraps: true, ...beside },
  fine: { border: "thin", wraps: true, size: 9, ...beside },
  headFine: { bold: true, fill: pale, border: "thin", across: "center", wraps: true, size: 9 },
  center: { border: "thin", across: "center" },
  date: { border: "thin", across: "center", format: "dd/mm/yyyy" },
  moment: { border: "thin", ...beside },
  day: { border: "thin", across: "center", wraps: true },
  dayHalves: { border: "thin", across: "center", wraps: true, size: 9 },
  dayRest: { border: "thin", across: "center", wraps: true, fill: grey },
  dayOutside: { border: "thin", across: "center", fill: faint, color: "A6A6A6" },
  dayMissing: { border: "thin", fill: { kind: "hatched" } },
  quarters: { border: "thin", across: "center", format: days },
  quartersBold: { border: "thin", across: "center", format: days, bold: true },
  money: { border: "thin", across: "right", format: money },
  count: { border: "thin", across: "right", format: "#,##0" },
  percent: { border: "thin", across: "right", format: "0.0#%" },
  sumText: { border: "thin", bold: true, fill: faint, ...beside },
  sumQuarters: { border: "thin", bold: true, fill: faint, across: "center", format: days },
  sumMoney: { border: "thin", bold: true, fill: faint, across: "right", format: money },
  sumPercent: { border: "thin", bold: true, fill: faint, across: "right", format: "0.0#%" },
  signTitle: { bold: true, across: "center" },
  signNote: { italic: true, across: "center" },
  legend: { size: 10, wraps: true },
  mono: { border: "thin", size: 10, ...beside },
} as const satisfies Readonly<Record<string, Style>>;
