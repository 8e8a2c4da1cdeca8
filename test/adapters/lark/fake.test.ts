import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { FakeLark } from "../../support/fakes/lark/fake.ts";
import { aFakeLark, lan, png } from "./running.ts";

const card = (...elements: readonly object[]) => JSON.stringify({ schema: "2.0", body: { elements } });
const div = (content: string) => ({ tag: "div", text: { tag: "plain_text", content } });
const aTable = {
  tag: "table",
  columns: [{ name: "a", data_type: "text" }],
  rows: [{ a: "x" }],
};

describe("the fake of Lark refuses what Lark refuses", () => {
  it.each([
    ["no receive_id_type", {}, "", 99992402],
    ["an unknown group", { receive_id: "oc_nobody" }, "chat_id", 230001],
    ["an unknown person", { receive_id: "ou_nobody" }, "open_id", 99992351],
    ["content that is no JSON", { content: "chào" }, "open_id", 230001],
    ["content that is an object", { content: { text: "x" } }, "open_id", 9499],
    ["a field that it does not know", { text: "x" }, "open_id", 9499],
    ["a key of 51 characters", { uuid: "x".repeat(51) }, "open_id", 9499],
    ["a text of 150 KB", { content: JSON.stringify({ text: "x".repeat(150 * 1_024) }) }, "open_id", 230025],
    ["a card of 30 KB", cardWith(div("x".repeat(30 * 1_024))), "open_id", 230025],
    ["a tag that cards do not have", cardWith({ tag: "marquee" }), "open_id", 230099],
    ["a field that an element does not have", cardWith({ ...div("x"), bold: true }), "open_id", 230099],
    ["an element without its text", cardWith({ tag: "div" }), "open_id", 230099],
    ["a mention in markdown", cardWith({ tag: "markdown", content: "<at id=all></at>" }), "open_id", 230099],
    ["a picture that was not uploaded", cardWith(aPicture("img_x")), "open_id", 230099],
    ["six tables", cardWith(...Array.from({ length: 6 }, () => aTable)), "open_id", 230099],
    ["a table in a column", cardWith(inColumn(aTable)), "open_id", 230099],
    ["over 200 tags", cardWith(...Array.from({ length: 101 }, () => div("x"))), "open_id", 230099],
    ["a file that was not uploaded", { msg_type: "file", content: '{"file_key":"x"}' }, "open_id", 230001],
  ])("such as %s", async (_, fields, type, code) => {
    const { fake, call } = await calling();

    const answer = await call(`im/v1/messages?receive_id_type=${type}`, {
      body: JSON.stringify({ receive_id: lan, msg_type: "text", content: '{"text":"chào"}', ...fields }),
    });

    expect(answer.code).toBe(code);
    expect(fake.breaches).toHaveLength(1);
    expect(fake.shown(lan)).toEqual([]);
  });

  it.each([
    ["without a file name", new Blob([png]), "field", 234001],
    ["that is no picture", new File(["text"], "x.png"), "file", 234011],
    ["that is empty", new File([], "x.png"), "file", 234010],
    ["over 10 MB", new File([png, new Uint8Array(10 * 1_024 * 1_024)], "x.png"), "file", 234006],
  ])("such as a picture %s", async (_, image, as, code) => {
    const { call } = await calling();
    const body = new FormData();
    body.set("image_type", "message");
    if (as === "field") body.set("image", await image.text());
    else body.set("image", image);

    expect((await call("im/v1/images", { body })).code).toBe(code);
  });

  it.each([
    ["a method that it does not have", "im/v1/nothing", {}, 404, 99991661],
    ["a call without a token", "bot/v3/info", { method: "GET", headers: {} }, 400, 99991661],
    ["a token that is none", "bot/v3/info", { method: "GET", headers: bearer("t-x") }, 400, 99991663],
  ])("such as %s", async (_, path, options, status, code) => {
    const { call } = await calling();

    expect(await call(path, options)).toMatchObject({ status, code });
  });

  it("lets no more than five messages a second into a conversation, and says when to come back", async () => {
    const { call } = await calling();
    const body = JSON.stringify({ receive_id: lan, msg_type: "text", content: '{"text":"chào"}' });
    const send = () => call("im/v1/messages?receive_id_type=open_id", { body });

    const answers = [await send(), await send(), await send(), await send(), await send(), await send()];

    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 230020]);
    expect(answers.at(-1)?.reset).toBe("1");
  });
});

function cardWith(...elements: readonly object[]) {
  return { msg_type: "interactive", content: card(...elements) };
}

function aPicture(key: string) {
  return { tag: "img", img_key: key, alt: { tag: "plain_text", content: "" } };
}

function inColumn(element: object) {
  return { tag: "column_set", columns: [{ tag: "column", elements: [element] }] };
}

function bearer(token: string) {
  return { authorization: `Bearer ${token}` };
}

const anAnswer = z.object({ code: z.number(), tenant_access_token: z.string().optional() });

/** Calls as somebody with a token, to a Lark that knows Lan. */
async function calling() {
  const fake = await aFakeLark();
  fake.directWith(lan);
  const { LARK_APP_ID, LARK_APP_SECRET } = fake.settings("connected");
  const secrets = JSON.stringify({ app_id: LARK_APP_ID, app_secret: LARK_APP_SECRET });
  const { token = "" } = await ask(fake, "auth/v3/tenant_access_token/internal", { body: secrets });
  const call = (path: string, options: RequestInit) =>
    ask(fake, path, { headers: bearer(token), ...options });
  return { fake, call };
}

async function ask(fake: FakeLark, path: string, options: RequestInit) {
  const { LARK_API_URL } = fake.settings("connected");
  const response = await fetch(`${LARK_API_URL}/open-apis/${path}`, { method: "POST", ...options });
  const { code, tenant_access_token: token } = anAnswer.parse(await response.json());
  return { status: response.status, code, token, reset: response.headers.get("x-ogw-ratelimit-reset") };
}
