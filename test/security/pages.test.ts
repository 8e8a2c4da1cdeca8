import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";

let bot: PlatformBot;

beforeAll(async () => {
  bot = await startPlatformBot(startFakeLocal());
});

afterAll(() => bot.close());

const page = join(import.meta.dirname, "..", "..", "src", "web", "chat", "page");

describe("every answer of the web server", () => {
  it.each([
    ["GET", "/"],
    ["GET", "/main.js"],
    ["GET", "/health"],
    ["GET", "/ready"],
    ["GET", "/chat/people"],
    ["GET", "/chat/conversations?as=1"],
    ["GET", "/chat/transcript?as=1&conversation=x"],
    ["GET", "/chat/nowhere"],
    ["GET", "/nowhere"],
    ["GET", "/calendar/x.ics"],
    ["GET", "/files/x/y"],
    ["POST", "/files/x/y"],
    ["GET", "/mails/x"],
    ["POST", "/webhooks/local"],
    ["POST", "/webhooks/nobody"],
    ["POST", "/chat/account"],
  ])("forbids what no page of ours needs: %s %s", async (method, path) => {
    const { headers, body } = await fetch(bot.address() + path, { method });
    await body?.cancel();
    const rules = (headers.get("content-security-policy") ?? "").split("; ");

    expect(rules).toEqual(
      expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]),
    );
    expect(rules.join(" ")).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*|https?:|data:/);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
    });
    expect([...headers.keys()].filter((name) => /^(?:server|x-powered-by|set-cookie)$/.test(name))).toEqual(
      [],
    );
  });

  it("of something that is not right tells no more than a word", async () => {
    const paths = [
      "/chat/transcript?as=1",
      "/chat/transcript?as=999",
      "/chat/people/1",
      "/chat/conversations?as=x",
    ];
    for (const path of paths) {
      const response = await fetch(bot.address() + path);

      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).toMatch(/^\{"error":"[a-z_]+"\}$/);
    }
  });

  it("of a fault of ours names neither table, file nor value", async () => {
    await bot.database.pool.query("ALTER TABLE conversation RENAME TO conversation_away");

    const response = await fetch(`${bot.address()}/chat/conversations?as=${bot.people.Lan.id}`);

    await bot.database.pool.query("ALTER TABLE conversation_away RENAME TO conversation");
    expect([response.status, await response.text()]).toEqual([500, '{"error":"fault"}']);
  });
});

describe("the page of the local chat", () => {
  it("has no script, style or handler within its text", async () => {
    const html = await (await fetch(bot.address())).text();

    expect(html).toContain("<script");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=|javascript:/i);
  });

  it("makes text of what people type, and nothing else", () => {
    const scripts = readdirSync(page).filter((name) => name.endsWith(".js"));
    const forbidden =
      /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function|setHTMLUnsafe|DOMParser|srcdoc|document\.cookie/;

    expect(scripts.length).toBeGreaterThan(3);
    for (const name of scripts) expect(readFileSync(join(page, name), "utf8"), name).not.toMatch(forbidden);
  });
});
