import { describe, expect, it } from "vitest";
import { toNetworkError, toPlatformError } from "#adapters/telegram/refusal.ts";

describe("toPlatformError", () => {
  it.each([
    [403, "Forbidden: bot was blocked by the user", "closed"],
    [403, "Forbidden: user is deactivated", "closed"],
    [403, "Forbidden: bot is not a member of the supergroup chat", "closed"],
    [400, "Bad Request: chat not found", "closed"],
    [400, "Bad Request: not enough rights to send text messages to the chat", "closed"],
    [400, "Bad Request: have no rights to send a message", "closed"],
    [400, "Bad Request: group chat was deactivated", "closed"],
    [400, "Bad Request: not enough rights to send photos to the chat", "rejected"],
    [400, "Bad Request: message is too long", "rejected"],
    [413, "Request Entity Too Large", "rejected"],
    [429, "Too Many Requests: retry after 3", "limited"],
    [500, "Internal Server Error", "unavailable"],
    [502, "Bad Gateway", "unavailable"],
    [401, "Unauthorized", "unauthorized"],
    [404, "Not Found", "unauthorized"],
    [409, "Conflict: terminated by other getUpdates request", "unavailable"],
  ])("takes %d %s for %s", (code, description, kind) => {
    expect(toPlatformError({ method: "sendMessage", code, description })).toMatchObject({ kind });
  });

  it("follows a group to its new id", () => {
    const refused = {
      method: "sendMessage",
      code: 400,
      description: "Bad Request: group chat was upgraded to a supergroup chat",
      movedTo: "-100777",
    };

    expect(toPlatformError(refused)).toMatchObject({ kind: "moved", movedTo: "-100777" });
  });

  it.each([
    ["sendMessage", "conversation"],
    ["getUpdates", "platform"],
  ])("lets %s hold up the %s when there is too much", (method, reach) => {
    expect(toPlatformError({ method, code: 429, description: "", retryAfterSeconds: 3 })).toMatchObject({
      reach,
      retryAfter: Temporal.Duration.from({ seconds: 3 }),
    });
  });

  it("keeps the words of a message to itself", () => {
    const description = `Bad Request: can't parse entities: Unsupported start tag "lương của Lan" at byte offset 4`;

    expect(toPlatformError({ method: "sendMessage", code: 400, description }).message).toBe(
      `telegram sendMessage: 400 Bad Request: can't parse entities: Unsupported start tag "…" at byte offset 4`,
    );
  });
});

describe("toNetworkError", () => {
  const address = "http://127.0.0.1/bot1:secret/sendMessage";

  it.each([
    ["ECONNREFUSED", "unavailable"],
    ["ENOTFOUND", "unavailable"],
    ["ECONNRESET", "uncertain"],
    ["UND_ERR_SOCKET", "uncertain"],
  ])("takes %s for %s, however deep it lies", (code, kind) => {
    const cause = Object.assign(new Error(`request to ${address} failed`), { code });

    for (const fault of [cause, new TypeError("fetch failed", { cause })]) {
      const error = toNetworkError("sendMessage", fault);
      expect(error).toMatchObject({ kind, cause: undefined });
      expect(error.message).not.toContain("secret");
    }
  });

  it("does not know what became of a call that took too long", () => {
    expect(toNetworkError("sendMessage", new DOMException("", "TimeoutError"))).toMatchObject({
      kind: "uncertain",
      message: "telegram sendMessage: no answer (time-out)",
    });
  });
});
