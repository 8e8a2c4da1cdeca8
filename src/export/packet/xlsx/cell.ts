/** A formula goes with the value that it is known to have, which is shown until somebody changes a cell. */
export type Formula = { readonly formula: string; readonly value: string | number | bigint };

export type CellValue = string | number | bigint | Temporal.PlainDate | Formula | null;

/** One cell as the sheet has it; `style` is the number of its style. */
export function writeCell(reference: string, style: number, value: CellValue): string {
  const head = `<c r="${reference}" s="${style}"`;
  switch (typeof value) {
    case "number":
    case "bigint":
      return `${head}><v>${value}</v></c>`;
    case "string":
      return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
    default:
      return value === null ? `${head}/>` : writeOther(head, value);
  }
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? letter : columnName(before) + letter;
}

/** For text and attributes; what XML cannot carry at all is left out. */
export function escapeXml(text: string): string {
  return needsEscape.test(text) ? text.replace(forbidden, "").replace(special, escapeOne) : text;
}

function writeOther(head: string, value: Temporal.PlainDate | Formula): string {
  if (value instanceof Temporal.PlainDate) return `${head}><v>${serialOf(value)}</v></c>`;
  const formula = `<f>${escapeXml(value.formula)}</f>`;
  return typeof value.value === "string"
    ? `${head} t="str">${formula}<v>${escapeXml(value.value)}</v></c>`
    : `${head}>${formula}<v>${value.value}</v></c>`;
}

const dayLength = 86_400_000;
/** 1 January 1970 as spreadsheets count days. */
const unixEpoch = 25_569;

function serialOf({ year, month, day }: Temporal.PlainDate): number {
  return Date.UTC(year, month - 1, day) / dayLength + unixEpoch;
}

const needsEscape = /[&<>"\p{Cc}\p{Surrogate}\uFFFE\uFFFF]|_x[\dA-F]{4}_/iu;
const forbidden = /[^\P{Cc}\t\n\r]|[\p{Surrogate}\uFFFE\uFFFF]/gu;
/** Spreadsheets read `_x0041_` as a letter. */
const special = /[&<>"]|_(?=x[\dA-F]{4}_)/gi;

function escapeOne(found: string): string {
  switch (found) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case "_":
      return "_x005F_";
    default:
      return "&quot;";
  }
}
