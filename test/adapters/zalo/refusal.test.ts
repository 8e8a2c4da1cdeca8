import { describe, expect, it } from "vitest";
import { connectionRefusal, refusalOf } from "#adapters/zalo/refusal.ts";

describe("refusalOf", () => {
  it.each([
    { code: 400, description: "Bad Request", kind: "rejected", reach: "conversation" },
    { code: 400, description: "Bad Request: chat not found", kind: "closed", reach: "conversation" },
    { code: 401, description: "Unauthorized", kind: "unauthorized", reach: "platform" },
    { code: 403, description: "Internal server error", kind: "unavailable", reach: "conversation" },
    { code: 403, description: "Forbidden: not a member of the group", kind: "closed", reach: "conversation" },
    { code: 404, description: "Not Found", kind: "closed", reach: "conversation" },
    { code: 408, description: "Request timeout", kind: "uncertain", reach: "conversation" },
    { code: 413, description: "Too long", kind: "rejected", reach: "conversation" },
    { code: 429, description: "Quota exceeded", kind: "limited", reach: "platform" },
    { code: 500, description: "", kind: "unavailable", reach: "conversation" },
    { code: 504, description: "Gateway Timeout", kind: "unavailable", reach: "conversation" },
    { code: 777, description: "?", kind: "uncertain", reach: "conversation" },
  ])("takes $code $description as $kind", ({ code, description, kind, reach }) => {
    const refusal = refusalOf("sendMessage", { by: "zalo", code, description });

    expect(refusal).toMatchObject({ kind, reach, retryAfter: undefined });
    expect(refusal.message).toBe(`Zalo sendMessage: ${code} ${description}`.trim());
  });
});

describe("refusalOf the edge before Zalo", () => {
  it.each([
    { status: 200, kind: "uncertain", reach: "conversation" },
    { status: 302, kind: "uncertain", reach: "conversation" },
    { status: 403, kind: "rejected", reach: "conversation" },
    { status: 404, kind: "rejected", reach: "conversation" },
    { status: 408, kind: "uncertain", reach: "conversation" },
    { status: 413, kind: "rejected", reach: "conversation" },
    { status: 429, kind: "limited", reach: "platform" },
    { status: 502, kind: "unavailable", reach: "conversation" },
  ])("takes HTTP $status without JSON as $kind", ({ status, kind, reach }) => {
    const refusal = refusalOf("sendMessage", { by: "edge", code: status, description: "" });

    expect(refusal).toMatchObject({ kind, reach });
  });
});

describe("connectionRefusal", () => {
  it.each([
    { fault: lostBy("ECONNREFUSED"), kind: "unavailable" },
    { fault: lostBy("ENOTFOUND"), kind: "unavailable" },
    { fault: lostBy("UND_ERR_SOCKET"), kind: "uncertain" },
    { fault: lostBy("ECONNRESET"), kind: "uncertain" },
    { fault: new DOMException("The operation timed out", "TimeoutError"), kind: "uncertain" },
    { fault: "no error at all", kind: "uncertain" },
  ])("takes $fault as $kind, and keeps the address to itself", ({ fault, kind }) => {
    const refusal = connectionRefusal("sendMessage", fault);

    expect(refusal).toMatchObject({ kind, cause: undefined });
    expect(refusal.message).not.toContain("bot1:secret");
  });
});

function lostBy(code: string): Error {
  const cause = Object.assign(new Error("connect https://zalo.example/bot1:secret"), { code });
  return new TypeError("fetch failed: https://zalo.example/bot1:secret", { cause });
}
