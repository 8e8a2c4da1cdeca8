import { describe, expect, it } from "vitest";
import type { ChartSpec } from "#src/chat/chart.ts";
import type { Route } from "#src/chat/message.ts";
import { actions, type Block, image, reply, table, text, title } from "#src/chat/reply.ts";
import type { SendingTrouble, Shown } from "../../support/fakes/fake.ts";
import { aSlackBot, direct, lan, png, room, shared } from "./slack-bot.ts";

const chart = { heading: { title: "KPI" } } as ChartSpec;
const file: Block = { kind: "file", name: "kpi.xlsx", mediaType: "x", bytes: new Uint8Array([1, 2, 3]) };
const columns = [
  { label: "Nhân viên", format: "text" },
  { label: "Doanh thu", format: "money" },
] as const;

/** Each of these tables is as much as one message takes. */
const longReply = reply(...Array.from({ length: 7 }, () => table(columns, [["Lan", 1_200_000_000n]])));

type Bot = Awaited<ReturnType<typeof aSlackBot>>;

describe("a reply in Slack", () => {
  it.each([
    { where: "a direct conversation", to: direct(lan), conversation: lan },
    { where: "a channel", to: shared(room), conversation: room },
  ])("shows every kind of block in $where, in order", async ({ to, conversation }) => {
    await using bot = await aSlackBot();
    const grid = table(columns, [["Lan", 1_200_000_000n]]);

    await bot.send(
      to,
      reply(
        title("KPI"),
        text("80 %"),
        grid,
        image(chart, "Lan 80 %"),
        file,
        actions({ label: "Xem", command: "/kpi" }),
      ),
    );

    expect(bot.fake.shown(conversation)).toEqual([
      { kind: "text", text: "KPI" },
      { kind: "text", text: "80 %" },
      { kind: "text", text: expect.stringMatching(/^Nhân viên \| Doanh thu\nLan \| 1,2\stỷ$/) },
      { kind: "image", bytes: png, text: "Lan 80 %" },
      { kind: "file", name: "kpi.xlsx", bytes: file.bytes, text: "kpi.xlsx" },
      { kind: "buttons", labels: ["Xem"] },
    ]);
    expect(bot.fake.breaches).toEqual([]);
  });

  it("sends a picture of 5 MB", async () => {
    await using bot = await aSlackBot();
    const bytes = new Uint8Array(5 * 1_024 ** 2);

    await bot.send(shared(room), reply({ ...file, bytes }));

    expect(bot.fake.shown(room)).toMatchObject([{ kind: "file", bytes: { length: bytes.length } }]);
  });

  it("opens a direct conversation once", async () => {
    await using bot = await aSlackBot();

    await bot.send(direct(lan), reply(text("một")));
    await bot.send(direct(lan), reply(text("hai")));

    expect(bot.fake.calls.filter((call) => call === "conversations.open")).toHaveLength(1);
  });

  it("answers a mention in a thread there, and a button in it too", async () => {
    await using bot = await aSlackBot();
    await bot.send(shared(room), reply(text("đầu"), actions({ label: "Xem", command: "/kpi" })));
    await bot.fake.say({ as: lan, in: room, text: "kpi", by: "reply" });

    const { route } = bot.accepted[0] ?? {};
    await bot.send(shared(room), reply(text("trả lời")), route);

    expect(route?.["thread"]).toBeDefined();
    expect(bot.fake.shown(room).at(-1)).toEqual({ kind: "text", text: "trả lời" });
  });

  it("puts the figures on the Home tab that was opened", async () => {
    await using bot = await aSlackBot();
    await bot.fake.openHome(lan);

    await bot.send(
      direct(lan),
      reply(title("KPI"), actions({ label: "Xem", command: "/kpi" })),
      bot.accepted[0]?.route,
    );

    expect(bot.fake.home(lan)).toEqual([
      { kind: "text", text: "KPI" },
      { kind: "buttons", labels: ["Xem"] },
    ]);
    expect(bot.fake.shown(lan)).toEqual([]);
    await bot.fake.press("Xem", { as: lan });
    expect(bot.accepted[1]).toMatchObject({ text: "/kpi", conversation: { id: lan, isDirect: true } });
  });

  it("hands a press back as its line", async () => {
    await using bot = await aSlackBot();
    await bot.send(shared(room), reply(actions({ label: "Xem", command: "/kpi tuần" })));

    const { id } = await bot.fake.press("Xem", { as: lan, in: room });

    expect(bot.accepted).toMatchObject([{ id, text: "/kpi tuần", conversation: { id: room } }]);
  });
});

describe("an answer to a command", () => {
  it("reaches a channel that the bot is not in", async () => {
    await using bot = await aSlackBot();
    bot.fake.keepOut(room);
    const route = await routeOf(bot);

    await bot.send(shared(room), reply(text("80 %")), route);

    expect(bot.fake.shown(room)).toEqual([{ kind: "text", text: "80 %" }]);
  });

  it("says the words of a picture there, and that the bot wants an invitation", async () => {
    await using bot = await aSlackBot();
    bot.fake.keepOut(room);
    bot.becomePublic();
    const route = await routeOf(bot);

    await bot.send(shared(room), reply(image(chart, "Lan 80 %"), file), route);

    expect(textsOf(bot.fake.shown(room))).toEqual([
      "Lan 80 %",
      "https://chot.example.com/files/1/0",
      expect.stringContaining("/invite"),
      "kpi.xlsx",
      "https://chot.example.com/files/1/1",
      expect.stringContaining("/invite"),
    ]);
  });

  it("gives no address of a secret picture there", async () => {
    await using bot = await aSlackBot();
    bot.fake.keepOut(room);
    bot.becomePublic();
    const route = await routeOf(bot);

    await bot.send(shared(room), reply({ ...image(chart, "Công: 21."), isSecret: true }), route);

    expect(textsOf(bot.fake.shown(room))).toEqual(["Công: 21.", expect.stringContaining("/invite")]);
  });

  it("goes on by the bot itself after the fifth, and after half an hour", async () => {
    await using bot = await aSlackBot();
    const route = await routeOf(bot);

    for (let count = 1; count <= 6; count += 1) await bot.send(shared(room), reply(text(`${count}`)), route);
    bot.fake.expireAnswers();
    await bot.send(shared(room), reply(text("7")), route);

    expect(textsOf(bot.fake.shown(room))).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(bot.fake.calls.filter((call) => call === "chat.postMessage")).toHaveLength(2);
  });

  it("says with the last answer there that it has more, where the bot cannot go on by itself", async () => {
    await using bot = await aSlackBot();
    bot.fake.keepOut(room);
    const route = await routeOf(bot);

    await expect(bot.send(shared(room), longReply, route)).rejects.toMatchObject({ kind: "closed" });

    const shown = textsOf(bot.fake.shown(room));
    expect(shown).toHaveLength(6);
    expect(shown.at(-2)).toContain("/invite");
    expect(bot.fake.breaches).toEqual([]);
  });

  it("goes on by the bot itself before the last answer is used, where the bot is in", async () => {
    await using bot = await aSlackBot();
    const route = await routeOf(bot);

    await bot.send(shared(room), longReply, route);

    const shown = textsOf(bot.fake.shown(room));
    expect(shown).toHaveLength(7);
    expect(shown.join()).not.toContain("/invite");
  });

  it("is seen by nobody else in a conversation of others, and later comes by the bot's own", async () => {
    await using bot = await aSlackBot();
    const elsewhere = "D0OTHERS01";
    await bot.fake.sayElsewhere({ as: lan, text: "/kpi" }, elsewhere);
    const [message] = bot.accepted;
    expect(message?.conversation).toEqual(direct(lan));

    await bot.send(direct(lan), reply(text("riêng")), message?.route);
    bot.fake.expireAnswers();
    await bot.send(direct(lan), reply(text("sau")), message?.route);

    expect(textsOf(bot.fake.seenBy(lan, elsewhere))).toEqual(["riêng"]);
    expect(bot.fake.seenBy("U0MINH0001", elsewhere)).toEqual([]);
    expect(textsOf(bot.fake.shown(lan))).toEqual(["sau"]);
  });

  it("says the words of a chart that cannot be drawn", async () => {
    await using bot = await aSlackBot();
    bot.refuseToDraw();

    await bot.send(shared(room), reply(image(chart, "Lan 80 %")));

    expect(textsOf(bot.fake.shown(room))).toEqual(["Lan 80 %", expect.stringContaining("hình")]);
    expect(bot.warnings).toHaveLength(1);
  });
});

describe("a part that Slack does not take", () => {
  it.each<{ trouble: SendingTrouble; error: Readonly<Record<string, unknown>> }>([
    { trouble: "broken", error: { kind: "unavailable" } },
    { trouble: "lost_before", error: { kind: "uncertain" } },
    { trouble: { kind: "limited", seconds: 7 }, error: { kind: "limited", reach: "conversation" } },
    { trouble: { kind: "limited" }, error: { kind: "limited", retryAfter: undefined } },
  ])("throws what $trouble means", async ({ trouble, error }) => {
    await using bot = await aSlackBot();
    bot.fake.troubleSending(() => trouble);
    const route = await routeOf(bot);

    await expect(bot.send(shared(room), reply(text("x")))).rejects.toMatchObject(error);
    await expect(bot.send(shared(room), reply(text("x")), route)).rejects.toMatchObject(error);
  });

  it("hands on when Slack wants to hear from it again", async () => {
    await using bot = await aSlackBot();
    bot.fake.troubleSending(() => ({ kind: "limited", seconds: 7 }));

    const failure = await bot.send(shared(room), reply(text("x"))).catch((error: unknown) => error);

    expect(failure).toMatchObject({ retryAfter: Temporal.Duration.from({ seconds: 7 }) });
  });

  it.each([
    { where: "an archived channel", conversation: room, to: shared(room) },
    { where: "a person who has left", conversation: lan, to: direct(lan) },
  ])("is over for $where", async ({ conversation, to }) => {
    await using bot = await aSlackBot();
    bot.fake.end(conversation);

    await expect(bot.send(to, reply(text("x")))).rejects.toMatchObject({ kind: "closed" });
    await expect(bot.send(to, reply(image(chart, "x")))).rejects.toMatchObject({ kind: "closed" });
  });

  it.each([
    { scope: "files:write", part: "its picture", block: image(chart, "Lan 80 %"), words: "Lan 80 %" },
    { scope: "files:write", part: "its file", block: file, words: "kpi.xlsx" },
  ])("says the words of $part when $scope was forgotten", async ({ scope, block, words }) => {
    await using bot = await aSlackBot();
    bot.fake.forgetScope(scope);

    await bot.send(shared(room), reply(block));

    expect(textsOf(bot.fake.shown(room))).toEqual([words, expect.stringContaining("Không gửi được")]);
    expect(bot.warnings).toEqual([expect.stringContaining("missing_scope")]);
  });

  it("shows a picture even where the bot may not look whether it is there", async () => {
    await using bot = await aSlackBot();
    bot.fake.forgetScope("files:read");

    await bot.send(shared(room), reply(image(chart, "Lan 80 %")));

    await expect.poll(() => bot.fake.shown(room)).toMatchObject([{ kind: "image" }]);
  });

  it("is over for private answers, and for nothing else, when im:write was forgotten", async () => {
    await using bot = await aSlackBot();
    bot.fake.forgetScope("im:write");
    await bot.fake.say({ as: lan, text: "kpi" });
    await bot.fake.say({ as: lan, text: "/kpi", by: "slash" });
    const [said, commanded] = bot.accepted;

    await bot.send(direct(lan), reply(text("nhắn")), said?.route);
    await bot.send(direct(lan), reply(text("lệnh")), commanded?.route);
    await bot.send(shared(room), reply(text("phòng")));

    expect(textsOf(bot.fake.shown(lan))).toEqual(["nhắn", "lệnh"]);
    await expect(bot.send(direct(lan), reply(text("riêng")))).rejects.toMatchObject({ kind: "closed" });
  });

  it("waits for all when Slack is away", async () => {
    await using bot = await aSlackBot();
    await bot.fake.goAway();

    const error = { kind: "unavailable", reach: "platform" };
    await expect(bot.send(shared(room), reply(text("x")))).rejects.toMatchObject(error);
    await expect(bot.send(shared(room), reply(file))).rejects.toMatchObject(error);
  });

  it("never shows the token in what it throws", async () => {
    await using bot = await aSlackBot();
    await bot.fake.goAway();

    const failure = await bot.send(shared(room), reply(text("bí mật"))).catch((error: unknown) => error);

    expect(String(failure)).not.toMatch(/xoxb|bí mật|127\.0\.0\.1/);
  });
});

async function routeOf(bot: Bot): Promise<Route | undefined> {
  await bot.fake.say({ as: lan, in: room, text: "/kpi", by: "slash" });
  return bot.accepted.at(-1)?.route;
}

function textsOf(shown: readonly Shown[]): readonly string[] {
  return shown.map((one) => (one.kind === "text" ? one.text : one.kind));
}
