import { describe, expect, it, onTestFinished } from "vitest";
import { startFakeTelegram } from "#test/support/fakes/telegram/fake.ts";
import { parseHtml } from "#test/support/fakes/telegram/markup.ts";

/** The bot's tests are worth as much as the platform that they run against is strict. */
describe("the Telegram to test against", () => {
  it.each([
    ["a text that is too long", { text: "a".repeat(4_097) }, "message is too long"],
    ["a text that is empty once it is read", { text: "<b> </b>" }, "message text is empty"],
    ["a tag that does not exist", { text: "<p>x</p>" }, 'Unsupported start tag "p" at byte offset 0'],
    ["a bare sign", { text: "Đạt < 70" }, "can't parse entities"],
    ["a field that does not exist", { text: "x", bold: true }, "Unrecognized key"],
    ["a button without data", withButton({ text: "A", callback_data: "" }), "BUTTON_DATA_INVALID"],
    [
      "a button with too much data",
      withButton({ text: "A", callback_data: "ế".repeat(22) }),
      "BUTTON_DATA_INVALID",
    ],
    [
      "a button without a label",
      withButton({ text: " ", callback_data: "x" }),
      "button text must be non-empty",
    ],
    [
      "a reply to nothing",
      { text: "x", reply_parameters: { message_id: 4 } },
      "message to be replied not found",
    ],
  ])("refuses %s, and keeps it in mind", async (_, fields, description) => {
    const { call, fake } = await aChat();

    expect(await call("sendMessage", { chat_id: "1001", parse_mode: "HTML", ...fields })).toMatchObject({
      ok: false,
      error_code: 400,
      description: expect.stringContaining(description),
    });
    expect(fake.breaches).toHaveLength(1);
    expect(fake.shown("1001")).toEqual([]);
  });

  it.each([
    ["a name that cannot be typed", [{ command: "chỉtiêu", description: "x" }], "BOT_COMMAND_INVALID"],
    ["a name without words", [{ command: "kpi", description: "" }], "BOT_COMMAND_DESCRIPTION_INVALID"],
    [
      "more than a hundred",
      Array.from({ length: 101 }, (_, index) => ({ command: `a${index}`, description: "x" })),
      "BOT_COMMANDS_TOO_MUCH",
    ],
  ])("refuses a menu with %s", async (_, commands, description) => {
    const { call } = await aChat();

    expect(await call("setMyCommands", { commands })).toMatchObject({
      description: expect.stringContaining(description),
    });
  });

  it.each([
    ["no https", { url: "http://bot.example/" }],
    ["a port that Telegram does not call", { url: "https://bot.example:3000/" }],
    ["a secret with other letters", { url: "https://bot.example/", secret_token: "bí mật" }],
    ["updates that do not exist", { url: "https://bot.example/", allowed_updates: ["mesage"] }],
  ])("refuses a webhook with %s", async (_, fields) => {
    const { call } = await aChat();

    expect(await call("setWebhook", fields)).toMatchObject({ ok: false, error_code: 400 });
  });

  it("knows its own token and methods only", async () => {
    const { fake, call } = await aChat();

    const response = await fetch(`${fake.url}/bot${fake.token}x/getMe`);

    expect(response.status).toBe(401);
    expect(await call("sendSalary", {})).toMatchObject({ error_code: 404 });
    expect(fake.breaches).toHaveLength(2);
  });

  it("takes thirty messages a second, twenty at once in a chat, and twenty a minute in a group", async () => {
    const { fake, call } = await aChat();
    fake.open("-100777");
    const send = (chat_id: string) => call("sendMessage", { chat_id, text: "x" });

    const answers = [];
    for (let count = 0; count < 21; count += 1) answers.push(await send("-100777"));

    expect(answers.slice(0, 20).every(({ ok }) => ok)).toBe(true);
    expect(answers[20]).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    expect(fake.breaches).toEqual([]);

    await send("-100777");
    expect(fake.breaches).toEqual([expect.stringContaining("before the chat may be written to again")]);
  });

  it("tells an update until it is confirmed, and nothing while there is a webhook", async () => {
    const { fake, call } = await aChat();
    void fake.say({ as: "1001", text: "một" });
    const first = await call("getUpdates", {});
    const again = await call("getUpdates", {});
    const next = (first.result[0]?.update_id ?? 0) + 1;

    expect(first.result).toHaveLength(1);
    expect(again.result).toEqual(first.result);
    expect(await call("getUpdates", { offset: next })).toEqual({ ok: true, result: [] });

    await call("setWebhook", { url: "https://bot.example/" });
    expect(await call("getUpdates", {})).toMatchObject({ error_code: 409 });
  });

  it("lets the second of two who ask win", async () => {
    const { fake, call } = await aChat();
    const older = call("getUpdates", { timeout: 20 });
    await call("getMe", {});
    const newer = call("getUpdates", { timeout: 20 });

    expect(await older).toMatchObject({ error_code: 409 });
    void fake.say({ as: "1001", text: "một" });
    expect((await newer).result).toHaveLength(1);
  });
});

describe("parseHtml", () => {
  it.each([
    ["<b>Lan</b> &lt;3 &amp; &quot;", 'Lan <3 & "', [{ type: "bold", offset: 0, length: 3 }]],
    [" \n<pre>  a\n b</pre>\n", "  a\n b", [{ type: "pre", offset: 0, length: 6 }]],
    ["A & B", "A & B", []],
    ["🎉<i>ế</i>", "🎉ế", [{ type: "italic", offset: 2, length: 1 }]],
  ])("reads %j", (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ ok: true, text, entities });
  });

  it.each([
    ["<b>x", `Can't find end tag corresponding to start tag "b"`],
    ["x</b>", "Unexpected end tag at byte offset 1"],
    ["<b>x</i>", `Unmatched end tag at byte offset 1, expected "</b>", found "</i>"`],
    ["<b", "Unclosed start tag at byte offset 0"],
  ])("refuses %j", (html, error) => {
    expect(parseHtml(html)).toEqual({ ok: false, error });
  });
});

type Told = {
  readonly ok: boolean;
  readonly result: readonly { readonly update_id: number }[];
  readonly description?: string;
};

async function aChat() {
  const fake = await startFakeTelegram();
  onTestFinished(() => fake.close());
  fake.open("1001");
  return { fake, call };

  async function call(method: string, fields: object): Promise<Told> {
    const response = await fetch(`${fake.url}/bot${fake.token}/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    });
    return (await response.json()) as Told;
  }
}

function withButton(button: object) {
  return { text: "x", reply_markup: { inline_keyboard: [[button]] } };
}
