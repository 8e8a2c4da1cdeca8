import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { ask, readAnswer, sayRaw } from "./wire.ts";

let bot: PlatformBot;
let host: string;

beforeAll(async () => {
  bot = await startPlatformBot(startFakeLocal());
  host = `Host: ${new URL(bot.address()).host}`;
});

afterAll(() => bot.close());

afterEach(() => {
  const faults = bot.log.filter((line) => /"level":[56]0/.test(line));
  expect(faults, "what strangers send is no fault of ours").toEqual([]);
});

describe("a path", () => {
  it.each([
    "//",
    "/..%2f..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%5c..%5cwindows",
    "/%c0%ae%c0%ae/etc/passwd",
    "/main.js/..%2f..%2f.env",
    "/main.js%00",
    "/%00",
    "/%",
    "/%zz",
    "/%E0%A4%A",
    "/.env",
    "/.git/config",
    "/package.json",
    "/src/main.ts",
    "/page/main.js",
    "/__proto__",
    "/constructor",
    "/CHAT/people",
    "//chat/people",
    "/chat//people",
    "/chat/people/",
    "/chat/people;as=1",
    "/chat%2fpeople",
    "/chat/files/1/0/%00?as=1",
    "/chat/images/..%2f1/0.png?as=1",
    "/chat/images/1/0.png%00?as=1",
    "/webhooks/local",
    "/webhooks/__proto__",
    "/calendar/%2e%2e%2f.ics",
    "/mails/..%2f..",
    `/${"a".repeat(8_000)}`,
  ])("of tricks leads nowhere: %s", async (path) => {
    const { status, body } = await ask(bot.address(), [`GET ${path} HTTP/1.1`, host]);

    expect(status).toBe(404);
    expect(body).toMatch(/^\{"error":"not_found"\}$|^B.{0,3}n xem tr/);
  });

  it.each([
    "/../../../../etc/passwd",
    "/chat/../../main.js/../.env",
    "/files/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
  ])("never leaves the few names that are served: %s", async (path) => {
    expect((await ask(bot.address(), [`GET ${path} HTTP/1.1`, host])).status).toBe(404);
  });

  it.each([
    ["a backslash", "GET /\\..\\..\\etc HTTP/1.1"],
    ["another server's page", "GET http://elsewhere.example.com/chat/people HTTP/1.1"],
    ["our own page in the words for a proxy", "GET http://127.0.0.1/chat/people HTTP/1.1"],
    ["no page", "GET * HTTP/1.1"],
    ["no stroke", "GET chat/people HTTP/1.1"],
    ["letters that no address has", "GET /chat/\u00e9 HTTP/1.1"],
  ])("with %s is no request", async (_, first) => {
    expect((await ask(bot.address(), [first, host])).status).toBe(400);
  });

  it("has an end", async () => {
    expect((await ask(bot.address(), [`GET /${"a".repeat(20_000)} HTTP/1.1`, host])).status).toBe(431);
  });
});

describe("a method", () => {
  const paths = ["/", "/health", "/webhooks/local", "/chat/people", "/chat/account"];
  const methods = ["OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "QUERY"];

  it.each(methods)(
    "that nothing here knows is answered with nothing, and with no permission: %s",
    async (method) => {
      for (const path of paths) {
        const secret = "X-Secret: not-to-be-told-again";
        const { status, head, body } = await ask(bot.address(), [`${method} ${path} HTTP/1.1`, host, secret]);

        expect([status, body]).toEqual([404, '{"error":"not_found"}']);
        expect(head).not.toMatch(/^(?:allow|access-control-)|not-to-be-told/im);
      }
    },
  );

  it.each(["CONNECT 127.0.0.1:5432", "FOO /", "get /health"])(
    "of another kind ends the connection: %s",
    async (first) => {
      const said = await sayRaw(bot.address(), `${first} HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`);

      expect(said).toMatch(/^(?:HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\n\r\n)?$/);
    },
  );

  it("is the one of the request, whatever another header says", async () => {
    const { status } = await ask(bot.address(), [
      "POST /health HTTP/1.1",
      host,
      "X-HTTP-Method-Override: GET",
      "Content-Length: 0",
    ]);

    expect(status).toBe(404);
  });
});

describe("a request that two servers could read in two ways", () => {
  const chunked = "Transfer-Encoding: chunked";
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ["a length beside chunks", ["Content-Length: 5", chunked], "0\r\n\r\n"],
    ["chunks beside a length", [chunked, "Content-Length: 5"], "0\r\n\r\n"],
    ["two lengths", ["Content-Length: 5", "Content-Length: 6"], "123456"],
    ["a list of lengths", ["Content-Length: 5, 5"], "12345"],
    ["a length with a sign", ["Content-Length: +5"], "12345"],
    ["a length below nothing", ["Content-Length: -1"], ""],
    ["a length in another base", ["Content-Length: 0x5"], "12345"],
    ["an encoding that is none", ["Transfer-Encoding: xchunked"], "0\r\n\r\n"],
    ["an encoding behind the chunks", ["Transfer-Encoding: chunked, identity"], "0\r\n\r\n"],
    ["two encodings", [chunked, "Transfer-Encoding: identity"], "0\r\n\r\n"],
    ["a space before the colon", ["Transfer-Encoding : chunked"], "0\r\n\r\n"],
    ["a folded line", ["X-Folded: a", " Transfer-Encoding: chunked"], ""],
    ["an end of a line within a header", ["X-Split: a\rTransfer-Encoding: chunked"], ""],
    ["a NUL in a header", ["X-Nul: a\0b"], ""],
    ["a chunk longer than numbers go", [chunked], "FFFFFFFFFFFFFFFFF\r\nx"],
    ["a chunk longer than it says", [chunked], "1\r\nxx\r\n0\r\n\r\n"],
    ["a chunk with a tale", [chunked], `1;${"a".repeat(20_000)}\r\nx\r\n0\r\n\r\n`],
  ];

  it.each(cases)("is refused, and nothing behind it is read: %s", async (_, headers, body) => {
    const behind = `GET /health HTTP/1.1\r\n${host}\r\n\r\n`;
    const head = ["POST /webhooks/local HTTP/1.1", host, ...headers, "", ""].join("\r\n");

    const said = await sayRaw(bot.address(), head + body + behind);

    expect([400, 413]).toContain(readAnswer(said).status);
    expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(said).not.toContain("database");
  });

  it.each([
    ["bare line ends", `GET /health HTTP/1.1\n${"Host: 127.0.0.1"}\n\n`],
    ["the preface of HTTP 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["another version", "GET /health HTTP/1.2\r\nHost: 127.0.0.1\r\n\r\n"],
    ["the beginning of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
  ])("is refused as well when it is %s", async (_, words) => {
    expect(await sayRaw(bot.address(), words)).toBe("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });

  it("is never upgraded to something that is not looked at", async () => {
    const upgrade = ["Upgrade: h2c", "HTTP2-Settings: AAMAAABk"];

    const { status } = await ask(bot.address(), ["GET /health HTTP/1.1", host, ...upgrade]);

    expect(status).toBe(200);
  });
});

describe("headers", () => {
  it.each([
    ["one long header", [`X-Long: ${"a".repeat(20_000)}`]],
    ["many short ones", Array.from({ length: 3_000 }, (_, place) => `X-${place}: b`)],
  ])("come to an end: %s", async (_, headers) => {
    expect((await ask(bot.address(), ["GET /health HTTP/1.1", host, ...headers])).status).toBe(431);
  });

  it.each([
    ["none", []],
    ["one with a login in it", ["Host: elsewhere@127.0.0.1"]],
    ["a list", ["Host: 127.0.0.1, elsewhere.example.com"]],
    ["one with a path", ["Host: 127.0.0.1/chat"]],
    ["one with a port beyond all ports", ["Host: 127.0.0.1:99999"]],
  ])("need a host that is one: %s", async (_, headers) => {
    expect((await ask(bot.address(), ["GET /chat/people HTTP/1.1", ...headers])).status).toBe(400);
  });
});
