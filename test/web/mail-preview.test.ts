import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSecretToken, hashSecretToken, previewPath } from "#src/command/secret-link.ts";
import { renderLetterHtml } from "#src/letter/html.ts";
import type { Log } from "#src/log.ts";
import { createMailPreview } from "#src/web/mail-preview.ts";
import { createServer, type WebServer } from "#src/web/server.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLetter } from "#test/support/letter.ts";

let bot: TestBot;
let server: WebServer;
let address: string;
let mailId: number;
const html = renderLetterHtml(aLetter());

beforeAll(async () => {
  bot = await createTestBot();
  const { prisma } = bot.database;
  const customer = await prisma.customer.create({ data: { name: "Gốm Chu Đậu", foldedName: "gom chu dau" } });
  const mail = await prisma.customerMail.create({
    data: {
      kind: "voucher",
      customerId: customer.id,
      authorId: bot.people.Lan.id,
      quarter: new Date("2027-01-01"),
      template: "voucher-quarter",
      title: "Voucher",
      text: "{{content}}",
      at: new Date("2026-11-22T02:00Z"),
    },
  });
  mailId = mail.id;
  server = createServer({
    adapters: [],
    intake: { accept: async () => {}, move: async () => {} },
    bounces: undefined,
    sites: [createMailPreview(bot)],
    probe: async () => {},
    log: { error() {} } as unknown as Log,
  });
  address = `http://127.0.0.1:${(await server.start(0)).port}`;
});

afterAll(async () => {
  await server.stop();
  await bot.close();
});

async function preview(fields: { state?: "draft" | "confirmed" | "dropped" } = {}): Promise<string> {
  const token = createSecretToken();
  const data = { state: "draft" as const, html, previewHash: hashSecretToken(token), ...fields };
  await bot.database.prisma.customerMail.update({ where: { id: mailId }, data });
  return `${address}${previewPath(token)}`;
}

describe("GET /mails/:token", () => {
  it("shows the mail as it is kept, to be neither stored, found, framed nor run", async () => {
    const response = await fetch(await preview());

    expect(response.status).toBe(200);
    expect(await response.text()).toBe(html);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    const rules = response.headers.get("content-security-policy")?.split("; ") ?? [];
    expect(rules).toContain("default-src 'none'");
    expect(rules).toContain("frame-ancestors 'none'");
    expect(rules.find((rule) => rule.startsWith("sandbox"))).not.toMatch(
      /allow-(?:scripts|same-origin|forms)/,
    );
  });

  it("goes on showing what was confirmed", async () => {
    expect((await fetch(await preview({ state: "confirmed" }))).status).toBe(200);
  });

  it("ends a link with the next preview", async () => {
    const before = await preview();
    const after = await preview();

    expect([(await fetch(before)).status, (await fetch(after)).status]).toEqual([404, 200]);
  });

  it("shows nothing of a mail that was dropped, and says that to people", async () => {
    const response = await fetch(await preview({ state: "dropped" }));

    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Bản xem trước này không còn");
  });

  it.each(["", "a", "a".repeat(43), `${"a".repeat(42)}.`, "a".repeat(44)])(
    "knows no link that ends in “%s”",
    async (token) => {
      expect((await fetch(`${address}/mails/${token}`)).status).toBe(404);
    },
  );

  it("keeps the hash of a token alone", async () => {
    const url = await preview();
    const mail = await bot.database.prisma.customerMail.findUniqueOrThrow({ where: { id: mailId } });

    expect(JSON.stringify(mail)).not.toContain(url.split("/").at(-1));
  });
});
