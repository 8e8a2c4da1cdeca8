import type { PdfLook, PdfTableLook } from "./pdf-content.ts";

export const colors = {
  ink: "#111827",
  muted: "#6B7280",
  line: "#D9DEE5",
  brand: "#0072B2",
  pale: "#EAF1F8",
} as const;

export const styles = {
  company: { fontSize: 12, bold: true, color: colors.brand },
  title: { fontSize: 20, bold: true, lineHeight: 1.2 },
  customer: { fontSize: 13, bold: true },
  section: { fontSize: 12, bold: true, color: colors.brand, margin: [0, 16, 0, 6] },
  head: { bold: true, color: colors.muted, fontSize: 9 },
  meaning: { color: colors.muted, fontSize: 9 },
  sum: { bold: true },
  worth: { fontSize: 22, bold: true, color: colors.brand },
  note: { color: colors.muted, fontSize: 9, margin: [0, 6, 0, 0] },
} as const satisfies Readonly<Record<string, PdfLook>>;

/** Thin lines between rows, none at the sides. */
export const ruled: PdfTableLook = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.7),
  vLineWidth: () => 0,
  hLineColor: () => colors.line,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 5,
  paddingBottom: () => 5,
};

export const boxed: PdfTableLook = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  fillColor: () => colors.pale,
  paddingLeft: () => 14,
  paddingRight: () => 14,
  paddingTop: () => 10,
  paddingBottom: () => 10,
};
