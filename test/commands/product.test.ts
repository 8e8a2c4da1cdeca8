import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fold } from "#src/domain/fold.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

async function addProducts(): Promise<void> {
  const list = [
    ["Màn LED P3", "Màn hình LED", 45_000_000n, "Trong nhà, bảo hành 24 tháng.", "https://chot.vn/led-p3"],
    ["Màn LED P3 Pro", "Màn hình LED", 60_000_000n, null, null],
    ["In bạt", null, null, null, null],
  ] as const;
  for (const [name, series, price, description, url] of list) {
    const data = { name, foldedName: fold(name), series, price, description, url };
    await bot.database.prisma.product.create({ data });
  }
}

describe("/product", () => {
  it("says how a price list comes in while there is none", async () => {
    expect((await bot.say("Lan", "/product")).text).toContain("/import template sản phẩm");
    await addProducts();
  });

  it("lists what the company sells", async () => {
    const said = await bot.say("Vy", "/sanpham");

    expect(tableOf(said)).toEqual([
      ["Màn LED P3", "Màn hình LED", 45_000_000n, "Trong nhà, bảo hành 24 tháng.", "https://chot.vn/led-p3"],
      ["Màn LED P3 Pro", "Màn hình LED", 60_000_000n, null, null],
      ["In bạt", null, null, null, null],
    ]);
  });

  it.each(["/product màn led p3", "/sản phẩm man led p3", "sản phẩm Màn LED P3"])(
    "shows the one that is named: “%s”",
    async (line) => {
      const said = await bot.say("Lan", line);

      expect(said.text).toContain("Giá bán: 45.000.000 đ");
      expect(said.text).toContain("Trong nhà, bảo hành 24 tháng.");
      expect(said.text).toContain("Xem thêm: https://chot.vn/led-p3");
      expect(buttonsOf(said)).toEqual(["/mail product sp=“Màn LED P3”", "/product Màn hình LED"]);
    },
  );

  it("shows the only one that fits, whatever is known of it", async () => {
    const said = await bot.say("Vy", "/product bat");

    expect(said.text).toContain("In bạt");
    expect(said.text).toContain("Giá bán: chưa có trong bảng giá");
    expect(buttonsOf(said)).toEqual([]);
  });

  it("lists those that fit where there are several", async () => {
    const said = await bot.say("Lan", "/product led");

    expect(tableOf(said).map(([name]) => name)).toEqual(["Màn LED P3", "Màn LED P3 Pro"]);
    expect(buttonsOf(said)).toEqual([
      "/product Màn LED P3",
      "/product Màn LED P3 Pro",
      "/export product led daydu",
    ]);
  });

  it("leads back to all of them where nothing fits", async () => {
    const said = await bot.say("Lan", "/product tủ lạnh");

    expect(said.text).toContain("Không có sản phẩm nào khớp “tủ lạnh”");
    expect(buttonsOf(said)).toEqual(["/product"]);
  });

  it("hands out the list as a file", async () => {
    const said = await bot.say("Lan", "/export product led");

    expect(said.reply.blocks).toContainEqual(expect.objectContaining({ kind: "file" }));
  });

  it("leaves nothing out of the file that its button makes", async () => {
    const data = Array.from({ length: 41 }, (_, place) => ({
      name: `Đèn ${place}`,
      foldedName: `den ${place}`,
    }));
    await bot.database.prisma.product.createMany({ data });

    const shown = await bot.say("Lan", "/product đèn");
    const line = buttonsOf(shown).at(-1) ?? "";
    const whole = await bot.say("Lan", line.replace("/export", ""));

    expect(tableOf(shown).length).toBe(40);
    expect(line).toBe("/export product đèn daydu");
    expect(tableOf(whole).length).toBe(41);
  });
});

function tableOf({ reply }: Said) {
  const table = reply.blocks.find((block) => block.kind === "table");
  return table?.kind === "table" ? table.rows : [];
}

function buttonsOf({ reply }: Said): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}
