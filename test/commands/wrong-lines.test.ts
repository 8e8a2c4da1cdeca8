import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 100tr An Phát thu=40tr");
  await bot.say("Lan", "/revenue 50tr Minh Long");
  await bot.say("Lan", "/undo");
});

afterAll(() => bot.close());

/** Who types what. S1 is Lan's, with 60 million still due; S2 has been undone. */
const wrongLines: readonly (readonly [Name, string])[] = [
  ["Lan", "/revenue 0 An Phát tien=0"],
  ["Lan", "/revenue -500tr An Phát"],
  ["Lan", "/revenue 0đ An Phát"],
  ["Lan", "/revenue tien=abc An Phát"],
  ["Lan", "/revenue tien=0912345678 An Phát"],
  ["Lan", "/revenue tien=15/12 An Phát"],
  ["Lan", "/revenue tien=2026 An Phát"],
  ["Lan", "/revenue 180-200tr An Phát"],
  ["Lan", "/revenue tầm 350tr An Phát"],
  ["Lan", "/revenue hơn 200tr An Phát"],
  ["Lan", "/revenue 5xtr An Phát"],
  ["Lan", "/revenue tien=“hai trăm triệu” An Phát"],
  ["Lan", "/revenue 500 usd An Phát"],
  ["Lan", "/revenue tien=1,2345đ An Phát"],
  ["Lan", "/revenue 9999999999 tỷ An Phát"],
  ["Lan", "/revenue 3 x 500tr An Phát"],
  ["Lan", "/revenue 500tr An Phát 200tr"],
  ["Lan", "/revenue 500tr An Phát thu=600tr"],
  ["Lan", "/revenue 500tr An Phát thu=abc"],
  ["Lan", "/revenue 500tr An Phát ngay=32/13"],
  ["Lan", "/revenue 500tr An Phát ngay=31/11/2026"],
  ["Lan", "/revenue 500tr An Phát ngay=hômkia"],
  ["Lan", "/revenue 500tr An Phát ngày mai"],
  ["Lan", "/revenue 500tr An Phát ngay=1/1/2030"],
  ["Lan", "/revenue 500tr An Phát loai=xyz"],
  ["Lan", "/revenue 500tr An Phát lead=L99"],
  ["Lan", "/revenue 500tr An Phát lead=abc"],
  ["Lan", "/revenue 500tr An Phát mau=đỏ"],
  ["Lan", "/revenue 500tr An Phát thu=1tr thu=2tr"],
  ["Lan", "/revenue 500tr An Phát chia=lan:60,minh:30"],
  ["Lan", "/revenue 500tr An Phát chia=lan"],
  ["Lan", "/revenue 500tr An Phát chia=lan:300tr,minh:100tr"],
  ["Lan", "/revenue 500tr An Phát chia=lan:50,lan:50"],
  ["Lan", "/revenue 500tr An Phát chia=lan:50,aidó:50"],
  ["Minh", "/revenue 500tr An Phát chia=lan:50,huy:50"],
  ["Lan", "/revenue 500tr An Phát nv=@minh"],
  ["Lan", "/revenue 500tr An Phát nv=@khôngcó"],
  ["Hồng", "/revenue 500tr An Phát"],
  ["Vy", "/revenue 500tr An Phát"],
  ["Lan", "/revenue show"],
  ["Lan", "/revenue show S999"],
  ["Lan", "/revenue show abc"],
  ["Minh", "/revenue show S1"],
  ["Lan", "/revenue collect 61tr S1"],
  ["Lan", "/revenue collect 10tr"],
  ["Lan", "/revenue collect 10tr S2"],
  ["Lan", "/revenue collect 10tr S1 ngày mai"],
  ["Minh", "/revenue collect 10tr S1"],
  ["Lan", "/revenue collect -10tr S1"],
  ["Lan", "/revenue refund 41tr S1 trả hàng"],
  ["Lan", "/revenue refund 10tr S2 trả hàng"],
  ["Lan", "/revenue list T13"],
  ["Lan", "/revenue list @minh"],
  ["Lan", "/kpi team"],
  ["Lan", "/kpi company"],
  ["Lan", "/kpi @minh"],
  ["Lan", "/kpi region"],
  ["Lan", "/kpi below"],
  ["Trang", "/kpi team Nam"],
  ["Trang", "/kpi @huy"],
  ["Trang", "/kpi company"],
  ["Hà", "/kpi team Đông"],
  ["Hà", "/kpi @aiđó"],
  ["Hà", "/kpi company vớ vẩn"],
  ["Lan", "/kpi metric=vui"],
  ["Lan", "/kpi ky=31/11"],
  ["Lan", "/target set @lan T12 2 tỷ"],
  ["Trang", "/target set @huy T12 2 tỷ"],
  ["Trang", "/target set team Nam T12 2 tỷ"],
  ["Trang", "/target set company T12 2 tỷ"],
  ["Trang", "/target set @lan tuần này 2 tỷ"],
  ["Trang", "/target set @lan T12 -2 tỷ"],
  ["Trang", "/target set @lan T12 value=abc"],
  ["Quân", "/target set @lan T12 1,5 metric=new_customers"],
  ["Lan", "/team add “Ai Đó” team=Bắc"],
  ["Hà", "/team add “Ai Đó” role=vua"],
  ["Hà", "/team add “Ai Đó” role=admin"],
  ["Hà", "/team add “Trần Minh” team=Bắc"],
  ["Hà", "/team add “Ai Đó” code=NV001"],
  ["Hà", "/team add “Ai Đó” email=không-phải-thư"],
  ["Hà", "/team set @lan"],
  ["Hà", "/team leave @khôngcó"],
  ["Quân", "/team leave @quân"],
  ["Lan", "/undo S999"],
  ["Minh", "/undo"],
  ["Minh", "/undo S1"],
  ["Lan", "/audit"],
  ["Lan", "/audit S999"],
  ["Lan", "/audit tất cả"],
  ["Minh", "/audit S1"],
  ["Lan", "/link ABCD2345"],
  ["Lan", "/export"],
  ["Lan", "/export revenue 500tr An Phát"],
  ["Lan", "/export help"],
  ["Lan", "/language fr"],
  ["Lan", "/reconcile"],
  ["Lan", "/constructor"],
  ["Lan", "/choose 999 1"],
  ["Lan", "/help constructor"],
  ["Lan", "/"],
  ["Lan", "asdf qwer"],
];

describe("a wrong line", () => {
  it.each(wrongLines)(
    "of %s, “%s”, gets one sentence with an example and changes nothing",
    async (who, line) => {
      const before = await bot.fingerprint();

      const said = await bot.say(who, line);

      expect(said.outcome).toBe("refused");
      expect(said.reply.blocks).toHaveLength(1);
      expect(said.text).not.toContain("\n");
      expect(said.text).not.toContain("{{");
      expect(said.text).toMatch(/\/[a-z]+|tien=|chia=|, ví dụ|Ví dụ/);
      expect(await bot.fingerprint()).toBe(before);
    },
  );

  it.each([
    ["/revenue"],
    ["/revenue An Phát"],
    ["/revenue 500"],
    ["/revenue 0912 345 678 An Phát"],
    ["/revenue 1.500tr An Phát"],
    ["/revenue 2 triệu 500 An Phát"],
    ["/revenue 500tr"],
    ["/revenue refund 10tr S1"],
  ])("that only lacks something, “%s”, gets a question and changes nothing", async (line) => {
    const before = await bot.fingerprint();

    const said = await bot.say("Lan", line);

    expect(said.outcome).toBe("asked");
    expect(said.text).not.toContain("{{");
    expect(await bot.fingerprint()).toBe(before);
  });
});
