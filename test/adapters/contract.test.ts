import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import type { Intake } from "#test/support/fakes/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";
import { showsBlocks } from "./contract/blocks.ts";
import type { Given } from "./contract/given.ts";
import { takesIn } from "./contract/incoming.ts";
import { startsAndStops } from "./contract/life.ts";
import { knowsPeople } from "./contract/people.ts";
import { takesPresses } from "./contract/pressing.ts";
import { keepsSecrets } from "./contract/secrets.ts";
import { allTraits, type Traits } from "./contract/traits.ts";
import { bearsTroubles } from "./contract/troubles.ts";

describe.each(allTraits)("$platform", (traits) => {
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

describe.each(allTraits.filter(({ intakes }) => intakes.includes("connected")))(
  "$platform, to which the bot connects",
  (traits) => {
    const given = open({ ...traits, flaws: [] }, "connected");

    describe("what is said to it", () => takesIn(given));
    describe("what it offers", () => takesPresses(given));
    describe("what it keeps", () => keepsSecrets(given));
  },
);

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
