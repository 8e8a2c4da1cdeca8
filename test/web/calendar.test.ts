import { Hono } from "hono";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Log } from "#src/log.ts";
import { createCalendarFeed } from "#src/web/calendar.ts";
import { createServer, type Site, type WebServer } from "#src/web/server.ts";
import { buttonsOf, giveLead } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;
let server: WebServer;
let address: string;
const logged: unknown[] = [];

/** As the chat does, this turns away whoever asks for anything else. */
const closed: Site = {
  routes: new Hono().all("*", (context) => context.json({ error: "forbidden" }, 403)),
  start() {},
  async stop() {},
};

beforeAll(async () => {
  bot = await createTestBot();
  await giveLead(bot, "Lan", { name: "Cty Minh Phát; chi nhánh 2, Đà Nẵng", phone: "+84912345678" });
  const feed = createCalendarFeed({
    database: bot.database,
    company: bot.company,
    publicUrl: "https://bot.example.com",
    now: () => Temporal.Instant.from("2026-11-22T02:00Z"),
  });
  const log = { error: (...values: unknown[]) => void logged.push(values) } as unknown as Log;
  server = createServer({
    adapters: [],
    intake: { accept: async () => {}, move: async () => {} },
    sites: [feed, closed],
    probe: async () => {},
    log,
  });
  address = `http://127.0.0.1:${(await server.start(0)).port}`;
});

afterAll(async () => {
  await server.stop();
  await bot.close();
});

/** Where the person's calendar is served here; the question about an older link is answered with yes. */
async function linkOf(name: Name): Promise<string> {
  const first = await bot.say(name, "/meeting feed");
  const said = first.outcome === "asked" ? await bot.say(name, buttonsOf(first.reply)[0] ?? "") : first;
  const path = /https:\/\/bot\.example\.com(\/calendar\/[\w-]{43}\.ics)/.exec(said.text)?.[1];
  return `${address}${path}`;
}

async function eventsOf(url: string): Promise<readonly ICAL.Component[]> {
  const text = await (await fetch(url)).text();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
}

function propertyOf(event: ICAL.Component | undefined, name: string): string {
  return String(event?.getFirstPropertyValue(name) ?? "");
}

describe("GET /calendar/:token.ics", () => {
  it("is a calendar that another program reads, with Vietnamese text, marks and separators intact", async () => {
    const title =
      "demo phần mềm; báo giá, hợp đồng \\ phụ lục: rất dài để phải xuống dòng ở giữa chữ Đường Nguyễn Huệ";
    await bot.say("Lan", `/hen L1 “${title}” 26/11 14h tai=“Tầng 3, 12 Lê Lợi” phut=90`);
    const url = await linkOf("Lan");

    const [event] = await eventsOf(url);

    expect(propertyOf(event, "summary")).toBe(title);
    expect(propertyOf(event, "location")).toBe("Tầng 3, 12 Lê Lợi");
    expect(propertyOf(event, "description")).toBe("H1 · Với Cty Minh Phát; chi nhánh 2, Đà Nẵng (L1)");
    expect(propertyOf(event, "uid")).toBe("appointment-1@bot.example.com");
    expect(propertyOf(event, "dtstart")).toBe("2026-11-26T07:00:00Z");
    expect(propertyOf(event, "dtend")).toBe("2026-11-26T08:30:00Z");
    expect(propertyOf(event, "status")).toBe("CONFIRMED");
    const alarms = event?.getAllSubcomponents("valarm").map((alarm) => propertyOf(alarm, "trigger"));
    expect(alarms).toEqual(["-P1D", "-PT1H"]);
  });

  it("keeps the form of RFC 5545: CRLF, lines of at most 75 octets, and no phone number", async () => {
    const text = await (await fetch(await linkOf("Lan"))).text();
    const lines = text.split("\r\n");

    expect(text).not.toMatch(/[^\r]\n/);
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines.filter((line) => /^(?:VERSION|PRODID):/.test(line))).toHaveLength(2);
    expect(text).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
    expect(text).toMatch(/\r\nLAST-MODIFIED:\d{8}T\d{6}Z\r\n/);
    expect(text).not.toContain("912345678");
  });

  it("counts a move and a cancellation up under the same name", async () => {
    const entry = /H\d+/.exec((await bot.say("Huy", "/hen “gặp đối tác” 30/11 9h")).text)?.[0] ?? "";
    const url = await linkOf("Huy");
    const seen = async () => {
      const [event] = await eventsOf(url);
      return ["uid", "sequence", "status", "dtstart"].map((name) => propertyOf(event, name));
    };
    const uid = `appointment-${entry.slice(1)}@bot.example.com`;

    expect(await seen()).toEqual([uid, "0", "CONFIRMED", "2026-11-30T02:00:00Z"]);
    await bot.say("Huy", `/hen doi ${entry} 10h`);
    expect(await seen()).toEqual([uid, "1", "CONFIRMED", "2026-11-30T03:00:00Z"]);
    await bot.say("Huy", `/hen huy ${entry}`);
    expect(await seen()).toEqual([uid, "2", "CANCELLED", "2026-11-30T03:00:00Z"]);
    expect((await eventsOf(url))[0]?.getAllSubcomponents("valarm")).toEqual([]);
  });

  it("has one's own only, tasks with a time, and nothing older than three months", async () => {
    await bot.say("Minh", "/hen “quá cũ” 3/8/2026 9h", { at: "2026-08-01T09:00+07:00" });
    await bot.say("Minh", "/hen “còn mới” 3/9/2026 9h", { at: "2026-08-01T09:01+07:00" });
    await bot.say("Minh", "/task gọi lại khách 25/11 10h");
    await bot.say("Minh", "/task cả ngày 25/11");

    const events = await eventsOf(await linkOf("Minh"));

    expect(events.map((event) => propertyOf(event, "summary"))).toEqual(["còn mới", "Việc: gọi lại khách"]);
    expect(propertyOf(events[1], "dtstart")).toBe("2026-11-25T03:00:00Z");
  });

  it("answers that nothing has changed to whoever has seen it", async () => {
    const url = await linkOf("Trang");
    const first = await fetch(url);
    const etag = first.headers.get("etag") ?? "";

    const again = await fetch(url, { headers: { "If-None-Match": etag } });
    const weak = await fetch(url, { headers: { "If-None-Match": `W/${etag}` } });

    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(weak.status).toBe(304);
    await bot.say("Trang", "/hen họp nhóm 27/11 9h");
    expect((await fetch(url, { headers: { "If-None-Match": etag } })).status).toBe(200);
  });

  it("ends the old link with the new one", async () => {
    const old = await linkOf("Khải");
    const renewed = await linkOf("Khải");

    expect(renewed).not.toBe(old);
    expect([(await fetch(old)).status, (await fetch(renewed)).status]).toEqual([404, 200]);
  });

  it("does not know whoever has left", async () => {
    const url = await linkOf("Vy");
    await bot.say("Quân", "/team leave @vy ngay=20/11/2026");

    expect((await fetch(url)).status).toBe(404);
  });

  it.each([
    "x",
    "x.ics",
    `${"A".repeat(43)}.ics`,
    `${"A".repeat(44)}.ics`,
    "%2e%2e.ics",
    `${"é".repeat(43)}.ics`,
  ])("knows nothing of “%s”", async (file) => {
    const response = await fetch(`${address}/calendar/${file}`);

    expect(response.status).toBe(404);
    expect(await response.text()).toBe(`{"error":"not_found"}`);
  });

  it("leaves no trace of the link in a log, nor in the audit", async () => {
    const url = await linkOf("Hà");
    const token = /calendar\/([\w-]+)/.exec(url)?.[1] ?? "";
    const audits = await bot.database.prisma.auditEntry.findMany({ where: { action: "calendar.link" } });
    await bot.database.prisma.$executeRaw`ALTER TABLE calendar_feed RENAME TO away`;

    const response = await fetch(url);

    await bot.database.prisma.$executeRaw`ALTER TABLE away RENAME TO calendar_feed`;
    expect(response.status).toBe(500);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain(token);
    expect(JSON.stringify(audits)).not.toContain(token);
    expect(audits.length).toBeGreaterThan(0);
  });
});

describe("GET /calendar/:token.ics of a team", () => {
  /** A manager's lines, so that the lead's own feed stays out of it. */
  async function teamLink(team: string): Promise<string> {
    const first = await bot.say("Hà", `/schedule feed team ${team}`);
    const said = first.outcome === "asked" ? await bot.say("Hà", buttonsOf(first.reply)[0] ?? "") : first;
    return `${address}${/(\/calendar\/[\w-]{43}\.ics)/.exec(said.text)?.[1]}`;
  }

  /** The meeting of that event and day by the rule: sequence, status and beginning. */
  async function meetingIn(url: string, name: string): Promise<readonly string[]> {
    const event = (await eventsOf(url)).find((one) => propertyOf(one, "uid").includes(`-${name}@`));
    return event ? ["sequence", "status", "dtstart"].map((property) => propertyOf(event, property)) : [];
  }

  it("has the team's meetings of a year, merged as they are held, and no figures", async () => {
    const events = await eventsOf(await teamLink("Nam"));
    const summaries = events.map((event) => propertyOf(event, "summary"));
    const merged = events.find((event) => propertyOf(event, "dtstart") === "2026-11-27T09:00:00Z");

    expect(summaries.filter((summary) => summary.includes("Họp đầu tuần")).length).toBeGreaterThan(50);
    expect(summaries).not.toContain("Số liệu tháng gửi nhân sự");
    expect(summaries).not.toContain("Báo cáo chăm sóc khách");
    expect(propertyOf(merged, "summary")).toBe("Đánh giá ngày 28 + Họp số liệu tuần");
    expect(propertyOf(merged, "description")).toContain("tháng 11/2026");
    expect(new Set(events.map((event) => propertyOf(event, "uid"))).size).toBe(events.length);
  });

  it("counts a move up under the same name, and its taking back once more", async () => {
    const url = await teamLink("Nam");
    const name = "wk_open-2026-11-30";

    expect(await meetingIn(url, name)).toEqual(["0", "CONFIRMED", "2026-11-30T02:00:00Z"]);
    const said = await bot.say("Hà", "/lich doi họp đầu tuần 30/11 sang 1/12 10h team Nam");
    expect(await meetingIn(url, name)).toEqual(["1", "CONFIRMED", "2026-12-01T03:00:00Z"]);
    await bot.say("Hà", buttonsOf(said.reply)[0] ?? "");
    expect(await meetingIn(url, name)).toEqual(["2", "CONFIRMED", "2026-11-30T02:00:00Z"]);
  });

  it("keeps what was skipped, cancelled, until it is wanted again", async () => {
    const url = await teamLink("Nam");
    const name = "wk_open-2026-12-07";

    await bot.say("Hà", "/lich bo họp đầu tuần 7/12");
    expect(await meetingIn(url, name)).toEqual(["1", "CANCELLED", "2026-12-07T02:00:00Z"]);
    await bot.say("Hà", "/lich tiep họp đầu tuần 7/12");
    expect(await meetingIn(url, name)).toEqual(["2", "CONFIRMED", "2026-12-07T02:00:00Z"]);
  });

  it("counts up a meeting that has another name and time without the one it was merged with", async () => {
    const url = await teamLink("Nam");
    const name = "end-2026-11-28";
    const before = await meetingIn(url, name);

    const said = await bot.say("Hà", "/lich bo họp số liệu 27/11 team Nam");
    const alone = await meetingIn(url, name);
    await bot.say("Hà", buttonsOf(said.reply)[0] ?? "");
    const together = await meetingIn(url, name);

    expect([before, alone, together].map(([, , start]) => start)).toEqual([
      "2026-11-27T09:00:00Z",
      "2026-11-27T02:00:00Z",
      "2026-11-27T09:00:00Z",
    ]);
    const [first = 0, second = 0, third = 0] = [before, alone, together].map(([count]) => Number(count));
    expect([second - first, third - second]).toEqual([1, 1]);
  });

  it("shows nothing of what another team has changed", async () => {
    await bot.say("Hà", "/lich bo họp đầu tuần 14/12 team Bắc");

    expect(await meetingIn(await teamLink("Nam"), "wk_open-2026-12-14")).toEqual([
      "0",
      "CONFIRMED",
      "2026-12-14T02:00:00Z",
    ]);
  });

  it("ends the old link with the new one", async () => {
    const old = await teamLink("Nam");
    const renewed = await teamLink("Nam");

    expect([(await fetch(old)).status, (await fetch(renewed)).status]).toEqual([404, 200]);
  });
});
