import { expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { startPlatformBot } from "#test/support/platform-bot.ts";
import type { Given } from "./given.ts";
import { textOf } from "./reading.ts";

/** It starts and stops as often as somebody likes, whatever the platform does meanwhile. */
export function startsAndStops({ traits, bot }: Given): void {
  it("goes on where it stopped, as often as it is stopped", async () => {
    const { ask, lineFor, stop, start, platform } = bot();

    for (const time of ["một", "hai", "ba"]) {
      expect(textOf(await ask("Lan", lineFor(reply(text(`lần ${time}`)))))).toBe(`lần ${time}`);
      await stop();
      await start();
    }
    expect(textOf(await ask("Lan", lineFor(reply(text("vẫn đây")))))).toBe("vẫn đây");
    expect(platform.breaches).toEqual([]);
  });

  it.each(traits.intakes)(
    "starts by %s while the platform is away, and is there when it comes",
    async (intake) => {
      const stage = await traits.stage();
      const late = await startPlatformBot(stage, { intake, before: (platform) => platform.goAway() });
      try {
        const { status } = await fetch(`${late.address()}/health`);
        expect(status).toBe(200);

        await stage.comeBack();
        await poll(20_000, async () => ((await isReady(late.address())) ? true : undefined));

        const shown = await late.ask("Lan", late.lineFor(reply(text("đến muộn"))));
        expect(textOf(shown)).toBe("đến muộn");
        expect(stage.breaches).toEqual([]);
      } finally {
        await late.close();
        await stage.close();
      }
    },
  );

  async function isReady(address: string): Promise<boolean> {
    const response = await fetch(`${address}/health`);
    const { platforms } = (await response.json()) as { platforms: Record<string, { state: string }> };
    return platforms[traits.platform]?.state === "ready";
  }
}
