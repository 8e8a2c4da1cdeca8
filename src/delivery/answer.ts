import { randomBytes } from "node:crypto";
import { type Platform, platforms } from "#src/chat/message.ts";
import { reply, text } from "#src/chat/reply.ts";
import type { MessageFiles } from "#src/command/command.ts";
import type { AcceptedMessage, Dispatcher, Outcome, Privacy, Stopped } from "#src/command/dispatch.ts";
import type { Importer } from "#src/command/importer.ts";
import type { Company } from "#src/company.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Log } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, isCollision, isUnavailable, type Transaction } from "#src/store/database.ts";
import { type HeldEntry, holdMessage, listFiles, readFile } from "#src/store/inbox.ts";
import type { Situation } from "#src/store/interface/accounts.ts";
import { type OutboxOutcome, writeAnswers } from "#src/store/outbox.ts";
import { readSituation } from "#src/store/situation.ts";
import { type Answered, addressReply, findDirect } from "./address.ts";
import { noDirect } from "./no-direct.ts";
import { keepPace } from "./pace.ts";

type Dependencies = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly company: Company;
  readonly log: Log;
  readonly isSent: (platform: string) => boolean;
  readonly importerFor: (tx: Transaction, locale: Locale) => Importer;
  /** Told when answers to a message have been committed. */
  readonly answered?: (line: AnsweredLine) => void;
  /** Of one person; 0 is without a limit. */
  readonly linesPerMinute?: number;
};

/** How a message was settled; one that is not for the bot is ignored. */
export type AnsweredLine = {
  readonly platform: Platform;
  readonly outcome: Settlement;
  /** Since it came into the database. */
  readonly waitedMs: number;
};

type Settlement = OutboxOutcome | "ignored";

type Interrupted = { readonly message: AcceptedMessage; readonly stopped: Stopped };

/** Undefined where nothing was done yet. */
type Work = (
  tx: Transaction,
  message: AcceptedMessage,
  before: readonly number[],
) => Promise<Settlement | undefined>;

type Attempt =
  | { readonly kind: "done" }
  /** Nothing was done: these messages of the conversation come first. */
  | { readonly kind: "behind"; readonly ids: readonly number[] }
  | ({ readonly kind: "interrupted" } & Interrupted);

/** Two lines that touch the same row are rare; one of them simply starts over. */
const startsOver = 3;

/** In milliseconds. A command that counts the whole ledger takes its time, and what it locks makes others wait. */
const patience = { timeout: 10 * 60_000, maxWait: 10_000 };

/**
 * Answers an accepted message exactly once, after those before it. The work and its answer commit together; when the
 * person has to move first, the work is rolled back and only the sentence that says so is written.
 */
export function createAnswering(dependencies: Dependencies) {
  const { database, company, log, isSent, importerFor, answered, linesPerMinute = 0 } = dependencies;
  const dispatcher = keepPace(dependencies.dispatcher, { company, linesPerMinute });

  return inOrder;

  /** A job that failed waits for its next try while the queue moves on, so each job begins with what was said before. */
  async function inOrder(inboxId: number): Promise<void> {
    for (let before = await answer(inboxId); before.length > 0; before = await answer(inboxId)) {
      for (const id of before) await inOrder(id);
    }
  }

  /** Tells which messages have to be answered before, if there are any. */
  async function answer(inboxId: number, startedOver = 0): Promise<readonly number[]> {
    try {
      const first = await attempt(inboxId, { privately: false });
      if (first.kind === "behind") return first.ids;
      if (first.kind === "done") return [];
      // What the room may not see is answered to the person alone, with the person's own rights.
      const isCut = !first.message.conversation.isDirect && first.stopped.error.key === "error.out_of_scope";
      const last = isCut ? await attempt(inboxId, { privately: true }) : first;
      if (last.kind === "behind") return last.ids;
      if (last.kind === "interrupted") await explain(inboxId, last, { privately: isCut });
    } catch (error) {
      // The job fails, has written nothing, and is tried again.
      if (isUnavailable(error)) throw error;
      if (isCollision(error) && startedOver < startsOver) return answer(inboxId, startedOver + 1);
      await apologise(inboxId, error);
    }
    return [];
  }

  async function attempt(inboxId: number, options: Privacy): Promise<Attempt> {
    let attempted: Attempt = { kind: "done" };
    const rollback = new Error("rolled back on purpose");
    try {
      await whenUnanswered(inboxId, async (tx, message, before) => {
        if (before.length > 0) {
          attempted = { kind: "behind", ids: before };
          return undefined;
        }
        const meant = await dispatcher.answer(createStore(tx), message, {
          ...options,
          filesOf: (id) => filesOf(tx, id),
          importerFor: (locale) => importerFor(tx, locale),
        });
        const outcome = unlessNowhereToSay(message, meant);
        switch (outcome.kind) {
          case "ignored":
            await writeAnswers(tx, inboxId, [], isSent);
            return "ignored";
          case "answered":
            return write(tx, message, { answer: outcome.reply, outcome: "answered", locale: outcome.locale });
          case "stopped":
            attempted = { kind: "interrupted", message, stopped: outcome };
            throw rollback;
        }
      });
    } catch (error) {
      // The way to undo a transaction is to throw out of it.
      if (error !== rollback) throw error;
    }
    return attempted;
  }

  async function explain(inboxId: number, { stopped }: Interrupted, privacy: Privacy): Promise<void> {
    await whenUnanswered(inboxId, async (tx, message) => {
      const answer = await dispatcher.explain(createStore(tx), message, stopped, privacy);
      const outcome = stopped.error.isQuestion ? "asked" : "refused";
      return write(tx, message, { answer, outcome, locale: stopped.locale });
    });
  }

  async function apologise(inboxId: number, error: unknown): Promise<void> {
    const reference = randomBytes(3).toString("hex").toUpperCase();
    log.error({ err: error, reference, inboxId }, "a line failed");
    const t = translatorFor(company.locale);
    const answer = reply(text(t("error.fault", { reference })));
    await whenUnanswered(inboxId, (tx, message) =>
      write(tx, message, { answer, outcome: "failed", locale: company.locale }),
    );
  }

  async function write(tx: Transaction, message: AcceptedMessage, answered: Answered): Promise<Settlement> {
    const entries = addressReply(message, answered, isSent);
    await writeAnswers(tx, message.inboxId, entries, isSent);
    return answered.outcome;
  }

  async function whenUnanswered(inboxId: number, work: Work): Promise<void> {
    const settled = await database.prisma.$transaction(async (tx) => {
      const [entry, situation] = await Promise.all([
        holdMessage(tx, inboxId, linesPerMinute),
        readSituation(tx, inboxId, company.timeZone),
      ]);
      if (!entry) return undefined;
      const heldAt = performance.now();
      const held = { ...toMessage(entry, inboxId), ...situation };
      const outcome = await work(tx, held, entry.before);
      return outcome && { platform: held.conversation.platform, outcome, waitedMs: entry.waitedMs, heldAt };
    }, patience);
    if (!settled) return;
    const { heldAt, waitedMs, ...line } = settled;
    answered?.({ ...line, waitedMs: waitedMs + performance.now() - heldAt });
  }
}

/** The line is to be typed again once there is a direct conversation, so it must not have written anything by then. */
function unlessNowhereToSay(message: AcceptedMessage, outcome: Outcome): Outcome {
  if (outcome.kind !== "answered" || outcome.reply.audience !== "direct") return outcome;
  if (findDirect(message) !== null) return outcome;
  const { conversation, sender } = message;
  const error = noDirect(conversation.platform, sender.displayName);
  return { kind: "stopped", error, locale: outcome.locale };
}

function filesOf(tx: Transaction, inboxId: number): MessageFiles {
  return {
    list: () => listFiles(tx, inboxId),
    read: (place) => readFile(tx, inboxId, place),
  };
}

function toMessage(entry: HeldEntry, inboxId: number): Omit<AcceptedMessage, keyof Situation> {
  return {
    inboxId,
    id: entry.platformId,
    conversation: {
      platform: knownPlatform(entry.platform),
      id: entry.conversation,
      isDirect: entry.isDirect,
    },
    sender: { id: entry.senderId, displayName: entry.senderName },
    text: entry.text,
    ...(entry.isAddressed && { isAddressed: true as const }),
    ...(entry.route && { route: entry.route }),
    ...(entry.edits !== null && { edits: entry.edits }),
    sentAt: entry.sentAt,
    fileCount: entry.fileCount,
    linesBefore: entry.linesBefore,
  };
}

function knownPlatform(name: string): Platform {
  const platform = platforms.find((candidate) => candidate === name);
  if (!platform) throw new Error(`unknown platform ${name}`);
  return platform;
}
