import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PlatformError } from "#src/chat/adapter.ts";
import { createDelivering } from "#src/delivery/outbox.ts";
import { createLog } from "#src/log.ts";
import { createTestOutbox, type TestOutbox } from "#test/support/outbox.ts";
import { createScriptedAdapter, failing, type ScriptedAdapter } from "#test/support/scripted-adapter.ts";

let outbox: TestOutbox;
let adapter: ScriptedAdapter;
let carry: (conversation: string) => Promise<void>;
let conversations = 0;
/** A conversation of the test's own. */
let room: string;

beforeAll(async () => {
  outbox = await createTestOutbox();
});
afterAll(() => outbox.close());

beforeEach(() => {
  conversations += 1;
  room = `C${conversations}`;
  restart();
});

/** What a conversation's job does, as another instance would that knows nothing but the database. */
function restart(): void {
  adapter = createScriptedAdapter();
  const deliver = createDelivering({ database: outbox.database, adapter, log: createLog("silent") });
  carry = (conversation) => deliver({ conversation }, new AbortController().signal);
}

describe("delivery", () => {
  it("carries all that waits for a conversation, in order and part by part", async () => {
    const first = await outbox.answer({ to: room, texts: ["một", "hai"] });
    const second = await outbox.answer({ to: room, texts: ["ba"] });

    await carry(room);

    expect(adapter.arrived).toEqual([`${room}: một`, `${room}: hai`, `${room}: ba`]);
    expect(await outbox.progressOf(first)).toMatchObject({ arrivedParts: 2, isDelivered: true });
    expect(await outbox.progressOf(second)).toMatchObject({ isDelivered: true, isUnderWay: false });
  });

  it("has written down that a part is under way before the call goes out", async () => {
    const id = await outbox.answer({ to: room, texts: ["một", "hai"] });
    const seen: unknown[] = [];
    adapter.play(async () => {
      const { arrivedParts, isUnderWay } = await outbox.progressOf(id);
      seen.push({ arrivedParts, isUnderWay });
    });

    await carry(room);

    expect(seen).toEqual([
      { arrivedParts: 0, isUnderWay: true },
      { arrivedParts: 1, isUnderWay: true },
    ]);
  });

  it("goes on behind the last part that arrived, and leaves what follows in its place", async () => {
    await outbox.answer({ to: room, texts: ["một", "hai", "ba"] });
    await outbox.answer({ to: room, texts: ["bốn"] });
    adapter.play(({ text }) => {
      if (text === "hai") throw new PlatformError("unavailable", "503");
    });
    await carry(room);
    const before = adapter.arrived;
    restart();

    await carry(room);

    expect(before).toEqual([`${room}: một`]);
    expect(adapter.arrived).toEqual([`${room}: hai`, `${room}: ba`, `${room}: bốn`]);
  });

  it("says of the one part that was under way at a crash that it may have arrived", async () => {
    const id = await outbox.answer({ to: room, texts: ["một", "hai", "ba"] });
    // All that a killed process leaves behind.
    await outbox.database.pool.query(
      "UPDATE outbox_message SET arrived_parts = 1, sending_at = now() WHERE id = $1",
      [id],
    );

    await carry(room);

    expect(adapter.attempts.map(({ text, mayHaveArrived }) => [text, mayHaveArrived])).toEqual([
      ["hai", true],
      ["ba", false],
    ]);
  });

  it("gives the platform the same envelope at every try, and no other reply's", async () => {
    await outbox.answer({ to: room, texts: ["một"] });
    await outbox.answer({ to: room, texts: ["hai"] });
    adapter.play(failing(new PlatformError("uncertain", "time-out")));
    await carry(room);
    await carry(room);

    const ids = adapter.attempts.map(({ envelope }) => envelope.id);

    expect(ids).toEqual([ids[0], ids[0], ids[2]]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("answers along the route of the line only in the conversation where it was said", async () => {
    await outbox.answer({ to: room, texts: ["đây"], route: { thread: "12.3" } });
    await outbox.answer({ to: `D-${room}`, texts: ["riêng"], saidIn: room, route: { thread: "12.3" } });

    await carry(room);
    await carry(`D-${room}`);

    expect(adapter.attempts.map(({ envelope }) => envelope.route)).toEqual([{ thread: "12.3" }, undefined]);
  });

  it("leaves what remains to another job when the bot stops, and repeats nothing", async () => {
    const id = await outbox.answer({ to: room, texts: ["một", "hai"] });
    const stopping = new AbortController();
    adapter.play(() => stopping.abort());
    const deliver = createDelivering({ database: outbox.database, adapter, log: createLog("silent") });
    await outbox.database.pool.query("DELETE FROM graphile_worker._private_jobs");

    await deliver({ conversation: room }, stopping.signal);

    expect(await outbox.progressOf(id)).toMatchObject({ arrivedParts: 1, isUnderWay: false });
    expect(await outbox.plannedIn(room)).toBeLessThanOrEqual(0);
  });

  it("finds nothing to do where everything has arrived", async () => {
    await outbox.answer({ to: room, texts: ["một"] });
    await carry(room);

    await carry(room);

    expect(adapter.attempts).toHaveLength(1);
  });

  it("takes a reply without anything to show as delivered", async () => {
    const id = await outbox.answer({ to: room, texts: [] });

    await carry(room);

    expect(await outbox.progressOf(id)).toMatchObject({ isDelivered: true });
  });
});
