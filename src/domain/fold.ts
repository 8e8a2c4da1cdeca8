/**
 * The form in which two spellings of a name meet: lower case, without marks, đ as d, one space between words.
 * For looking up only; what a person typed is always kept and shown.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** “CP Group” and “Ct Minh” are names: the short forms count only behind a word that says firm. */
const legalForms =
  /^(?:(?:cong ty|cty)\b\s*|ct (?=tnhh\b|cp\b|co phan\b)|(?=tnhh\b))(?:(?:tnhh|co phan|cp|mtv|mot thanh vien|tm|dv|thuong mai|dich vu|xnk)\b\s*)*/;

/** A firm's folded name without its legal form: “Công ty TNHH An Phát” and “Cty An Phát” are both “an phat”. */
export function foldFirmName(name: string): string {
  const folded = fold(name)
    .replace(/[&.,-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const bare = folded.replace(legalForms, "").trim();
  return bare === "" ? folded : bare;
}
