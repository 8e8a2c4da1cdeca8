import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkCall } from "#adapters/lark/webhook.ts";
import { encrypt } from "../../support/fakes/lark/push.ts";

const secrets = { verificationToken: "the-token", encryptKey: "the-key" };
const now = Temporal.Instant.from("2026-11-22T09:00:00Z");
const nowSeconds = now.epochMilliseconds / 1_000;
const event = { schema: "2.0", header: { token: "the-token", event_type: "x" }, event: { text: "Chào 👋" } };

describe("checkCall", () => {
  it("opens what Lark has encrypted and signed", () => {
    const { body, headers } = aCall(event);

    expect(checkCall(headers, body, secrets, now)).toEqual({ kind: "event", event });
  });

  it.each([
    ["300 s old", -300, "event"],
    ["301 s old", -301, "refused"],
    ["300 s ahead", 300, "event"],
    ["301 s ahead", 301, "refused"],
  ])("of a call that is %s makes %3$s", (_, seconds, kind) => {
    const { body, headers } = aCall(event, { sentAt: String(nowSeconds + seconds) });

    expect(checkCall(headers, body, secrets, now).kind).toBe(kind);
  });

  it.each([
    ["without a signature", aCall(event, { signature: null })],
    ["with another's signature", aCall(event, { key: "another-key" })],
    ["with a time that is no number", aCall(event, { sentAt: "soon" })],
    ["without a time", aCall(event, { sentAt: null })],
    ["with another token", aCall({ ...event, header: { token: "no" } })],
    ["without any token", aCall({ event: {} })],
    ["in plain text although encryption is on", plain(JSON.stringify(event))],
    ["that is no JSON", plain("{")],
    ["encrypted with another key", plain(JSON.stringify({ encrypt: encrypt("another", event) }))],
    ["whose encryption is three letters", plain('{"encrypt":"AAAA"}')],
    ["whose encryption is empty", plain('{"encrypt":""}')],
  ])("refuses a call %s, and does not say why", (_, { headers, body }) => {
    expect(checkCall(headers, body, secrets, now)).toEqual({ kind: "refused" });
  });

  it("answers a challenge, which Lark does not sign", () => {
    const { body } = aCall({ type: "url_verification", challenge: "c-1", token: "the-token" });

    expect(checkCall(new Headers(), body, secrets, now)).toEqual({ kind: "challenge", challenge: "c-1" });
  });

  it("refuses a challenge with another token", () => {
    const { body, headers } = aCall({ type: "url_verification", challenge: "c-1", token: "no" });

    expect(checkCall(headers, body, secrets, now)).toEqual({ kind: "refused" });
  });
});

type Call = { readonly headers: Headers; readonly body: string };

function plain(body: string): Call {
  return { headers: new Headers(), body };
}

type Flaws = {
  readonly sentAt?: string | null;
  readonly signature?: null;
  readonly key?: string;
};

function aCall(content: object, flaws: Flaws = {}): Call {
  const { sentAt = String(nowSeconds), key = secrets.encryptKey } = flaws;
  const body = JSON.stringify({ encrypt: encrypt(secrets.encryptKey, content) });
  const signature = createHash("sha256").update(`${sentAt}nonce${key}${body}`).digest("hex");
  const headers = new Headers({ "x-lark-request-nonce": "nonce" });
  if (sentAt !== null) headers.set("x-lark-request-timestamp", sentAt);
  if (flaws.signature !== null) headers.set("x-lark-signature", signature);
  return { body, headers };
}
