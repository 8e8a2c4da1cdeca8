import { Buffer } from "node:buffer";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { findBrowser, launchBrowser } from "#test/support/browser.ts";
import { type ChatPage, desktop, openChat, phone } from "#test/support/chat-page.ts";
import { type ChatServer, startChatServer } from "#test/support/chat-server.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const browserPath = findBrowser();

const manager = "Vũ Thu Hà";
const table = {
  name: "khách hàng.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("Tên khách hàng;Điện thoại\n"),
};
const book = { name: "doanh-thu.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK") };

describe("files in the page", () => {
  if (browserPath === undefined) {
    it("are NOT tried here: no Chromium was found, set CHROMIUM_PATH to one", () => {
      expect(browserPath).toBeUndefined();
    });
    return;
  }

  tryWith(browserPath);
});

function tryWith(path: string): void {
  let databaseFile: TestDatabase;
  let server: ChatServer;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    databaseFile = await createTestDatabase();
    server = await startChatServer(databaseFile.url);
    const units = { teamId: null, regionId: null, departmentId: null };
    const startedOn = Temporal.PlainDate.from("2026-01-01");
    await createStore(server.database.prisma).people.create({
      name: manager,
      role: "manager",
      startedOn,
      units,
    });
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

  async function open(viewport = desktop as { width: number; height: number }): Promise<ChatPage> {
    return openIn(await browser.newContext({ viewport }));
  }

  async function openIn(context: BrowserContext): Promise<ChatPage> {
    const chat = await openChat(context, server.address, complaints);
    await chat.choose(manager);
    return chat;
  }

  async function filesKept(): Promise<readonly string[]> {
    const files = await server.database.prisma.inboxFile.findMany({
      orderBy: [{ messageId: "asc" }, { place: "asc" }],
    });
    return files.map(({ name, bytes }) => `${name} ${bytes.length}`);
  }

  it("are chosen, shown as chips, taken away again, and sent with the line that names them", async () => {
    const { page, lines, answers } = await open();

    await page.locator("input[type=file]").setInputFiles([table, book]);
    await page.getByRole("button", { name: "Bỏ tệp doanh-thu.xlsx" }).click();
    const chips = await page.locator(".chip b").allTextContents();
    await page.getByRole("button", { name: "Gửi" }).click();
    await answers.first().waitFor();

    expect(chips).toEqual(["khách hàng.csv"]);
    expect(await lines.last().locator(".sent-file b").textContent()).toBe("khách hàng.csv");
    expect(await page.locator(".chip").count()).toBe(0);
    expect(await filesKept()).toEqual([`khách hàng.csv ${table.buffer.length}`]);
  });

  it("are still named by the line after a reload", async () => {
    const { page, lines } = await open();

    await page.reload();
    await lines.first().waitFor();

    expect(await lines.first().locator(".sent-file b").textContent()).toBe("khách hàng.csv");
  });

  it("may be dropped on the conversation and pasted into the line", async () => {
    const { page } = await open();
    const chips = page.locator(".chip b");

    await page.locator(".chat").dispatchEvent("dragenter", { dataTransfer: await transfer(page, "a.csv") });
    const cover = await page.locator(".drop").isVisible();
    await page.locator(".chat").dispatchEvent("drop", { dataTransfer: await transfer(page, "a.csv") });
    await chips.first().waitFor();
    await page.evaluate(pasting("b.csv"));
    await chips.nth(1).waitFor();

    expect(cover).toBe(true);
    expect(await page.locator(".drop").isVisible()).toBe(false);
    expect(await chips.allTextContents()).toEqual(["a.csv", "b.csv"]);
  });

  it("that are no tables, too many or unreadable are said to be so at once, and nothing is sent", async () => {
    const { page } = await open();
    const chooser = page.locator("input[type=file]");
    const alert = page.locator(".tray [role=alert]");

    await chooser.setInputFiles([{ name: "ảnh.png", mimeType: "image/png", buffer: Buffer.from("x") }]);
    await alert.getByText("Chốt không đọc được “ảnh.png”").waitFor();
    await chooser.setInputFiles(Array.from({ length: 6 }, () => table));
    await alert.getByText("nhiều nhất 5 tệp").waitFor();

    expect(await page.locator(".chip").count()).toBe(5);
    expect(await page.getByRole("button", { name: "Gửi" }).isEnabled()).toBe(true);
  });

  it("are reached and sent by the keyboard alone", async () => {
    const { page, answers } = await open();
    const before = await answers.count();
    const clip = page.getByRole("button", { name: "Đính kèm tệp" });

    await page.locator("textarea").press("Shift+Tab");
    const reached = await page.evaluate("document.activeElement.getAttribute('aria-label')");
    const chooser = page.waitForEvent("filechooser");
    await clip.press("Enter");
    await (await chooser).setFiles([table]);
    await page.locator(".chip").waitFor();
    await page.locator("textarea").press("Enter");
    await answers.nth(before).waitFor();

    expect(reached).toBe("Đính kèm tệp");
  });

  it("become a preview with its table, and are imported by its button", async () => {
    const { page, answers } = await open();
    const before = await answers.count();
    const leads = Buffer.from("Tên cơ hội;Điện thoại;Trạng thái\nGốm Việt;0912000001;Mới\n");

    await page
      .locator("input[type=file]")
      .setInputFiles([{ name: "co-hoi.csv", mimeType: "text/csv", buffer: leads }]);
    await page.locator(".chip").waitFor();
    await page.getByRole("button", { name: "Gửi", exact: true }).click();
    const preview = answers.nth(before);
    await preview.getByRole("button", { name: "Nhập 1 dòng" }).click();
    await answers.nth(before + 1).waitFor();

    expect(await preview.locator("tbody tr").first().textContent()).toMatch(/^Cơ hội1/);
    expect(await answers.nth(before + 1).textContent()).toContain("1 cơ hội");
  });

  it("never make a phone's page scroll sideways", async () => {
    const { page, overflow, lines } = await open(phone);
    const long = { ...table, name: `${"khach-hang-mien-bac-".repeat(8)}.csv` };

    await page.locator("input[type=file]").setInputFiles([long, table, book]);
    await page.locator(".chip").nth(2).waitFor();
    const chosen = await overflow();
    await page.getByRole("button", { name: "Gửi" }).click();
    await lines.last().locator(".sent-file").first().waitFor();

    expect([chosen, await overflow()]).toEqual([0, 0]);
  });

  it("wait with their line while the server is away, even in a page that was closed, and are sent once", async () => {
    const context = await browser.newContext({ viewport: desktop });
    const chat = await openIn(context);
    const late = { ...table, name: "muộn.csv" };
    await server.goAway();
    await chat.page.locator("input[type=file]").setInputFiles([late]);
    await chat.page.locator(".chip").waitFor();
    await chat.page.getByRole("button", { name: "Gửi" }).click();
    await chat.lines.last().getByText("Chưa ghi được").waitFor();
    const address = chat.page.url();
    await chat.page.close();
    await server.comeBack();

    const again = await openChat(context, address, complaints);
    await expect
      .poll(async () => (await filesKept()).filter((file) => file.startsWith("muộn")).length)
      .toBe(1);

    await again.lines.last().locator(".sent-file").waitFor();
    expect(await again.lines.last().textContent()).toContain("muộn.csv");
  });
}

function transfer(page: ChatPage["page"], name: string) {
  return page.evaluateHandle(
    `(() => { const t = new DataTransfer(); t.items.add(new File(["Tên;Số"], "${name}")); return t; })()`,
  );
}

/** Runs in the browser: only a ClipboardEvent of its own may carry files. */
function pasting(name: string): string {
  return `(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["Tên;Số"], "${name}"));
    document.querySelector("textarea").dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  })()`;
}
