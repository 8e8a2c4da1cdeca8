import { foreignCurrencies, unitNamed } from "./money/vocabulary.ts";

/** What the name of a column says besides what the column is. */
export type ColumnTitle = {
  /** Without the unit. */
  readonly name: string;
  /** In đồng: “Doanh thu (triệu đồng)” counts in millions. Null when no unit is named. */
  readonly unit: bigint | null;
  readonly isForeign: boolean;
};

/** Takes the unit out of “Doanh thu (tr.đ)”, “Số tiền, triệu đồng” and “Giá trị VNĐ”. */
export function readColumnTitle(title: string): ColumnTitle {
  const text = title.normalize("NFC").toLowerCase().trim();
  for (const pattern of [bracketed, trailing]) {
    const words = pattern.exec(text)?.groups?.["unit"]?.split(/[^\p{L}₫$€]+/u) ?? [];
    const name = text.replace(pattern, "").trim();
    if (words.some((word) => foreignCurrencies.has(word))) return { name, unit: null, isForeign: true };

    const unit = words.map((word) => unitNamed(word, false)).find((found) => found !== undefined);
    if (unit !== undefined) return { name, unit, isForeign: false };
  }
  return { name: text, unit: null, isForeign: false };
}

const bracketed = /\s*[([](?<unit>[^()[\]]*)[)\]]/u;

/** Outside brackets only what is no other word: “Công ty” ends in no unit, nor does “Hợp đồng”. */
const trailing =
  /[\s,_/-]+(?<unit>(?:triệu|trieu|tr|tỷ|tỉ|nghìn|ngàn|nghin)(?:[\s_.]*(?:đồng|dong|vnđ|vnd|đ))?|vnđ|vnd|₫|usd|\$|eur|€)$/u;
