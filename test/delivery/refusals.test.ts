import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PlatformError, type Refusal } from "#src/chat/adapter.ts";
import { createDelivering } from "#src/delivery/outbox.ts";
import { createLog } from "#src/log.ts";
import { createDeliveries } from "#src/store/deliveries.ts";
import type { OutboxOutcome } from "#src/store/outbox.ts";
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
  room = `R${conversations}`;
  adapter = createScriptedAdapter();
  const deliver = createDelivering({ database: outbox.database, adapter, log: createLog("silent") });
  carry = (conversation) => deliver({ conversation }, new AbortController().signal);
});

function refuse(kind: Refusal, options: ConstructorParameters<typeof PlatformError>[2] = {}): void {
  adapter.play(failing(new PlatformError(kind, `the platform says ${kind}`, options)));
}

const seconds = (count: number) => Temporal.Duration.from({ seconds: count });

describe("a part that does not get through", () => {
  it.each<[string, Refusal, Temporal.Duration | undefined, number]>([
    ["as long as the platform says", "limited", seconds(7), 7],
    ["half a minute where it names no time", "limited", undefined, 30],
    ["a second where it is away", "unavailable", undefined, 1],
    ["as long as it says where it is away", "unavailable", seconds(20), 20],
    ["a second where nobody knows", "uncertain", undefined, 1],
    ["a minute where the token does not do", "unauthorized", undefined, 60],
  ])("is tried again after a pause: %s (%s)", async (_, kind, retryAfter, pause) => {
    const id = await outbox.answer({ to: room, texts: ["một"] });
    refuse(kind, { retryAfter });

    await carry(room);

    const planned = ((await outbox.plannedIn(room)) ?? 0) / 1_000;
    // Up to a quarter longer, less the moment that has gone by since.
    expect([planned > pause - 0.5, planned <= pause * 1.25]).toEqual([true, true]);
    expect(await outbox.progressOf(id)).toMatchObject({ failures: 1, isDelivered: false, isParked: false });
  });

  it.each<[number, number]>([
    [3, 8],
    [8, 256],
    [20, 300],
  ])("after %d failures in a row waits %d seconds", async (failures, pause) => {
    const id = await outbox.answer({ to: room, texts: ["một"] });
    await outbox.database.pool.query("UPDATE outbox_message SET failures = $1 WHERE id = $2", [failures, id]);
    refuse("unavailable");

    await carry(room);

    const planned = ((await outbox.plannedIn(room)) ?? 0) / 1_000;
    expect([planned > pause - 0.5, planned <= pause * 1.25]).toEqual([true, true]);
  });

  it.each<[Refusal, boolean]>([
    ["uncertain", true],
    ["unavailable", false],
    ["limited", false],
    ["unauthorized", false],
  ])("after “%s”, that it may have arrived is %s", async (kind, mayHaveArrived) => {
    const id = await outbox.answer({ to: room, texts: ["một"] });
    refuse(kind);

    await carry(room);

    expect(await outbox.progressOf(id)).toMatchObject({ isUnderWay: mayHaveArrived });
  });

  it("still may have arrived when a later try is plainly refused", async () => {
    const id = await outbox.answer({ to: room, texts: ["một"] });
    adapter.play(
      failing(new PlatformError("uncertain", "time-out"), new PlatformError("unavailable", "503")),
    );

    await carry(room);
    await carry(room);
    await carry(room);

    expect(adapter.attempts.map(({ mayHaveArrived }) => mayHaveArrived)).toEqual([false, true, true]);
    expect(await outbox.progressOf(id)).toMatchObject({ isDelivered: true });
  });

  it.each<[string, Refusal, number]>([
    ["its conversation is closed", "closed", 1],
    ["a day has gone by", "unavailable", 25],
  ])("still may have arrived when it was given up because %s, and is sent again", async (_, kind, hours) => {
    const id = await outbox.answer({ to: room, texts: ["một"] });
    adapter.play(failing(new PlatformError("uncertain", "time-out"), new PlatformError(kind, "no")));
    await carry(room);
    await outbox.database.pool.query(
      "UPDATE outbox_message SET created_at = now() - $1 * interval '1 hour' WHERE id = $2",
      [hours, id],
    );
    await carry(room);
    const given = await outbox.progressOf(id);

    await createDeliveries(outbox.database.prisma).sendAgain(id);
    await carry(room);

    expect(given).toMatchObject({ isParked: true });
    expect(adapter.attempts.map(({ mayHaveArrived }) => mayHaveArrived)).toEqual([false, true, true]);
  });

  it("keeps what is answered later waiting behind it until its time", async () => {
    await outbox.answer({ to: room, texts: ["một"] });
    refuse("limited", { retryAfter: seconds(100) });
    await carry(room);

    await outbox.answer({ to: room, texts: ["hai"] });

    expect(await outbox.plannedIn(room)).toBeGreaterThan(90_000);
    expect(adapter.arrived).toEqual([]);
  });

  it("is given up when it would be a day old by the next try, and what follows is carried", async () => {
    const old = await outbox.answer({ to: room, texts: ["cũ"] });
    const young = await outbox.answer({ to: room, texts: ["mới"] });
    await outbox.database.pool.query(
      "UPDATE outbox_message SET created_at = now() - interval '25 hours' WHERE id = $1",
      [old],
    );
    refuse("unavailable");

    await carry(room);
    await carry(room);

    expect(await outbox.progressOf(old)).toMatchObject({ isParked: true, parkedReason: "expired" });
    expect(await outbox.progressOf(young)).toMatchObject({ isDelivered: true });
  });
});

describe("a conversation", () => {
  it("that is closed has its reply parked, and is tried again for the next one", async () => {
    const first = await outbox.answer({ to: room, texts: ["một"] });
    const second = await outbox.answer({ to: room, texts: ["hai"] });
    refuse("closed");

    await carry(room);

    expect(await outbox.progressOf(first)).toMatchObject({ isParked: true, parkedReason: "closed" });
    expect(await outbox.progressOf(second)).toMatchObject({ isDelivered: true });
  });

  it("that has moved is gone on with under its new id", async () => {
    const id = await outbox.answer({ to: room, texts: ["một", "hai"] });
    refuse("moved", { movedTo: `new-${room}` });

    await carry(room);
    await carry(`new-${room}`);

    expect(adapter.arrived).toEqual([`new-${room}: một`, `new-${room}: hai`]);
    expect(adapter.attempts.map(({ mayHaveArrived }) => mayHaveArrived)).toEqual([false, false, false]);
    expect(await outbox.progressOf(id)).toMatchObject({ isDelivered: true });
    expect(await outbox.plannedIn(room)).toBeUndefined();
  });
});

describe("a reply that the platform does not take", () => {
  it.each<[string, Error]>([
    ["rejected", new PlatformError("rejected", "message_too_long")],
    ["a fault of ours", new TypeError("undefined is not a function")],
    ["moved to where it is", new PlatformError("moved", "moved")],
  ])("gives way to a sentence with a reference, in its place (%s)", async (_, error) => {
    const refused = await outbox.answer({ to: room, texts: ["một"] });
    await outbox.answer({ to: room, texts: ["hai"] });
    adapter.play(failing(error));

    await carry(room);

    const { parkedReason, isParked } = await outbox.progressOf(refused);
    const reference = /^rejected ([0-9A-F]{6})$/.exec(parkedReason ?? "")?.[1];
    expect(isParked).toBe(true);
    expect(adapter.arrived).toEqual([expect.stringContaining(`quản trị mã ${reference}`), `${room}: hai`]);
  });

  it("is told to the log without what an unexpected error says, which may be a token", async () => {
    const lines: string[] = [];
    const log = createLog("warn", { write: (line) => void lines.push(line) });
    const deliver = createDelivering({ database: outbox.database, adapter, log });
    const refused = await outbox.answer({ to: room, texts: ["một"] });
    adapter.play(failing(new TypeError("“Bearer xoxb-1” is an invalid header value")));

    await deliver({ conversation: room }, new AbortController().signal);

    const [, reference = "none"] = (await outbox.progressOf(refused)).parkedReason?.split(" ") ?? [];
    expect(lines.join("")).toContain(reference);
    expect(lines.join("")).toContain("TypeError");
    expect(lines.join("")).not.toContain("xoxb");
  });

  it("is given up with its sentence where that is not taken either", async () => {
    const refused = await outbox.answer({ to: room, texts: ["một"] });
    const next = await outbox.answer({ to: room, texts: ["hai"] });
    adapter.play(
      failing(new PlatformError("rejected", "bad request"), new PlatformError("rejected", "bad request")),
    );

    await carry(room);

    expect(adapter.arrived).toEqual([`${room}: hai`]);
    expect(await outbox.progressOf(refused)).toMatchObject({ isParked: true });
    expect(await outbox.progressOf(next)).toMatchObject({ isDelivered: true });
  });

  it("has the sentence tried again like any other, under an id of its own", async () => {
    const refused = await outbox.answer({ to: room, texts: ["một"] });
    adapter.play(
      failing(new PlatformError("rejected", "bad request"), new PlatformError("unavailable", "503")),
    );

    await carry(room);
    await carry(room);

    expect(adapter.arrived).toHaveLength(1);
    expect(adapter.attempts.map(({ envelope }) => envelope.id)).toEqual([refused, -refused, -refused]);
  });
});

describe("a private answer that was asked for in a room", () => {
  const blocked = new PlatformError("closed", "blocked");

  it.each<[string, OutboxOutcome, Error | undefined, string]>([
    ["that it was sent, once it has arrived", "answered", undefined, "Mình đã nhắn riêng cho Lan."],
    ["to type it again, where it cannot arrive and nothing was done", "asked", blocked, "rồi gõ lại lệnh."],
    ["not to, where it cannot arrive but was done", "answered", blocked, "đã ghi xong, đừng gõ lại"],
  ])("leaves word there: %s", async (_, outcome, error, word) => {
    await outbox.answer({ to: `D-${room}`, texts: ["riêng"], saidIn: room, wordLeftIn: room, outcome });
    if (error) adapter.play(failing(error));
    const before = await outbox.writtenFor(room);

    await carry(`D-${room}`);
    await carry(`D-${room}`);

    expect(before).toEqual([]);
    expect(await outbox.writtenFor(room)).toEqual([expect.stringContaining(word)]);
    expect(await outbox.plannedIn(room)).toBeLessThanOrEqual(0);
  });
});
