import { appendFile, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Accept } from "#src/chat/adapter.ts";
import type { IncomingMessage } from "#src/chat/message.ts";
import { createSpooledInbox, type SpooledInbox } from "#src/delivery/spool.ts";
import { writeRecord } from "#src/delivery/spool-record.ts";
import { createLog } from "#src/log.ts";
import { poll } from "#src/store/embedded/poll.ts";

let folder: string;
let opened: SpooledInbox[];
/** What the database has taken, in order; a message is kept once. */
let kept: Map<string, IncomingMessage>;
let database: Accept;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "chot-spool-"));
  opened = [];
  kept = new Map();
  database = take;
});

afterEach(async () => {
  for (const inbox of opened) await inbox.close();
  await rm(folder, { recursive: true });
});

const take: Accept = async (messages) => {
  for (const message of messages) if (!kept.has(message.id)) kept.set(message.id, message);
};
const beAway: Accept = () => Promise.reject(faultOf("ECONNREFUSED"));
const beSilent: Accept = () => new Promise(() => {});

function faultOf(code: string): Error {
  return Object.assign(new Error("refused"), { code });
}

async function open({ patienceMs = 1_000, isAlone = (): boolean => true } = {}): Promise<SpooledInbox> {
  const accept: Accept = (messages) => database(messages);
  const inbox = await createSpooledInbox({ accept, folder, log: createLog("silent"), patienceMs, isAlone });
  opened.push(inbox);
  return inbox;
}

describe("a spooled inbox", () => {
  it("leaves nothing in its folder while the database takes everything at once", async () => {
    const inbox = await open();

    await inbox.accept([aMessage("1"), aMessage("2")]);

    expect([...kept.keys()]).toEqual(["1", "2"]);
    expect([inbox.spooled(), await readdir(folder)]).toEqual([0, []]);
  });

  it("acknowledges while the database is away, and carries over in order when it is back", async () => {
    database = beAway;
    const inbox = await open();
    for (const id of ["1", "2", "3"]) await inbox.accept([aMessage(id)]);
    const waiting = inbox.spooled();

    database = take;
    await inbox.accept([aMessage("4")]);
    await isEmpty(inbox);

    expect(waiting).toBe(3);
    expect([...kept.keys()]).toEqual(["1", "2", "3", "4"]);
  });

  it("acknowledges only what the database has, where another instance may get the next message", async () => {
    const late = Promise.withResolvers<void>();
    database = async (messages) => {
      await late.promise;
      await take(messages);
    };
    const inbox = await open({ patienceMs: 1, isAlone: () => false });

    const accepted = inbox.accept([aMessage("1")]);
    const isSpooled = await poll(50, async () => (inbox.spooled() > 0 ? true : undefined));
    late.resolve();
    await accepted;

    expect([isSpooled, inbox.spooled(), [...kept.keys()]]).toEqual([undefined, 0, ["1"]]);
  });

  it("acknowledges what queues up behind a late message only once the database has it, among several instances", async () => {
    const late = Promise.withResolvers<void>();
    database = async (messages) => {
      await late.promise;
      await take(messages);
    };
    let isAlone = true;
    const inbox = await open({ patienceMs: 1, isAlone: () => isAlone });
    await inbox.accept([aMessage("1")]);
    isAlone = false;

    let isAcknowledged: true | undefined;
    const accepted = inbox.accept([aMessage("2")]).then(() => (isAcknowledged = true));
    const early = await poll(50, async () => isAcknowledged);
    late.resolve();
    await accepted;

    expect([early, [...kept.keys()]]).toEqual([undefined, ["1", "2"]]);
  });

  it("acknowledges while the database is silent, and keeps once what its first try brings late", async () => {
    const late = Promise.withResolvers<void>();
    database = async (messages) => {
      await late.promise;
      await take(messages);
    };
    const inbox = await open({ patienceMs: 1 });

    await inbox.accept([aMessage("1")]);
    const before = kept.size;
    late.resolve();
    await isEmpty(inbox);

    expect([before, kept.size]).toEqual([0, 1]);
  });

  it("passes on a fault that is not the connection's, and keeps nothing of the message", async () => {
    database = () => Promise.reject(new TypeError("no such column"));
    const inbox = await open();

    await expect(inbox.accept([aMessage("1")])).rejects.toThrow("no such column");

    expect(inbox.spooled()).toBe(0);
  });

  it("keeps every detail of a message, its files byte for byte", async () => {
    const message: IncomingMessage = {
      ...aMessage("1", "cà phê \u2028 ca\u0300 phe\u0302 👍🏽 \u202Eאבג\n\uD83D"),
      files: [{ name: "khách.csv", bytes: Uint8Array.from({ length: 256 }, (_, index) => index) }],
      isAddressed: true,
      route: { thread: "12.3" },
      edits: "0",
    };
    database = beAway;
    const inbox = await open();
    await inbox.accept([message]);

    database = take;
    await isEmpty(inbox);

    const { files, ...rest } = kept.get("1") ?? aMessage("none");
    expect({ ...rest, sentAt: String(rest.sentAt) }).toEqual({
      ...message,
      files: undefined,
      sentAt: String(message.sentAt),
    });
    expect(files?.map(({ bytes }) => [...bytes])).toEqual([[...Array(256).keys()]]);
  });

  it("keeps it in a folder and files that only their owner reads", async () => {
    folder = join(folder, "own");
    database = beAway;
    const inbox = await open();

    await inbox.accept([aMessage("1")]);

    const [name = ""] = await readdir(folder);
    const modes = await Promise.all(
      [folder, join(folder, name)].map(async (path) => (await stat(path)).mode),
    );
    expect(modes.map((mode) => mode & 0o777)).toEqual([0o700, 0o600]);
  });

  it("goes on at the next start with what it had acknowledged", async () => {
    database = beAway;
    const first = await open();
    await first.accept([aMessage("1"), aMessage("2")]);
    await first.close();

    database = take;
    const second = await open();
    const waiting = second.spooled();
    await second.accept([aMessage("3")]);
    await isEmpty(second);

    expect(waiting).toBe(2);
    expect([...kept.keys()]).toEqual(["1", "2", "3"]);
  });

  it("closes while the database is silent, and forgets nothing", async () => {
    database = beSilent;
    const first = await open({ patienceMs: 1 });
    await first.accept([aMessage("1")]);

    await first.close();
    const second = await open();

    expect(second.spooled()).toBe(1);
  });

  it.each(["cut off", "full of zeros"])("reads past a last line that a crash left %s", async (damage) => {
    database = beAway;
    const first = await open();
    await first.accept([aMessage("1")]);
    await first.close();
    const [name = ""] = await readdir(folder);
    const whole = await readFile(join(folder, name), "utf8");
    await appendFile(join(folder, name), damage === "cut off" ? whole.slice(0, 40) : "\0".repeat(500));

    database = take;
    const second = await open();
    await isEmpty(second);

    expect([...kept.keys()]).toEqual(["1"]);
  });

  it("takes over what a dead process left, and nothing of one that lives", async () => {
    database = beAway;
    const living = await open();
    await living.accept([aMessage("living")]);
    await writeFile(join(folder, "999999999.1.00000001.spool"), writeRecord(aMessage("dead")));

    const other = await open();

    expect([living.spooled(), other.spooled()]).toEqual([1, 1]);
  });

  it("keeps what it has however often the database is out of reach", async () => {
    let tries = 0;
    database = () => {
      tries += 1;
      return Promise.reject(faultOf("EHOSTUNREACH"));
    };
    const inbox = await open();
    await inbox.accept([aMessage("1")]);
    await poll(10_000, async () => (tries > 6 ? true : undefined));

    database = take;
    await isEmpty(inbox);

    expect([[...kept.keys()], inbox.refused()]).toEqual([["1"], 0]);
  });

  it("sets aside what the database refuses for good, and goes on with the next", async () => {
    database = beAway;
    const inbox = await open();
    await inbox.accept([aMessage("bad"), aMessage("good")]);

    database = async (messages) => {
      if (messages.some(({ id }) => id === "bad")) throw new RangeError("not this one");
      await take(messages);
    };
    await isEmpty(inbox);

    expect([...kept.keys()]).toEqual(["good"]);
    expect(await readFile(join(folder, "refused.jsonl"), "utf8")).toContain('"id":"bad"');
    expect([inbox.refused(), (await open()).refused()]).toEqual([1, 1]);
  });

  it("takes back what was set aside once the operator gives the file another name", async () => {
    await writeFile(join(folder, "refused.jsonl"), writeRecord(aMessage("bad")));
    await rename(join(folder, "refused.jsonl"), join(folder, "again.spool"));

    const inbox = await open();
    await isEmpty(inbox);

    expect([[...kept.keys()], inbox.refused()]).toEqual([["bad"], 0]);
  });

  it("does not acknowledge what neither the database nor the disk takes", async () => {
    database = beAway;
    const inbox = await open();
    await rm(folder, { recursive: true });

    await expect(inbox.accept([aMessage("1")])).rejects.toThrow("ENOENT");

    await writeFile(folder, "");
    expect(inbox.spooled()).toBe(0);
  });

  it("makes many messages that come at once durable together", async () => {
    database = beSilent;
    const inbox = await open({ patienceMs: 1 });
    const ids = Array.from({ length: 200 }, (_, index) => String(index));

    await Promise.all(ids.map((id) => inbox.accept([aMessage(id)])));
    database = take;
    await inbox.close();
    const again = await open();
    await isEmpty(again);

    expect([...kept.keys()].toSorted()).toEqual(ids.toSorted());
  });
});

async function isEmpty(inbox: SpooledInbox): Promise<void> {
  await poll(10_000, async () => (inbox.spooled() === 0 ? true : undefined));
}

function aMessage(id: string, text = "/kpi"): IncomingMessage {
  return {
    id,
    conversation: { platform: "slack", id: "C1", isDirect: false },
    sender: { id: "U1", displayName: "Lan" },
    text,
    sentAt: Temporal.Instant.from("2026-11-22T02:00:00Z"),
  };
}
