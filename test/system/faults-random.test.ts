import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watch } from "#test/support/faults/breaches.ts";
import { type House, openHouse } from "#test/support/faults/house.ts";
import { writeLetters } from "#test/support/faults/letters.ts";
import { type Plan, planFaults, type Step } from "#test/support/faults/plan.ts";
import { comeToRest, unrest } from "#test/support/faults/rest.ts";
import { strike } from "#test/support/faults/strike.ts";
import { letThemTalk, type Talk } from "#test/support/faults/talk.ts";
import { findFaults } from "#test/support/faults/verdict.ts";

const seed = Number(process.env["CHOT_SEED"] ?? randomInt(1_000_000));
const minutes = Number(process.env["CHOT_MINUTES"] ?? 0.5);
/** In milliseconds, without any progress. */
const recoversWithinMs = 60_000;
const restsWithinMs = 60_000;
const lookEveryMs = 100;
const lastWords = 5_000;
const timeoutMs = minutes * 60_000 + 300_000;

describe("a plan of faults", () => {
  it("is the same for the same seed", () => {
    expect(planOf(seed)).toEqual(planOf(seed));
    expect(planOf(seed)).not.toEqual(planOf(seed + 1));
  });
});

describe("the whole bot, among faults", () => {
  let plan: Plan;
  let house: House;

  beforeEach(async () => {
    plan = planFaults(seed);
    house = await openHouse(plan.platforms);
    await house.bot.start();
  }, timeoutMs);

  afterEach(() => house.close(), timeoutMs);

  it(`keeps what it has acknowledged, and does it once (CHOT_SEED=${seed})`, { timeout: timeoutMs }, async ({
    annotate,
  }) => {
    const talk = letThemTalk(house, seed);
    const letters = writeLetters(house, seed);
    const watching = watch(house);
    const until = performance.now() + minutes * 60_000;
    const steps: Step[] = [];

    for (const step of plan.steps) {
      steps.push(step);
      await suffer(step);
      expect(await illnessOf(talk), tell(steps)).toEqual([]);
      expect(watching.seen(), tell(steps)).toEqual([]);
      if (performance.now() > until) break;
      await pause(step.calmMs);
    }
    await letters.end();
    expect(
      await Promise.race([talk.end(), pause(restsWithinMs, "somebody waits")]),
      tell(steps),
    ).toBeUndefined();

    expect(await comeToRest(house, restsWithinMs), tell(steps)).toEqual([]);
    await watching.end();
    expect(await findFaults(house, talk.said), tell(steps)).toEqual([]);
    expect(await house.bot.stop(), tell(steps)).toBe(0);
    const lost = talk.said.filter(({ isAcknowledged }) => !isAcknowledged).length;
    await annotate(`${steps.length} steps, ${talk.said.length} lines, ${lost} of them never acknowledged`);
  });

  async function suffer({ faults, forMs }: Step): Promise<void> {
    const calms = [];
    for (const fault of faults) calms.push(await strike(house, fault));
    await pause(forMs);
    // Together: a bot may be waiting for its database.
    await Promise.all(calms.map((calm) => calm()));
    await house.bot.start();
  }

  /** What is under way, where a line that is typed now is not answered. */
  async function illnessOf(talk: Talk): Promise<readonly string[]> {
    const line = await Promise.race([talk.probe(), pause(recoversWithinMs)]);
    if (!line) return ["no line is taken", ...(await unrest(house)), house.bot.said().slice(-lastWords)];
    const progress = `SELECT count(answered_at) AS answered,
      bool_or(platform_id = '${line.id}' AND answered_at IS NOT NULL) AS is_ours FROM inbox_message`;
    let before: unknown;
    for (let movedAt = performance.now(); performance.now() - movedAt < recoversWithinMs; ) {
      const [now] = await house.look(progress);
      if (now?.["is_ours"] === true) return [];
      // Those before it come first, as fast as the machine is.
      if (now?.["answered"] !== before) movedAt = performance.now();
      before = now?.["answered"];
      await pause(lookEveryMs);
    }
    return [...(await unrest(house)), house.bot.said().slice(-lastWords)];
  }

  function tell(steps: readonly Step[]): string {
    const told = steps.map(
      ({ number, faults, forMs }) => `${number}. ${JSON.stringify(faults)} for ${forMs} ms`,
    );
    return [`CHOT_SEED=${seed} on ${plan.platforms.join(" and ")}`, ...told].join("\n");
  }
});

function planOf(of: number) {
  const { platforms, steps } = planFaults(of);
  return { platforms, steps: steps.take(100).toArray() };
}
