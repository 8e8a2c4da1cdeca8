import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

async function codeFor(who: Name): Promise<string> {
  return /\/link ([A-Z2-9]{8})/.exec((await bot.say(who, "/link")).text)?.[1] ?? "";
}

/** Joins an account of somebody on a further platform, who speaks there under the own name. */
async function join(who: Name, platform: "telegram" | "zalo" | "slack"): Promise<Said> {
  return bot.say(who, `/link ${await codeFor(who)}`, { platform });
}

describe("/link on a further platform", () => {
  it.each([
    ["Lan", "telegram", (code: string) => `/link ${code}`],
    ["Lan", "zalo", (code: string) => `LIENKET ${code.toLowerCase()}`],
    ["Lan", "slack", (code: string) => `liên kết ${code}`],
    ["Lan", "lark", (code: string) => `Nối ${code}`],
  ] as const)("makes %s one person on %s as well", async (who, platform, line) => {
    const said = await bot.say(who, line(await codeFor(who)), { platform });

    expect(said.text).toContain("Chào Nguyễn Thị Lan");
    expect((await bot.say(who, "kpi", { platform })).text).toContain("Nguyễn Thị Lan");
    const { id } = bot.people[who];
    expect(await bot.store.accounts.find(platform, `p${id}`)).toEqual({
      personId: id,
      directId: `direct-p${id}`,
    });
  });

  it("uses no code up on the account that made it", async () => {
    const code = await codeFor("Minh");

    expect((await bot.say("Minh", `/link ${code}`)).text).toContain("vốn đã là của bạn");
    expect((await bot.say("Minh", `/link ${code}`, { platform: "telegram" })).text).toContain(
      "Chào Trần Minh",
    );
  });

  it("lets each go on with the own matters: a question is asked where it was raised", async () => {
    await bot.say("Lan", "/revenue 61tr", { platform: "telegram" });

    expect((await bot.say("Lan", "Hai Nơi", { platform: "zalo" })).outcome).toBe("refused");
    expect((await bot.say("Lan", "Hai Nơi", { platform: "telegram" })).text).toContain("61.000.000 đ");
  });
});

describe("/link list", () => {
  it("shows all accounts, which one is speaking, and how to remove each", async () => {
    await join("Trang", "telegram");

    const said = await bot.say("Trang", "/liênkết danhsách", { platform: "telegram" });

    expect(said.text).toContain("Tài khoản chat của Đỗ Kiều Trang");
    expect(said.text).toContain("chat nội bộ");
    expect(said.text).toMatch(/Telegram.*đang dùng/);
    const [, off] = said.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
    expect((await bot.say("Trang", off?.command ?? "")).text).toContain("Đã ngắt Telegram");
    await join("Trang", "telegram");
  });

  it("is answered privately in a room", async () => {
    const said = await bot.say("Trang", "/link list", { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("Telegram");
  });

  it("shows the accounts of others to an admin only", async () => {
    expect((await bot.say("Hà", "/link list @trang")).text).toContain("Chỉ quản trị");
    expect((await bot.say("Quân", "/link list @trang")).text).toContain("Telegram");
    await bot.say("Quân", "/team leave @trang 20/11/2026");
    expect((await bot.say("Quân", "/link list @trang")).text).toContain("Telegram");
  });
});

describe("/link off", () => {
  it.each(["/link off zalo", "/link ngắt zalo", "lienket gỡ zalo", "/noi bo za"])(
    "removes an account by “%s”, which is a stranger's at once",
    async (line) => {
      await join("Hồng", "zalo");

      expect((await bot.say("Hồng", line)).text).toContain("Đã ngắt Zalo");

      expect((await bot.say("Hồng", "/kpi", { platform: "zalo" })).text).toContain(
        "Mình chưa biết bạn là ai",
      );
      expect((await bot.say("Hồng", "/kpi")).outcome).toBe("answered");
    },
  );

  it("is written down, and no undo brings it back", async () => {
    const entries = await bot.store.audit.list({ kind: "company" }, `P${bot.people.Hồng.id}`);

    expect(entries.at(-1)).toMatchObject({
      action: "account.unlink",
      actor: { name: "Mai Thị Hồng" },
      before: { person: "Mai Thị Hồng", platform: "zalo" },
    });
    expect((await bot.say("Hồng", "/undo")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/audit @hồng")).text).toContain("Ngắt tài khoản chat");
  });

  it("asks which one when there are several, and once more before the one that speaks", async () => {
    await join("Hà", "slack");

    const which = await bot.say("Hà", "/link off", { platform: "slack" });
    expect(which.outcome).toBe("asked");
    expect(which.text).toContain("Slack · p");
    const [, own] = which.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
    const sure = await bot.say("Hà", own?.command ?? "", { platform: "slack" });
    expect(sure.text).toContain("tài khoản bạn đang nhắn");

    expect((await bot.say("Hà", "1", { platform: "slack" })).text).toContain("Đã ngắt Slack");
    expect((await bot.say("Hà", "/kpi", { platform: "slack" })).text).toContain("Mình chưa biết bạn là ai");
  });

  it("removes accounts of others for an admin only", async () => {
    await join("Khải", "telegram");

    expect((await bot.say("Hà", "/link off telegram @khải")).outcome).toBe("refused");
    expect((await bot.say("Quân", "/link off telegram @khải")).text).toContain("Phan Văn Khải");
    expect((await bot.say("Khải", "/kpi", { platform: "telegram" })).outcome).toBe("refused");
  });

  it("says so when there is no such account", async () => {
    expect((await bot.say("Minh", "/link off lark")).text).toContain("không có tài khoản đó");
    expect((await bot.say("Minh", "/link off facebook")).outcome).toBe("refused");
  });
});
