import type { Browser, BrowserContext, Page } from "playwright-core";
import type { TranscriptPage } from "#src/web/chat/contract.ts";
import { findBrowser, launchBrowser } from "#test/support/browser.ts";
import { openChat } from "#test/support/chat-page.ts";
import type { Shot, Stop } from "./tour.ts";

/** Takes pictures of the page as somebody sees it after the lines of a stop. */
export type Camera = {
  shoot(address: string, stop: Stop, shot: Shot): Promise<Buffer>;
  /** Pictures side by side, as wide as they are on their screens. */
  putTogether(pictures: readonly Buffer[]): Promise<Buffer>;
  close(): Promise<void>;
};

const screens = {
  phone: { viewport: { width: 390, height: 320 }, deviceScaleFactor: 1.75 },
  desktop: { viewport: { width: 1140, height: 320 }, deviceScaleFactor: 1.25 },
} as const;

/** Undefined where there is no browser. */
export async function openCamera(): Promise<Camera | undefined> {
  const path = findBrowser();
  return path === undefined ? undefined : cameraOf(await launchBrowser(path));
}

function cameraOf(browser: Browser): Camera {
  return {
    async shoot(address, stop, { on, upTo }) {
      const context = await browser.newContext({ ...screens[on], timezoneId: "Asia/Ho_Chi_Minh" });
      await tellTime(context, stop);
      const chat = await openChat(context, address);
      await chat.choose(stop.as);
      await frame(chat.page, upTo);
      const picture = await chat.page.screenshot();
      await context.close();
      return picture;
    },

    async putTogether(pictures) {
      const page = await browser.newPage({ deviceScaleFactor: 1.5 });
      const images = pictures.map(
        (bytes) => `<img alt="" src="data:image/png;base64,${bytes.toString("base64")}">`,
      );
      await page.setContent(`<style>${table}</style><main>${images.join("")}</main>`);
      await page.evaluate("Promise.all([...document.images].map((image) => image.decode()))");
      const picture = await page.locator("main").screenshot();
      await page.close();
      return picture;
    },

    close: () => browser.close(),
  };
}

const table = `body { margin: 0 }
  main { display: flex; gap: 20px; width: 1160px; box-sizing: border-box; padding: 20px; align-items: start; background: #e6ebf1 }
  img { min-width: 0; border-radius: 14px; box-shadow: 0 1px 6px #11182730 }
  img:first-child { width: 300px } img:last-child { width: 800px }`;

/**
 * What was said bears the hour of the database, which cannot be stopped: the page hears that of the tour. Of the
 * conversation it gets the lines of this stop.
 */
async function tellTime(context: BrowserContext, { at, lines }: Stop): Promise<void> {
  await context.clock.setFixedTime(at.epochMilliseconds);
  await context.route(/\/chat\/(transcript|conversations)\?/, async (route) => {
    const response = await route.fetch();
    let place = 0;
    // The page sorts by moments, so that each has to be a little later than the one before.
    const text = (await response.text()).replace(/"at":"[^"]+"/g, () => {
      place += 1;
      return `"at":"${at.add({ milliseconds: place })}"`;
    });
    const json = JSON.parse(text);
    await route.fulfill({ response, json: "entries" in json ? lastOf(json, lines.length) : json });
  });
}

function lastOf({ entries }: TranscriptPage, count: number): TranscriptPage {
  const first = entries.filter(({ kind }) => kind === "line").at(-count);
  return { entries: entries.slice(first && entries.indexOf(first)), older: null };
}

/** Makes the window as high as what was said, or as far as the first `upTo`. */
async function frame(page: Page, upTo: string | undefined): Promise<void> {
  await page.locator(".answer").last().waitFor();
  await page.evaluate("Promise.all([...document.images].map((image) => image.decode().catch(() => 0)))");
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const missing = await page.evaluate<number>(`(() => {
    const scroller = document.querySelector(".scroller");
    const last = ${upTo === undefined ? "null" : `document.querySelector("${upTo}")`};
    if (!last) return scroller.scrollHeight - scroller.clientHeight;
    return last.getBoundingClientRect().bottom + 5 - scroller.getBoundingClientRect().bottom + scroller.scrollTop;
  })()`);
  await page.setViewportSize({ width, height: Math.ceil(height + Math.max(0, missing)) });
  await page.evaluate(
    "document.activeElement?.blur(); document.querySelector('.pill')?.remove(); document.querySelector('.scroller').scrollTop = 0",
  );
}
