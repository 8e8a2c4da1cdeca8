import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Flaw } from "../../support/fakes/fake.ts";
import { aSlackBot, lan, room } from "./slack-bot.ts";

describe("the Slack adapter over HTTP", () => {
  it("takes a command in once it is durable, and acknowledges it with nothing", async () => {
    await using bot = await aSlackBot();

    const { id, isAcknowledged } = await bot.fake.say({
      as: lan,
      in: room,
      text: "/kpi tuần này",
      by: "slash",
    });

    expect(isAcknowledged).toBe(true);
    expect(bot.accepted).toMatchObject([
      { id, text: "/kpi tuần này", conversation: { id: room, isDirect: false }, isAddressed: true },
    ]);
  });

  it("takes a mention in without the bot's name", async () => {
    await using bot = await aSlackBot();

    const { id } = await bot.fake.say({ as: lan, in: room, text: "kpi" });

    expect(bot.accepted).toMatchObject([{ id, text: "kpi", sender: { id: lan }, isAddressed: true }]);
  });

  it("does not acknowledge what could not be kept, so that Slack brings it again", async () => {
    await using bot = await aSlackBot();
    let failures = 2;
    bot.whenDurable(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error("the database is away");
    });

    const { id, isAcknowledged } = await bot.fake.say({ as: lan, text: "kpi" });

    expect(isAcknowledged).toBe(true);
    expect(bot.accepted.map((message) => message.id)).toEqual([id]);
  });

  it.each(["repeat", "drop"] as const)("knows a message by the same id after a %s", async (trouble) => {
    await using bot = await aSlackBot();
    bot.fake.troubleTelling((delivery) => (delivery === 1 ? trouble : "none"));

    const { id } = await bot.fake.say({ as: lan, text: "kpi" });

    expect(bot.accepted.map((message) => message.id)).toEqual([id, id]);
  });

  it.each<Flaw>(["unsigned", "badly_signed", "old", "from_the_future"])(
    "refuses a call that is %s",
    async (flaw) => {
      await using bot = await aSlackBot();

      const status = await bot.fake.forge(flaw, { as: lan, in: room, text: "/kpi", by: "slash" });

      expect(status).toBe(401);
      expect(bot.accepted).toEqual([]);
    },
  );

  it.each([
    "Sữa Mộc Châu <A & B> “50 %”",
    "Sữa Mộc Châu",
    "<!channel> @everyone <@U123|x> &amp; *đậm*",
    "gửi lan@mocchau.vn và https://mocchau.vn/a?b=1&c=2, mocchau.vn 🎉",
    "مرحبا بالعالم",
  ])("reads “%s” as it was typed", async (text) => {
    await using bot = await aSlackBot();

    await bot.fake.say({ as: lan, text });
    await bot.fake.say({ as: lan, in: room, text });
    await bot.fake.say({ as: lan, in: room, text: `/lead ${text}`, by: "slash" });

    expect(bot.accepted.map((message) => message.text)).toEqual([text, text, `/lead ${text}`]);
  });

  it("takes files that it reads along, and tells about those that it does not", async () => {
    await using bot = await aSlackBot();
    const bytes = new TextEncoder().encode("ten,so\nAn,1\n");

    await bot.fake.share({ as: lan, text: "" }, { "khach.csv": bytes, "anh.png": bytes });

    expect(bot.accepted).toMatchObject([{ text: "", files: [{ name: "khach.csv" }] }]);
    expect(bot.accepted[0]?.files?.[0]?.bytes).toEqual(Buffer.from(bytes));
    await expect.poll(() => JSON.stringify(bot.fake.shown(lan))).toContain("anh.png");
  });

  it("asks for one's figures when the Home tab is opened", async () => {
    await using bot = await aSlackBot();

    const { id } = await bot.fake.openHome(lan);

    expect(bot.accepted).toMatchObject([{ id, text: "/kpi", route: { home: "true" } }]);
  });

  it.each([
    { what: "no JSON", body: "{", type: "application/json" },
    {
      what: "a form without a payload to read",
      body: "payload=%7B",
      type: "application/x-www-form-urlencoded",
    },
  ])("takes nothing out of $what", async ({ body, type }) => {
    await using bot = await aSlackBot();

    const { response, messages } = await bot.adapter.receive(
      signed(body, type, bot.fake.secrets.signingSecret),
    );

    expect(response.status).toBe(400);
    expect(messages).toEqual([]);
  });

  it("answers Slack's question for the address", async () => {
    await using bot = await aSlackBot();
    const body = JSON.stringify({ type: "url_verification", challenge: "abc", token: "x" });

    const { response } = await bot.adapter.receive(
      signed(body, "application/json", bot.fake.secrets.signingSecret),
    );

    expect(await response.json()).toEqual({ challenge: "abc" });
  });

  it("takes no calls where it holds a socket", async () => {
    await using bot = await aSlackBot("connected");

    const { response } = await bot.adapter.receive(signed("{}", "application/json", "x"));

    expect(response.status).toBe(404);
  });
});

function signed(body: string, type: string, secret: string): Request {
  const stamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex");
  return new Request("http://localhost/webhooks/slack", {
    method: "POST",
    body,
    headers: {
      "content-type": type,
      "x-slack-request-timestamp": stamp,
      "x-slack-signature": `v0=${signature}`,
    },
  });
}
