import { once } from "node:events";
import { connect } from "node:net";
import { Hono } from "hono";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import type { Adapter, Intake } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import { createLog, type Log } from "#src/log.ts";
import { version } from "#src/version.ts";
import { createServer, defaultPatience, type Site, type WebServer } from "#src/web/server.ts";

const message: IncomingMessage = {
  id: "1",
  conversation: { platform: "telegram", id: "5", isDirect: true },
  sender: { id: "7", displayName: "Lan" },
  text: "/kpi",
  sentAt: Temporal.Instant.from("2026-11-22T02:00:00Z"),
};

/** Enough for a whole request on a busy machine. */
const impatience = { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 10 };

const running: WebServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

describe("POST /webhooks/:platform", () => {
  it("gives the adapter's answer once its messages are durable", async () => {
    const accepted: IncomingMessage[] = [];
    const url = await start({
      intake: anIntake({ accept: async (messages) => void accepted.push(...messages) }),
    });

    const response = await post(`${url}/webhooks/telegram`, "hello");

    expect(response.status).toBe(202);
    expect(await response.text()).toBe("heard hello");
    expect(accepted).toEqual([message]);
  });

  it("moves a conversation before what is said in it", async () => {
    const done: string[] = [];
    const moving: Adapter = {
      ...telegram,
      receive: async () => ({
        response: new Response(),
        messages: [message],
        moves: [{ platform: "telegram", from: "4", to: "5" }],
      }),
    };
    const url = await start({
      adapters: [moving],
      intake: {
        accept: async ([first]) => void done.push(`accept ${first?.id}`),
        move: async ({ from, to }) => void done.push(`move ${from} to ${to}`),
      },
    });

    expect((await post(`${url}/webhooks/telegram`, "hello")).status).toBe(200);
    expect(done).toEqual(["move 4 to 5", "accept 1"]);
  });

  it("does not know other platforms", async () => {
    const url = await start({});

    expect((await post(`${url}/webhooks/constructor`, "hello")).status).toBe(404);
  });

  it("asks the platform to come back when the database is away", async () => {
    const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const url = await start({ intake: anIntake({ accept: () => Promise.reject(away) }) });

    const response = await post(`${url}/webhooks/telegram`, "hello");

    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await response.json()).toEqual({ error: "unavailable" });
  });

  it("says nothing about a fault of ours but that there is one", async () => {
    const url = await start({ intake: anIntake({ accept: () => Promise.reject(new Error("secret")) }) });

    const response = await post(`${url}/webhooks/telegram`, "hello");

    expect([response.status, await response.text()]).toEqual([500, `{"error":"fault"}`]);
  });

  it.each([
    { title: "announced", body: () => "x".repeat(64 * 1_024 + 1) },
    { title: "not announced", body: () => new Blob(["x".repeat(64 * 1_024 + 1)]).stream() },
  ])("refuses a body that is too large, $title or not", async ({ body }) => {
    const url = await start({});

    const response = await post(`${url}/webhooks/telegram`, body());

    expect([response.status, await response.json()]).toEqual([413, { error: "too_large" }]);
  });
});

describe("a caller who sends byte by byte", () => {
  it("has 10 s for the headers and 30 s for all of a request", () => {
    expect(defaultPatience).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 });
    expect(defaultPatience.connectionsCheckingInterval).toBeLessThanOrEqual(defaultPatience.headersTimeout);
  });

  it.each(["Content-Length: 1000", "Transfer-Encoding: chunked"])("is let go, with %s", async (framing) => {
    const said: string[] = [];
    const url = await start({ log: aLogInto(said), patience: impatience });
    const caller = connect(Number(new URL(url).port), "127.0.0.1");
    const answer = once(caller, "data");
    const closed = once(caller, "close");

    caller.write(`POST /webhooks/telegram HTTP/1.1\r\nHost: bot\r\n${framing}\r\n\r\n1`);

    expect(String(await answer)).toContain("408");
    await closed;
    // This server has as little patience with us.
    await expect.poll(async () => (await post(`${url}/webhooks/telegram`, "hello")).status).toBe(202);
    expect(said).toEqual([]);
  });
});

describe("GET /health", () => {
  it("tells of the database and of each platform", async () => {
    const url = await start({});

    const response = await fetch(`${url}/health`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      version,
      database: "ready",
      platforms: { telegram: { state: "ready" } },
    });
  });

  it("fails while the database is away", async () => {
    const url = await start({ probe: () => Promise.reject(new Error("away")) });

    const response = await fetch(`${url}/health`);

    expect([response.status, await response.json()]).toMatchObject([503, { database: "unavailable" }]);
  });
});

describe("every response", () => {
  it.each(["/health", "/nothing", "/stream"])("of %s forbids foreign scripts and frames", async (path) => {
    const url = await start({ sites: [aSite()] });

    const { headers, body } = await fetch(url + path);
    await body?.cancel();

    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});

describe("the server", () => {
  it("names PORT when the port is taken", async () => {
    const { port } = new URL(await start({}));

    const second = createServer(parts({}));

    await expect(second.start(Number(port))).rejects.toThrow(`PORT=${Number(port) + 1}`);
  });

  it("lets go of a stream whose reader has left", async () => {
    const left = Promise.withResolvers<void>();
    const routes = new Hono().get(
      "/stream",
      () => new Response(new ReadableStream({ cancel: () => left.resolve() })),
    );
    const url = await start({ sites: [{ ...aSite(), routes }] });

    const reading = new AbortController();
    await fetch(`${url}/stream`, { signal: reading.signal });
    reading.abort();

    await expect(left.promise).resolves.toBeUndefined();
  });

  it("ends streams and idle connections when it stops", async () => {
    const site = aSite();
    const server = createServer(parts({ sites: [site] }));
    const { port } = await server.start(0);
    const idle = connect(port, "127.0.0.1");
    const closed = new Promise((resolve) => idle.on("close", resolve));
    const stream = await fetch(`http://127.0.0.1:${port}/stream`);

    await server.stop();

    expect(await stream.text()).toBe("begun ");
    await closed;
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow("fetch failed");
  });
});

type Parts = Partial<Parameters<typeof createServer>[0]>;

function parts(own: Parts): Parameters<typeof createServer>[0] {
  return {
    adapters: [telegram],
    intake: anIntake({}),
    sites: [],
    probe: () => Promise.resolve(),
    log: createLog("silent"),
    ...own,
  };
}

function anIntake(own: Partial<Intake>): Intake {
  return { accept: () => Promise.resolve(), move: () => Promise.resolve(), ...own };
}

async function start(own: Parts): Promise<string> {
  const server = createServer(parts(own));
  running.push(server);
  const { port } = await server.start(0);
  return `http://127.0.0.1:${port}`;
}

function post(url: string, body: string | ReadableStream): Promise<Response> {
  return fetch(url, { method: "POST", body, duplex: "half" } as RequestInit);
}

const telegram: Adapter = {
  platform: "telegram",
  capabilities: { delivery: "platform" },
  start: () => Promise.resolve(),
  receive: async (request) => ({
    response: new Response(`heard ${await request.text()}`, { status: 202 }),
    messages: [message],
  }),
  parts: () => [],
  health: () => ({ state: "ready" }),
};

function aLogInto(lines: string[]): Log {
  return pino({ level: "debug" }, { write: (line) => void lines.push(line) });
}

/** Serves a stream that ends when the site is stopped. */
function aSite(): Site {
  const open = new Set<ReadableStreamDefaultController>();
  const routes = new Hono().get("/stream", () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("begun "));
        open.add(controller);
      },
    });
    return new Response(body);
  });
  return {
    routes,
    start() {},
    async stop() {
      for (const controller of open) controller.close();
    },
  };
}
