import { describe, expect, it } from "vitest";
import { type Cargo, createOutgoing, type Posted, type PostedLine } from "./modules.ts";

const sender = { id: "p7", name: "Lan" };

describe("createOutgoing", () => {
  it("shows a line at once and keeps it until it is durable", async () => {
    const { outgoing, storage, answer } = anOutgoing();

    outgoing.add({ conversation: "direct-p7", text: "/kpi" });
    const atOnce = statesOf(outgoing);
    const kept = storage.size;
    await answer({ kind: "accepted" });

    expect(atOnce).toEqual(["/kpi sending"]);
    expect(kept).toBe(1);
    expect(statesOf(outgoing)).toEqual(["/kpi accepted"]);
    expect(storage.size).toBe(0);
  });

  it("sends a line again under the same id when the server was away", async () => {
    const { outgoing, posted, answer } = anOutgoing();

    outgoing.add({ conversation: "direct-p7", text: "/kpi" });
    await answer({ kind: "later" });
    const meanwhile = statesOf(outgoing);
    outgoing.retryNow();
    await answer({ kind: "accepted" });

    expect(meanwhile).toEqual(["/kpi retrying"]);
    expect(posted.map(({ id }) => id)).toEqual([posted[0]?.id, posted[0]?.id]);
    expect(statesOf(outgoing)).toEqual(["/kpi accepted"]);
  });

  it("sends lines in their order, the second after the first is durable", async () => {
    const { outgoing, posted, answer } = anOutgoing();

    outgoing.add({ conversation: "direct-p7", text: "one" });
    outgoing.add({ conversation: "team-1", room: "team-1", text: "two" });
    const before = posted.map(({ text }) => text);
    await answer({ kind: "accepted" });
    await answer({ kind: "accepted" });

    expect(before).toEqual(["one"]);
    expect(posted).toMatchObject([{ text: "one" }, { text: "two", room: "team-1", sender: "p7" }]);
    expect(posted[0]).not.toHaveProperty("room");
  });

  it("says why a line is refused, and goes on with the next", async () => {
    const { outgoing, posted, answer } = anOutgoing();

    outgoing.add({ conversation: "direct-p7", text: "one" });
    outgoing.add({ conversation: "direct-p7", text: "two" });
    await answer({ kind: "refused", reason: "too_long" });
    await answer({ kind: "accepted" });

    expect(outgoing.lines("direct-p7")).toMatchObject([
      { state: "refused", reason: "too_long" },
      { state: "accepted" },
    ]);
    expect(posted).toHaveLength(2);
  });

  it("sends what a closed page had left unsent", async () => {
    const first = anOutgoing();
    const key = first.outgoing.add({ conversation: "direct-p7", text: "/kpi" });

    const second = anOutgoing(first.storage);
    await second.answer({ kind: "accepted" });

    expect(second.posted.map(({ id }) => id)).toEqual([key]);
  });
});

describe("files of a line", () => {
  const file = new File(["Tên;Số"], "khách.csv");

  it("go with it and are let go when it is durable", async () => {
    const { outgoing, cargo, vault, answer } = anOutgoing();

    outgoing.add({ conversation: "direct-p7", text: "" }, [file]);
    const kept = vault.size;
    await answer({ kind: "accepted" });

    expect(cargo.map(({ files }) => files)).toEqual([[file]]);
    expect(outgoing.lines("direct-p7")[0]?.files).toEqual([{ name: "khách.csv", size: file.size }]);
    expect([kept, vault.size]).toEqual([1, 0]);
  });

  it("are sent again with it when the server was away", async () => {
    const { outgoing, cargo, answer } = anOutgoing();

    outgoing.add({ conversation: "direct-p7", text: "" }, [file]);
    await answer({ kind: "later" });
    outgoing.retryNow();
    await answer({ kind: "accepted" });

    expect(cargo.map(({ files }) => files)).toEqual([[file], [file]]);
  });

  it("are sent from a page that was closed and opened again", async () => {
    const first = anOutgoing();
    first.outgoing.add({ conversation: "direct-p7", text: "" }, [file]);

    const second = anOutgoing(first.storage, first.vault);
    await second.answer({ kind: "accepted" });

    expect(second.cargo.map(({ files }) => files)).toEqual([[file]]);
  });

  it("are missed rather than left out when the browser has lost them", async () => {
    const first = anOutgoing();
    first.outgoing.add({ conversation: "direct-p7", text: "" }, [file]);

    const second = anOutgoing(first.storage, new Map());
    await expect.poll(() => second.outgoing.lines("direct-p7")[0]?.state).toBe("refused");

    expect(second.outgoing.lines("direct-p7")[0]?.reason).toBe("files_gone");
    expect(second.posted).toEqual([]);
  });

  it("come back to be sent otherwise when they are refused", async () => {
    const { outgoing, answer } = anOutgoing();

    const key = outgoing.add({ conversation: "direct-p7", text: "" }, [file]);
    await answer({ kind: "refused", reason: "file_too_large" });

    expect(outgoing.filesOf(key)).toEqual([file]);
  });

  it("tell how far they are, in whole percents and never backwards", async () => {
    const { outgoing, cargo, changes, answer } = anOutgoing();
    outgoing.add({ conversation: "direct-p7", text: "" }, [file]);
    await expect.poll(() => cargo.length).toBe(1);
    const before = changes.count;

    for (const share of [0.101, 0.104, 0.2, 0.15]) cargo[0]?.onProgress(share);

    expect(outgoing.lines("direct-p7")[0]?.progress).toBe(0.2);
    expect(changes.count - before).toBe(2);
    await answer({ kind: "accepted" });
  });
});

/** What is posted waits until the test answers it. */
function anOutgoing(storage = new Map<string, string>(), vault = new Map<string, readonly File[]>()) {
  const posted: PostedLine[] = [];
  const cargo: Cargo[] = [];
  const changes = { count: 0 };
  const open: ((answer: Posted) => void)[] = [];
  const outgoing = createOutgoing({
    sender,
    storage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    },
    vault: {
      put: async (key, files) => void vault.set(key, files),
      get: async (key) => vault.get(key),
      remove: async (key) => void vault.delete(key),
    },
    post(line, carried) {
      posted.push(line);
      if (carried.files.length > 0) cargo.push(carried);
      return new Promise((resolve) => open.push(resolve));
    },
    onChange: () => {
      changes.count += 1;
    },
  });
  return {
    outgoing,
    storage,
    vault,
    cargo,
    changes,
    posted,
    async answer(answer: Posted) {
      await expect.poll(() => open.length).toBeGreaterThan(0);
      open.shift()?.(answer);
      // What follows from an answer is done in the next turn.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function statesOf(outgoing: ReturnType<typeof createOutgoing>): readonly string[] {
  return outgoing.lines("direct-p7").map(({ text, state }) => `${text} ${state}`);
}
