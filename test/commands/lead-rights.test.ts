import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

/** L1 is Lan's, L2 Huy's, L3 waits in the team Bắc, L4 was logged by the media, L5 is a duplicate of L1, L6 has a phone in its name. */
beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/lead Cty Minh Phát 0912345678 nguon=FB ghichu=gọi số 0987654321 sau 15h");
  await bot.say("Huy", "/lead Cty Phương Nam 0922345678 nguon=FB");
  await bot.say("Trang", "/lead Cty Chờ Giao 0932345678 nguon=FB");
  await bot.say("Vy", "/lead Cty Trên Mạng 0942345678 nguon=FB");
  await bot.say("Lan", "/lead Cty Minh Phát Hai 0912345679 nguon=FB");
  await bot.say("Lan", "/lead merge L1 L5");
  await bot.say("Huy", "/lead “Anh Sáu 0977000003” sdt=0977000009 nguon=FB");
});

afterAll(() => bot.close());

describe("who may see a lead", () => {
  it.each<[Name, string]>([
    ["Lan", "L1"],
    ["Huy", "L2"],
    ["Trang", "L1 L3"],
    ["Khải", "L2"],
    ["Hà", "L1 L2 L3 L4"],
    ["Hồng", "L1 L2 L3 L4"],
    ["Vy", "L4"],
    ["Minh", ""],
  ])("%s sees %s", async (who, leads) => {
    const seen: string[] = [];
    for (const lead of ["L1", "L2", "L3", "L4"]) {
      const { outcome, text } = await bot.say(who, `/lead show ${lead}`);
      if (outcome === "answered") seen.push(lead);
      else expect(text).not.toMatch(/Cty|\d{3} \d{3}/);
    }
    expect(seen.join(" ")).toBe(leads);
  });

  it.each<[Name, string]>([
    ["Minh", "/lead step L1 đã gọi"],
    ["Khải", "/lead warm L1"],
    ["Vy", "/lead note L1 abc"],
    ["Hồng", "/lead note L1 abc"],
    ["Hồng", "/lead Cty Mới 0912345000 nguon=FB"],
    ["Vy", "/lead status L4 đã giao"],
    ["Lan", "/lead assign L1 @lan"],
    ["Minh", "/audit L1"],
    ["Minh", "/undo L1"],
    ["Minh", "/lead 0912345678"],
    ["Minh", "/lead minh phát nguon=FB sdt=0912345678 nv=@lan"],
  ])("%s may not “%s”, and nothing changes", async (who, line) => {
    const before = await bot.fingerprint();

    const said = await bot.say(who, line);

    expect(said.outcome).toBe("refused");
    expect(await bot.fingerprint()).toBe(before);
  });

  it("lets the media put right what they logged themselves", async () => {
    expect((await bot.say("Vy", "/lead edit L4 lienhe=“chị Thu”")).outcome).toBe("answered");
  });
});

describe("a lead in a shared room", () => {
  it.each<[Name, string, string]>([
    ["Lan", "room-Bắc", "/lead show L1"],
    ["Lan", "room-Bắc", "/lead 0912345678"],
    ["Lan", "room-Bắc", "/lead list"],
    ["Lan", "room-Bắc", "/lead warm"],
    ["Lan", "room-Bắc", "/lead value L1 300tr"],
    ["Trang", "room-Bắc", "/lead list new"],
    ["Trang", "room-Bắc", "/lead assign L3"],
    ["Trang", "room-Bắc", "/lead assign new"],
    ["Lan", "room-Bắc", "/revenue 10tr Minh Phát cohoi=L1"],
    ["Lan", "room-Bắc", "/audit L1"],
    ["Huy", "room-Bắc", "/lead show L2"],
  ])("%s in %s is answered “%s” alone, where the room may not see it", async (who, room, line) => {
    const said = await bot.say(who, line, { in: room });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toMatch(/Cty|L\d|\d{3} \d{3}/);
  });

  it.each<[string]>([
    ["/lead show L1"],
    ["/lead 0912345678"],
    ["/audit L1"],
    ["/lead edit L1 lienhe=“anh Tú 0987654321”"],
  ])("shows a room of managers enough of a phone to recognise it on “%s”", async (line) => {
    const said = await bot.say("Hà", line, { in: "room-managers" });

    expect(said).toMatchObject({ outcome: "answered", audience: "conversation" });
    expect(said.text).toContain("0912 *** 678");
    expect(said.text).not.toMatch(/0912 ?345 ?678|0987 ?654 ?321/);
  });

  it("masks the phone that a new lead in a room comes with", async () => {
    const said = await bot.say("Hà", "/lead Cty Trong Phòng 0952345678 nguon=FB", { in: "room-managers" });

    expect(said.text).toContain("0952 *** 678");
    expect(said.text).not.toContain("345");
  });
});

describe("a phone number in somebody's own words", () => {
  it.each([
    "/lead show L6",
    "/lead list @huy",
    "/lead step L6 “gọi số:0977000001”",
    "/lead next L6 gọi 0977000001 mai 9h",
    "/lead status L6 không tiềm năng lydo=“0977000001/0977000002 sai số”",
    "/lead status L6",
    "/lead Cty Khác 0977000009 nguon=FB",
    "/lead xem Anh Sáu",
    "/audit L6",
    "/undo",
    "/export lead show L6",
  ])("is masked in a room on “%s”", async (line) => {
    const said = await bot.say("Hà", line, { in: "room-managers" });

    expect(said.audience).toBe("conversation");
    expect(said.text).not.toMatch(/0977 ?000 ?00/);
  });
});

describe("the history of a lead that was taken back", () => {
  it("is still there for whoever logged it, and for nobody else", async () => {
    await bot.say("Vy", "/lead Cty Lỡ Tay 0978000001 nguon=FB");
    const undone = await bot.say("Vy", "/undo");
    const line = /\/audit L\d+/.exec(undone.text)?.[0] ?? "";

    expect((await bot.say("Vy", line)).text).toContain("Hoàn tác cơ hội");
    for (const who of ["Lan", "Khải"] as const) expect((await bot.say(who, line)).outcome).toBe("refused");
  });
});

describe("a wrong line about a lead", () => {
  it.each([
    "/lead Cty Sai sdt=12345 nguon=FB",
    "/lead Cty Sai 0912000999 nguon=FB mst=0300588560",
    "/lead Cty Sai 0912000999 nguon=FB email=không-phải-thư",
    "/lead Cty Sai 0912000999 nguon=FB giatri=abc",
    "/lead Cty Sai 0912000999 nguon=FB giatri=-5tr",
    "/lead Cty Sai 0912000999 nguon=FB chot=1/1/2020",
    "/lead Cty Sai 0912000999 nguon=FB chot=32/13",
    "/lead Cty Sai 0912000999 nguon=FB khuvuc=Sao Hoả",
    "/lead Cty Sai 0912000999 nguon=FB nv=@khôngcó",
    "/lead Cty Sai 0912000999 nguon=FB nv=@minh",
    "/lead Cty Sai 0912000999 nguon=FB nhiet=xanh",
    "/lead Cty Sai 0912000999 nguon=FB mau=đỏ",
    "/lead Cty Sai 0912000999 nguon=FB nguon=Zalo",
    "/lead 09123456789012",
    "/lead 0912 345 67",
    "/lead show L999",
    "/lead show khôngcóai",
    "/lead 0999999999",
    "/lead step L999 đã gọi",
    "/lead 999 buoc đã gọi",
    "/lead status L1 vớ vẩn",
    "/lead status L1 mới",
    "/lead status L1 đã giao",
    "/lead status L1 dừng lydo=“hết tiền” hen=1/11/2026",
    "/lead status L1 trùng L999",
    "/lead status L1 trùng L1",
    "/lead status L1 trùng K999",
    "/lead status L5 đang xử lý đã gọi",
    "/lead merge L1 L999",
    "/lead merge L1 L1",
    "/lead next L1 demo 22/11 7h",
    "/lead value L1 300tr chot=1/11/2026",
    "/lead value L1 abc",
    "/lead edit L1",
    "/lead edit L1 sdt=123",
    "/lead list @minh",
    "/lead list team Nam",
    "/lead list vớ vẩn",
    "/lead list T13",
    "/lead list nhiet=xanh",
    "/lead warm L2",
    "/lead assign L1",
    "/undo L1-999999",
    "/undo L999",
    "/audit L999",
  ])("“%s” gets one sentence with an example and changes nothing", async (line) => {
    const before = await bot.fingerprint();

    const said = await bot.say("Lan", line);

    expect(said.outcome).toBe("refused");
    expect(said.reply.blocks).toHaveLength(1);
    expect(said.text).not.toContain("\n");
    expect(said.text).not.toContain("{{");
    expect(said.text).toMatch(/\/[a-z]+|mst=/);
    expect(await bot.fingerprint()).toBe(before);
  });

  it.each([
    "/lead",
    "/lead Cty Thiếu",
    "/lead Cty Thiếu 0912000998",
    "/lead Cty Thiếu 0912000998 nguon=tiktok",
    "/lead show",
    "/lead step L1",
    "/lead next L1",
    "/lead note L1",
    "/lead value L1",
    "/lead status L1",
    "/lead status L1 không tiềm năng",
    "/lead status L1 dừng",
    "/lead status L1 dừng hết tiền",
    "/lead status L1 trùng",
    "/lead merge L1",
    "/lead list nguon=tiktok",
    "/lead step L1 đã gọi tiep=demo",
  ])("that only lacks something, “%s”, gets a question and changes nothing", async (line) => {
    const before = await bot.fingerprint();

    const said = await bot.say("Lan", line);

    expect(said.outcome).toBe("asked");
    expect(said.text).not.toContain("{{");
    expect(await bot.fingerprint()).toBe(before);
  });
});
