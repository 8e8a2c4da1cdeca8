import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SystemState } from "#src/command/system.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;
let system: SystemState;

beforeAll(async () => {
  bot = await createTestBot({ system: () => system });
});
afterAll(() => bot.close());

beforeEach(async () => {
  system = {
    platforms: [
      { platform: "slack", health: { state: "ready" } },
      { platform: "zalo", health: { state: "degraded", detail: "HTTP 502" }, partsPerMonth: 100 },
    ],
    timetable: [{ name: "keep_forecasts", at: Temporal.PlainTime.from("23:30"), days: "every_day" }],
    spooled: 0,
    refused: 0,
  };
  await bot.database.pool.query("DELETE FROM outbox_message WHERE platform <> 'local'");
});

describe("/health", () => {
  it("shows every platform with its state, and what is wrong with it", async () => {
    const said = await bot.say("Quân", "/health");

    expect(said.text).toContain("Tình trạng hệ thống · 22/11 09:00");
    expect(said.text).toMatch(/Slack.*hoạt động tốt/);
    expect(said.text).toMatch(/Zalo.*đang trục trặc \(HTTP 502\)/);
    expect(said.text).toContain("Không có câu trả lời nào bị kẹt.");
    expect(said.text).toMatch(/PostgreSQL [\d.]+, \d+ MB/);
  });

  it("shows what waits to be sent, also for a platform that is off", async () => {
    await write("slack", "C1", "created_at = '2026-11-22T08:30+07:00'");
    await write("slack", "C2", "created_at = '2026-11-22T08:40+07:00'");
    await write("lark", "oc_1", "created_at = '2026-11-22T08:50+07:00'");

    const { text } = await bot.say("Quân", "/suckhoe");

    expect(text).toMatch(/Slack.*hoạt động tốt.*2.*22\/11 08:30/s);
    expect(text).toMatch(/Lark.*chưa bật.*1.*22\/11 08:50/s);
  });

  it.each([
    ["closed", "bot không còn vào được"],
    ["rejected AB12CD", "nền tảng không nhận, mã AB12CD"],
    ["expired", "quá 24 giờ chưa gửi được"],
  ])("says in words why a reply is stuck (%s), and offers to send it again", async (reason, words) => {
    const id = await write("zalo", "z1", `parked_at = '2026-11-22T08:00+07:00', parked_reason = '${reason}'`);

    const said = await bot.say("Quân", "/health");

    expect(said.text).toContain(words);
    expect(said.text).toContain("22/11 08:00");
    expect(said.reply.blocks).toContainEqual({
      kind: "actions",
      actions: [{ label: "Gửi lại Zalo · z1", command: `/health again ${id}` }],
    });
  });

  it("names a stuck conversation after its room or the person it is private with", async () => {
    await bot.database.prisma.conversation.create({
      data: { platform: "slack", platformId: "C9", name: "Đội Bắc" },
    });
    await bot.store.accounts.link({
      platform: "slack",
      accountId: "U9",
      personId: bot.people.Lan.id,
      at: Temporal.Instant.from("2026-11-22T00:00Z"),
    });
    await bot.store.accounts.setDirect("slack", "U9", "D9");
    await write("slack", "C9", "parked_at = now(), parked_reason = 'closed'");
    await write("slack", "D9", "parked_at = now(), parked_reason = 'closed'");

    const { text } = await bot.say("Quân", "/health");

    expect(text).toContain("Slack · Đội Bắc");
    expect(text).toContain("Slack · Nguyễn Thị Lan");
  });

  it.each([
    [79, false],
    [80, true],
  ])("after %d of 100 messages of the month, that somebody is warned is %s", async (parts, isWarned) => {
    await write("zalo", "z1", `arrived_parts = ${parts}, delivered_at = '2026-11-02T09:00+07:00'`);
    await write("zalo", "z1", "arrived_parts = 50, delivered_at = '2026-10-31T23:59+07:00'");

    const { text } = await bot.say("Quân", "/health");

    expect(text).toContain(`${parts}/100`);
    expect(text.includes("dùng hết thì không gửi được nữa")).toBe(isWarned);
  });

  it("shows lines that wait or fail, and those that wait for the database", async () => {
    system = { ...system, spooled: 3, refused: 2 };
    await bot.database.pool.query(
      "UPDATE graphile_worker._private_jobs SET last_error = NULL, created_at = '2026-11-22T08:15+07:00'",
    );
    await bot.database.pool.query(
      `UPDATE graphile_worker._private_jobs SET last_error = 'deadlock'
       WHERE id = (SELECT min(id) FROM graphile_worker._private_jobs)`,
    );

    const { text } = await bot.say("Quân", "/health");

    expect(text).toMatch(/Lệnh đang chờ xử lý: \d+, lâu nhất từ 22\/11 08:15/);
    expect(text).toContain("gặp lỗi và đang thử lại: 1");
    expect(text).toContain("chờ ghi vào cơ sở dữ liệu: 3");
    expect(text).toContain("còn giữ trong tệp spool/refused.jsonl: 2");
  });

  it("is for the admin alone, and answered in private", async () => {
    const refused = await bot.say("Hà", "/health");
    const inRoom = await bot.say("Quân", "/health", { in: "room-Bắc" });

    expect(refused.outcome).toBe("refused");
    expect([inRoom.audience, inRoom.left]).toEqual(["direct", "Mình đã nhắn riêng cho Quân."]);
  });
});

describe("/health again", () => {
  it("sends all that is stuck in a conversation once more, in its day anew", async () => {
    const first = await write("slack", "C1", "parked_at = now(), parked_reason = 'expired', failures = 9");
    await write("slack", "C1", "parked_at = now(), parked_reason = 'expired'");
    await write("slack", "C2", "parked_at = now(), parked_reason = 'closed'");

    const said = await bot.say("Quân", `/health again ${first}`);

    const rows = await bot.database.prisma.outboxMessage.findMany({ where: { platform: "slack" } });
    expect(said.text).toContain("Đang gửi lại 2 câu trả lời: Slack · C1.");
    expect(rows.filter(({ parkedAt }) => parkedAt === null).map(({ conversation }) => conversation)).toEqual([
      "C1",
      "C1",
    ]);
    const [job] = await bot.database.prisma.$queryRaw<{ task: string }[]>`
      SELECT task_identifier AS task FROM graphile_worker.jobs WHERE key = 'out:slack:C1'`;
    expect(job).toEqual({ task: "deliver_slack" });
  });

  it.each(["/health again 999999", "/health again x", "/health again"])(
    "refuses “%s” in one sentence and changes nothing",
    async (line) => {
      const said = await bot.say("Quân", line);

      expect(said.outcome).toBe("refused");
      expect(said.text.split("\n")).toHaveLength(1);
    },
  );
});

/** A reply on its way, with columns set as SQL. */
async function write(platform: string, conversation: string, columns: string): Promise<number> {
  const { rows } = await bot.database.pool.query<{ id: number }>(
    `INSERT INTO outbox_message (platform, conversation, is_direct, outcome, reply, locale)
     VALUES ($1, $2, false, 'answered', '{"audience": "conversation", "blocks": []}', 'vi') RETURNING id`,
    [platform, conversation],
  );
  const id = rows[0]?.id ?? 0;
  await bot.database.pool.query(`UPDATE outbox_message SET ${columns} WHERE id = $1`, [id]);
  return id;
}
