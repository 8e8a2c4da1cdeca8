import { networkInterfaces } from "node:os";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { createLocalAdapter } from "#adapters/local/adapter.ts";
import { isFromHere } from "#adapters/local/guard.ts";
import { createLog } from "#src/log.ts";
import { version } from "#src/version.ts";
import { nameCaller } from "#src/web/caller.ts";
import { createMetricsSite } from "#src/web/metrics.ts";
import { createServer, type Served, type WebServer } from "#src/web/server.ts";

const running: WebServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

describe("GET /ready", () => {
  it("says yes, and of which release, while all is well", async () => {
    const url = await start({});

    const response = await fetch(`${url}/ready`);

    expect([response.status, await response.json()]).toEqual([200, { ready: true, version }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it.each(["stopping", "database", "migrations", "worker"] as const)(
    "says no, and why: %s",
    async (reason) => {
      const url = await start({ trouble: async () => reason });

      const response = await fetch(`${url}/ready`);

      expect([response.status, await response.json()]).toEqual([503, { ready: false, reason, version }]);
    },
  );
});

describe("GET /ready/webhooks", () => {
  it("says yes without the database, since webhooks are taken in all the same", async () => {
    const url = await start({ trouble: async () => "database" });

    expect((await fetch(`${url}/ready/webhooks`)).status).toBe(200);
  });

  it("says no once the bot is about to stop", async () => {
    const url = await start({ isLeaving: () => true });

    const response = await fetch(`${url}/ready/webhooks`);

    expect([response.status, await response.json()]).toMatchObject([503, { reason: "stopping" }]);
  });
});

describe("a server that is about to stop", () => {
  it("answers, and keeps no connection open that a proxy could use again", async () => {
    let isLeaving = false;
    const url = await start({ isLeaving: () => isLeaving });
    const before = await fetch(`${url}/health`);
    isLeaving = true;

    const after = await fetch(`${url}/health`);

    expect([before.status, before.headers.get("connection")]).toEqual([200, "keep-alive"]);
    expect([after.status, after.headers.get("connection")]).toEqual([200, "close"]);
  });
});

describe("the server", () => {
  it("tells of each request its path, status and time", async () => {
    const served: Served[] = [];
    const url = await start({ served: (request) => void served.push(request) });

    await fetch(`${url}/ready?again`);
    await fetch(`${url}/nowhere`);

    const seen = served.map(({ path, status, tookMs }) => ({ path, status, isTimed: tookMs >= 0 }));
    expect(seen).toEqual([
      { path: "/ready", status: 200, isTimed: true },
      { path: "/nowhere", status: 404, isTimed: true },
    ]);
  });

  it("names HOST when this machine has no such address", async () => {
    const server = createServer(parts({}));

    await expect(server.start(0, "192.0.2.77")).rejects.toThrow(/no address 192\.0\.2\.77\. Set HOST/);
  });
});

describe("a caller", () => {
  it.each([
    ["127.0.0.1", true],
    ["127.4.5.6", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["192.168.1.20", false],
    ["::ffff:10.0.0.5", false],
    ["fe80::1", false],
    ["127.0.0.1.example.com", false],
    [undefined, false],
  ])("at %s is on this machine: %s", async (remoteAddress, isHere) => {
    const app = new Hono()
      .use(nameCaller)
      .get("/", (context) => context.json(isFromHere(context.req.raw.headers)));
    const request = new Request("http://localhost/", { headers: { host: "localhost" } });

    const response = await app.request(request, undefined, { incoming: { socket: { remoteAddress } } });

    expect(await response.json()).toBe(isHere);
  });

  const title = "from another machine gets nothing of the local chat, whatever host it asks for";
  const others = foreignAddresses();

  it.skipIf(others.length === 0)(`${title} (skipped where this machine has no other address)`, async () => {
    const server = createServer(parts({ adapters: [createLocalAdapter()] }));
    running.push(server);
    const { port } = await server.start(0, "0.0.0.0");
    const line = JSON.stringify({ id: "abcdefgh", sender: "p1", text: "/kpi" });
    const say = (address: string) =>
      fetch(`http://${address}:${port}/webhooks/local`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: line,
      });

    const answers = await Promise.all(others.map((address) => say(address)));

    expect(answers.map(({ status }) => status)).toEqual(others.map(() => 403));
    expect((await say("127.0.0.1")).status).toBe(200);
  });
});

describe("GET /metrics", () => {
  const token = "0123456789abcdef";
  const carried = { "x-forwarded-for": "198.51.100.7" };
  const bearing = (secret: string) => ({ ...carried, authorization: `Bearer ${secret}` });

  it.each([
    ["a program on this machine", { token: undefined, headers: {} }, 200],
    ["a program on this machine without the token", { token, headers: {} }, 401],
    ["a program on this machine with it", { token, headers: { authorization: `Bearer ${token}` } }, 200],
    ["whoever comes by a proxy", { token: undefined, headers: carried }, 401],
    ["a page of another site", { token: undefined, headers: { origin: "https://evil.example" } }, 401],
    ["whoever brings the token", { token, headers: bearing(token) }, 200],
    ["whoever brings another", { token, headers: bearing("0123456789abcdeF") }, 401],
    ["whoever brings half of it", { token, headers: bearing("01234567") }, 401],
    ["whoever brings one where none is set", { token: undefined, headers: bearing("undefined") }, 401],
    ["whoever brings nothing", { token, headers: { ...carried, authorization: "Bearer " } }, 401],
  ])("answers %s with the right status", async (_, { token, headers }, status) => {
    const write = () => Promise.resolve("chot_ready 1\n");
    const site = createMetricsSite({ write, contentType: "text/plain", token, isFromHere });
    const url = await start({ sites: [site] });

    const response = await fetch(`${url}/metrics`, { headers });

    expect(response.status).toBe(status);
    expect(await response.text()).toBe(status === 200 ? "chot_ready 1\n" : `{"error":"unauthorized"}`);
  });
});

type Parts = Partial<Parameters<typeof createServer>[0]>;

function parts(own: Parts): Parameters<typeof createServer>[0] {
  return {
    adapters: [],
    intake: { accept: () => Promise.resolve(), move: () => Promise.resolve() },
    sites: [],
    probe: () => Promise.resolve(),
    log: createLog("silent"),
    ...own,
  };
}

async function start(own: Parts): Promise<string> {
  const server = createServer(parts(own));
  running.push(server);
  const { port } = await server.start(0);
  return `http://127.0.0.1:${port}`;
}

/** Of this machine, as others call it. */
function foreignAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses = []) => addresses);
  return all.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address);
}
