import { describe, expect, it } from "vitest";
import type { FileBlock } from "#src/chat/reply.ts";
import { buttonsOf } from "#test/support/agenda.ts";
import type { Said } from "#test/support/bot.ts";
import { readPdf } from "#test/support/read-pdf.ts";
import { golden, talkOfVouchers } from "#test/support/voucher.ts";

const { say, addCustomer, make, bot } = talkOfVouchers();

/** Two points, which its author may release. */
const small = "congno=0 taiky=0 pt=200tr kyvong=0 tyle=1";

function filesOf({ reply }: Said): readonly FileBlock[] {
  return reply.blocks.filter((block) => block.kind === "file");
}

async function pdfOf(said: Said): Promise<string> {
  const stored = await bot().database.prisma.outboxFile.findMany({ where: { messageId: said.id } });
  const pdf = stored.find(({ bytes }) => Buffer.from(bytes).subarray(0, 4).toString() === "%PDF");
  return readPdf(pdf?.bytes ?? new Uint8Array()).text.replaceAll("\u00a0", " ");
}

describe("/plan export", () => {
  it("gives a PDF for the customer and a workbook of the quarter's plan", async () => {
    const id = await addCustomer("An Phát");
    await say("Lan", `/plan An Phát ${golden}`);

    const said = await say("Lan", "/plan export An Phát");

    expect(filesOf(said).map(({ name, mediaType }) => [name, mediaType.split(/[/.]/).at(-1)])).toEqual([
      ["ke-hoach-hop-tac-quy-4-2026-an-phat.pdf", "pdf"],
      ["ke-hoach-hop-tac-quy-4-2026-an-phat.xlsx", "sheet"],
    ]);
    expect(said.text).toContain("Kế hoạch Quý 4/2026 của An Phát (bản 1)");
    expect(said.text).toContain("chưa có voucher");
    expect(buttonsOf(said.reply)).toContain(`/voucher K${id} Q4/2026`);
    const text = await pdfOf(said);
    expect(text).toContain("Kế hoạch hợp tác quý 4/2026 Kính gửi: An Phát");
    expect(text).toContain("Doanh số chắc chắn (2) + (3) + (6) 500.000.000 đ");
    expect(text).toContain("Liên hệ: Nguyễn Thị Lan");
  });

  it("has the voucher in it once it is approved, and offers to mail it", async () => {
    const id = await addCustomer("Bích Ngọc");
    const voucher = await make("Bích Ngọc", small);
    await say("Lan", `/voucher add ${voucher} 2 Thay bạt`);
    await say("Lan", `/voucher review ${voucher}`);

    const said = await say("Lan", "/kehoach xuất Bích Ngọc");

    expect(said.text).toContain(`Có kèm voucher ${voucher}: 2 điểm, 70.000.000 đ, hiệu lực đến 26/12/2026.`);
    expect(buttonsOf(said.reply)).toContain(`/mail voucher K${id} Q4/2026`);
    const text = await pdfOf(said);
    expect(text).toContain("70.000.000 đ 2 điểm × 35.000.000 đ");
    expect(text).toContain("Thay bạt 2 25.000.000 đ 50.000.000 đ");
    expect(text).toContain("Giá trị còn lại 20.000.000 đ");
  });

  it("promises nothing that nobody has approved", async () => {
    await addCustomer("Cẩm Tú");
    const voucher = await make("Cẩm Tú", golden);

    const said = await say("Lan", "/plan export Cẩm Tú");

    expect(said.text).toContain(`Voucher ${voucher} chưa được duyệt nên không có trong tệp.`);
    expect(buttonsOf(said.reply)).toContain(`/voucher ${voucher}`);
    expect(await pdfOf(said)).not.toMatch(/voucher/i);
  });

  it("leaves out a voucher whose last day has passed", async () => {
    await addCustomer("Diệu Hiền");
    const voucher = await make("Diệu Hiền", small);
    await say("Lan", `/voucher review ${voucher}`);

    const said = await say("Lan", "/plan export Diệu Hiền", { at: "2026-12-28T09:00+07:00" });

    expect(said.text).toContain(`Voucher ${voucher} đã hết hạn ngày 26/12/2026`);
    expect(await pdfOf(said)).not.toMatch(/voucher/i);
  });

  it("keeps what was promised when the plan has moved on, and says so to the sender", async () => {
    await addCustomer("Gia Hân");
    const voucher = await make("Gia Hân", small);
    await say("Lan", `/voucher review ${voucher}`);
    await say("Lan", "/plan Gia Hân pt=400tr");

    const said = await say("Lan", "/plan export Gia Hân");

    expect(said.text).toContain("Điểm voucher được tính theo bản 1 của kế hoạch, nay là bản 2.");
    const text = await pdfOf(said);
    expect(text).toContain("Doanh số chắc chắn (2) + (3) + (6) 400.000.000 đ");
    expect(text).toMatch(/Điểm chắc chắn .* 200\.000\.000 đ 2 /);
  });

  it("tells what is missing where there is no plan", async () => {
    await addCustomer("Hạ Vy");

    const said = await say("Lan", "/plan export Hạ Vy");

    expect(said.outcome).toBe("refused");
    expect(filesOf(said)).toEqual([]);
  });

  it("shows another's customer to nobody but those who may see it", async () => {
    await addCustomer("Khánh An", "Huy");
    await say("Huy", `/plan Khánh An ${golden}`);

    const refused = await say("Lan", "/plan export Khánh An");
    const shown = await say("Hà", "/plan export Khánh An");

    expect(refused.outcome).toBe("refused");
    expect(refused.text).not.toContain("500.000.000");
    expect(filesOf(shown)).toHaveLength(2);
  });
});
