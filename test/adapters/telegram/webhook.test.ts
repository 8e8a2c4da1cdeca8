import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { openTelegram, serve } from "./open.ts";

describe("webhook", () => {
  it("is set with its secret and the kinds of updates that are read", async () => {
    const { fake } = await anOpenWebhook();

    expect(fake.webhookUrl).toBe("https://bot.example.com/webhooks/telegram");
    expect(fake.breaches).toEqual([]);
  });

  it("hands in lines, presses, changes and moves", async () => {
    const { fake, messages, moves, send } = await anOpenWebhook();
    const said = await fake.say({ as: "1001", in: "-555", text: "kpi", by: "mention" });
    await send(
      {
        blocks: [{ kind: "actions", actions: [{ label: "Excel", command: "/export kpi" }] }],
        audience: "conversation",
      },
      { to: { platform: "telegram", id: "-555", isDirect: false } },
    );

    const edited = await fake.edit(said.id, { as: "1001", in: "-555", text: "lead", by: "slash" });
    const pressed = await fake.press("Excel", { as: "1002", in: "-555" });
    await fake.migrate("-555", "-1005550000000");

    expect(messages).toMatchObject([
      { id: said.id, text: "kpi", isAddressed: true },
      { id: edited.id, text: "/lead", edits: said.id },
      { id: pressed.id, text: "/export kpi", sender: { id: "1002" } },
    ]);
    expect(moves).toHaveLength(2);
    expect(fake.breaches).toEqual([]);
  });

  it.each(["unsigned", "badly_signed"] as const)("refuses a call that is %s", async (flaw) => {
    const { fake, messages } = await anOpenWebhook();

    expect(await fake.forge(flaw, { as: "1001", text: "/revenue 5 tỷ" })).toBe(401);
    expect(messages).toEqual([]);
  });

  it("refuses a body that is no JSON, and one that is too large", async () => {
    const { fake, port } = await anOpenWebhook();

    expect(await post(port, fake.secret, "{")).toBe(400);
    expect(await post(port, fake.secret, "x".repeat(1_100_000))).toBe(413);
  });

  it("takes an update of more than sixty-four kilobytes", async () => {
    const { fake, port, messages } = await anOpenWebhook();
    const update = { ...fake.updateOf({ as: "1001", text: "/kpi" }), more: "ế".repeat(50_000) };

    expect(await post(port, fake.secret, JSON.stringify(update))).toBe(200);
    expect(messages).toMatchObject([{ text: "/kpi" }]);
  });

  it("keeps a letter that comes in two pieces", async () => {
    const { fake, port, messages } = await anOpenWebhook();
    const text = "/ghi Tiếng Việt 报告 👍🏽";
    const body = Buffer.from(JSON.stringify(fake.updateOf({ as: "1001", text })));
    const cut = body.indexOf(Buffer.from("ế")) + 1;

    await postInPieces(port, fake.secret, [body.subarray(0, cut), body.subarray(cut)]);

    expect(messages.map((message) => message.text)).toEqual([text]);
  });

  it.each(["repeat", "drop"] as const)("knows a call again that comes twice: %s", async (trouble) => {
    const { fake, messages } = await anOpenWebhook();
    fake.troubleTelling(() => trouble);

    const said = await fake.say({ as: "1001", text: "/kpi" });

    await vi.waitFor(() => expect(messages.map(({ id }) => id)).toEqual([said.id, said.id]));
  });

  it("gets what was said while the database was away", async () => {
    const opened = await anOpenWebhook();
    opened.store.isAway = true;
    const said = opened.fake.say({ as: "1001", text: "/kpi" });
    await vi.waitFor(() => expect(opened.fake.waiting).toBe(1));

    opened.store.isAway = false;

    expect((await said).isAcknowledged).toBe(true);
    expect(opened.messages).toHaveLength(1);
  });

  it("sets itself when Telegram comes back", async () => {
    const opened = await openTelegram("webhook");
    await serve(opened);
    await opened.fake.goAway();
    opened.start();
    await vi.waitFor(() => expect(opened.adapter.health().detail).toContain("cannot be reached"));

    await opened.fake.comeBack();
    await opened.untilReady();

    expect((await opened.fake.say({ as: "1001", text: "/kpi" })).isAcknowledged).toBe(true);
  });

  it("asks Telegram to call again while it does not know its own name", async () => {
    const opened = await openTelegram("webhook");
    const { port } = await serve(opened);
    await opened.fake.goAway();
    const body = JSON.stringify(opened.fake.updateOf({ as: "1001", text: "/kpi" }));

    expect(await post(port, opened.fake.secret, body)).toBe(503);
    expect(opened.messages).toEqual([]);
  });
});

async function anOpenWebhook() {
  const opened = await openTelegram("webhook");
  const { port } = await serve(opened);
  opened.start();
  await opened.untilReady();
  return { ...opened, port };
}

async function post(port: number, secret: string, body: string): Promise<number> {
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
  const response = await fetch(`http://127.0.0.1:${port}/webhooks/telegram`, {
    method: "POST",
    headers,
    body,
  });
  return response.status;
}

/** Each piece in a TCP segment of its own. */
async function postInPieces(
  port: number,
  secret: string,
  [first, ...others]: readonly Buffer[],
): Promise<void> {
  const length = [first, ...others].reduce((sum, piece) => sum + (piece?.length ?? 0), 0);
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  socket.write(
    [
      "POST /webhooks/telegram HTTP/1.1",
      "Host: bot.example",
      "Content-Type: application/json",
      `X-Telegram-Bot-Api-Secret-Token: ${secret}`,
      `Content-Length: ${length}`,
      "Connection: close",
      "\r\n",
    ].join("\r\n"),
  );
  for (const piece of [first, ...others]) {
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => socket.write(piece ?? "", resolve));
  }
  socket.resume();
  await once(socket, "close");
}
