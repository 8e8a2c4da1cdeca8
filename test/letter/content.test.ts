import { describe, expect, it } from "vitest";
import { articleContent, productContent } from "#src/letter/content.ts";
import { voucherContent } from "#src/letter/voucher-content.ts";
import { articleVoucher } from "#test/support/letter.ts";

const dong = "\u00a0đ";

describe("voucherContent", () => {
  it("shows the worth, both parts, the packages and what is left of the article's example", () => {
    expect(voucherContent(articleVoucher, "vi")).toEqual([
      {
        kind: "highlight",
        label: "Giá trị voucher dành cho Quý khách",
        value: `385.000.000${dong}`,
        note: `11 điểm × 35.000.000${dong} · dùng đến hết ngày 31/3/2027`,
      },
      {
        kind: "table",
        columns: [
          { label: "Điểm tặng", isFigure: false },
          { label: "Số điểm", isFigure: true },
          { label: "Giá trị", isFigure: true },
        ],
        rows: [
          ["Điểm chắc chắn", "5", `175.000.000${dong}`],
          ["Điểm kỳ vọng, khi đạt doanh số kỳ vọng", "6", `210.000.000${dong}`],
          ["Tổng cộng", "11", `385.000.000${dong}`],
        ],
        hasTotal: true,
      },
      { kind: "heading", spans: [{ text: "Quyền lợi quy đổi từ voucher" }] },
      {
        kind: "table",
        columns: [
          { label: "Quyền lợi", isFigure: false },
          { label: "Số lượng", isFigure: true },
          { label: "Giá trị", isFigure: true },
        ],
        rows: [
          ["Thay bạt", "2", `30.000.000${dong}`],
          ["Gói truyền thông 4E", "1", `120.000.000${dong}`],
          ["Tổng cộng", "", `150.000.000${dong}`],
        ],
        hasTotal: true,
      },
      {
        kind: "paragraph",
        spans: [{ text: `Quý khách còn 235.000.000${dong} để chọn thêm quyền lợi.` }],
      },
    ]);
  });

  it("says what may be chosen where nothing is chosen yet, and no parts where there is only one", () => {
    const points = { certain: 450n, expected: 0n, total: 450n, budget: 157_500_000n };

    const blocks = voucherContent({ ...articleVoucher, points, packages: [] }, "vi");

    expect(blocks.map(({ kind }) => kind)).toEqual(["highlight", "paragraph"]);
    expect(blocks[0]).toMatchObject({ note: expect.stringContaining("4,5 điểm") });
    expect(blocks[1]).toMatchObject({ spans: [{ text: expect.stringContaining(`157.500.000${dong}`) }] });
  });

  it("says nothing of a rest where the packages use all of it up", () => {
    const packages = [{ name: "LED", value: 385_000_000n, count: 1 }];

    const blocks = voucherContent({ ...articleVoucher, packages }, "vi");

    expect(blocks.at(-1)?.kind).toBe("table");
  });

  it.each([
    [1n, "0.01"],
    [450n, "4.5"],
    [1055n, "10.55"],
    [1100n, "11"],
  ])("writes %i hundredths of a point as %s in English", (total, written) => {
    const points = { certain: total, expected: 0n, total, budget: total * 350_000n };

    const [highlight] = voucherContent({ ...articleVoucher, points }, "en");

    expect(highlight).toMatchObject({ note: expect.stringContaining(`Points: ${written} ×`) });
  });
});

describe("productContent", () => {
  const screen = {
    name: "Màn hình LED P3",
    series: "LED",
    price: 45_000_000n,
    description: "Sáng rõ giữa trưa.",
    url: "https://demo.example/led-p3",
  };
  const print = { name: "In bạt", series: null, price: null, description: null, url: "javascript:alert(1)" };

  it("shows one product with a button", () => {
    expect(productContent([screen], "vi")).toEqual([
      { kind: "heading", spans: [{ text: "Màn hình LED P3" }] },
      {
        kind: "paragraph",
        spans: [
          { text: "Dòng sản phẩm: LED\n" },
          { text: "Giá: " },
          { text: `45.000.000${dong}`, isBold: true },
        ],
      },
      { kind: "paragraph", spans: [{ text: "Sáng rõ giữa trưa." }] },
      { kind: "button", label: "Xem chi tiết sản phẩm", href: "https://demo.example/led-p3" },
    ]);
  });

  it("parts several, with a link for each that has a web address", () => {
    const blocks = productContent([print, screen], "vi");

    expect(blocks.map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
      "rule",
      "heading",
      "paragraph",
      "paragraph",
      "paragraph",
      "rule",
    ]);
    expect(blocks[1]).toMatchObject({ spans: [{ text: "Giá: " }, { text: "liên hệ để nhận báo giá" }] });
    expect(JSON.stringify(blocks)).not.toContain("javascript");
  });
});

describe("articleContent", () => {
  const article = {
    title: "Gốm Chu Đậu lên sóng",
    channel: "E-Magazine",
    url: "https://demo.example/chu-dau",
    publishedOn: Temporal.PlainDate.from("2027-02-09"),
  };
  const entry = {
    kind: "paragraph",
    spans: [
      { text: "Gốm Chu Đậu lên sóng", isBold: true, href: "https://demo.example/chu-dau" },
      { text: "\nE-Magazine · 9/2/2027" },
    ],
  };

  it("shows one article with a button", () => {
    expect(articleContent([article], "vi")).toEqual([
      entry,
      { kind: "button", label: "Đọc bài viết", href: "https://demo.example/chu-dau" },
    ]);
  });

  it("shows several as links", () => {
    expect(articleContent([article, article], "vi")).toEqual([entry, entry]);
  });
});
