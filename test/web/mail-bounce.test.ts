import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "#src/log.ts";
import { createBounceRoute } from "#src/web/mail-bounce.ts";
import { createServer } from "#src/web/server.ts";

const secret = "0123456789abcdef";
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe("the way in for reports about mails", () => {
  it("hands the whole report on, as it came", async () => {
    const { url, taken } = await start();
    const report = Buffer.from([0x46, 0x72, 0x0d, 0x0a, 0xff, 0x00]);

    const response = await post(url, report);

    expect([response.status, await response.json()]).toEqual([200, { bounced: 1 }]);
    expect(taken).toEqual([new Uint8Array(report)]);
  });

  it.each([
    ["none", {}],
    ["a wrong one", { authorization: "Bearer 0123456789abcdeX" }],
    ["half of it", { authorization: "Bearer 01234567" }],
    ["an empty one", { authorization: "Bearer " }],
    ["it in another form", { authorization: `Basic ${secret}` }],
  ])("turns away whoever brings %s for the secret", async (_, headers) => {
    const { url, taken } = await start();

    expect((await post(url, "report", headers)).status).toBe(401);
    expect(taken).toEqual([]);
  });

  it("takes more than a message, and no more than two megabytes", async () => {
    const { url, taken } = await start();

    expect((await post(url, Buffer.alloc(1_000_000))).status).toBe(200);
    expect((await post(url, Buffer.alloc(2 * 1_024 * 1_024 + 1))).status).toBe(413);
    expect(taken).toHaveLength(1);
  });

  it("asks for the report again while the database is away", async () => {
    const fault = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const { url } = await start({ take: () => Promise.reject(fault) });

    const response = await post(url, "report");

    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
  });

  it("is not there where no secret is set", async () => {
    const { url } = await start({ isOn: false });

    expect((await post(url, "report")).status).toBe(404);
  });
});

type Wishes = { readonly take?: () => Promise<number>; readonly isOn?: boolean };

async function start({ take, isOn = true }: Wishes = {}) {
  const taken: Uint8Array[] = [];
  const keep = async (raw: Uint8Array) => taken.push(raw);
  const server = createServer({
    adapters: [],
    intake: { accept: async () => {}, move: async () => {} },
    bounces: isOn ? createBounceRoute({ secret, take: take ?? keep }) : undefined,
    sites: [],
    probe: async () => {},
    log: createLog("silent"),
  });
  stops.push(server.stop);
  const { port } = await server.start(0);
  return { url: `http://127.0.0.1:${port}/webhooks/mail-bounce`, taken };
}

function post(
  url: string,
  body: string | Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = { authorization: `Bearer ${secret}` },
) {
  return fetch(url, { method: "POST", body, headers });
}
