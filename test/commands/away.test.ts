import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { aLead } from "#test/support/leads.ts";

const monday = { at: "2026-11-23T08:15+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

beforeEach(async () => {
  await bot.database.pool.query("truncate day_record");
});

describe("/today", () => {
  beforeEach(async () => {
    await leave("Lan", "2026-11-23", [1, 2]);
    await leave("Trang", "2026-11-23", [2]);
    await leave("Huy", "2026-11-23", [1]);
    await leave("Huy", "2026-11-25", [1, 2]);
  });

  it.each<[Name, string]>([
    ["Trang", "Vắng hôm nay (1): Nguyễn Thị Lan"],
    ["Minh", "Vắng hôm nay (2): Nguyễn Thị Lan, Đỗ Kiều Trang (buổi chiều)"],
    ["Khải", "Vắng hôm nay (1): Lê Quốc Huy (buổi sáng)"],
    ["Hồng", "Vắng hôm nay (3): Nguyễn Thị Lan, Lê Quốc Huy (buổi sáng), Đỗ Kiều Trang (buổi chiều)"],
  ])("tells %s who of the own people is away, and not why", async (name, line) => {
    const { text } = await bot.say(name, "/today", monday);

    expect(text.split("\n")).toContain(line);
    expect(text.toLowerCase()).not.toMatch(/phép|ốm|không lương/);
  });

  it.each<[Name]>([["Huy"], ["Vy"], ["Quân"]])(
    "says nothing of it to %s, whose people are there",
    async (name) => {
      expect((await bot.say(name, "/today", monday)).text).not.toContain("Vắng hôm nay");
    },
  );

  it("has nothing to remind of where that is all", async () => {
    const { text } = await bot.say("Hồng", "/today", monday);

    expect(text).toMatch(/Không có gì cần nhắc bạn lúc này[\s\S]*Vắng hôm nay/);
  });

  it("is quiet about a day on which nobody works", async () => {
    await leave("Lan", "2026-11-24", [1, 2]);

    const { text } = await bot.say("Trang", "/today", { at: "2026-11-24T08:15+07:00" });

    expect(text).not.toContain("Vắng hôm nay");
  });

  it("counts no silence for the days of a leave, and none while it lasts", async () => {
    await bot.say("Minh", "/task gọi khách cũ 30/11", { at: "2026-11-23T09:00+07:00" });
    await leave("Minh", "2026-11-25", [1, 2]);
    await leave("Minh", "2026-11-26", [1, 2]);
    await leave("Minh", "2026-11-27", [1, 2]);

    const back = await bot.say("Minh", "/today", { at: "2026-11-30T08:15+07:00" });
    const later = await bot.say("Minh", "/today", { at: "2026-12-02T08:15+07:00" });

    expect(back.text).not.toContain("chưa ghi gì");
    expect(later.text).toContain("2 ngày công rồi bạn chưa ghi gì");
  });

  it("asks nobody to lend a hand to somebody on leave", async () => {
    await bot.say("Trang", "/target set @lan 1 tỷ T11", { at: "2026-11-01T09:00+07:00" });

    const away = await bot.say("Trang", "/today", monday);
    const back = await bot.say("Trang", "/today", { at: "2026-11-25T08:15+07:00" });

    expect(away.text).not.toContain("Nguyễn Thị Lan: chậm nhịp");
    expect(back.text).toContain("Nguyễn Thị Lan: chậm nhịp");
  });
});

describe("a lead", () => {
  it("is given to nobody who is on leave all day", async () => {
    await leave("Lan", "2026-11-23", [1, 2]);
    const { id } = await aLead(bot, "Trang", "Cty An Cư 0912000201 nguon=web");

    const refused = await bot.say("Trang", `/lead assign L${id} @lan`, monday);
    const given = await bot.say("Trang", `/lead assign L${id}`, monday);

    expect(refused.text).toContain("Nguyễn Thị Lan hôm nay không làm việc nên chưa giao được");
    expect(given.text).toContain("Trần Minh");
  });

  it("is given to somebody who comes for half of the day", async () => {
    await leave("Lan", "2026-11-23", [2]);
    const { id } = await aLead(bot, "Trang", "Cty An Hưng 0912000202 nguon=web");

    const given = await bot.say("Trang", `/lead assign L${id} @lan`, monday);

    expect(given.text).not.toContain("không làm việc");
  });

  it("is given to somebody on a trip", async () => {
    await bot.store.timesheets.write(
      [1, 2].map((half) => ({
        personId: bot.people.Lan.id,
        on: Temporal.PlainDate.from("2026-11-23"),
        half: half as 1 | 2,
        code: "trip" as const,
        requestId: null,
      })),
      written,
    );
    const { id } = await aLead(bot, "Trang", "Cty An Lạc 0912000203 nguon=web");

    const given = await bot.say("Trang", `/lead assign L${id} @lan`, monday);

    expect(given.text).not.toContain("không làm việc");
  });

  it("may be logged by somebody on leave for themselves", async () => {
    await leave("Lan", "2026-11-23", [1, 2]);

    const said = await bot.say("Lan", "/lead Cty An Nhiên 0912000204 nguon=web @lan", monday);

    expect(said.text).not.toContain("không làm việc");
  });
});

const written = { actorId: null, at: Temporal.Instant.from("2026-11-20T09:00+07:00"), messageId: null };

async function leave(name: Name, on: string, halves: readonly (1 | 2)[]): Promise<void> {
  const record = { personId: bot.people[name].id, on: Temporal.PlainDate.from(on), requestId: null };
  await bot.store.timesheets.write(
    halves.map((half) => ({ ...record, half, code: "annual" as const })),
    written,
  );
}
