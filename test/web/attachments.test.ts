import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderReply } from "#adapters/local/render.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { image, reply } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import { serveAttachments } from "#src/web/chat/attachments.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const chart: ChartSpec = {
  kind: "completion",
  locale: "vi",
  heading: { title: "KPI", subtitle: "", footer: "" },
  unit: "money",
  rows: [],
};
const file = {
  kind: "file",
  name: "a.xlsx",
  mediaType: "application/x",
  bytes: new Uint8Array([1]),
} as const;
const secret = { isSecret: true } as const;

let bot: TestBot;
let site: Hono;

beforeAll(async () => {
  bot = await createTestBot();
  const { database, url, company } = bot;
  site = serveAttachments({
    database,
    url,
    company,
    commands: [],
    render: renderReply,
    draw: () => Promise.resolve(new Uint8Array([137])),
    measure: () => ({ width: 640, height: 300 }),
    isFromHere: () => true,
  });
});

afterAll(() => bot.close());

describe("pictures and files of the local chat", () => {
  it("are kept by a browser for good, unless they are secret", async () => {
    const answer = await answered();
    const reader = bot.people.Lan.id;

    const cached = async (path: string) => {
      const { status, headers } = await site.request(`${path}?as=${reader}`);
      return [status, headers.get("cache-control")];
    };

    expect(await cached(`/images/${answer}/0.png`)).toEqual([200, "private, max-age=31536000, immutable"]);
    expect(await cached(`/files/${answer}/1/a.xlsx`)).toEqual([200, "private, max-age=31536000, immutable"]);
    expect(await cached(`/images/${answer}/2.png`)).toEqual([200, "no-store"]);
    expect(await cached(`/files/${answer}/3/a.xlsx`)).toEqual([200, "no-store"]);
  });

  it("are not for anybody else, whoever that is", async () => {
    const answer = await answered();

    for (const { id } of [
      bot.people.Minh,
      bot.people.Trang,
      bot.people.Hà,
      bot.people.Hồng,
      bot.people.Quân,
    ]) {
      expect((await site.request(`/files/${answer}/3/a.xlsx?as=${id}`)).status).toBe(403);
    }
  });
});

/** What Lan alone was told. */
async function answered(): Promise<number> {
  const picture = image(chart, "Công: 21.");
  const { json, files } = storeReply(reply(picture, file, { ...picture, ...secret }, { ...file, ...secret }));
  const { id } = await bot.database.prisma.outboxMessage.create({
    data: {
      platform: "local",
      conversation: `direct-p${bot.people.Lan.id}`,
      isDirect: true,
      outcome: "answered",
      reply: JSON.parse(JSON.stringify(json)),
      locale: "vi",
      files: { create: files.map(({ block, bytes }) => ({ block, bytes: Uint8Array.from(bytes) })) },
    },
  });
  return id;
}
