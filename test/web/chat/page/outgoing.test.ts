import { describe, expect, it } from "vitest";
import { createOutgoing, type Posted, type PostedLine } from "./modules.ts";

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

/** What is posted waits until the test answers it. */
function anOutgoing(storage = new Map<string, string>()) {
  const posted: PostedLine[] = [];
  const open: ((answer: Posted) => void)[] = [];
  const outgoing = createOutgoing({
    sender,
    storage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    },
    post(line) {
      posted.push(line);
      return new Promise((resolve) => open.push(resolve));
    },
    onChange() {},
  });
  return {
    outgoing,
    storage,
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
