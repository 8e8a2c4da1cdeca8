import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { writePlanPdf } from "#src/export/plan/pdf.ts";
import { readPdf } from "#test/support/read-pdf.ts";
import { aPaper, english, figures, vietnamese, voucher } from "./papers.ts";

/** Every vowel with every mark, and đ. */
const alphabet = Array.from("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
  .flatMap((vowel) => ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((mark) => vowel + mark))
  .join("")
  .concat("đĐ")
  .normalize("NFC");

async function textOf(paper = aPaper(), words = vietnamese): Promise<string> {
  return readPdf(await writePlanPdf(paper, words)).text.replaceAll("\u00a0", " ");
}

const usual = textOf();

describe("writePlanPdf", () => {
  it("puts the letters that it uses into the file, with what they stand for", async () => {
    const { fonts } = readPdf(await writePlanPdf(aPaper(), vietnamese));

    expect(fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, "")).sort()).toEqual([
      "Inter-Regular",
      "Inter-SemiBold",
    ]);
    expect(fonts).toEqual(fonts.map(({ name }) => ({ name, isEmbedded: true, hasLetters: true })));
  });

  it("has every Vietnamese letter with its marks, regular and bold", async () => {
    const packages = [{ name: alphabet, value: 1_000_000n, count: 1 }];
    const text = await textOf(aPaper({ customer: alphabet, voucher: { ...voucher, packages } }));

    expect(text.replaceAll(" ", "").split(alphabet)).toHaveLength(3);
    expect(text).not.toContain("\uFFFD");
  });

  it("writes names letter by letter as they are", async () => {
    const text = await textOf(aPaper({ customer: "Khổ 10x20 & <b>A4" }));

    expect(text).toContain("Kính gửi: Khổ 10x20 & <b>A4");
  });

  it("says the six figures, both sums and how the points come about", async () => {
    const text = await usual;

    expect(text).toContain("Kế hoạch hợp tác quý 4/2026 Kính gửi: An Phát");
    expect(text).toContain("(1) Doanh số năm 2026");
    expect(text).toContain("đến hạn 120.000.000 đ, chưa đến hạn 80.000.000 đ 200.000.000 đ");
    expect(text).toContain("Doanh số chắc chắn (2) + (3) + (6) 500.000.000 đ");
    expect(text).toContain("Doanh số kỳ vọng tính điểm (4) × (5) 600.000.000 đ");
    expect(text).toContain("Giá trị voucher 385.000.000 đ 11 điểm × 35.000.000 đ");
    expect(text).toContain(
      "Mỗi 100.000.000 đ doanh số được 1 điểm. Từng phần điểm làm tròn xuống đến 0,1 điểm.",
    );
    expect(text).toContain("Điểm voucher được tính theo kế hoạch lập ngày 18/11/2026.");
  });

  it("lists what is given with what is left, until when, and whom to turn to", async () => {
    const text = await usual;

    expect(text).toContain("Gói truyền thông 4E 4 55.000.000 đ 220.000.000 đ");
    expect(text).toContain("Thay bạt 9 18.000.000 đ 162.000.000 đ");
    expect(text).toContain("Tổng giá trị quyền lợi 382.000.000 đ Giá trị còn lại 3.000.000 đ");
    expect(text).toContain("hiệu lực đến hết ngày 18/12/2026");
    expect(text).toContain("Liên hệ: Nguyễn Thị Lan · lan@demo.vn");
  });

  it("says nothing of vouchers where there is none to promise", async () => {
    const text = await textOf(aPaper({ voucher: null }));

    expect(text).not.toMatch(/voucher|35\.000\.000/i);
  });

  it("shows decimals of points and ratio as they are, without needless zeros", async () => {
    const points = { certain: 450n, expected: 605n, total: 1055n, budget: 369_250_000n };
    const paper = { figures: { ...figures, expectedRatio: 250n }, voucher: { ...voucher, points } };

    const text = await textOf(aPaper(paper));

    expect(text).toContain("2,5 lần");
    expect(text).toMatch(/Doanh số của Quý khách 500\.000\.000 đ 4,5 /i);
    expect(text).toContain("Tổng điểm 10,55");
  });

  it("speaks English for a company that does", async () => {
    const text = await textOf(aPaper(), english);

    expect(text).toContain("Plan of cooperation Q4/2026 For: An Phát");
    expect(text).toContain("11 points × 35.000.000 đ");
  });

  it("is the same to the byte for the same paper", async () => {
    const [one, other] = [await writePlanPdf(aPaper(), vietnamese), await writePlanPdf(aPaper(), vietnamese)];

    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("breaks a name without end instead of pushing the amounts off the page", async () => {
    const packages = [{ name: "m".repeat(200), value: 1_000_000n, count: 1 }];

    expect(await textOf(aPaper({ voucher: { ...voucher, packages } }))).not.toMatch(/m{60}/);
  });

  it("goes on over as many pages as the gifts take", async () => {
    const packages = Array.from({ length: 60 }, (_, index) => ({
      name: `Gói số ${index + 1}`,
      value: 1_000_000n,
      count: 1,
    }));
    const text = await textOf(aPaper({ voucher: { ...voucher, packages } }));

    expect(text).toContain("Gói số 60 1 1.000.000 đ");
    expect(text).toMatch(/Trang 3\/[34]/);
  });
});

describe.skipIf(!hasTool())("the plan in pdftotext (skipped where it is not installed)", () => {
  it("reads back as it was written", async () => {
    const text = await readBack(await writePlanPdf(aPaper({ customer: "Nội thất Hoà Bình" }), vietnamese));

    expect(text).toContain("Kính gửi: Nội thất Hoà Bình");
    expect(text).toMatch(/Doanh số chắc chắn \(2\) \+ \(3\) \+ \(6\)\s+500\.000\.000 đ/);
    expect(text).toMatch(/Gói truyền thông 4E\s+4\s+55\.000\.000 đ\s+220\.000\.000 đ/);
    expect(text).toContain("Trân trọng cảm ơn Quý khách đã đồng hành cùng Công ty Demo.");
  });
});

function hasTool(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function readBack(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plan-"));
  try {
    await writeFile(join(folder, "plan.pdf"), bytes);
    const { stdout } = await promisify(execFile)("pdftotext", ["-layout", join(folder, "plan.pdf"), "-"]);
    return stdout.replaceAll("\u00a0", " ");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
