import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Adapter, type Envelope, type Part, PlatformError, type Refusal } from "#src/chat/adapter.ts";
import { reply, text } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { locales } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Log } from "#src/log.ts";
import { type Database, isUnavailable } from "#src/store/database.ts";
import { planDelivery } from "#src/store/jobs.ts";
import {
  type Claimed,
  claimNext,
  noteArrival,
  noteFailure,
  postpone,
  replaceBySentence,
} from "#src/store/sending.ts";
import { conclude } from "./conclude.ts";
import { untilStopped } from "./last-call.ts";
import { createMoving } from "./move.ts";
import { createPlatformPause, type Pauses, spread, usualPauses } from "./pauses.ts";
import { createTurns } from "./turns.ts";
import { untilWritten } from "./until-written.ts";
import { judge } from "./verdict.ts";

/** How a try to bring a reply to its platform ended. */
export type Carried = "arrived" | Refusal;

export type Delivery = {
  readonly database: Database;
  readonly adapter: Adapter;
  readonly log: Log;
  readonly pauses?: Pauses;
  /** In milliseconds: what a call that is under way gets when the bot stops. */
  readonly lastCallMs?: number;
  /** Told of each try, right after it. */
  readonly carried?: (outcome: Carried) => void;
};

const usualLastCallMs = 3_000;

/** Whether the conversation goes on with what waits there next, or its job ends because another one carries the rest. */
type Then = "next" | "end";

const deliverPayload = z.object({ conversation: z.string() });

/**
 * Carries all that waits for a conversation to its platform, in order and part by part. What has begun is written down
 * before the call and what has arrived right after it, so a crash repeats one part at most, and that part says so.
 */
export function createDelivering({
  database,
  adapter,
  log,
  pauses = usualPauses,
  lastCallMs = usualLastCallMs,
  carried = () => {},
}: Delivery) {
  const { prisma } = database;
  const platform = createPlatformPause(pauses);
  const move = createMoving(database);
  // A runner that lost the database leaves its jobs to the next one, and may still be writing down what arrived.
  const inTurn = createTurns();

  return (payload: unknown, stopping: AbortSignal): Promise<void> => {
    const { conversation } = deliverPayload.parse(payload);
    return inTurn(conversation, () => carryOrComeAgain(conversation, stopping));
  };

  /** A job that fails waits longer each time, for hours in the end, which is too long for a database that was away. */
  async function carryOrComeAgain(conversation: string, stopping: AbortSignal): Promise<void> {
    try {
      await carry(conversation, stopping);
    } catch (error) {
      if (!isUnavailable(error) || stopping.aborted) throw error;
      const address = { platform: adapter.platform, conversation };
      await untilWritten(() => planDelivery(prisma, address, pauses.first), stopping);
    }
  }

  async function carry(conversation: string, stopping: AbortSignal): Promise<void> {
    const address = { platform: adapter.platform, conversation };
    let then: Then = "next";
    while (then === "next") {
      const pauseMs = platform.remainingMs();
      if (stopping.aborted) return planDelivery(prisma, address, 0);
      if (pauseMs > 0) return prisma.$transaction((tx) => postpone(tx, address, spread(pauseMs)));

      const entry = await claimNext(database, address);
      if (!entry) return;
      then = await send(entry, stopping);
    }
  }

  async function send(entry: Claimed, stopping: AbortSignal): Promise<Then> {
    let { mayHaveArrived, failures } = entry;
    let parts: readonly Part[];
    try {
      parts = adapter.parts(toEnvelope(entry));
    } catch (error) {
      carried(outcomeOf(error));
      return giveWay(entry, error);
    }

    for (let place = entry.arrivedParts; place < parts.length; place += 1) {
      try {
        const call = parts[place]?.({ mayHaveArrived });
        if (call) await untilStopped(call, stopping, lastCallMs);
      } catch (error) {
        carried(outcomeOf(error));
        return recover({ ...entry, mayHaveArrived, failures }, error, stopping);
      }
      platform.arrived();
      mayHaveArrived = false;
      failures = 0;
      if (place === parts.length - 1) break;

      const isNextBegun = !stopping.aborted;
      const isOurs = await untilWritten(
        (isAgain) => noteArrival(prisma, entry.id, { place, isNextBegun, isAgain }),
        stopping,
      );
      if (!isOurs || !isNextBegun) {
        await planDelivery(prisma, entry, 0);
        return "end";
      }
    }
    carried("arrived");
    const arrived = { kind: "arrived", parts: parts.length } as const;
    const { isLast } = await untilWritten(() => conclude(database, entry, arrived), stopping);
    return isLast ? "end" : "next";
  }

  async function recover(entry: Claimed, error: unknown, stopping: AbortSignal): Promise<Then> {
    const { id, conversation, failures, mayHaveArrived } = entry;
    const verdict = judge(error, { conversation, failures, pauses, platform });
    switch (verdict.kind) {
      case "wait": {
        const pauseMs = spread(Math.max(verdict.pauseMs, platform.remainingMs()));
        const isUncertain = mayHaveArrived || verdict.isUncertain;
        log.warn({ ...describe(entry, error), pauseMs }, "a message has to wait");
        await untilWritten(
          () =>
            prisma.$transaction(async (tx) => {
              await noteFailure(tx, { id, isUncertain });
              await postpone(tx, entry, pauseMs);
            }),
          stopping,
        );
        return "end";
      }
      case "moved":
        await noteFailure(prisma, { id, isUncertain: mayHaveArrived });
        await move({ platform: adapter.platform, from: conversation, to: verdict.to });
        return "end";
      case "closed":
        log.warn(describe(entry, error), "a conversation is closed to the bot");
        await conclude(database, entry, { kind: "closed" });
        return "next";
      case "refused":
        return giveWay(entry, error);
    }
  }

  /** A reply that cannot be sent gives way to a plain sentence; a sentence that cannot either is given up with it. */
  async function giveWay(entry: Claimed, error: unknown): Promise<Then> {
    const reference = randomBytes(3).toString("hex").toUpperCase();
    log.error({ ...describe(entry, error), reference }, "a message cannot be sent");
    if (entry.parkedReason === null) await replaceBySentence(prisma, entry.id, `rejected ${reference}`);
    else await conclude(database, entry, { kind: "refused" });
    return "next";
  }

  function toEnvelope(entry: Claimed): Envelope {
    const { conversation, isDirect, route } = entry;
    const to = { platform: adapter.platform, id: conversation, isDirect };
    const locale = locales.find((known) => known === entry.locale) ?? "vi";
    if (entry.parkedReason === null)
      return { id: entry.id, to, reply: restoreReply(entry), locale, ...(route && { route }) };

    const [, reference = ""] = entry.parkedReason.split(" ");
    const sentence = reply(text(translatorFor(locale)("reply.not_shown", { reference })));
    // It stands for the reply, and is not the same one to platforms that know repeats by their id.
    return { id: -entry.id, to, reply: sentence, locale, ...(route && { route }) };
  }
}

/** What is no refusal of the platform's is ours to mend, as what it does not take. */
function outcomeOf(error: unknown): Refusal {
  return error instanceof PlatformError ? error.kind : "rejected";
}

/** What a log may hold: the message of an error that is no PlatformError may be a request, with its token. */
function describe({ id, platform, conversation }: Claimed, error: unknown) {
  const about = { platform, conversation, outboxId: id };
  if (error instanceof PlatformError) return { ...about, kind: error.kind, reason: error.message };
  if (!(error instanceof Error)) return { ...about, reason: typeof error };
  return { ...about, reason: error.name, at: error.stack?.split("\n").filter((line) => /^ +at /.test(line)) };
}
