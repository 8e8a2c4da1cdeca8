import { describe, expect, it, vi } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import { openTelegram } from "./open.ts";

describe("polling", () => {
  it("hands in what is said, and confirms it", async () => {
    const { fake, messages, start } = await openTelegram();
    start();

    const said = await fake.say({ as: "1001", name: "Lan", text: "/kpi tháng này" });

    expect(said.isAcknowledged).toBe(true);
    expect(messages).toMatchObject([
      {
        id: said.id,
        conversation: { platform: "telegram", id: "1001", isDirect: true },
        sender: { id: "1001", displayName: "Lan" },
        text: "/kpi tháng này",
      },
    ]);
    expect(fake.waiting).toBe(0);
  });

  it("asks again for what could not be kept", async () => {
    const { fake, messages, store, adapter, start } = await openTelegram();
    store.isAway = true;
    start();
    const said = fake.say({ as: "1001", text: "/kpi" });
    await vi.waitFor(() => expect(adapter.health().detail).toContain("cannot be kept"));

    store.isAway = false;

    expect((await said).isAcknowledged).toBe(true);
    expect(messages).toHaveLength(1);
  });

  it.each(["repeat", "drop", "reorder"] as const)(
    "loses nothing when the platform does: %s",
    async (trouble) => {
      const { fake, messages, start } = await openTelegram();
      fake.troubleTelling((delivery) => (delivery === 1 ? trouble : "none"));
      start();

      const said = await Promise.all([
        fake.say({ as: "1001", text: "một" }),
        fake.say({ as: "1001", text: "hai" }),
      ]);

      expect(said.every(({ isAcknowledged }) => isAcknowledged)).toBe(true);
      await vi.waitFor(() =>
        expect(new Set(messages.map(({ id }) => id))).toEqual(new Set(said.map(({ id }) => id))),
      );
    },
  );

  it("waits for a platform that is away at the start, and says so", async () => {
    const { fake, messages, adapter, warnings, start, untilReady } = await openTelegram();
    await fake.goAway();
    start();
    await vi.waitFor(() => expect(adapter.health().state).toBe("connecting"));
    await vi.waitFor(() => expect(adapter.health().detail).toContain("ECONNREFUSED"));

    await fake.comeBack();
    await untilReady();

    await fake.say({ as: "1001", text: "/kpi" });
    expect(messages).toHaveLength(1);
    expect(warnings.join()).not.toContain(fake.token);
  });

  it("says that its token is wrong, and not what it is", async () => {
    const { adapter, fake, warnings, start } = await openTelegram("polling", {}, "1:not_the_token");
    start();

    await vi.waitFor(() =>
      expect(adapter.health()).toEqual({ state: "connecting", detail: "telegram getMe: 401 Unauthorized" }),
    );
    expect(warnings).toEqual(["telegram getMe: 401 Unauthorized"]);
    expect(fake.breaches).not.toEqual([]);
  });

  it("goes on beside another bot with its token, and says why it hears little", async () => {
    const { fake, adapter, start, untilReady } = await openTelegram();
    start();
    await untilReady();

    await vi.waitFor(async () => {
      await fetch(`${fake.url}/bot${fake.token}/getUpdates`);
      expect(adapter.health()).toMatchObject({
        state: "degraded",
        detail: expect.stringContaining("409 Conflict"),
      });
    });

    await untilReady();
    expect((await fake.say({ as: "1001", text: "/kpi" })).isAcknowledged).toBe(true);
  });

  it("takes away a webhook that is in its way, and keeps what waits for it", async () => {
    const { fake, messages, start } = await openTelegram();
    await fetch(`${fake.url}/bot${fake.token}/setWebhook?`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url: "https://old.example/" }),
    });
    const said = fake.say({ as: "1001", text: "/kpi" });
    start();

    expect((await said).isAcknowledged).toBe(true);
    expect(messages).toHaveLength(1);
  });

  it("starts again after a stop, and hears nothing twice", async () => {
    const { fake, messages, adapter, start, untilReady } = await openTelegram();
    const stop = start();
    await fake.say({ as: "1001", text: "một" });
    stop.abort();
    expect(adapter.health()).toEqual({ state: "stopped" });

    start();
    await untilReady();
    await fake.say({ as: "1001", text: "hai" });

    expect(messages.map(({ text }) => text)).toEqual(["một", "hai"]);
  });

  it("follows a group that becomes a supergroup", async () => {
    const { fake, moves, messages, send, start } = await openTelegram();
    start();
    await fake.say({ as: "1001", in: "-555", text: "/kpi", by: "slash" });

    await fake.migrate("-555", "-1005550000000");

    const move = { platform: "telegram", from: "-555", to: "-1005550000000" };
    expect(moves).toEqual([move, move]);
    expect(messages).toHaveLength(1);
    await expect(
      send(reply(text("Xong")), { to: { platform: "telegram", id: "-555", isDirect: false } }),
    ).rejects.toMatchObject({ kind: "moved", movedTo: "-1005550000000" });
  });

  it("refuses webhook calls, for which there is no secret", async () => {
    const { adapter, fake } = await openTelegram();
    const body = JSON.stringify(fake.updateOf({ as: "1001", text: "/kpi" }));

    const { response, messages } = await adapter.receive(
      new Request("http://bot/", {
        method: "POST",
        body,
        headers: { "x-telegram-bot-api-secret-token": "" },
      }),
    );

    expect(response.status).toBe(401);
    expect(messages).toEqual([]);
  });
});

describe("the menu", () => {
  const menu = [
    {
      name: "kpi",
      aliases: ["chitieu", "chỉtiêu"],
      summary: { vi: "Thực hiện so với chỉ tiêu", en: "Actual against target" },
    },
    { name: "help", aliases: ["trogiup"], summary: { vi: "Mình làm được gì", en: "What I can do" } },
  ];

  it("is set in two languages, for private chats and groups", async () => {
    const { fake, start } = await openTelegram("polling", { menu });
    start();

    await vi.waitFor(() => expect(fake.menus).toHaveLength(6));

    expect(fake.breaches).toEqual([]);
    expect(fake.menus.map(({ scope, language_code }) => [scope?.type, language_code])).toEqual([
      ["all_private_chats", undefined],
      ["all_private_chats", "vi"],
      ["all_private_chats", "en"],
      ["all_group_chats", undefined],
      ["all_group_chats", "vi"],
      ["all_group_chats", "en"],
    ]);
    expect(fake.menus[0]?.commands.map(({ command }) => command)).toEqual([
      "kpi",
      "help",
      "chitieu",
      "trogiup",
    ]);
    expect(fake.menus[2]?.commands).toEqual([
      { command: "kpi", description: "Actual against target" },
      { command: "help", description: "What I can do" },
    ]);
  });
});

describe("buttons", () => {
  it("come back as the line they stand for", async () => {
    const { fake, messages, send, start } = await openTelegram();
    start();
    await fake.say({ as: "1001", text: "/kpi" });
    await send(
      reply(text("KPI"), {
        kind: "actions",
        actions: [
          { label: "Excel", command: "/export kpi" },
          { label: "Dài", command: `/lead ${"ế".repeat(40)}` },
        ],
      }),
    );

    const short = await fake.press("Excel", { as: "1001" });
    const long = await fake.press("Dài", { as: "1001" });

    expect(messages.slice(1).map(({ id, text }) => [id, text])).toEqual([
      [short.id, "/export kpi"],
      [long.id, "/press 7 2"],
    ]);
    expect(fake.breaches).toEqual([]);
  });
});
