import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLead, keptLead, leadIn } from "#test/support/leads.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("an answer that begins like a command", () => {
  it("is the reason that was asked for", async () => {
    const { id } = await aLead(bot, "Lan", "Alpha 0961000001 nguon=web");
    await bot.say("Lan", `/lead status L${id} không tiềm năng`);

    await bot.say("Lan", "khách chê đắt, hẹn sang năm");

    expect(await keptLead(bot, id)).toMatchObject({
      status: "unqualified",
      reason: "khách chê đắt, hẹn sang năm",
    });
  });

  it("is the step that was asked for, though steps are offered", async () => {
    const { id } = await aLead(bot, "Lan", "Beta 0961000002 nguon=web");
    await bot.say("Lan", `/lead step L${id}`);

    expect((await bot.say("Lan", "khách hẹn tuần sau demo")).text).toContain("Bước xử lý: Demo");
  });

  it("is the name that was asked for", async () => {
    await bot.say("Lan", "/lead");

    expect((await bot.say("Lan", "khách sạn Mai Vàng 0961000003")).text).toContain(
      "khách sạn Mai Vàng đến từ",
    );
    expect((await bot.say("Lan", "web")).text).toContain("khách sạn Mai Vàng");
  });

  it.each(["kpi", "/kpi tháng này"])("is a new line all the same when it is “%s”", async (line) => {
    const { id } = await aLead(bot, "Lan", `Gamma 096100001${line.length % 10} nguon=web`);
    await bot.say("Lan", `/lead status L${id} không tiềm năng`);

    expect((await bot.say("Lan", line)).text).toContain("KPI");
    expect(await keptLead(bot, id)).toMatchObject({ status: "assigned" });
  });
});

describe("a line about a lead, as people type it", () => {
  it.each(["sdt=chưa có nguon=web", "nguon=web sdt=chưa", "sdt=khong co nguon=web"])(
    "has no phone with “%s”, and nothing of that in its name",
    async (options) => {
      const said = await bot.say("Lan", `/lead Delta${options.length} ${options}`);

      expect(await keptLead(bot, leadIn(said))).toMatchObject({
        name: `Delta${options.length}`,
        phone: null,
      });
    },
  );

  it.each(["/lead mới", "/lead moi", "cơ hội mới"])("lists the new ones on “%s”", async (line) => {
    expect((await bot.say("Trang", line)).text).toContain("Mới");
    expect((await bot.say("Trang", line)).outcome).toBe("answered");
  });

  it("is a new lead where a name begins like a verb", async () => {
    const said = await bot.say("Lan", "/lead giao hàng nhanh 0961000004 nguon=web");

    expect(await keptLead(bot, leadIn(said))).toMatchObject({
      name: "giao hàng nhanh",
      phone: "+84961000004",
    });
  });

  it("turns a lead into a customer with two words behind its number", async () => {
    const { id } = await aLead(bot, "Lan", "Epsilon 0961000005 nguon=web");

    await bot.say("Lan", `/lead ${id} khách hàng`);

    expect(await keptLead(bot, id)).toMatchObject({ status: "qualified" });
  });
});
