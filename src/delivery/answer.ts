import { randomBytes } from "node:crypto";
import { type Platform, platforms } from "#src/chat/message.ts";
import { reply, text } from "#src/chat/reply.ts";
import type { MessageFiles } from "#src/command/command.ts";
import type { AcceptedMessage, Dispatcher, Privacy, Stopped } from "#src/command/dispatch.ts";
import type { Importer } from "#src/command/importer.ts";
import type { Company } from "#src/company.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Log } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, isCollision, isUnavailable, type Transaction } from "#src/store/database.ts";
import { type HeldEntry, holdMessage, listFiles, readFile, unansweredUpTo } from "#src/store/inbox.ts";
import { writeAnswers } from "#src/store/outbox.ts";
import { type Answered, addressReply } from "./address.ts";

type Dependencies = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly company: Company;
  readonly log: Log;
  readonly isSent: (platform: string) => boolean;
  readonly importerFor: (tx: Transaction, locale: Locale) => Importer;
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
  const { database, dispatcher, company, log, isSent, importerFor } = dependencies;

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
        const outcome = await dispatcher.answer(createStore(tx), message, {
          ...options,
          filesOf: (id) => filesOf(tx, id),
          importerFor: (locale) => importerFor(tx, locale),
        });
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
    const entries = await addressReply(createStore(tx), message, answered);
    await writeAnswers(tx, message.inboxId, entries, isSent);
  }

  function whenUnanswered(
    inboxId: number,
    work: (tx: Transaction, message: AcceptedMessage) => Promise<void>,
  ): Promise<void> {
    return database.prisma.$transaction(async (tx) => {
      const entry = await holdMessage(tx, inboxId);
      if (entry) await work(tx, toMessage(entry, inboxId));
    }, patience);
  }
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
    sentAt: entry.sentAt,
    fileCount: entry.fileCount,
  };
}

function knownPlatform(name: string): Platform {
  const platform = platforms.find((candidate) => candidate === name);
  if (!platform) throw new Error(`unknown platform ${name}`);
  return platform;
}
