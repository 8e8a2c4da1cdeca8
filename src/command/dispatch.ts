import { type IncomingMessage, withoutButtons } from "#src/chat/message.ts";
import { actions, type Block, note, type Reply, reply, text } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import { narrow, type Scope, scopeOf, scopeOfRoom } from "#src/domain/access.ts";
import { UserError } from "#src/errors.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Situation } from "#src/store/interface/accounts.ts";
import type { NewQuestion } from "#src/store/interface/questions.ts";
import type { Store } from "#src/store/store.ts";
import { noteWrongCode } from "./code-tries.ts";
import type { Actor, MessageFiles } from "./command.ts";
import { dropQuestions } from "./edit.ts";
import { identify } from "./identify.ts";
import type { Importer } from "./importer.ts";
import { type LineState, readLine } from "./line.ts";
import { nameColleagues } from "./mentions.ts";
import { withoutPhones } from "./phones.ts";
import { choiceCommand, expiryOf } from "./question.ts";
import type { Registry } from "./registry.ts";
import { hintAboutRoom } from "./room-hint.ts";
import { runLine } from "./run.ts";
import type { SystemState } from "./system.ts";

/** A message as it was made durable; `inboxId` is what everything written because of it refers to. */
export type AcceptedMessage = Omit<IncomingMessage, "files"> &
  Situation & {
    readonly inboxId: number;
    readonly fileCount: number;
    /** Of the same person within the same minute. */
    readonly linesBefore?: number;
  };

export type Outcome =
  | { readonly kind: "answered"; readonly reply: Reply; readonly locale: Locale }
  /** Small talk in a shared conversation. */
  | { readonly kind: "ignored" }
  /** The person's move; what the line had already written has to be rolled back before this is told. */
  | Stopped;

export type Stopped = {
  readonly kind: "stopped";
  readonly error: UserError;
  readonly locale: Locale;
  readonly actor?: Actor;
  readonly line?: LineState;
};

export type Privacy = { readonly privately: boolean };

/** What reaches beyond the store, within the same transaction. */
export type Resources = {
  filesOf(inboxId: number): MessageFiles;
  importerFor(locale: Locale): Importer;
};

export type Dispatcher = {
  /** From a message to its outcome. `privately` answers with the person's full rights, for them alone. */
  answer(store: Store, message: AcceptedMessage, options: Privacy & Resources): Promise<Outcome>;
  /** What the person is told when a line stopped; keeps the question if there is one. */
  explain(store: Store, message: AcceptedMessage, stopped: Stopped, options: Privacy): Promise<Reply>;
};

type Dependencies = {
  readonly registry: Registry;
  readonly company: Company;
  readonly publicUrl: string;
  /** How the bot is doing at the moment. */
  readonly system: () => SystemState;
};

export function createDispatcher({ registry, company, publicUrl, system }: Dependencies): Dispatcher {
  return {
    async answer(store, accepted, { privately, ...resources }) {
      const message = await nameColleagues(store, accepted, company);
      const actor = await identify(store, message, company);
      const locale = actor?.locale ?? company.locale;
      let line: LineState | undefined;
      try {
        const read = await readLine({ store, message, registry, company, actor });
        if (read.kind === "ignored") return read;
        if (read.kind === "cancelled") {
          return {
            kind: "answered",
            reply: reply(text(translatorFor(locale)("question.cancelled"))),
            locale,
          };
        }
        line = read.line;
        const isPrivate = privately || message.conversation.isDirect;
        const scope = scopeFor(message, actor, isPrivate);
        const answer = await runLine(line, {
          store,
          message,
          registry,
          company,
          publicUrl,
          system: system(),
          actor,
          locale,
          scope,
          isPrivate,
          resources,
        });
        return {
          kind: "answered",
          reply: privately ? await inPrivate(store, message, { answer, actor }) : answer,
          locale,
        };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        if (!actor) return { kind: "stopped", error: forStranger(error), locale };
        return { kind: "stopped", error, locale, actor, ...(line && { line }) };
      }
    },

    explain,
  };

  async function inPrivate(
    store: Store,
    message: AcceptedMessage,
    { answer, actor }: { readonly answer: Reply; readonly actor: Actor | undefined },
  ): Promise<Reply> {
    const t = translatorFor(actor?.locale ?? company.locale);
    const hints = actor ? await hintAboutRoom(store, message, { actor, company, t }) : [];
    return { blocks: [...answer.blocks, ...hints], audience: "direct" };
  }

  /** A shared conversation shows what its least entitled reader may see. */
  function scopeFor({ readers }: AcceptedMessage, actor: Actor | undefined, isPrivate: boolean): Scope {
    if (!actor) return { kind: "nobody" };
    const own = scopeOf(actor, company.rights);
    return isPrivate ? own : narrow(own, scopeOfRoom(readers, company.rights));
  }
}

/** Whoever is unknown learns how to get in, whether a code was wrong, and nothing else. */
function forStranger(error: UserError): UserError {
  return aboutCodes.has(error.key) ? error : new UserError("error.unknown_sender");
}

const aboutCodes: ReadonlySet<string> = new Set(["error.link_wrong", "error.link_paused"]);

async function explain(
  store: Store,
  message: AcceptedMessage,
  { error, locale, actor, line }: Stopped,
  { privately }: Privacy,
): Promise<Reply> {
  if (message.edits !== undefined && actor) await dropQuestions(store, message);
  if (error.key === "error.link_wrong") await noteWrongCode(store, message);
  const t = translatorFor(locale);
  const isPrivate = privately || message.conversation.isDirect;
  const shown = (words: string) => (isPrivate ? words : withoutPhones(words));
  const sentence = text(shown(t(error.key, error.values)));
  const said = (...blocks: readonly Block[]): Reply => ({
    blocks: [sentence, ...blocks],
    audience: privately ? "direct" : "conversation",
  });
  const slot = error.next.slot ?? (line && error.next.argument === line.slot ? line.slot : undefined) ?? null;
  const drop = { label: t("question.drop"), cancel: true } as const;
  const choices = error.next.choices ?? (slot === null ? [] : [drop]);
  if (!actor || !line || choices.length === 0) return said();
  const where = whereAsked(message, privately);
  if (!where) return said();
  const id = await keepQuestion(store, message, { personId: actor.id, ...where, line, choices, slot });
  // The number of a choice that only drops the line could not be told from the answer that is asked for.
  const isOpen = choices.every(({ cancel }) => cancel);
  if (isOpen && withoutButtons.has(message.conversation.platform))
    return said(note(t("question.drop_by_word")));
  return said(
    actions(
      ...choices.map(({ label }, index) => ({ label: shown(label), command: choiceCommand(id, index) })),
    ),
  );
}

type Asked = Pick<NewQuestion, "personId" | "platform" | "conversation" | "choices" | "slot"> & {
  readonly line: LineState;
};

/** The line goes on from here: an older question about it, pressed again, would begin it a second time. */
async function keepQuestion(
  store: Store,
  { inboxId, sentAt }: AcceptedMessage,
  { line, ...asked }: Asked,
): Promise<number> {
  // Sent together, and in this order.
  const [, id] = await Promise.all([
    store.questions.dropAll([line.sourceId], sentAt),
    store.questions.ask({
      ...asked,
      command: line.path,
      given: line.given,
      confirmed: [...line.confirmed],
      messageId: line.sourceId,
      askedInId: inboxId,
      expiresAt: expiryOf(sentAt),
    }),
  ]);
  return id;
}

/** A question asked in private is answered in private, and not at all where it cannot be shown. */
function whereAsked(
  { conversation: { platform, id }, speaker }: AcceptedMessage,
  privately: boolean,
): { readonly platform: string; readonly conversation: string } | undefined {
  if (!privately) return { platform, conversation: id };
  return speaker?.directId ? { platform, conversation: speaker.directId } : undefined;
}
