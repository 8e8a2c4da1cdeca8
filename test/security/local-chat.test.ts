import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "#src/config.ts";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { ask, readAnswer, sayRaw } from "./wire.ts";

let bot: PlatformBot;
let own: string;

beforeAll(async () => {
  bot = await startPlatformBot(startFakeLocal());
  own = new URL(bot.address()).host;
});

afterAll(() => bot.close());

/** One page, one list, one picture, the live stream, the choice of a person: everything is behind one guard. */
const doors = [
  "/",
  "/main.js",
  "/chat/people",
  "/chat/conversations?as=1",
  "/chat/events?as=1",
  "/chat/images/1/0.png?as=1",
];

describe("the local chat", () => {
  it("answers its own page, and whoever follows a link to it", async () => {
    const pages = [
      [],
      [`Origin: http://${own}`],
      ["Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty"],
      ["Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"],
      ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"],
    ];
    for (const headers of pages) {
      expect((await ask(bot.address(), ["GET / HTTP/1.1", `Host: ${own}`, ...headers])).status).toBe(200);
    }
  });

  it.each([
    ["a name that was made to point here", ["Host: chot.elsewhere.example.com"]],
    ["a name that begins like ours", ["Host: localhost.elsewhere.example.com"]],
    ["a name that ends like ours", ["Host: elsewhere.localhost"]],
    ["our name with a dot behind it", ["Host: localhost."]],
    ["our address written short", ["Host: 127.1"]],
    ["our address in another base", ["Host: 0x7f.0.0.1"]],
    ["our address as one number", ["Host: 2130706433"]],
    ["the address of all addresses", ["Host: 0.0.0.0"]],
    ["two names, ours first", [`Host: __OWN__`, "Host: elsewhere.example.com"]],
    ["two names, ours last", ["Host: elsewhere.example.com", `Host: __OWN__`]],
    ["a page of another site", ["Host: __OWN__", "Origin: https://elsewhere.example.com"]],
    ["a page of another port", ["Host: __OWN__", "Origin: http://127.0.0.1:1"]],
    ["a page whose name begins like ours", ["Host: __OWN__", "Origin: http://__OWN__.example.com"]],
    ["a page without an origin", ["Host: __OWN__", "Origin: null"]],
    [
      "a picture in a page of another site",
      ["Host: __OWN__", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"],
    ],
    [
      "a script in a page of another port",
      ["Host: __OWN__", "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors"],
    ],
    [
      "a frame in a page of another site",
      ["Host: __OWN__", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"],
    ],
    ["a proxy that says for whom", ["Host: __OWN__", "X-Forwarded-For: 203.0.113.7"]],
    ["a proxy that says for this machine", ["Host: __OWN__", "X-Forwarded-For: 127.0.0.1"]],
    ["a proxy that says nothing", ["Host: __OWN__", "X-Forwarded-For:"]],
    ["a proxy that says which name", ["Host: __OWN__", "X-Forwarded-Host: __OWN__"]],
    ["a proxy that says it in small letters", ["Host: __OWN__", "x-FORWARDED-proto: https"]],
    ["a proxy that says its own name", ["Host: __OWN__", "Via: 1.1 __OWN__"]],
    [
      "a proxy that says it in the standard's words",
      ["Host: __OWN__", "Forwarded: for=127.0.0.1;host=__OWN__"],
    ],
    ["a proxy of nginx", ["Host: __OWN__", "X-Real-IP: 203.0.113.7"]],
    ["a tunnel of Cloudflare", ["Host: __OWN__", "CF-Connecting-IP: 203.0.113.7"]],
    ["a balancer of Amazon", ["Host: __OWN__", "X-Amzn-Trace-Id: Root=1"]],
  ] as const)("is closed to %s", async (_, headers) => {
    for (const door of doors) {
      const said = headers.map((header) => header.replaceAll("__OWN__", own));
      const { status, body } = await ask(bot.address(), [`GET ${door} HTTP/1.1`, ...said]);

      expect([status, body], door).toEqual([403, '{"error":"forbidden"}']);
    }
  });

  it("is closed to a proxy that gives no sign of itself but its old HTTP", async () => {
    const said = await sayRaw(
      bot.address(),
      `GET /chat/people HTTP/1.0\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
    );

    expect(readAnswer(said).status).toBe(403);
  });

  it("takes no choice of a person from a form, which any site may send", async () => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const response = await fetch(`${bot.address()}/chat/account`, {
        method: "POST",
        headers: { "content-type": type },
        body: JSON.stringify({ as: bot.people.Quân.id }),
      });

      expect([response.status, await response.json()]).toEqual([415, { error: "not_json" }]);
    }
  });

  it("sets no cookie, and lets no other origin read along", async () => {
    for (const door of [...doors, "/health", "/nowhere"]) {
      const { headers, body } = await fetch(bot.address() + door, { headers: { cookie: "as=1; session=x" } });
      await body?.cancel();

      expect(headers.get("set-cookie")).toBeNull();
      expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
  });
});

describe("once outsiders can reach the bot", () => {
  it.each([
    [{}, true],
    [{ PUBLIC_URL: "https://bot.example.com" }, false],
    [{ PUBLIC_URL: "https://bot.example.com", LOCAL_CHAT: "on" }, true],
    [{ LOCAL_CHAT: "off" }, false],
  ])("the local chat is only there where it is asked for: %o", (settings, isThere) => {
    expect(readConfig(settings).hasLocalChat).toBe(isThere);
  });

  it("a chat that is off neither shows a page nor takes a line", async () => {
    const off = await startPlatformBot({ ...startFakeLocal(), settings: () => ({ LOCAL_CHAT: "off" }) });
    try {
      for (const door of doors) expect((await fetch(off.address() + door)).status, door).toBe(404);
      const { isAcknowledged } = await off.say("Quân", "/kpi");
      expect(isAcknowledged).toBe(false);
      expect(await off.database.prisma.inboxMessage.count()).toBe(0);
      expect(await (await fetch(`${off.address()}/health`)).json()).toMatchObject({ platforms: {} });
    } finally {
      await off.close();
    }
  });
});
