import { randomUUID } from "node:crypto";
import { formatReply } from "#src/chat/format.ts";
import { restoreReply } from "#src/chat/serial.ts";
import type { Database } from "#src/store/database.ts";
import type { Acknowledged, FakePlatform, Flaw, Line, Shown, TellingTrouble } from "../fake.ts";
import { findCommand, readPage } from "./page.ts";

/**
 * The page of the local chat, driven like the other platforms. There is nothing to sign, so what a forger would do is
 * what its guard is for; and nothing is sent out, so there is no way out that could be disturbed.
 */
export type LocalStage = FakePlatform & {
  /** Reads the page anew; `shown` tells what was read last. */
  look(conversation: string, database: Database): Promise<void>;
};

export function startFakeLocal(): LocalStage {
  let address: string | undefined;
  let trouble: (delivery: number) => TellingTrouble = () => "none";
  let deliveries = 0;
  const seen = new Map<string, readonly Shown[]>();

  const stage: LocalStage = {
    platform: "local",
    settings: () => ({}),
    reach(_, at) {
      address = at;
    },

    say: (line) => post(line, randomUUID()),

    async press(label, { as, in: room }) {
      const command = await findCommand(reachable(), room ?? stage.directWith(as), label);
      return post({ as, text: command, ...(room !== undefined && { in: room }) }, randomUUID());
    },

    async forge(flaw, line) {
      return (await send(line, randomUUID(), forgedHeaders[flaw])).status;
    },

    async look(conversation, database) {
      const page = await readPage(reachable(), conversation);
      seen.set(conversation, page ?? (await readAnswers(database, conversation)));
    },

    shown: (conversation) => seen.get(conversation) ?? [],
    open: () => {},
    directWith: (account) => `direct-${account}`,
    breaches: [],
    sends: 0,
    troubleSending: () => {},
    troubleTelling(next) {
      trouble = next;
    },
    end: () => {},
    goAway: async () => {},
    comeBack: async () => {},
    close: async () => {},
  };
  return stage;

  async function post(line: Line, id: string): Promise<Acknowledged> {
    deliveries += 1;
    const began = performance.now();
    const { ok } = await send(line, id, {});
    if (trouble(deliveries) !== "none") await send(line, id, {});
    return { id, isAcknowledged: ok, afterMs: performance.now() - began };
  }

  function send({ as, name, in: room, text }: Line, id: string, headers: Record<string, string>) {
    return fetch(`${reachable()}/webhooks/local`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ id, sender: as, name, room, text }),
    });
  }

  function reachable(): string {
    if (address === undefined) throw new Error("the bot is away");
    return address;
  }
}

/** What was answered to somebody whom the page does not know, and so shows nothing. */
async function readAnswers({ prisma }: Database, conversation: string): Promise<readonly Shown[]> {
  const rows = await prisma.outboxMessage.findMany({
    where: { platform: "local", conversation },
    orderBy: { id: "asc" },
  });
  return rows.map(({ reply }) => ({
    kind: "text",
    text: formatReply(restoreReply({ json: reply, files: [] }), "vi"),
  }));
}

/** A page of another site, a tunnel, a proxy. */
const forgedHeaders: Readonly<Record<Flaw, Record<string, string>>> = {
  unsigned: { origin: "https://elsewhere.example.com" },
  badly_signed: { origin: "null" },
  old: { "x-forwarded-for": "203.0.113.7" },
  from_the_future: { via: "1.1 proxy" },
};
