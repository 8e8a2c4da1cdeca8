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
import { type HeldEntry, holdMessage, listFiles, readFile, unansweredUpTo } from "#src/store/inbox.ts";
import { writeAnswers } from "#src/store/outbox.ts";
import type { Store } from "#src/store/store.ts";
import { type Answered, addressReply, findDirect } from "./address.ts";
import { noDirect } from "./no-direct.ts";

type Dependencies = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly company: Company;
  readonly log: Log;
  readonly isSent: (platform: string) => boolean;
  readonly importerFor: (tx: Transaction, locale: Locale) => Importer;
  /** Told of the platform when answers to a message there have been committed. */
  readonly answered?: (platform: Platform) => void;
};

type Interrupted = { readonly message: AcceptedMessage; readonly stopped: Stopped };

/** Two lines that touch the same row are rare; one of them simply starts over. */
const startsOver = 3;

/** In milliseconds. A command that counts the whole ledger takes its time, and what it locks makes others wait. */
const patience = { timeout: 10 * 60_000, maxWait: 10_000 };

/**
 * Answers an accepted message exactly once, after those before it. The work and its answer commit together; when the person has to move
 * first, the work is rolled back and only the sentence that says so is written.
 */
export function createAnswering(dependencies: Dependencies) {
  const { database, dispatcher, company, log, isSent, importerFor, answered } = dependencies;

  return async (inboxId: number): Promise<void> => {
    for (const id of await unansweredUpTo(database.prisma, inboxId)) await answer(id);
  };

  async function answer(inboxId: number, startedOver = 0): Promise<void> {
    try {
      const interrupted = await attempt(inboxId, { privately: false });
      if (!interrupted) return;
      // What the room may not see is answered to the person alone, with the person's own rights.
      const isCut =
        !interrupted.message.conversation.isDirect && interrupted.stopped.error.key === "error.out_of_scope";
      const remaining = isCut ? await attempt(inboxId, { privately: true }) : interrupted;
      if (remaining) await explain(inboxId, remaining, { privately: isCut });
    } catch (error) {
      // The job fails, has written nothing, and is tried again.
      if (isUnavailable(error)) throw error;
      if (isCollision(error) && startedOver < startsOver) return answer(inboxId, startedOver + 1);
      await apologise(inboxId, error);
    }
  }

  async function attempt(inboxId: number, options: Privacy): Promise<Interrupted | undefined> {
    let interrupted: Interrupted | undefined;
    const rollback = new Error("rolled back on purpose");
    try {
      await whenUnanswered(inboxId, async (tx, message) => {
        const meant = await dispatcher.answer(createStore(tx), message, {
          ...options,
          filesOf: (id) => filesOf(tx, id),
          importerFor: (locale) => importerFor(tx, locale),
        });
        const outcome = await unlessNowhereToSay(createStore(tx), message, meant);
        switch (outcome.kind) {
          case "ignored":
            return writeAnswers(tx, inboxId, [], isSent);
          case "answered":
            return write(tx, message, { answer: outcome.reply, outcome: "answered", locale: outcome.locale });
          case "stopped":
            interrupted = { message, stopped: outcome };
            throw rollback;
        }
      });
    } catch (error) {
      // The way to undo a transaction is to throw out of it.
      if (error !== rollback) throw error;
    }
    return interrupted;
  }

  async function explain(inboxId: number, { stopped }: Interrupted, privacy: Privacy): Promise<void> {
    await whenUnanswered(inboxId, async (tx, message) => {
      const answer = await dispatcher.explain(createStore(tx), message, stopped, privacy);
      const outcome = stopped.error.isQuestion ? "asked" : "refused";
      await write(tx, message, { answer, outcome, locale: stopped.locale });
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

  async function write(tx: Transaction, message: AcceptedMessage, answered: Answered): Promise<void> {
    const entries = await addressReply(createStore(tx), message, answered, isSent);
    await writeAnswers(tx, message.inboxId, entries, isSent);
  }

  async function whenUnanswered(
    inboxId: number,
    work: (tx: Transaction, message: AcceptedMessage) => Promise<void>,
  ): Promise<void> {
    const message = await database.prisma.$transaction(async (tx) => {
      const entry = await holdMessage(tx, inboxId);
      const held = entry && toMessage(entry, inboxId);
      if (held) await work(tx, held);
      return held;
    }, patience);
    if (message) answered?.(message.conversation.platform);
  }
}

/** The line is to be typed again once there is a direct conversation, so it must not have written anything by then. */
async function unlessNowhereToSay(
  store: Store,
  message: AcceptedMessage,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.kind !== "answered" || outcome.reply.audience !== "direct") return outcome;
  if ((await findDirect(store, message)) !== null) return outcome;
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

function toMessage(entry: HeldEntry, inboxId: number): AcceptedMessage {
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
  };
}

function knownPlatform(name: string): Platform {
  const platform = platforms.find((candidate) => candidate === name);
  if (!platform) throw new Error(`unknown platform ${name}`);
  return platform;
}
