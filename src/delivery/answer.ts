import { randomBytes } from "node:crypto";
import { type Platform, platforms } from "#src/chat/message.ts";
import { type Reply, reply, text } from "#src/chat/reply.ts";
import type { AcceptedMessage, Dispatcher, Stopped } from "#src/command/dispatch.ts";
import type { Company } from "#src/company.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Log } from "#src/log.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, isCollision, isUnavailable, type Transaction } from "#src/store/database.ts";
import { holdMessage, type InboxEntry } from "#src/store/inbox.ts";
import { writeAnswers } from "#src/store/outbox.ts";
import { addressReply } from "./address.ts";

type Dependencies = {
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly company: Company;
  readonly log: Log;
  readonly isSent: (platform: string) => boolean;
};

type Interrupted = { readonly message: AcceptedMessage; readonly stopped: Stopped };

/** Two lines that touch the same row are rare; one of them simply starts over. */
const startsOver = 3;

/**
 * Answers an accepted message exactly once. The work and its answer commit together; when the person has to move
 * first, the work is rolled back and only the sentence that says so is written.
 */
export function createAnswering({ database, dispatcher, company, log, isSent }: Dependencies) {
  return async function answer(inboxId: number, startedOver = 0): Promise<void> {
    try {
      const interrupted = await attempt(inboxId, { privately: false });
      if (!interrupted) return;
      // What the room may not see is answered to the person alone, with the person's own rights.
      const isCut =
        !interrupted.message.conversation.isDirect && interrupted.stopped.error.key === "error.out_of_scope";
      const remaining = isCut ? await attempt(inboxId, { privately: true }) : interrupted;
      if (remaining) await explain(inboxId, remaining);
    } catch (error) {
      // The job fails, has written nothing, and is tried again.
      if (isUnavailable(error)) throw error;
      if (isCollision(error) && startedOver < startsOver) return answer(inboxId, startedOver + 1);
      await apologise(inboxId, error);
    }
  };

  async function attempt(
    inboxId: number,
    options: { readonly privately: boolean },
  ): Promise<Interrupted | undefined> {
    let interrupted: Interrupted | undefined;
    const rollback = new Error("rolled back on purpose");
    try {
      await whenUnanswered(inboxId, async (tx, message) => {
        const outcome = await dispatcher.answer(createStore(tx), message, options);
        switch (outcome.kind) {
          case "ignored":
            return writeAnswers(tx, inboxId, [], isSent);
          case "answered":
            return write(tx, message, outcome.reply, "answered");
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

  async function explain(inboxId: number, { stopped }: Interrupted): Promise<void> {
    await whenUnanswered(inboxId, async (tx, message) => {
      const sentence = await dispatcher.explain(createStore(tx), message, stopped);
      await write(tx, message, sentence, stopped.error.isQuestion ? "asked" : "refused");
    });
  }

  async function apologise(inboxId: number, error: unknown): Promise<void> {
    const reference = randomBytes(3).toString("hex").toUpperCase();
    log.error({ err: error, reference, inboxId }, "a line failed");
    const t = translatorFor(company.locale);
    await whenUnanswered(inboxId, (tx, message) =>
      write(tx, message, reply(text(t("error.fault", { reference }))), "failed"),
    );
  }

  async function write(
    tx: Transaction,
    message: AcceptedMessage,
    answer: Reply,
    outcome: "answered" | "asked" | "refused" | "failed",
  ): Promise<void> {
    const entries = await addressReply(createStore(tx), message, { answer, outcome, locale: company.locale });
    await writeAnswers(tx, message.inboxId, entries, isSent);
  }

  function whenUnanswered(
    inboxId: number,
    work: (tx: Transaction, message: AcceptedMessage) => Promise<void>,
  ): Promise<void> {
    return database.prisma.$transaction(async (tx) => {
      const entry = await holdMessage(tx, inboxId);
      if (entry) await work(tx, toMessage(entry, inboxId));
    });
  }
}

function toMessage(entry: InboxEntry, inboxId: number): AcceptedMessage {
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
  };
}

function knownPlatform(name: string): Platform {
  const platform = platforms.find((candidate) => candidate === name);
  if (!platform) throw new Error(`unknown platform ${name}`);
  return platform;
}
