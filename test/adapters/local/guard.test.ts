import { describe, expect, it } from "vitest";
import { isFromHere } from "#adapters/local/guard.ts";

const here = { host: "127.0.0.1:3000" };

describe("isFromHere", () => {
  it.each([
    { headers: here },
    { headers: { host: "localhost:3000" } },
    { headers: { host: "LOCALHOST" } },
    { headers: { host: "[::1]:3000" } },
    { headers: { ...here, origin: "http://127.0.0.1:3000" } },
  ])("lets our own page in: $headers", ({ headers }) => {
    expect(isFromHere(new Headers(headers))).toBe(true);
  });

  it.each([
    { why: "a name that was made to point here", headers: { host: "chot.evil.example:3000" } },
    { why: "a name that begins like ours", headers: { host: "localhost.evil.example" } },
    { why: "an address that begins like ours", headers: { host: "127.0.0.1.evil.example" } },
    { why: "another address of this machine", headers: { host: "192.168.1.5:3000" } },
    { why: "no host at all", headers: {} },
    { why: "a page of another site", headers: { ...here, origin: "https://evil.example" } },
    { why: "another program of this machine", headers: { ...here, origin: "http://127.0.0.1:8080" } },
    { why: "a page without an origin of its own", headers: { ...here, origin: "null" } },
    {
      why: "our page over TLS, which we do not speak",
      headers: { ...here, origin: "https://127.0.0.1:3000" },
    },
    { why: "a tunnel", headers: { ...here, "x-forwarded-for": "203.0.113.9" } },
    { why: "a proxy", headers: { ...here, forwarded: "for=203.0.113.9" } },
  ])("refuses $why", ({ headers }) => {
    expect(isFromHere(new Headers(headers))).toBe(false);
  });
});
