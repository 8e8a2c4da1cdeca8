import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChartSpec } from "#src/chat/chart.ts";
import { type Block, image, reply, text } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import type { Log } from "#src/log.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { createFileLinks } from "#src/web/files.ts";
import { createServer, type WebServer } from "#src/web/server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const publicUrl = "https://bot.example.com";
const png = Buffer.from("89504e470d0a1a0a0000", "hex");
const chart: ChartSpec = {
  kind: "completion",
  locale: "vi",
  heading: { title: "KPI", subtitle: "", footer: "" },
  unit: "money",
  rows: [],
};
const file = {
  kind: "file",
  name: "Báo cáo “Đỗ”.xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: new Uint8Array([80, 75, 3, 4]),
} as const;

let test: TestDatabase;
let database: Database;
const servers: WebServer[] = [];
const drawn: ChartSpec[] = [];
const logged: unknown[] = [];
let now = Temporal.Instant.from("2026-11-22T02:00:00Z");

beforeAll(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
});

beforeEach(() => {
  now = Temporal.Instant.from("2026-11-22T02:00:00Z");
  drawn.length = 0;
  logged.length = 0;
});

afterAll(async () => {
  for (const server of servers) await server.stop();
  await database.close();
  await test.drop();
});

type Options = { readonly isPublic?: boolean; readonly draw?: () => Promise<Uint8Array> };

/** One instance of the bot, as far as its links go. */
async function startInstance({ isPublic = true, draw }: Options = {}) {
  const { site, linkTo } = await createFileLinks({
    database,
    publicUrl,
    isPublic,
    draw: async (spec) => {
      drawn.push(spec);
      return draw ? await draw() : png;
    },
    now: () => now,
  });
  const log = { error: (...values: unknown[]) => void logged.push(values) } as unknown as Log;
  const server = createServer({
    adapters: [],
    intake: { accept: async () => {}, move: async () => {} },
    sites: [site],
    probe: async () => {},
    log,
  });
  servers.push(server);
  const address = `http://127.0.0.1:${(await server.start(0)).port}`;
  return { linkTo, here: (link: string | undefined) => `${link}`.replace(publicUrl, address) };
}

async function answerWith(...blocks: readonly Block[]): Promise<number> {
  const { json, files } = storeReply(reply(...blocks));
  const { id } = await database.prisma.outboxMessage.create({
    data: {
      platform: "zalo",
      conversation: "c1",
      isDirect: true,
      outcome: "answered",
      reply: JSON.parse(JSON.stringify(json)),
      locale: "vi",
      files: { create: files.map(({ block, bytes }) => ({ block, bytes: Uint8Array.from(bytes) })) },
    },
  });
  return id;
}

describe("GET /files/:token/:name", () => {
  it("gives a picture as often as it is fetched", async () => {
    const { linkTo, here } = await startInstance();
    const envelopeId = await answerWith(text("KPI"), image(chart, "Đạt 72 %."));
    const link = linkTo({ envelopeId, block: 1, name: "chart.png" });

    const answers = [await fetch(here(link)), await fetch(here(link)), await fetch(here(link))];

    expect(link).toMatch(/^https:\/\/bot\.example\.com\/files\/[\w-]{56}\/chart\.png$/);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.bytes())).toEqual(png);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "content-type": "image/png",
        "content-length": "10",
        "content-disposition": "inline",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "cross-origin",
        "content-security-policy": expect.stringContaining("default-src 'none'"),
      });
    }
    expect(drawn).toEqual([chart, chart, chart]);
  });

  it("gives a file to be kept under its own name", async () => {
    const { linkTo, here } = await startInstance();
    const link = linkTo({ envelopeId: await answerWith(file), block: 0, name: file.name });

    const answer = await fetch(here(link));

    expect(link).toMatch(/\/Bao-cao-_Do_\.xlsx$/);
    expect(await answer.bytes()).toEqual(file.bytes);
    expect(answer.headers.get("content-type")).toBe(file.mediaType);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="Bao cao _Do_.xlsx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%E2%80%9C%C4%90%E1%BB%97%E2%80%9D.xlsx`,
    );
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("tells of a file without giving it", async () => {
    const { linkTo, here } = await startInstance();
    const link = linkTo({ envelopeId: await answerWith(file), block: 0 });

    const answer = await fetch(here(link), { method: "HEAD" });

    expect([answer.status, answer.headers.get("content-length")]).toEqual([200, "4"]);
    expect(await answer.text()).toBe("");
  });

  it("leads there from every instance, and after a start, for a day", async () => {
    const first = await startInstance();
    const link = first.linkTo({ envelopeId: await answerWith(file), block: 0 });
    const second = await startInstance();

    now = now.add({ hours: 24 }).subtract({ seconds: 1 });
    const within = await fetch(second.here(link));
    now = now.add({ seconds: 1 });
    const after = await fetch(first.here(link));

    expect([within.status, after.status]).toEqual([200, 404]);
  });

  it("has one key, however many instances start at once", async () => {
    const instances = await Promise.all(Array.from({ length: 6 }, () => startInstance()));
    const links = instances.map(({ linkTo }) => linkTo({ envelopeId: 1, block: 0 }));

    expect(new Set(links).size).toBe(1);
    expect(await database.prisma.signingKey.count()).toBe(1);
  });

  it("says the same of whatever is wrong, forged, over or nothing to fetch", async () => {
    const { linkTo, here } = await startInstance();
    const envelopeId = await answerWith(text("KPI"), file);
    const over = linkTo({ envelopeId, block: 1 });
    now = now.add({ hours: 25 });
    const right = linkTo({ envelopeId, block: 1 }) ?? "";
    const wrong = [
      over,
      linkTo({ envelopeId, block: 0 }),
      linkTo({ envelopeId, block: 9 }),
      linkTo({ envelopeId: 999_999, block: 0 }),
      right.replace(/files\/./, "files/_"),
      `${publicUrl}/files/x/chart.png`,
      `${publicUrl}/files/${"A".repeat(56)}/chart.png`,
      `${publicUrl}/files/constructor/x`,
    ];

    for (const link of wrong) {
      const answer = await fetch(here(link));
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining("đã quá 24 giờ")]);
    }
    expect((await fetch(here(right))).status).toBe(200);
  });

  it("gives no link where nobody could follow it", async () => {
    const { linkTo } = await startInstance({ isPublic: false });

    expect(linkTo({ envelopeId: 1, block: 0 })).toBeUndefined();
  });

  it("leaves no trace of the link in a log", async () => {
    const { linkTo, here } = await startInstance({ draw: () => Promise.reject(new Error("no canvas")) });
    const envelopeId = await answerWith(image(chart, "Đạt 72 %."));
    const link = linkTo({ envelopeId, block: 0 }) ?? "";

    const answer = await fetch(here(link));

    expect(answer.status).toBe(500);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).toContain("/files/…");
    expect(JSON.stringify(logged)).not.toContain(/files\/([\w-]+)/.exec(link)?.[1]);
  });
});

describe("a secret file", () => {
  const secret = { ...file, name: "Bảng công <b>11/2026</b>.xlsx", isSecret: true } as const;

  it("is not given by following its link, however often that happens", async () => {
    const { linkTo, here } = await startInstance();
    const link = linkTo({ envelopeId: await answerWith(secret), block: 0, name: secret.name });

    for (const method of ["GET", "HEAD", "GET"]) {
      const page = await fetch(here(link), { method });
      expect(page.status).toBe(200);
      expect(Object.fromEntries(page.headers)).toMatchObject({
        "content-type": "text/html; charset=UTF-8",
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
        "x-robots-tag": expect.stringContaining("noindex"),
        "content-security-policy": expect.stringMatching(/default-src 'none'.*form-action 'self'/),
      });
      if (method === "GET") {
        const text = await page.text();
        expect(text).toContain("<button>Tải tệp</button>");
        expect(text).toContain("Bảng công &lt;b&gt;11/2026&lt;/b&gt;.xlsx");
      }
    }
    const given = await fetch(here(link), { method: "POST" });
    expect([given.status, await given.bytes()]).toEqual([200, file.bytes]);
  });

  it("is given once, whoever presses the button how often, and then says so", async () => {
    const { linkTo, here } = await startInstance();
    const second = await startInstance();
    const link = linkTo({ envelopeId: await answerWith(secret), block: 0 });

    const pressed = await Promise.all(
      [here(link), second.here(link), here(link), second.here(link)].map((address) =>
        fetch(address, { method: "POST" }),
      ),
    );
    const page = await fetch(here(link));

    expect(pressed.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
    expect(page.status).toBe(410);
    expect(await page.text()).toContain("Tệp này đã được tải");
  });

  it("has a link of its own in each answer", async () => {
    const { linkTo, here } = await startInstance();
    const first = linkTo({ envelopeId: await answerWith(secret), block: 0 });
    const second = linkTo({ envelopeId: await answerWith(secret), block: 0 });
    await fetch(here(first), { method: "POST" });

    expect((await fetch(here(second), { method: "POST" })).status).toBe(200);
  });

  it("is over after a day like every other, used or not", async () => {
    const { linkTo, here } = await startInstance();
    const link = linkTo({ envelopeId: await answerWith(secret), block: 0 });
    now = now.add({ hours: 24 });

    expect((await fetch(here(link))).status).toBe(404);
    expect((await fetch(here(link), { method: "POST" })).status).toBe(404);
  });

  it("is the only thing that a button gives, and a secret picture is given by nothing", async () => {
    const { linkTo, here } = await startInstance();
    const envelopeId = await answerWith(file, { ...image(chart, "Đạt 72 %."), isSecret: true });
    const open = linkTo({ envelopeId, block: 0 });
    const picture = linkTo({ envelopeId, block: 1 });

    expect((await fetch(here(open), { method: "POST" })).status).toBe(404);
    expect((await fetch(here(open))).status).toBe(200);
    expect((await fetch(here(picture))).status).toBe(404);
    expect((await fetch(here(picture), { method: "POST" })).status).toBe(404);
    expect(drawn).toEqual([]);
  });
});
