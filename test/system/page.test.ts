import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { findBrowser, launchBrowser } from "#test/support/browser.ts";
import { type ChatPage, desktop, openChat, phone } from "#test/support/chat-page.ts";
import { type ChatServer, startChatServer } from "#test/support/chat-server.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { createDemoDatabase } from "#test/support/demo-database.ts";

const browserPath = findBrowser();

const rep = "Nguyễn Thị Lan";
const lead = "Nguyễn Hoàng Nam";
const room = "Nhóm Bắc";
const trap = `<img src=x onerror="document.title='trapped'">`;

describe("the page in a real browser", () => {
  if (browserPath === undefined) {
    it("is NOT tried here: no Chromium was found, set CHROMIUM_PATH to one", () => {
      expect(browserPath).toBeUndefined();
    });
    return;
  }

  it(`is tried with ${browserPath}`, () => {
    expect(browserPath).toBeTruthy();
  });

  tryWith(browserPath);
});

function tryWith(path: string): void {
  let databaseFile: TestDatabase;
  let server: ChatServer;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    databaseFile = await createDemoDatabase();
    server = await startChatServer(databaseFile.url);
    browser = await launchBrowser(path);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await databaseFile.drop();
  });

  beforeEach(() => complaints.splice(0));
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(viewport: { width: number; height: number } = desktop): Promise<ChatPage> {
    return openChat(await browser.newContext({ viewport }), server.address, complaints);
  }

  it("logs a sale of a rep who typed one line", async () => {
    const chat = await open();
    await chat.choose(rep);

    const answer = await chat.answerTo("/revenue 500tr Gốm Chu Đậu");

    expect(await answer.textContent()).toContain("500.000.000");
    expect(await chat.lines.last().textContent()).toContain("/revenue 500tr Gốm Chu Đậu");
  });

  it("shows a table with its figures to the right, and a picture in the place kept for it", async () => {
    const chat = await open();
    await chat.choose(lead);

    const answer = await chat.answerTo("/kpi team");
    const picture = answer.locator(".picture img").first();
    const placed = await picture.boundingBox();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate(widthOf)).toBe(1280);

    expect(
      await chat.page.evaluate(`getComputedStyle(document.querySelector("td.align-end")).textAlign`),
    ).toBe("end");
    expect((await picture.boundingBox())?.height).toBeCloseTo(placed?.height ?? 0, 0);
  });

  it("opens a picture large and closes it again", async () => {
    const chat = await open(phone);
    await chat.choose(lead);
    const answer = await chat.answerTo("/kpi team");

    await answer.locator(".picture").first().click();
    const large = chat.page.locator("dialog img");
    await large.waitFor();
    const { width = 0 } = (await large.boundingBox()) ?? {};
    await chat.page.keyboard.press("Escape");
    await large.waitFor({ state: "detached" });

    expect(width).toBeGreaterThan(phone.width);
  });

  it("hands over a file under its own name", async () => {
    const chat = await open();
    await chat.choose(lead);
    const answer = await chat.answerTo("/export kpi team");

    const download = chat.page.waitForEvent("download");
    await answer.locator("a.file").click();

    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it("types a button's line for the one who presses it, and says what was pressed", async () => {
    const chat = await open();
    await chat.choose(rep);
    const answer = await chat.answerTo("/revenue 300tr Gốm Chu Đậu loai=moi");
    const button = answer.locator(".actions button").first();
    const label = await button.textContent();
    const before = await chat.answers.count();

    await button.click();
    await chat.answers.nth(before).waitFor();

    expect(await chat.lines.last().textContent()).toContain(label);
    await expect.poll(() => button.isEnabled()).toBe(true);
  });

  it("shows a room's lines and answers to the others there, without a reload", async () => {
    const one = await open();
    await one.choose(lead);
    await one.enterRoom(room);
    const other = await open(phone);
    await other.choose(rep);
    await other.page.locator(".back").click();
    await other.enterRoom(room);

    await one.answerTo("/help");
    await other.answers.last().waitFor();

    expect(await other.lines.last().textContent()).toContain("/help");
    expect(await other.lines.last().textContent()).toContain(lead);
    expect(await other.answers.last().textContent()).toBe(await one.answers.last().textContent());
  });

  it("counts what is new in a room that is not open", async () => {
    const one = await open();
    await one.choose(lead);
    await one.enterRoom(room);
    const other = await open();
    await other.choose(rep);

    await one.answerTo("/help");
    const badge = other.page.locator(".conversations .badge");
    await badge.waitFor();

    expect(await badge.textContent()).toBe("2");
    expect(await other.page.title()).toContain("(2)");
  });

  it("never scrolls sideways on a phone", async () => {
    const chat = await open(phone);
    const widths = [await chat.overflow()];
    await chat.choose(lead);
    widths.push(await chat.overflow());
    await chat.answerTo("/kpi team");
    widths.push(await chat.overflow());
    await chat.answerTo(`/revenue 5tr “${"Công-ty-không-có-chỗ-ngắt-".repeat(12)}”`);
    widths.push(await chat.overflow());
    await chat.page.locator(".back").click();
    widths.push(await chat.overflow());

    expect(widths).toEqual([0, 0, 0, 0, 0]);
  });

  it("shows HTML in a name and in a line as the text that it is", async () => {
    const store = createStore(server.database.prisma);
    const units = { teamId: null, regionId: null, departmentId: null };
    const startedOn = Temporal.PlainDate.from("2026-01-01");
    await store.people.create({ name: trap, role: "manager", startedOn, units });
    const chat = await open();
    await chat.choose(trap);
    await chat.enterRoom(room);

    await chat.answerTo(`/help ${trap}`);

    expect(await chat.page.locator(".me b").textContent()).toBe(trap);
    expect(await chat.lines.last().textContent()).toContain(trap);
    expect(await chat.page.locator("img[src=x]").count()).toBe(0);
    expect(await chat.page.title()).not.toContain("trapped");
  });

  it("keeps a line while the server is away, says so, and sends it once when it is back", async () => {
    const chat = await open();
    await chat.choose(rep);
    await chat.answerTo("/help");
    const before = await chat.answers.count();

    await server.goAway();
    await chat.type("/revenue 70tr Gốm Bát Tràng");
    const line = chat.lines.last();
    await line.getByText("Chưa ghi được").waitFor();
    const strip = await chat.page.locator(".trouble-strip").isVisible();
    await server.comeBack();
    await chat.answers.nth(before).waitFor();

    expect(strip).toBe(true);
    expect(await chat.answers.last().textContent()).toContain("70.000.000");
    expect(await chat.lines.last().textContent()).not.toContain("Chưa ghi được");
    expect(
      await server.database.prisma.inboxMessage.count({ where: { text: "/revenue 70tr Gốm Bát Tràng" } }),
    ).toBe(1);
  });

  it("sends a line that was waiting when the page was closed", async () => {
    const context = await browser.newContext({ viewport: desktop });
    const chat = await openChat(context, server.address, complaints);
    await chat.choose(rep);
    await server.goAway();
    await chat.type("/revenue 71tr Gốm Bát Tràng");
    await chat.lines.last().getByText("Chưa ghi được").waitFor();
    const address = chat.page.url();
    await chat.page.close();
    await server.comeBack();

    const again = await openChat(context, address, complaints);
    await again.answers.last().getByText("71.000.000").first().waitFor();

    expect(await again.lines.last().textContent()).toContain("/revenue 71tr Gốm Bát Tràng");
  });

  it("lets a button be pressed once until it is answered", async () => {
    const chat = await open();
    await chat.choose(rep);
    const answer = await chat.answerTo("/revenue 72tr Gốm Bát Tràng");
    const button = answer.locator(".actions button").first();
    const before = await chat.answers.count();

    await server.goAway();
    await button.click();
    const whileWaiting = await button.isDisabled();
    await server.comeBack();
    await chat.answers.nth(before).waitFor();

    expect(whileWaiting).toBe(true);
    await expect.poll(() => button.isEnabled()).toBe(true);
  });

  it("brings one's own last lines back with the arrow, and offers commands after a slash", async () => {
    const chat = await open();
    await chat.choose("Trần Văn Minh");
    await chat.answerTo("/help");
    await chat.answerTo("/kpi");
    const input = chat.page.locator("textarea");

    await input.press("ArrowUp");
    await input.press("ArrowUp");
    const recalled = await input.inputValue();
    await input.fill("");
    await input.pressSequentially("/rev");
    const options = chat.page.getByRole("option");
    await options.first().waitFor();
    await input.press("Tab");

    expect(recalled).toBe("/help");
    expect(await input.inputValue()).toMatch(/^\/revenue /);
    expect(await options.count()).toBe(0);
  });

  it("speaks English to those who do", async () => {
    const store = createStore(server.database.prisma);
    const today = Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh");
    const [person] = await store.people.search("Đặng Ước", today);
    await store.people.change(person?.id ?? 0, { locale: "en" });
    const chat = await open();

    await chat.choose("Đặng Ước");

    expect(await chat.page.locator("textarea").getAttribute("placeholder")).toBe("Type / for commands");
    expect(await chat.page.evaluate("document.documentElement.lang")).toBe("en");
  });
}

/** Runs in the browser. */
function widthOf({ naturalWidth }: { readonly naturalWidth: number }): number {
  return naturalWidth;
}
