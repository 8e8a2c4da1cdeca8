import { describe, expect, it } from "vitest";
import { createZaloClient } from "#adapters/zalo/client.ts";
import type { Answer } from "#adapters/zalo/transport.ts";

const known: Answer = { kind: "done", result: { id: "1", account_name: "bot.x" } };

describe("getUpdates", () => {
  const update = { event_name: "message.text.received", message: {} };

  it.each<{ answer: Answer; update: unknown }>([
    { answer: { kind: "done", result: update }, update },
    { answer: { kind: "done", result: [update] }, update: [update] },
    { answer: { kind: "done", result: [] }, update: undefined },
    { answer: { kind: "done", result: {} }, update: undefined },
    { answer: { kind: "done", result: null }, update: undefined },
    { answer: { kind: "done", result: undefined }, update: undefined },
    { answer: refused("zalo", 408), update: undefined },
    { answer: refused("edge", 408), update: undefined },
  ])("takes $answer for $update", async ({ answer, update: expected }) => {
    const client = createZaloClient(async () => answer);

    expect(await client.getUpdates(new AbortController().signal)).toEqual(expected);
  });
});

describe("sendMessage", () => {
  it.each([
    { answer: refused("zalo", 404), account: known, kind: "closed" },
    { answer: refused("edge", 403), account: known, kind: "rejected" },
    { answer: refused("zalo", 404), account: refused("zalo", 404), kind: "unauthorized" },
    { answer: refused("edge", 404), account: refused("edge", 404), kind: "unauthorized" },
    { answer: refused("edge", 403), account: refused("edge", 502), kind: "unavailable" },
  ])(
    "refused with $answer is $kind where the bot's account is $account",
    async ({ answer, account, kind }) => {
      const client = createZaloClient(async (method) => (method === "getMe" ? account : answer));

      await expect(client.sendMessage("c1", "Xong.")).rejects.toMatchObject({ kind });
    },
  );
});

function refused(by: "zalo" | "edge", code: number): Answer {
  return { kind: "refused", by, code, description: "" };
}
