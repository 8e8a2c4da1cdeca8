import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letterLook } from "#src/chat/letter-look.ts";
import { createSecretToken, previewPath } from "#src/command/secret-link.ts";
import { articleContent, productContent } from "#src/letter/content.ts";
import { loadTemplates } from "#src/letter/files.ts";
import { renderLetterHtml } from "#src/letter/html.ts";
import type { LetterTemplate } from "#src/letter/template.ts";
import { voucherContent } from "#src/letter/voucher-content.ts";
import type { Log } from "#src/log.ts";
import type { Database } from "#src/store/database.ts";
import { createMailPreview } from "#src/web/mail-preview.ts";
import { createServer, type WebServer } from "#src/web/server.ts";
import { findBrowser, launchBrowser } from "#test/support/browser.ts";
import { aLetter, articleVoucher, everyBlock } from "#test/support/letter.ts";

const root = join(import.meta.dirname, "..", "..");
/** Where people look at what the tests saw; git leaves it alone. */
const pictures = join(root, "coverage", "letters");
const templates = loadTemplates(join(root, "templates"));
const browserPath = findBrowser();

describe("mails to customers in a real browser", () => {
  if (browserPath === undefined) {
    it("are NOT tried here: no Chromium was found, set CHROMIUM_PATH to one", () => {
      expect(browserPath).toBeUndefined();
    });
    return;
  }

  tryWith(browserPath);
});

function tryWith(path: string): void {
  let browser: Browser;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    browser = await launchBrowser(path);
  });

  afterAll(() => browser.close());

  async function open(
    html: string,
    { width = 360, scheme = "light" as "light" | "dark" } = {},
  ): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme });
    await page.setContent(html);
    return page;
  }

  it.each(
    templates.flatMap((template) => [360, 700].map((width) => [template.key, width, template] as const)),
  )("fit: %s at %i pixels", async (key, width, template) => {
    const page = await open(htmlOf(template), { width });

    expect(await overflowOf(page)).toBe(0);
    expect(await page.locator("body").innerText()).toContain("Kính gửi Anh/Chị Trần Thị Mai,");
    await keep(page, `${key}-${width}`);
  });

  it.each([320, 360, 480, 640, 1280])("fit whatever is in them, at %i pixels", async (width) => {
    const wide = [
      ["Không-có-chỗ-ngắt".repeat(20), "123.456.789.012.345\u00a0đ", "12.345.678.901.234.567.890\u00a0đ"],
    ];
    const table = {
      kind: "table",
      columns: ["Quyền lợi", "Số lượng", "Giá trị"].map((label) => ({
        label,
        isFigure: label !== "Quyền lợi",
      })),
      rows: wide,
      hasTotal: false,
    } as const;
    const page = await open(renderLetterHtml(aLetter({ content: [...everyBlock, table] })), { width });

    expect(await overflowOf(page)).toBe(0);
    await keep(page, `every-block-${width}`);
  });

  it("are 600 pixels wide where there is room, and the whole phone elsewhere", async () => {
    const html = renderLetterHtml(aLetter());
    const widths = await Promise.all(
      [360, 1280].map(
        async (width) => (await (await open(html, { width })).locator(".paper").boundingBox())?.width,
      ),
    );

    expect(widths).toEqual([360, letterLook.width]);
  });

  it("turn dark for who wants that", async () => {
    const page = await open(renderLetterHtml(aLetter({ content: everyBlock })), { scheme: "dark" });
    const { darkColours } = letterLook;

    expect(await coloursOf(page, ".paper")).toContain(rgb(darkColours.paper));
    expect(await coloursOf(page, "td.in.ink")).toContain(rgb(darkColours.ink));
    expect(await coloursOf(page, "h2")).toContain(rgb(darkColours.strong));
    expect(await coloursOf(page, "a.on-accent")).toContain(rgb(darkColours.onAccent));
    await keep(page, "every-block-dark");
  });

  it("look behind their secret link as they will in a mail program, and run nothing there", async () => {
    const html = renderLetterHtml(aLetter());
    const { server, url } = await startPreview(
      html.replace("</body>", "<script>document.title='run'</script></body>"),
    );
    const page = await browser.newPage({ viewport: { width: 700, height: 800 } });
    await page.goto(url);

    expect(await coloursOf(page, "td.company")).toContain(rgb(letterLook.colours.accent));
    expect(await coloursOf(page, ".paper")).toContain(rgb(letterLook.colours.paper));
    expect(await page.title()).toBe("Voucher quý 1/2027 cho Gốm Chu Đậu");
    await page.close();
    await server.stop();
  });

  it("show what somebody typed as text and run none of it", async () => {
    const trap = `<img src=x onerror="document.title='trapped'">`;
    const page = await open(
      renderLetterHtml(aLetter({ customer: trap, title: trap, text: `${trap} {{customer}}` })),
    );

    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("body").innerText()).toContain(`${trap} ${trap}`);
    expect(await page.title()).toBe(trap);
  });
}

/** As a person sees it who follows the link in the chat. */
async function startPreview(html: string): Promise<{ readonly server: WebServer; readonly url: string }> {
  const database = { prisma: { customerMail: { findUnique: async () => ({ html }) } } };
  const server = createServer({
    adapters: [],
    intake: { accept: async () => {}, move: async () => {} },
    bounces: undefined,
    sites: [createMailPreview({ database: database as unknown as Database })],
    probe: async () => {},
    log: { error() {} } as unknown as Log,
  });
  const { port } = await server.start(0);
  return { server, url: `http://127.0.0.1:${port}${previewPath(createSecretToken())}` };
}

function htmlOf({ kind, subject, text }: LetterTemplate): string {
  const contents = {
    voucher: voucherContent(articleVoucher, "vi"),
    product: productContent(products, "vi"),
    article: articleContent([article], "vi"),
  };
  return renderLetterHtml(aLetter({ title: subject, text, content: contents[kind] }));
}

const products = [
  {
    name: "Màn hình LED ngoài trời P3",
    series: "LED",
    price: 1_450_000_000n,
    description: "Sáng rõ giữa trưa nắng, bảo hành 24 tháng.",
    url: "https://demo.example/led-p3",
  },
  { name: "In bạt khổ lớn", series: null, price: null, description: null, url: null },
];

const article = {
  title: "Gốm Chu Đậu và hành trình đưa gốm Việt ra thế giới",
  channel: "E-Magazine",
  url: "https://demo.example/chu-dau",
  publishedOn: Temporal.PlainDate.from("2027-02-09"),
};

/** By how many pixels the mail is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

function coloursOf(page: Page, selector: string): Promise<string> {
  const style = `getComputedStyle(document.querySelector("${selector}"))`;
  return page.evaluate(`${style}.color + " " + ${style}.backgroundColor`);
}

function rgb(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}

async function keep(page: Page, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  await page.close();
  expect((await readFile(path)).byteLength).toBeGreaterThan(5_000);
}
