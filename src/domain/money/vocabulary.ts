import type { Line } from "./tokens.ts";

export const thousand = 1_000n;
export const million = 1_000_000n;
export const billion = 1_000_000_000n;

/**
 * Spellings with all their marks or with none: a half-marked word is another word ("tí" is no "tỉ").
 * "m", "t" and "b" are left out on purpose: metres, and million or thousand according to whom one asks.
 */
const units: ReadonlyMap<string, bigint> = new Map([
  ...spelled("tỷ tỉ ty ti", billion),
  ...spelled("triệu trieu tr trđ trd", million),
  ...spelled("nghìn ngàn nghin ngan k", thousand),
  ...spelled("đồng dong đ d ₫ vnđ vnd", 1n),
]);

/** Off by default: a lít is a litre, a cành a branch and củ a root to every other firm. */
const slangUnits: ReadonlyMap<string, bigint> = new Map([
  ...spelled("củ cu", million),
  ...spelled("lít lit", 100_000n),
  ...spelled("cành canh", thousand),
]);

/** Words that begin like a unit, so that the number before them counts things. */
const notUnits = phrases(
  "ngan hang, ti vi, ti le, ty le, tỉ lệ, tỷ lệ, ty gia, tỷ giá, đồng hồ, dong ho, đồng phục, dong phuc, đồng nghiệp, dong nghiep, đồng bộ, dong bo",
);

export const currencyPrefixes = phrases("vnd, vnđ, ₫");

export const foreignCurrencies = phrases(
  "usd, usdt, $, đô, đôla, dollar, tệ, eur, euro, €, £, ¥, jpy, cny, rmb, krw, sgd, aud",
);

export const halves = phrases("rưỡi, rưởi, ruoi");

export const approximateBefore = phrases(
  "tầm, tam, khoảng, khoang, hơn, hon, gần, gan, trên, tren, dưới, duoi, cỡ, chừng, ngót, xỉ, xi, ước, độ, từ, đến, tới, đa, thiểu, max, min, ~, ≈, <, >, ≤, ≥, ±",
);

export const approximateAfter = phrases(
  "hơn, hon, mấy, lẻ, trở lên, tro len, trở xuống, tro xuong, đổ lại, đổ lên, ±",
);

export const rangeWords = phrases("đến, den, tới, toi, ~, →");

/** Numbers said in words. "nam" is left out: written so it is a name, the south or the year. */
export const spokenDigits = phrases(
  "một, mot, mốt, hai, ba, bốn, bon, tư, năm, lăm, sáu, sau, bảy, bẩy, bay, tám, tam, chín, chin, mười, mươi, muoi, vài, vai, mấy, nửa, nua",
);

export const spokenHundreds = phrases("trăm, tram, chục, chuc");

/** What a number in a sales line measures when it is not money. */
export const measures = phrases(
  "cái, chiếc, cuộc, lượt, suất, bao, thùng, hộp, tấn, tan, kg, km, m, view, sp, sản phẩm, san pham, đại lý",
);

/** May be counted by the number before them, or go on after an amount: "1 tỷ 3 hợp đồng", "1 tỷ 5 tháng 11". */
export const countables = phrases(
  "hợp đồng, hop dong, hđ, hd, khách, khach, người, nguoi, căn, gói, goi, đơn, máy, xe, bộ, ngày, ngay, tuần, tuan, tháng, thang, quý, quy, năm, nam, giờ, gio, phút, phut",
);

/** Words whose number is a name: "Cty 369", "tháng 12". */
export const namesNumbers = phrases(
  "cty, ty, block, tầng, tang, phòng, phong, số, so, lô, căn, tòa, toà, toa, khu, kho, quận, quan, đường, duong, hẻm, ngõ, phường, thứ, lớp, đoạn, tổ, đợt, dot, lần, lan, kỳ, hđ, hd, mã, ma, mst, stk, tk, đt, sđt, sdt, shop, team, nhóm, nhom, ngày, ngay, tuần, tuan, tháng, thang, quý, quy, năm, nam, q, p, t",
);

/** Words that cannot be counted, so that the number before them ends an amount: "2 tỷ 3 hôm nay". */
export const closingWords = phrases(
  "hôm nay, hom nay, hôm qua, hom qua, sáng nay, sang nay, chiều nay, chieu nay, cho, của, cua, từ, tu, tại, tai, với, voi, nhé, nhe, nha, ạ, rồi, roi",
);

/** What the unit at a place is worth in đồng. */
export function unitAt(line: Line, at: number): bigint | undefined {
  const token = line.tokens[at];
  if (!token || hasPhrase(line, at, notUnits)) return undefined;
  if (token.text === "k" && isNegation(line, at)) return undefined;
  return unitNamed(token.text, line.slang);
}

export function unitNamed(word: string, slang: boolean): bigint | undefined {
  return units.get(word) ?? (slang ? slangUnits.get(word) : undefined);
}

/** Whether a word of the list, or a pair of words, stands at a place. */
export function hasPhrase(line: Line, at: number, list: ReadonlySet<string>): boolean {
  const token = line.tokens[at];
  if (!token) return false;
  return list.has(token.text) || list.has(`${token.text} ${line.tokens[at + 1]?.text}`);
}

/** "Hai" within a sentence is a person, "hai" a number; at its start a phone writes the capital by itself. */
export function isName(line: Line, at: number): boolean {
  const before = line.tokens[at - 1];
  return before !== undefined && !"\n.!?:".includes(before.text) && line.tokens[at]?.isTitleCase === true;
}

export function isCounted(line: Line, at: number): boolean {
  return hasPhrase(line, at, measures) || hasPhrase(line, at, countables);
}

/** In chat a "k" that stands alone is "không": "còn 2 k mua". */
function isNegation(line: Line, at: number): boolean {
  const [count, token, next] = line.tokens.slice(at - 1, at + 2);
  if (count?.text.length !== 1 || token?.glued || next?.kind !== "word") return false;
  return !hasPhrase(line, at + 1, closingWords);
}

function spelled(list: string, size: bigint): (readonly [string, bigint])[] {
  return list.split(" ").map((word) => [word, size]);
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(", "));
}
