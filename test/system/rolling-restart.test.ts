import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { type Fleet, openFleet, whatIsLeft } from "#test/support/fleet.ts";
import { placesOn, takenInTime, typeOn, wrongIn, wrongInLedger } from "#test/support/typing.ts";
import { createChance } from "../../prisma/demo/chance.ts";

const instances = [0, 1] as const;
/** Of each conversation between two restarts, so that every bot works before and after each of them. */
const linesMeanwhile = 3;
const withinMs = 60_000;

/** A server, its tables and several bots, on a machine that has other things to do. */
const startWithinMs = 180_000;

const nothingWrong = { unacknowledged: [], unanswered: [], twice: [], again: [], overtaken: [] };

let fleet: Fleet;

beforeAll(async () => {
  fleet = await openFleet({ askAt: "/ready/webhooks", settings: async () => ({ DRAIN_SECONDS: "3" }) });
  await fleet.startAll(instances);
}, startWithinMs);

afterAll(() => fleet.close());

describe("two bots that are restarted in turn while people type", () => {
  it("fail no request, and answer each line once", { timeout: withinMs * 5 }, async ({ annotate }) => {
    const places = placesOn(fleet.platform);
    let isOver = false;
    const typing = places.map((place, index) =>
      typeOn(place, { platform: fleet.platform, chance: createChance(index), isOver: () => isOver }),
    );
    try {
      for (const place of instances) {
        await answeredByAll(linesMeanwhile * places.length);
        await fleet.stop(place);
        expect(fleet.bots[place]?.ended(), fleet.bots[place]?.said()).toBe(0);
        await fleet.start(place);
      }
      await answeredByAll(linesMeanwhile * places.length);
    } finally {
      isOver = true;
    }
    const said = await Promise.all(typing);
    const left = await whatIsLeft(fleet.database, withinMs);

    const wrong = places.map((place, index) => wrongIn(fleet.platform, place, said[index] ?? []));
    expect(left).toEqual([]);
    expect(fleet.balancer.failures).toEqual([]);
    const overtaken = wrong.flatMap((place) => place.overtaken);
    expect(await takenInTime(fleet.database.prisma, overtaken, said.flat())).toEqual([]);
    expect(wrong.map((place) => ({ ...place, overtaken: [] }))).toEqual(places.map(() => nothingWrong));
    expect(await wrongInLedger(fleet.database.prisma, said.flat())).toEqual([]);
    await annotate(`${said.flat().length} lines, ${fleet.balancer.answered.join(" and ")} calls taken`);
  });
});

/** Waits until each of them has taken so many more calls. */
async function answeredByAll(calls: number): Promise<void> {
  const before = instances.map((place) => fleet.balancer.answered[place] ?? 0);
  const isEnough = (place: number) =>
    (fleet.balancer.answered[place] ?? 0) >= (before[place] ?? 0) + calls / instances.length;
  const isDone = await poll(withinMs, async () => (instances.every(isEnough) ? true : undefined));
  if (!isDone)
    throw new Error(
      `only ${fleet.balancer.answered} calls were taken: ${fleet.bots.map((bot) => bot.said())}`,
    );
}
