import { describe, expect, it } from "vitest";
import { aSlackBot, lan, room } from "./slack-bot.ts";

const soon = { timeout: 8_000, interval: 20 };

describe("the Slack adapter in Socket Mode", () => {
  it("takes lines in from the socket, whatever their kind", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);

    const slash = await bot.fake.say({ as: lan, in: room, text: "/kpi", by: "slash" });
    const mention = await bot.fake.say({ as: lan, in: room, text: "kpi" });
    const direct = await bot.fake.say({ as: lan, text: "kpi" });

    expect([slash, mention, direct].every(({ isAcknowledged }) => isAcknowledged)).toBe(true);
    expect(bot.accepted.map(({ id }) => id)).toEqual([slash.id, mention.id, direct.id]);
  });

  it("acknowledges what is durable, and nothing before", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);
    const kept = Promise.withResolvers<void>();
    bot.whenDurable(() => kept.promise);
    let isDone = false;
    const said = bot.fake.say({ as: lan, text: "kpi" }).then((acknowledged) => {
      isDone = true;
      return acknowledged;
    });

    await expect.poll(() => bot.fake.sockets, soon).toBe(1);
    expect(isDone).toBe(false);
    kept.resolve();

    expect((await said).isAcknowledged).toBe(true);
  });

  it("leaves what could not be kept with Slack, which hands it over again", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);
    let failures = 1;
    bot.whenDurable(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error("the database is away");
    });

    const { id, isAcknowledged } = await bot.fake.say({ as: lan, text: "kpi" });

    expect(isAcknowledged).toBe(true);
    expect(bot.accepted.map((message) => message.id)).toEqual([id]);
    expect(bot.warnings).toHaveLength(1);
  }, 15_000);

  it("knows a message by the same id when Slack hands it over again", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);
    bot.fake.troubleTelling((delivery) => (delivery === 1 ? "drop" : "none"));

    const { id, isAcknowledged } = await bot.fake.say({ as: lan, text: "kpi" });

    expect(isAcknowledged).toBe(true);
    expect(bot.accepted.map((message) => message.id)).toEqual([id, id]);
  }, 15_000);

  it("opens another socket when Slack asks for it", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);
    const opened = () => bot.fake.calls.filter((call) => call === "apps.connections.open").length;

    bot.fake.refreshSockets();

    await expect.poll(opened, soon).toBe(2);
    await expect.poll(() => bot.adapter.health().state, soon).toBe("ready");
  });

  it("starts at once while Slack is away, and is there when Slack is", async () => {
    await using bot = await aSlackBot("connected");
    await bot.fake.goAway();

    await bot.start();
    expect(bot.adapter.health().state).toBe("connecting");
    await bot.fake.comeBack();

    await expect.poll(() => bot.adapter.health(), soon).toEqual({ state: "ready" });
  }, 15_000);

  it("comes back after Slack was away for a while", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);

    await bot.fake.goAway();
    await expect.poll(() => bot.adapter.health().state, soon).toBe("connecting");
    await bot.fake.comeBack();

    await expect.poll(() => bot.adapter.health().state, soon).toBe("ready");
    expect((await bot.fake.say({ as: lan, text: "kpi" })).isAcknowledged).toBe(true);
  }, 20_000);

  it("starts again after it was stopped", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);
    bot.stop();
    await expect.poll(() => bot.fake.sockets, soon).toBe(0);

    await ready(bot);

    expect((await bot.fake.say({ as: lan, text: "kpi" })).isAcknowledged).toBe(true);
    expect(bot.accepted).toHaveLength(1);
  });

  it("lets go of its socket when it is stopped", async () => {
    await using bot = await aSlackBot("connected");
    await ready(bot);

    bot.stop();

    expect(bot.adapter.health()).toEqual({ state: "stopped" });
    await expect.poll(() => bot.fake.sockets, soon).toBe(0);
  });
});

describe("the health of the Slack adapter over HTTP", () => {
  it("is there once Slack has said who the bot is", async () => {
    await using bot = await aSlackBot();

    expect(bot.adapter.health().state).toBe("connecting");
    await bot.start();

    await expect.poll(() => bot.adapter.health(), soon).toEqual({ state: "ready" });
  });

  it("tells why it is not", async () => {
    await using bot = await aSlackBot();
    await bot.fake.goAway();

    await bot.start();

    await expect
      .poll(() => bot.adapter.health(), soon)
      .toEqual({ state: "connecting", detail: "slack auth.test: ECONNREFUSED" });
  });
});

async function ready(bot: Awaited<ReturnType<typeof aSlackBot>>): Promise<void> {
  await bot.start();
  await expect.poll(() => bot.adapter.health(), soon).toEqual({ state: "ready" });
}
