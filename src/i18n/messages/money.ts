import type { Localized } from "../locale.ts";

export const moneyMessages = {
  "error.money_unclear": {
    vi: "“{{text}}” là bao nhiêu? Chọn một số, hoặc gõ lại rõ hơn, ví dụ 500tr hay 1,5 tỷ.",
    en: "How much is “{{text}}”? Choose one, or type it more clearly, for example 500tr or 1,5 tỷ.",
  },
  "error.two_amounts": {
    vi: "Câu có hai số tiền. Ghi rõ số nào là tiền đã thu, ví dụ: /revenue 500tr An Phát thu=200tr.",
    en: "There are two amounts in the line. Say which one is collected, for example: /revenue 500tr An Phát collected=200tr.",
  },
  "error.money_not_money": {
    vi: "“{{text}}” không phải số tiền. Ví dụ: {{example}}.",
    en: "“{{text}}” is not an amount. For example: {{example}}.",
  },
  "error.money_unknown_unit": {
    vi: "Chưa hiểu đơn vị trong “{{text}}”. Dùng k, tr hoặc tỷ, ví dụ: {{example}}.",
    en: "I do not know the unit in “{{text}}”. Use k, tr or tỷ, for example: {{example}}.",
  },
  "error.money_foreign_currency": {
    vi: "Chỉ ghi bằng đồng Việt Nam; đổi “{{text}}” ra đồng trước, ví dụ: {{example}}.",
    en: "Only Vietnamese đồng can be logged; convert “{{text}}” first, for example: {{example}}.",
  },
  "error.money_phone": {
    vi: "“{{text}}” giống số điện thoại. Số tiền ghi như: {{example}}.",
    en: "“{{text}}” looks like a phone number. Write an amount like: {{example}}.",
  },
  "error.money_date": {
    vi: "“{{text}}” là ngày, không phải số tiền. Ví dụ: {{example}}.",
    en: "“{{text}}” is a date, not an amount. For example: {{example}}.",
  },
  "error.money_year": {
    vi: "“{{text}}” là năm hay số tiền? Ghi kèm đơn vị, ví dụ: {{example}}.",
    en: "Is “{{text}}” a year or an amount? Write its unit, for example: {{example}}.",
  },
  "error.money_range": {
    vi: "“{{text}}” là một khoảng; doanh thu cần đúng một số, ví dụ: {{example}}.",
    en: "“{{text}}” is a range; revenue is one exact amount, for example: {{example}}.",
  },
  "error.money_approximate": {
    vi: "“{{text}}” là số ước chừng; doanh thu cần số đúng, ví dụ: {{example}}.",
    en: "“{{text}}” is a guess; revenue is an exact amount, for example: {{example}}.",
  },
  "error.money_masked": {
    vi: "“{{text}}” che mất chữ số; ghi đủ số, ví dụ: {{example}}.",
    en: "“{{text}}” hides a digit; write it out, for example: {{example}}.",
  },
  "error.money_words": {
    vi: "Ghi “{{text}}” bằng chữ số giúp mình, ví dụ: {{example}}.",
    en: "Write “{{text}}” in figures, please, for example: {{example}}.",
  },
  "error.money_formula": {
    vi: "“{{text}}” là phép tính; ghi kết quả, ví dụ: {{example}}.",
    en: "“{{text}}” is a calculation; write its result, for example: {{example}}.",
  },
  "error.money_fraction": {
    vi: "“{{text}}” lẻ hơn một đồng; ghi số tròn đồng, ví dụ: {{example}}.",
    en: "“{{text}}” is finer than one đồng; write whole đồng, for example: {{example}}.",
  },
  "error.money_long_digits": {
    vi: "“{{text}}” dài và khó đọc; ghi 1.500.000 hoặc kèm đơn vị, ví dụ: {{example}}.",
    en: "“{{text}}” is long and hard to read; write 1.500.000 or a unit, for example: {{example}}.",
  },
  "error.money_negative": {
    vi: "Số tiền phải lớn hơn 0. Muốn trừ thì dùng hoàn tiền: /revenue refund 40tr S12 khách trả hàng.",
    en: "An amount is more than 0. To take money back: /revenue refund 40tr S12 goods returned.",
  },
  "error.money_zero": {
    vi: "Số tiền phải lớn hơn 0, ví dụ: {{example}}.",
    en: "An amount is more than 0, for example: {{example}}.",
  },
  "error.money_too_large": {
    vi: "“{{text}}” lớn hơn 1.000.000 tỷ; kiểm tra lại số 0, ví dụ: {{example}}.",
    en: "“{{text}}” is more than 1.000.000 tỷ; check the zeros, for example: {{example}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
