import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFromHere } from "#adapters/local/guard.ts";
import { renderReply } from "#adapters/local/render.ts";
import { commands } from "#commands/index.ts";
import { readCompany } from "#src/company.ts";
import { createLog } from "#src/log.ts";
import { openDatabase } from "#src/store/database.ts";
import { createChat } from "#src/web/chat/chat.ts";
import { createServer } from "#src/web/server.ts";

/** Nobody listens there: the database is away for the whole of these tests. */
const url = "postgresql://nobody@127.0.0.1:1/none";
const database = openDatabase(url);

const server = createServer({
  adapters: [],
  intake: { accept: () => Promise.resolve(), move: () => Promise.resolve() },
  sites: [
    createChat({
      database,
      url,
      company: readCompany("name: Thử"),
      commands,
      render: renderReply,
      draw: () => Promise.reject(new Error("nothing to draw")),
      measure: () => ({ width: 640, height: 300 }),
      isFromHere,
    }),
  ],
  probe: () => Promise.resolve(),
  log: createLog("silent"),
});

let port: number;

beforeAll(async () => {
  ({ port } = await server.start(0));
});

afterAll(async () => {
  await server.stop();
  await database.close();
});

describe("the chat's own routes", () => {
  it("serve the page in the company's language", async () => {
    const { status, type, body } = await ask("/");

    expect([status, type]).toEqual([200, "text/html; charset=utf-8"]);
    expect(body).toContain("Đang kết nối…");
    expect(body).not.toContain("{{");
  });

  it.each([
    { path: "/main.js", type: "text/javascript; charset=utf-8" },
    { path: "/base.css", type: "text/css; charset=utf-8" },
    { path: "/icon.svg", type: "image/svg+xml" },
    { path: "/Inter_600SemiBold.ttf", type: "font/ttf" },
  ])("serve $path as $type", async ({ path, type }) => {
    expect(await ask(path)).toMatchObject({ status: 200, type });
  });

  it("serve every file that the page names", async () => {
    const { body } = await ask("/");
    const named = [...body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path = ""]) => path);

    expect(named.length).toBeGreaterThan(5);
    for (const path of named) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  it("do not send again what the browser has", async () => {
    const { tag } = await ask("/main.js");

    expect(await ask("/main.js", { "if-none-match": tag })).toMatchObject({ status: 304, body: "" });
  });

  it.each(["/tsconfig.json", "/../contract.ts", "/%2e%2e/contract.ts", "/..%2fcontract.ts", "/constructor"])(
    "do not serve %s",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it.each([
    "/",
    "/main.js",
    "/chat/people",
    "/chat/transcript?as=1&conversation=direct-p1",
    "/chat/events?as=1",
  ])("refuse %s under a name that was made to point here", async (path) => {
    expect(await ask(path, { host: "evil.example" })).toMatchObject({
      status: 403,
      body: `{"error":"forbidden"}`,
    });
  });

  it("say that the database is away, and when to come back", async () => {
    expect(await ask("/chat/people")).toMatchObject({
      status: 503,
      retryAfter: "1",
      body: `{"error":"unavailable"}`,
    });
  });
});

type Answer = {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly tag: string;
  readonly retryAfter: string | undefined;
  readonly body: string;
};

/** By hand, because `fetch` writes the Host header itself and tidies the path up. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          type: response.headers["content-type"],
          tag: response.headers.etag ?? "",
          retryAfter: response.headers["retry-after"],
          body,
        }),
      );
    }).on("error", reject);
  });
}
