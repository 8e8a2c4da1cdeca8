import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLead, keptLead, leadIn, tasksAbout } from "#test/support/leads.ts";

let bot: TestBot;

/** A company with lists of its own, where NV007 (Hồng, HR) hands out what comes in, and Saturday mornings are worked. */
const companyYaml = `
name: Thử
week: mon-sat-half
hours: [08:00-11:30, 13:00-17:00]
leads:
  sources: { Hội chợ xuân: [hội chợ], Cộng tác viên: [ctv] }
  priorities: { Gấp: [khẩn], Thường: }
  steps: { Khảo sát: [đo đạc], Ký hợp đồng: }
  required: [source, priority]
  staleAfterWorkdays: 1
  dispatcher: nv007
`;

beforeAll(async () => {
  bot = await createTestBot({ companyYaml });
});

afterAll(() => bot.close());

it("asks for what this company wants to know, in its own words", async () => {
  const source = await bot.say("Lan", "/lead Nhà xe Thành Bưởi");
  const priority = await bot.say("Lan", "hội chợ");
  const said = await bot.say("Lan", "Gấp");

  expect(source.text).toContain("1. Hội chợ xuân");
  expect(priority.text).toMatch(/1\. Gấp.*\n2\. Thường/);
  expect(await keptLead(bot, leadIn(said))).toMatchObject({ source: "Hội chợ xuân", priority: "Gấp" });
});

it("reads the company's names of several words without quotation marks", async () => {
  const lead = await aLead(bot, "Lan", "nguon=Hội chợ xuân Xưởng may 10 uutien=khẩn");
  await bot.say("Lan", `/lead step L${lead.id} đã đo đạc xong`);

  expect(await keptLead(bot, lead.id)).toMatchObject({
    name: "Xưởng may 10",
    source: "Hội chợ xuân",
    step: "Khảo sát",
  });
});

it("has whoever the company names hand out new leads, a working day of its own hours later", async () => {
  const said = await bot.say("Trang", "/lead Trại hè Sao Mai nguon=ctv uutien=thường", {
    at: "2026-11-20T14:00+07:00",
  });

  expect(said.text).toContain("Chờ Mai Thị Hồng");
  expect(await tasksAbout(bot, leadIn(said))).toMatchObject([
    { ownerId: bot.people.Hồng.id, dueOn: "2026-11-23", dueAt: "2026-11-23T02:00:00.000Z" },
  ]);
});
