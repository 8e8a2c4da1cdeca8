import { afterEach, describe, expect, it } from "vitest";
import type { IncomingMessage } from "#src/chat/message.ts";
import { text } from "#src/chat/reply.ts";
import { startBot, type ZaloBot } from "./bot.ts";

const lan = { as: "6ede9afa66b88fe6d6a9", name: "Lan" };
const group = "g99";

const running: ZaloBot[] = [];

afterEach(async () => {
  for (const bot of running.splice(0)) await bot.close();
});

async function started(...parameters: Parameters<typeof startBot>): Promise<ZaloBot> {
  const bot = await startBot(...parameters);
  running.push(bot);
  return bot;
}

describe.each(["webhook", "connected"] as const)("by %s", (intake) => {
  it("hears a line of a person and one that calls it in a group", async () => {
    const bot = await started(intake);
    await bot.isReady();

    const direct = await bot.fake.say({ ...lan, text: "/kpi tuần này" });
    const shared = await bot.fake.say({ ...lan, in: group, text: "kpi" });

    expect([direct.isAcknowledged, shared.isAcknowledged]).toEqual([true, true]);
    expect(bot.heard).toMatchObject([
      { id: direct.id, conversation: { id: lan.as, isDirect: true }, text: "/kpi tuần này" },
      { id: shared.id, conversation: { id: group, isDirect: false }, text: "kpi", isAddressed: true },
    ]);
    expect(bot.fake.breaches).toEqual([]);
  });

  it.each(["repeat", "drop", "reorder"] as const)("knows a message by its id under “%s”", async (trouble) => {
    const bot = await started(intake);
    await bot.isReady();
    bot.fake.troubleTelling(() => trouble);

    const said = await bot.fake.say({ ...lan, text: "/kpi" });

    expect(said.isAcknowledged).toBe(true);
    expect(new Set(bot.heard.map(({ id }) => id))).toEqual(new Set([said.id]));
  });

  it("finds in a group what goes without a name: commands and choices", async () => {
    const bot = await started(intake, { variables: { ZALO_BOT_NAME: "" } });
    await bot.isReady();

    for (const line of ["/kpi team", "2"]) await bot.fake.say({ ...lan, in: group, text: line });

    expect(bot.heard.map((message) => message.text)).toEqual(["/kpi team", "2"]);
  });

  it("does not hear itself", async () => {
    const bot = await started(intake);
    await bot.isReady();
    await bot.fake.say({ ...lan, text: "/kpi" });

    for (let place = 0; place < 14; place += 1) await bot.send(lan.as, text(`Dòng ${place}`));
    await bot.fake.say({ ...lan, text: "xong" });

    expect(bot.heard.map((message) => message.text)).toEqual(["/kpi", "xong"]);
  });

  it("says to somebody who sends a file that it cannot read it", async () => {
    const bot = await started(intake);
    await bot.isReady();

    for (const _ of ["một", "hai", "ba"]) expect(await bot.fake.sendFile(lan.as)).toBe(true);

    await expect
      .poll(() => bot.fake.shown(lan.as))
      .toMatchObject([{ text: expect.stringMatching(/^Zalo chưa cho bot đọc/) }]);
    expect(bot.fake.sends).toBe(1);
    expect(bot.heard).toEqual([]);
  });

  it("comes up when Zalo does, and says what was wrong until then", async () => {
    const bot = await started(intake, { isAwayAtStart: true });
    await expect.poll(() => bot.adapter.health().state).toBe("degraded");
    expect(bot.adapter.health().detail).toBe("Zalo getMe: no connection (ECONNREFUSED)");

    await bot.fake.comeBack();

    await bot.isReady();
    expect((await bot.fake.say({ ...lan, text: "/kpi" })).isAcknowledged).toBe(true);
    expect(bot.warnings).toEqual(["Zalo getMe: no connection (ECONNREFUSED)"]);
  });

  it("ends with its signal", async () => {
    const bot = await started(intake);
    await bot.isReady();

    bot.stop();

    expect(bot.adapter.health()).toEqual({ state: "stopped" });
  });

  it("says that the token does not do, without telling it", async () => {
    const variables = { ZALO_BOT_TOKEN: "1459232241454765289:wrong-wrong" };
    const bot = await started(intake, { variables });

    await expect.poll(() => bot.adapter.health().state).toBe("degraded");

    expect(JSON.stringify([bot.adapter.health(), bot.warnings])).not.toContain("wrong-wrong");
  });
});

describe("the webhook", () => {
  it.each(["unsigned", "badly_signed"] as const)("refuses a call that is %s", async (flaw) => {
    const bot = await started("webhook");
    await bot.isReady();

    expect(await bot.fake.forge(flaw, { ...lan, text: "/kpi" })).toBe(401);
    expect(bot.heard).toEqual([]);
  });

  it("refuses what is no JSON", async () => {
    const bot = await started("webhook");
    const headers = { "X-Bot-Api-Secret-Token": bot.fake.settings("webhook")["ZALO_WEBHOOK_SECRET"] ?? "" };

    const { response, messages } = await bot.adapter.receive(
      new Request("https://bot.example.com/webhooks/zalo", { method: "POST", headers, body: "{" }),
    );

    expect([response.status, messages]).toEqual([400, []]);
  });

  it("knows its name before it reads the first line", async () => {
    const bot = await started("webhook");
    await bot.isReady();

    await bot.fake.say({ ...lan, in: group, text: "kpi @lan" });

    expect(bot.heard.map((message) => message.text)).toEqual(["kpi @lan"]);
  });
});

describe("polling", () => {
  it("takes no webhook away from another program, and says so", async () => {
    const bot = await started("connected", { isAwayAtStart: true });
    bot.fake.setWebhook("https://other.example.com/zalo");

    await bot.fake.comeBack();

    await expect.poll(() => bot.adapter.health().detail, { timeout: 5_000 }).toContain("deleteWebhook");
    expect(bot.fake.breaches).toEqual([]);
  });

  it("keeps asking for a message to be kept, since Zalo gives it once", async () => {
    const kept: IncomingMessage[] = [];
    let isBroken = true;
    const accept = async (messages: readonly IncomingMessage[]) => {
      const wasBroken = isBroken;
      isBroken = false;
      if (wasBroken) throw new Error("no room");
      kept.push(...messages);
    };
    const bot = await started("connected", { accept });
    await bot.isReady();

    const said = await bot.fake.say({ ...lan, text: "/kpi" });

    expect(kept.map(({ id }) => id)).toEqual([said.id]);
    expect(bot.adapter.health()).toEqual({ state: "ready" });
  });

  it("answers nobody who calls the webhook it does not have", async () => {
    const bot = await started("connected");
    const call = new Request("https://bot.example.com/webhooks/zalo", { method: "POST", body: "{}" });

    const { response, messages } = await bot.adapter.receive(call);

    expect([response.status, messages]).toEqual([404, []]);
  });
});
