import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;
let bac: number;
let nam: number;

beforeAll(async () => {
  bot = await createTestBot({
    system: () => ({
      platforms: [],
      timetable: [
        { name: "keep_forecasts", at: Temporal.PlainTime.from("23:30"), days: "every_day" },
        { name: "today", at: Temporal.PlainTime.from("08:15"), days: "workdays" },
      ],
      spooled: 0,
      refused: 0,
    }),
  });
  [bac = 0, nam = 0] = (await bot.store.units.list("team")).map(({ id }) => id);
});

afterAll(() => bot.close());

beforeEach(async () => {
  await bot.database.prisma.outboxMessage.deleteMany({ where: { postRunId: { not: null } } });
  await bot.database.prisma.postRun.deleteMany();
});

type Run = {
  readonly post: string;
  readonly audience: string;
  readonly state?: "claimed" | "done" | "missed";
  readonly isLate?: boolean;
  readonly claimedAt?: string;
  readonly places?: readonly { readonly in: string; readonly state: "arrived" | "waiting" | "parked" }[];
};

/** A post of Monday 16 November, 9:00. */
async function run({ post, audience, state = "done", isLate = false, claimedAt, places = [] }: Run) {
  const dueAt = "2026-11-16T02:00Z";
  const { id } = await bot.database.prisma.postRun.create({
    data: {
      post,
      moment: "post",
      on: new Date("2026-11-16T00:00Z"),
      audience,
      dueAt: new Date(dueAt),
      latestAt: new Date("2026-11-17T02:00Z"),
      claimedAt: new Date(claimedAt ?? dueAt),
      isLate,
      state,
    },
  });
  for (const place of places) {
    await bot.database.prisma.outboxMessage.create({
      data: {
        platform: "slack",
        conversation: place.in,
        isDirect: false,
        outcome: "answered",
        reply: { audience: "conversation", blocks: [] },
        locale: "vi",
        postRunId: id,
        ...(place.state === "arrived" && { deliveredAt: new Date(dueAt) }),
        ...(place.state === "parked" && { parkedAt: new Date(dueAt), parkedReason: "closed" }),
      },
    });
  }
}

/** The ledger, a line for each row. */
function ledgerOf(said: Said): readonly string[] {
  const tables = said.reply.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  const ledger = tables.find(({ columns }) => columns.some(({ label }) => label === "Lần tới"));
  return (ledger?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")).join(" | "));
}

const arrived = (room: string) => [{ in: room, state: "arrived" }] as const;

describe("the ledger of posts in /health", () => {
  it("shows what has never run with its next time", async () => {
    const ledger = ledgerOf(await bot.say("Quân", "/health"));

    expect(ledger).toContain("Họp đầu tuần |  | chưa lần nào |  | 23/11 09:00");
    expect(ledger).toContain("Đánh giá ngày 28 |  | chưa lần nào |  | 27/11 16:00");
    expect(ledger).toContain("Họp năm toàn team |  | chưa lần nào |  | chưa chốt ngày");
    expect(ledger).toContain("Bản tin sáng |  | chưa lần nào |  | 23/11 08:15");
    expect(ledger).toContain("Lưu dự báo trong ngày |  | chưa lần nào |  | 22/11 23:30");
  });

  it("puts audiences that fared alike into one line", async () => {
    await run({ post: "wk_open", audience: `team:${bac}`, places: arrived("C1") });
    await run({ post: "wk_open", audience: `team:${nam}`, places: arrived("C2") });

    const ledger = ledgerOf(await bot.say("Quân", "/health"));

    expect(ledger).toContain(
      "Họp đầu tuần | 2 nhóm | 16/11 09:00 | đã tới: Slack · C1, Slack · C2 | 23/11 09:00",
    );
  });

  it("counts people and the places of many", async () => {
    for (const [index, { id }] of Object.values(bot.people).slice(0, 3).entries()) {
      await run({ post: "wk_care", audience: `person:${id}`, places: arrived(`D${index}`) });
    }

    const ledger = ledgerOf(await bot.say("Quân", "/health"));

    expect(ledger).toContain("Báo cáo chăm sóc khách | 3 người | 16/11 09:00 | đã tới: 3 nơi | 23/11 08:00");
  });

  it.each<[string, Omit<Run, "post" | "audience">, string]>([
    ["no place took it", { places: [{ in: "C2", state: "parked" }] }, "chưa tới được: Slack · C2"],
    [
      "another place took it",
      {
        places: [
          { in: "C2", state: "parked" },
          { in: "D2", state: "arrived" },
        ],
      },
      "đã tới nơi thay thế: Slack · D2",
    ],
    ["it is on its way", { places: [{ in: "C2", state: "waiting" }] }, "đang chờ gửi: Slack · C2"],
    ["it came late", { isLate: true, places: arrived("C2") }, "đã tới, trễ: Slack · C2"],
    ["nobody ran at that time", { state: "missed" }, "bỏ lỡ (bot không chạy)"],
    ["nobody was there", {}, "chưa gửi: không có nơi nhận hoặc không có gì để nói"],
    ["it was claimed and never ended", { state: "claimed" }, "kẹt, chưa gửi xong"],
    ["it was just claimed", { state: "claimed", claimedAt: "2026-11-22T01:58Z" }, "đang chờ gửi"],
  ])("says so when %s", async (_, fields, words) => {
    await run({ post: "wk_open", audience: `team:${nam}`, ...fields });

    const ledger = ledgerOf(await bot.say("Quân", "/health"));

    expect(ledger).toContain(`Họp đầu tuần | nhóm Nam | 16/11 09:00 | ${words} | 23/11 09:00`);
  });

  it("puts the worst first, and what is fine of the same post right behind it", async () => {
    await run({ post: "wk_audit", audience: `lead:${bac}`, places: arrived("D1") });
    await run({ post: "wk_open", audience: `team:${bac}`, places: arrived("C1") });
    await run({ post: "wk_open", audience: `team:${nam}`, places: [{ in: "C2", state: "parked" }] });
    await run({ post: "hr_export", audience: "hr", state: "missed" });

    const said = await bot.say("Quân", "/health");

    expect(ledgerOf(said).slice(0, 4)).toEqual([
      "Họp đầu tuần | nhóm Nam | 16/11 09:00 | chưa tới được: Slack · C2 | 23/11 09:00",
      "Họp đầu tuần | nhóm Bắc | 16/11 09:00 | đã tới: Slack · C1 | 23/11 09:00",
      "Số liệu tháng gửi nhân sự | nhân sự | 16/11 09:00 | bỏ lỡ (bot không chạy) | 1/12 08:00",
      "Kiểm tra đầu tuần | trưởng nhóm Bắc | 16/11 09:00 | đã tới: Slack · D1 | 23/11 08:30",
    ]);
    expect(said.text).toContain("/health post họp đầu tuần");
  });

  it("takes it for no trouble that a digest had nothing to say", async () => {
    await run({ post: "today", audience: `person:${bot.people.Lan.id}` });
    await run({ post: "keep_forecasts", audience: "bot" });

    const ledger = ledgerOf(await bot.say("Quân", "/health"));

    expect(ledger).toContain("Bản tin sáng | Nguyễn Thị Lan | 16/11 09:00 | không có gì mới | 23/11 08:15");
    expect(ledger).toContain("Lưu dự báo trong ngày |  | 16/11 09:00 | đã xong | 22/11 23:30");
  });

  it("shows a team its own next time where that was changed", async () => {
    await run({ post: "wk_open", audience: `team:${bac}`, places: arrived("C1") });
    await run({ post: "wk_open", audience: `team:${nam}`, places: arrived("C2") });
    const said = await bot.say("Hà", "/lich bo họp đầu tuần team Nam");

    const ledger = ledgerOf(await bot.say("Quân", "/health"));
    await bot.say("Hà", /\/undo D\d+/.exec(said.text)?.[0] ?? "");

    expect(ledger).toContain("Họp đầu tuần | nhóm Nam | 16/11 09:00 | đã tới: Slack · C2 | 30/11 09:00");
    expect(ledger).toContain("Họp đầu tuần | nhóm Bắc | 16/11 09:00 | đã tới: Slack · C1 | 23/11 09:00");
  });
});

describe("/health post", () => {
  it("shows each audience of one post by itself", async () => {
    await run({ post: "wk_open", audience: `team:${bac}`, places: arrived("C1") });
    await run({ post: "wk_open", audience: `team:${nam}`, places: arrived("C2") });

    const said = await bot.say("Quân", "/health post họp đầu tuần");

    expect(said.text).toContain("Họp đầu tuần, từng nơi nhận:");
    expect(ledgerOf(said)).toEqual([
      "Họp đầu tuần | nhóm Bắc | 16/11 09:00 | đã tới: Slack · C1 | 23/11 09:00",
      "Họp đầu tuần | nhóm Nam | 16/11 09:00 | đã tới: Slack · C2 | 23/11 09:00",
    ]);
  });

  it("asks which one, and refuses what is none", async () => {
    const asked = await bot.say("Quân", "/health post");
    const refused = await bot.say("Quân", "/health post bữa tiệc");

    expect(asked.outcome).toBe("asked");
    expect(refused.outcome).toBe("refused");
  });
});
