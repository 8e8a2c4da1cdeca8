import { escapeXml } from "./cell.ts";

/** How cells look. Styles are told apart by identity, so each is written down once as a constant. */
export type Style = {
  readonly bold?: true;
  readonly italic?: true;
  /** In points; 11 unless said otherwise. */
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly color?: string;
  /** `hatched`: lines across, for what does not exist; told apart from grey on paper as well. */
  readonly fill?: { readonly kind: "plain"; readonly color: string } | { readonly kind: "hatched" };
  readonly border?: "thin" | "top";
  readonly across?: "left" | "center" | "right";
  /** Keeps a text off its border. */
  readonly indented?: true;
  readonly wraps?: true;
  /** A number format such as `#,##0`. */
  readonly format?: string;
};

export type StyleSheet = {
  numberOf(style: Style): number;
  xml(): string;
};

export function createStyleSheet(): StyleSheet {
  const numbers = new Map<Style, number>();
  const numberOf = (style: Style) => numbers.getOrInsertComputed(style, () => numbers.size);
  numberOf({});
  return { numberOf, xml: () => writeStyles([...numbers.keys()]) };
}

function writeStyles(styles: readonly Style[]): string {
  const fonts = createParts();
  const fills = createParts(['<fill><patternFill patternType="none"/></fill>', grayOfTheFormat]);
  const borders = createParts([borderOf({})]);
  const formats = createParts();
  const cells = styles.map((style) => {
    const format = style.format === undefined ? 0 : firstOwnFormat + formats.place(style.format);
    return `<xf numFmtId="${format}" fontId="${fonts.place(fontOf(style))}" fillId="${fills.place(fillOf(style))}" borderId="${borders.place(borderOf(style))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentOf(style)}</xf>`;
  });
  const formatParts = formats.all.map(
    (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${escapeXml(code)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    listOf("numFmts", formatParts),
    listOf("fonts", fonts.all),
    listOf("fills", fills.all),
    listOf("borders", borders.all),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listOf("cellXfs", cells),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

/** Numbers below belong to the formats that every spreadsheet knows. */
const firstOwnFormat = 164;
/** The second fill has to be this one, whether it is used or not. */
const grayOfTheFormat = '<fill><patternFill patternType="gray125"/></fill>';
const font = "Times New Roman";
const usualSize = 11;

function fontOf({ bold, italic, size = usualSize, color = "000000" }: Style): string {
  return `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/><color rgb="FF${color}"/><name val="${font}"/><family val="1"/></font>`;
}

function fillOf({ fill }: Style): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  switch (fill.kind) {
    case "plain":
      return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.color}"/><bgColor indexed="64"/></patternFill></fill>`;
    case "hatched":
      return '<fill><patternFill patternType="lightUp"><fgColor rgb="FF7F7F7F"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>';
  }
}

/** Programs that draw no hatching still draw the lines across. */
function borderOf({ border, fill }: Style): string {
  const line = (side: string, isDrawn: boolean) =>
    isDrawn ? `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>` : `<${side}/>`;
  const isCrossed = fill?.kind === "hatched";
  const isBox = border === "thin";
  const sides = [
    line("left", isBox),
    line("right", isBox),
    line("top", border !== undefined),
    line("bottom", isBox),
    line("diagonal", isCrossed),
  ];
  return `<border${isCrossed ? ' diagonalUp="1" diagonalDown="1"' : ""}>${sides.join("")}</border>`;
}

function alignmentOf({ across, indented, wraps }: Style): string {
  return `<alignment${across ? ` horizontal="${across}"` : ""}${indented ? ' indent="1"' : ""} vertical="center"${wraps ? ' wrapText="1"' : ""}/>`;
}

/** Parts that styles have in common, each once. */
function createParts(first: readonly string[] = []) {
  const all = [...first];
  return {
    all,
    place(part: string): number {
      const known = all.indexOf(part);
      return known < 0 ? all.push(part) - 1 : known;
    },
  };
}

function listOf(name: string, parts: readonly string[]): string {
  return parts.length === 0 ? "" : `<${name} count="${parts.length}">${parts.join("")}</${name}>`;
}
