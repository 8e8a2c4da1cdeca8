import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { button, createEditing } from "#test/support/editing.ts";
import { aLead, keptLead } from "#test/support/leads.ts";

let bot: TestBot;
let editing: ReturnType<typeof createEditing>;

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["telegram"] });
  editing = createEditing(bot);
  await bot.say("Lan", "/revenue 400tr Sao Mai thu=100tr");
});

afterAll(() => bot.close());

describe("agreeing to an edit", () => {
  it.each<[Name, string, string, RegExp]>([
    ["Lan", "/lead Mộc Một 0916111001 nguon=web", "/lead Mộc Một 0916111002 nguon=web", /0916 ?111 ?002/],
    ["Lan", "/lead note L0 khách hẹn gọi lại", "/lead note L0 khách chê đắt", /chê đắt|Đã ghi/],
    ["Lan", "/lead warm L0", "/lead cold L0", /lạnh/i],
    ["Lan", "/lead value L0 300tr close=15/12", "/lead value L0 30tr close=15/12", /30 tr|30\.000\.000/],
    ["Lan", "/lead step L0 “đã demo” tiep=26/11", "/lead step L0 “đã báo giá” tiep=27/11", /báo giá/],
    [
      "Lan",
      "/lead status L0 không tiềm năng lydo=“hết tiền”",
      "/lead status L0 dừng lydo=“hết tiền” hen=24/12",
      /Tạm dừng|dừng/i,
    ],
    ["Lan", "/lead qualify L0", "/lead warm L0", /ấm|nóng/i],
    ["Lan", "/task gọi lại L0 25/11", "/task gọi lại L0 26/11", /26\/11/],
    ["Lan", "/meeting L0 26/11 14h demo", "/meeting L0 27/11 15h demo", /27\/11/],
    ["Lan", "/revenue collect 50tr S1", "/revenue collect 5tr S1", /5\.000\.000 đ/],
    ["Lan", "/revenue 25tr Mộc Hai lead=L0", "/revenue 26tr Mộc Hai lead=L0", /26\.000\.000 đ/],
    ["Trang", "/target set @lan T12 2 tỷ", "/target set @lan T12 3 tỷ", /3\.000\.000\.000 đ|3 tỷ/],
    ["Lan", "/log gọi L0 khách bận", "/log email L0 đã gửi báo giá", /email/i],
  ])("of %s's “%s” replaces all that it wrote", async (who, line, other, shown) => {
    const { id } = await aLead(
      bot,
      "Lan",
      `Khách ${line.length}${other.length} 09160${10_000 + line.length * 10 + other.length} nguon=web`,
    );
    const { said, edit } = await editing.type(who, line.replace("L0", `L${id}`));
    expect(said.outcome).toBe("answered");

    const offered = await edit(other.replace("L0", `L${id}`));
    expect(offered.text).toContain("Theo tin cũ, mình đã làm:");
    const done = await editing.say(who, button(offered, "Sửa theo tin mới"));

    expect(done.outcome).toBe("answered");
    expect(done.text).toMatch(shown);
    expect((await bot.say("Quân", "/reconcile")).text).toContain("khớp");
  });

  it("opens the lead again that the old line had closed, and closes the one that the new line names", async () => {
    const first = await aLead(bot, "Lan", "Nhầm Một 0916222001 nguon=web");
    const second = await aLead(bot, "Lan", "Nhầm Hai 0916222002 nguon=web");
    const { edit } = await editing.type("Lan", `/revenue 27tr Nhầm lead=L${first.id}`);
    const offered = await edit(`/revenue 27tr Nhầm lead=L${second.id}`);

    await editing.say("Lan", button(offered, "Sửa theo tin mới"));

    expect((await keptLead(bot, first.id))?.status).not.toBe("qualified");
    expect((await keptLead(bot, second.id))?.status).toBe("qualified");
  });

  it("takes back what came of a guess or a question too", async () => {
    const { said, edit } = await editing.type("Lan", "28tr Đoán Một");
    expect(said.outcome).toBe("asked");
    await editing.say("Lan", "1");

    const offered = await edit("29tr Đoán Một");
    await editing.say("Lan", button(offered, "Sửa theo tin mới"));

    expect(await editing.standing("Đoán Một")).toEqual([29]);
  });
});

describe("an edit in a room", () => {
  const room = { in: "room-x" } as const;

  it("shows no values that may have been given in private, and is agreed to by the one who typed", async () => {
    const { edit } = await editing.type("Lan", "/revenue 31tr Phòng Một", room);
    const offered = await edit("/revenue 32tr Phòng Một");
    expect(offered.text).toContain("Theo tin cũ, mình đã làm: Ghi doanh thu S");
    expect(offered.text).not.toContain("31.000.000 đ");
    const command = button(offered, "Sửa theo tin mới");

    const other = await bot.say("Minh", command, { ...room, platform: "telegram" });
    expect(other.outcome).toBe("refused");
    const done = await bot.say("Lan", command, { ...room, platform: "telegram" });

    expect(done.audience).toBe("direct");
    expect(await editing.standing("Phòng Một")).toEqual([32]);
  });

  it("of talk among colleagues is ignored as that was", async () => {
    const { said, edit } = await editing.type("Lan", "trưa ăn gì", room);

    expect(said.outcome).toBe("ignored");
    expect((await edit("tối ăn gì")).outcome).toBe("ignored");
    expect((await edit("1")).outcome).toBe("ignored");
    expect((await edit("kpi", { isAddressed: true })).outcome).toBe("answered");
  });

  it("that is talk now keeps what was logged, and says so", async () => {
    const { edit } = await editing.type("Lan", "/revenue 33tr Phòng Hai", room);

    expect((await edit("à thôi nhầm")).text).toContain("giữ nguyên việc đã ghi");
    expect(await editing.standing("Phòng Hai")).toEqual([33]);
  });
});
