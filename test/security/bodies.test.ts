import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "#src/log.ts";
import { createServer, type WebServer } from "#src/web/server.ts";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { ask, readAnswer, sayRaw } from "./wire.ts";

let bot: PlatformBot;
let host: string;

beforeAll(async () => {
  bot = await startPlatformBot(startFakeLocal());
  host = `Host: ${new URL(bot.address()).host}`;
});

afterAll(async () => {
  const faults = bot.log.filter((line) => /"level":[56]0/.test(line));
  await bot.close();
  expect(faults, "what strangers send is no fault of ours").toEqual([]);
});

const line = JSON.stringify({ id: "wire-0001", sender: "p1", text: "/kpi" });
const json = "Content-Type: application/json";

describe("a body", () => {
  it("in a compressed form is not unpacked, however large it would be", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));

    const response = await fetch(`${bot.address()}/webhooks/local`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      body: bomb,
    });

    expect(bomb.length).toBeLessThan(64 * 1_024);
    expect([response.status, await response.json()]).toEqual([400, { error: "not_right" }]);
  });

  it.each(["/health", "/chat/people", "/nowhere", "/webhooks/nobody", "/chat/account"])(
    "that is too large is refused or left unread at %s",
    async (path) => {
      const size = 100_000_000;
      const head = [
        `POST ${path} HTTP/1.1`,
        host,
        json,
        `Content-Length: ${size}`,
        "Connection: close",
        "",
        "",
      ];

      const { status } = readAnswer(await sayRaw(bot.address(), head.join("\r\n")));

      expect([404, 413]).toContain(status);
    },
  );

  it("of the wrong kind is refused before it is read as anything", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "text/xml", "application/jsonp"]) {
      const length = `Content-Length: ${Buffer.byteLength(line)}`;
      const { status } = await ask(
        bot.address(),
        ["POST /webhooks/local HTTP/1.1", host, `Content-Type: ${type}`, length],
        line,
      );

      expect(status).toBe(415);
    }
  });

  it.each([
    ["nested without end", `${"[".repeat(30_000)}${"]".repeat(30_000)}`],
    ["that names the root of all objects", '{"__proto__":{"sender":"p1"},"id":"wire-0002","text":"/kpi"}'],
    ["with letters that are none", '{"id":"wire-0003","sender":"p1","text":"\\ud800","room":"a\\u0000"}'],
    ["with a number without end", '{"id":1e999,"sender":"p1","text":"/kpi"}'],
    ["that speaks for nobody", '{"id":"wire-0004","sender":"p0","text":"/kpi"}'],
    [
      "that speaks in somebody's own conversation",
      '{"id":"wire-0005","sender":"p1","room":"direct-p2","text":"1"}',
    ],
  ])("%s is refused in a word", async (_, body) => {
    const response = await fetch(`${bot.address()}/webhooks/local`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });

    expect([response.status, await response.json()]).toEqual([400, { error: "not_right" }]);
  });
});

describe("whoever is slow on purpose", () => {
  const patience = { headersTimeout: 30, requestTimeout: 30, connectionsCheckingInterval: 10 };
  let server: WebServer;
  let address: string;

  beforeAll(async () => {
    server = createServer({
      adapters: [],
      intake: { accept: async () => {}, move: async () => {} },
      sites: [],
      probe: async () => {},
      log: createLog("silent"),
      patience,
    });
    address = `http://127.0.0.1:${(await server.start(0)).port}`;
  });

  afterAll(() => server.stop());

  it.each([
    ["says nothing at all", ""],
    ["never ends the first line", "GET /hea"],
    ["never ends the headers", "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b\r\n"],
    [
      "never ends a body that nobody reads",
      "POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n1",
    ],
    [
      "never ends a chunk that nobody reads",
      "POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n1",
    ],
  ])("is let go: %s", async (_, words) => {
    const said = await sayRaw(address, words);

    expect(said).toMatch(/^(?:HTTP\/1\.1 (?:404 Not Found|408 Request Timeout).*)?$/s);
    // This server has as little patience with us.
    await expect.poll(async () => (await fetch(`${address}/health`)).status).toBe(200);
  });
});
