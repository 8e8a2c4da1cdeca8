import type { BrowserContext, Locator, Page } from "playwright-core";

export const phone = { width: 380, height: 800 } as const;
export const desktop = { width: 1280, height: 800 } as const;

/** One open page of the chat, with what a person does there. */
export type ChatPage = {
  readonly page: Page;
  /** What has been said by people and by the bot, the newest last. */
  readonly lines: Locator;
  readonly answers: Locator;
  choose(name: string): Promise<void>;
  enterRoom(name: string): Promise<void>;
  type(line: string): Promise<void>;
  /** The answer that comes next, once it is there. */
  answerTo(line: string): Promise<Locator>;
  /** By how many pixels the page is wider than its window. */
  overflow(): Promise<number>;
};

/** Every error that the browser itself reports ends up in `complaints`. */
export async function openChat(
  context: BrowserContext,
  address: string,
  complaints: string[] = [],
): Promise<ChatPage> {
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (entry) => {
    if (/content security policy/i.test(entry.text())) complaints.push(entry.text());
  });
  await page.goto(address);

  const lines = page.locator(".line");
  const answers = page.locator(".answer");
  const input = page.locator("textarea");

  return {
    page,
    lines,
    answers,

    async choose(name) {
      await page.locator(".groups").getByRole("button", { name }).click();
      await input.waitFor();
      await isLoaded();
    },

    async enterRoom(name) {
      await page
        .locator(".conversations")
        .getByRole("button", { name: new RegExp(`^${name}`) })
        .click();
      await page.locator(".heading h1").filter({ hasText: name }).waitFor();
      await isLoaded();
    },

    type,

    async answerTo(line) {
      const before = await answers.count();
      await type(line);
      const answer = answers.nth(before);
      await answer.waitFor();
      return answer;
    },

    overflow: () => page.evaluate("document.documentElement.scrollWidth - window.innerWidth"),
  };

  /** What was said before has to be there, or the next answer cannot be told from it. */
  async function isLoaded(): Promise<void> {
    await page.locator('[aria-busy="false"]').first().waitFor({ state: "attached" });
  }

  async function type(line: string): Promise<void> {
    await input.fill(line);
    await input.press("Enter");
  }
}
