import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import type { Intake } from "#test/support/fakes/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { showsBlocks } from "./blocks.ts";
import type { Given } from "./given.ts";
import { takesIn } from "./incoming.ts";
import { startsAndStops } from "./life.ts";
import { knowsPeople } from "./people.ts";
import { takesPresses } from "./pressing.ts";
import { keepsSecrets } from "./secrets.ts";
import type { Traits } from "./traits.ts";
import { bearsTroubles } from "./troubles.ts";

/**
 * What every platform has in common. Each has a test file of its own, so that several are tried at once: they wait
 * longer than they work.
 */
export function keepsTheContract(traits: Traits): void {
  describe(traits.platform, () => {
    const given = open(traits, "webhook");

    describe("what is said to it", () => takesIn(given));
    describe("what it says", () => showsBlocks(given));
    describe("what it offers", () => takesPresses(given));
    describe("whom it knows", () => knowsPeople(given));
    // At home nothing is carried, so nothing can get lost on the way.
    if (traits.isCarried) describe("what disturbs it", () => bearsTroubles(given));
    describe("how it lives", () => startsAndStops(given));
    describe("what it keeps", () => keepsSecrets(given));
  });

  if (!traits.intakes.includes("connected")) return;
  describe(`${traits.platform}, to which the bot connects`, () => {
    const given = open({ ...traits, flaws: [] }, "connected");

    describe("what is said to it", () => takesIn(given));
    describe("what it offers", () => takesPresses(given));
    describe("what it keeps", () => keepsSecrets(given));
  });
}

/** One bot for the tests of a platform, which breaks none of the platform's rules in any of them. */
function open(traits: Traits, intake: Intake): Given {
  let running: PlatformBot;

  beforeAll(async () => {
    running = await startPlatformBot(await traits.stage(), { intake });
  });

  afterEach(() => {
    expect(running.platform.breaches).toEqual([]);
  });

  afterAll(async () => {
    await running.close();
    await running.platform.close();
  });

  return { traits, bot: () => running };
}
