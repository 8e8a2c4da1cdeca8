import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Platform } from "#src/chat/message.ts";
import { createLinkCode, hashLinkCode } from "#src/command/link-code.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;
let logged: Said;

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["telegram"] });
  logged = await bot.say("Lan", "/revenue 500tr An Phát", { platform: "telegram", in: "g1", id: "line" });
});

afterAll(() => bot.close());

const unknown = "Mình chưa biết bạn là ai: xin quản trị một mã, rồi nhắn riêng cho mình “/link MÃ”.";
const platforms: readonly Platform[] = ["telegram", "zalo"];
const csv = { name: "an-phat.csv", bytes: new TextEncoder().encode("name\nAn Phát") };

const lines = [
  "xin chào",
  "/kpi",
  "kpi",
  "/kpi company",
  "/revenue 500tr An Phát",
  "500tr An Phát",
  "/revenue 500tr An Phát mau=đỏ",
  "/help",
  "/help revenue",
  "/start",
  "/room",
  "/room managers",
  "/link",
  "/link list",
  "/link off telegram",
  "/link @lan",
  "/link mau=đỏ",
  "/link NV001 @lan",
  "/link code=",
  "/kpii",
  "/",
  "1",
  "2",
  "/choose 1 1",
  "/press 1 1",
  "/press 99999 1",
  "/undo S1",
  "/audit S1",
  "/audit @lan",
  "/export kpi",
  "/language en",
  "/import",
  "constructor",
] as const;

describe.each(platforms)("an unknown sender on %s", (platform) => {
  it.each(lines)("learns from “%s” how to get in, and nothing else", async (line) => {
    const before = await bot.fingerprint();

    const direct = await bot.say("stranger", line, { platform });
    const called = await bot.say("stranger", line, { platform, in: "g1", isAddressed: true });
    const overheard = await bot.say("stranger", line, { platform, in: "g1" });

    expect(direct).toMatchObject({ outcome: "refused", text: unknown });
    expect(called).toMatchObject({ outcome: "refused", text: unknown });
    expect(["", unknown]).toContain(overheard.text);
    expect(overheard.text === unknown).toBe(line.startsWith("/"));
    expect(await bot.fingerprint()).toBe(before);
  });

  it("learns nothing from files, edits, buttons of others, or saying only the bot's name", async () => {
    const here = { platform, in: "g1", isAddressed: true } as const;
    const said = [
      await bot.say("stranger", "", { platform, files: [csv] }),
      await bot.say("stranger", "", here),
      await bot.say("stranger", "/revenue 5tr An Phát", { ...here, edits: "line" }),
      await bot.say("stranger", `/press ${logged.id} 1`, here),
      await bot.say("stranger", `/undo S1`, here),
    ];

    expect(said.map(({ text }) => text)).toEqual(said.map(() => unknown));
  });

  it("is not told whether a code exists, was used or belongs to somebody who left", async () => {
    const at = Temporal.Instant.from("2026-11-22T09:00+07:00");
    const gone = createLinkCode();
    await bot.store.accounts.addCode(hashLinkCode(gone), bot.people.Vy.id, at.add({ hours: 1 }));
    await bot.say("Quân", "/team leave @vy 20/11/2026");
    const old = createLinkCode();
    await bot.store.accounts.addCode(hashLinkCode(old), bot.people.Lan.id, at.subtract({ hours: 1 }));

    const answers = [];
    for (const code of [createLinkCode(), gone, old])
      answers.push((await bot.say("stranger", `/link ${code}`, { platform })).text);

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("sai, đã dùng hoặc hết hạn");
    expect(answers[0]).not.toMatch(/Vy|Lan/);
  });
});

describe("a code that is typed in a room", () => {
  it("is of no use any more, and what is said does not tell whether it was one", async () => {
    const at = Temporal.Instant.from("2026-11-22T09:00+07:00");
    const code = createLinkCode();
    await bot.store.accounts.addCode(hashLinkCode(code), bot.people.Lan.id, at.add({ hours: 1 }));
    const room = { platform: "zalo", in: "g9", isAddressed: true } as const;

    const real = await bot.say("stranger", `/link ${code}`, room);
    const made = await bot.say("stranger", `/link ${createLinkCode()}`, room);

    expect(real.text).toContain("không dùng được nữa");
    expect(made.text).toBe(real.text);
    expect((await bot.say("stranger", `/link ${code}`, { platform: "zalo" })).outcome).toBe("refused");
  });
});

describe("somebody who has left", () => {
  const lastDay = { at: "2026-11-22T23:59+07:00", platform: "telegram" } as const;
  const after = { at: "2026-11-23T00:00+07:00", platform: "telegram" } as const;

  it("is one of us until the end of the last day, and a stranger from then on", async () => {
    const asked = await bot.say("Huy", "50tr Bình Minh", lastDay);
    await bot.say("Quân", "/team leave @huy 22/11/2026");

    expect((await bot.say("Huy", "/kpi", lastDay)).outcome).toBe("answered");
    const again = await bot.say("Huy", "51tr Bình Minh", lastDay);
    const [choice] = again.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
    for (const line of [
      choice?.command ?? "",
      "1",
      "đúng, ghi đi",
      `/press ${asked.id} 1`,
      "/kpi",
      "/link list",
    ]) {
      expect((await bot.say("Huy", line, after)).text, line).toBe(unknown);
    }
    expect(await bot.database.prisma.sale.count({ where: { customer: { name: "Bình Minh" } } })).toBe(0);
  });

  it("is known again on the account that somebody else joins to it", async () => {
    const code = /\/link ([A-Z2-9]{8})/.exec((await bot.say("Quân", "/link @minh")).text)?.[1];

    expect((await bot.say("Huy", `/link ${code}`, after)).text).toContain("Chào Trần Minh");
    expect((await bot.say("Huy", "/kpi", after)).text).toContain("Trần Minh");
  });
});
