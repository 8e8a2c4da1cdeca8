import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#src/store/database.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { createPresence, type Presence } from "#src/store/presence.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let test: TestDatabase;
let one: Presence;
let other: Presence;

beforeEach(async () => {
  test = await createTestDatabase();
  const { pool, close } = openDatabase(test.url);
  await prepareDatabase(pool).finally(close);
  one = createPresence(test.url, () => {});
  other = createPresence(test.url, () => {});
});

afterEach(async () => {
  await Promise.all([one.close(), other.close()]);
  await test.drop();
});

describe("the presence of an instance", () => {
  it("tells whether there are others, and does not take itself for one", async () => {
    const before = one.isAlone();
    one.announce("pool-1");
    const alone = await isSoon(one, true);
    other.announce("pool-2");
    one.announce("pool-3");
    const joined = await isSoon(one, false);
    await other.close();
    one.announce("pool-4");
    const left = await isSoon(one, true);

    expect(before).toBe(false);
    expect([alone, joined, left]).toEqual([true, true, true]);
  });

  it("lets it wait until the others have seen it, if there are any", async () => {
    one.announce("pool-1");
    await one.introduced();
    const wasAlone = one.isAlone();
    other.announce("pool-2");
    await other.introduced();

    expect([wasAlone, one.isAlone(), other.isAlone()]).toEqual([true, false, false]);
  });
});

/** It looks every two seconds, and whenever something is announced. */
function isSoon(presence: Presence, isAlone: boolean): Promise<true | undefined> {
  return poll(10_000, async () => (presence.isAlone() === isAlone ? true : undefined));
}
