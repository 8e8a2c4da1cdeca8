import { expect, it } from "vitest";
import { renderLetterText } from "#src/letter/text.ts";
import { voucherContent } from "#src/letter/voucher-content.ts";
import { aLetter, articleVoucher, everyBlock } from "#test/support/letter.ts";

it("says in plain lines what the HTML shows", () => {
  const letter = aLetter({ content: voucherContent(articleVoucher, "vi") });

  expect(renderLetterText(letter).replaceAll("\u00a0", " ")).toBe(`Công ty Demo

Kính gửi Anh/Chị Trần Thị Mai,

Giá trị voucher dành cho Quý khách: 385.000.000 đ
11 điểm × 35.000.000 đ · dùng đến hết ngày 31/3/2027

- Điểm chắc chắn · Số điểm: 5 · Giá trị: 175.000.000 đ
- Điểm kỳ vọng, khi đạt doanh số kỳ vọng · Số điểm: 6 · Giá trị: 210.000.000 đ
- Tổng cộng · Số điểm: 11 · Giá trị: 385.000.000 đ

Quyền lợi quy đổi từ voucher

- Thay bạt · Số lượng: 2 · Giá trị: 30.000.000 đ
- Gói truyền thông 4E · Số lượng: 1 · Giá trị: 120.000.000 đ
- Tổng cộng · Giá trị: 150.000.000 đ

Quý khách còn 235.000.000 đ để chọn thêm quyền lợi.

Trân trọng,
Nguyễn Thị Lan

----------------------------------------
Thư của Nguyễn Thị Lan, Công ty Demo. Quý khách chỉ cần trả lời thư này, hoặc viết tới lan@demo.example.
`);
});

it("writes links in full, but no address twice", () => {
  const text = renderLetterText(
    aLetter({ text: "https://demo.example/a và {{content}}", content: everyBlock }),
  );

  expect(text).toContain("https://demo.example/a và\n");
  expect(text).toContain("trang của chúng tôi (https://demo.example/uu-dai?a=1&b=2)");
  expect(text).toContain("Xem chi tiết: https://demo.example/");
});

it("counts on where a list goes on", () => {
  const text = renderLetterText(aLetter({ text: "1. Xem\n\nrồi\n\n2. Chọn" }));

  expect(text).toContain("1. Xem\n\nrồi\n\n2. Chọn");
});
