import type { Letter, LetterBlock } from "#src/chat/letter.ts";
import { composeLetter, type LetterDraft } from "#src/letter/compose.ts";
import type { OfferedVoucher } from "#src/letter/voucher-content.ts";

/** The example of the ERP article: 500tr certain, 300tr × 2 expected. */
export const articleVoucher: OfferedVoucher = {
  points: { certain: 500n, expected: 600n, total: 1100n, budget: 385_000_000n },
  terms: { pointValue: 35_000_000n },
  packages: [
    { name: "Thay bạt", value: 15_000_000n, count: 2 },
    { name: "Gói truyền thông 4E", value: 120_000_000n, count: 1 },
  ],
  validUntil: Temporal.PlainDate.from("2027-03-31"),
};

const aDraft: LetterDraft = {
  locale: "vi",
  company: "Công ty Demo",
  customer: "Gốm Chu Đậu",
  contacts: ["Trần Thị Mai"],
  quarter: Temporal.PlainDate.from("2027-02-15"),
  author: { name: "Nguyễn Thị Lan", address: "lan@demo.example" },
  from: "bot@demo.example",
  to: ["mai@chudau.example"],
  title: "Voucher {{quarter}} cho {{customer}}",
  text: "Kính gửi {{contact}},\n\n{{content}}\n\nTrân trọng,\n**{{sender}}**",
  content: [],
};

export function aLetter(fields: Partial<LetterDraft> = {}): Letter {
  return composeLetter({ ...aDraft, ...fields });
}

/** One of each kind, with text that is wide, long and dangerous. */
export const everyBlock: readonly LetterBlock[] = [
  { kind: "heading", spans: [{ text: "Quyền lợi của Quý khách" }] },
  {
    kind: "paragraph",
    spans: [
      { text: "Ưu đãi " },
      { text: "đặc biệt", isBold: true },
      { text: " và " },
      { text: "riêng tư", isItalic: true },
      { text: ", xem " },
      { text: "trang của chúng tôi", href: "https://demo.example/uu-dai?a=1&b=2" },
      { text: "\nDòng thứ hai." },
    ],
  },
  { kind: "list", isOrdered: true, items: [[{ text: "Xem" }], [{ text: "Chọn" }], [{ text: "Xác nhận" }]] },
  { kind: "list", isOrdered: false, items: [[{ text: "In ấn" }], [{ text: "LED phát sóng" }]] },
  {
    kind: "table",
    columns: [
      { label: "Quyền lợi", isFigure: false },
      { label: "Số lượng", isFigure: true },
      { label: "Giá trị", isFigure: true },
    ],
    rows: [
      ["Gói truyền thông 4E trọn năm trên tất cả các kênh", "12", "1.120.000.000\u00a0đ"],
      ["Tổng cộng", "", "1.120.000.000\u00a0đ"],
    ],
    hasTotal: true,
  },
  { kind: "highlight", label: "Giá trị", value: "1.385.000.000\u00a0đ", note: "Dùng đến hết 31/3/2027" },
  { kind: "button", label: "Xem chi tiết", href: "https://demo.example/" },
  { kind: "rule" },
  { kind: "paragraph", spans: [{ text: `https://demo.example/${"duong-dan-khong-co-cho-ngat".repeat(6)}` }] },
];
