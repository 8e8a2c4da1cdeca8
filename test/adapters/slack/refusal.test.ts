import { describe, expect, it } from "vitest";
import { faultOfStatus, limited, refusalOf } from "#adapters/slack/refusal.ts";

describe("refusalOf", () => {
  it.each([
    ["chat.postMessage", "token_revoked", "unauthorized"],
    ["chat.postMessage", "missing_scope", "unauthorized"],
    ["conversations.open", "missing_scope", "closed"],
    ["chat.postMessage", "no_permission", "closed"],
    ["chat.postMessage", "not_in_channel", "closed"],
    ["chat.postMessage", "rate_limited", "limited"],
    ["chat.postMessage", "service_unavailable", "unavailable"],
    ["chat.postMessage", "internal_error", "uncertain"],
    ["chat.postMessage", "<html>Sign in</html>", "uncertain"],
    ["chat.postMessage", "no_text", "rejected"],
  ])("takes the word of %s, %s, for %s", (method, word, kind) => {
    expect(refusalOf(method, word)).toMatchObject({ kind });
  });

  it("shows no page that stands where a word should", () => {
    expect(refusalOf("chat.postMessage", "<html>Sign in</html>").message).not.toContain("html");
  });
});

describe("faultOfStatus", () => {
  it.each([
    [400, "rejected"],
    [413, "rejected"],
    [403, "unavailable"],
    [407, "unavailable"],
    [429, "limited"],
    [502, "unavailable"],
  ])("takes %i for %s", (status, kind) => {
    expect(faultOfStatus("chat.postMessage", status)).toMatchObject({ kind });
  });
});

describe("limited", () => {
  it("waits a whole second more rather than less", () => {
    expect(limited("chat.postMessage", 3.5)).toMatchObject({
      retryAfter: Temporal.Duration.from({ seconds: 4 }),
    });
  });
});
