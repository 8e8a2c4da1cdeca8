import type { IncomingMessage } from "#src/chat/message.ts";
import { actions, type Block, type Reply, reply, text } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import { narrow, type Scope, scopeOf, scopeOfRoom } from "#src/domain/access.ts";
import { UserError } from "#src/errors.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Store } from "#src/store/store.ts";
import type { Actor, MessageFiles } from "./command.ts";
import { identify } from "./identify.ts";
import type { Importer } from "./importer.ts";
import { type LineState, readLine, runLine } from "./line.ts";
import { withoutPhones } from "./phones.ts";
import { choiceCommand, expiryOf } from "./question.ts";
import type { Registry } from "./registry.ts";

/** A message as it was made durable; `inboxId` is what everything written because of it refers to. */
export type AcceptedMessage = Omit<IncomingMessage, "files"> & {
  readonly inboxId: number;
  readonly fileCount: number;
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
};

export function createDispatcher({ registry, company, publicUrl }: Dependencies): Dispatcher {
  return {
    async answer(store, message, { privately, ...resources }) {
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
        const scope = await scopeFor(store, message, actor, isPrivate);
        const answer = await runLine(line, {
          store,
          message,
          registry,
          company,
          publicUrl,
          actor,
          locale,
          scope,
          isPrivate,
          resources,
        });
        return { kind: "answered", reply: privately ? { ...answer, audience: "direct" } : answer, locale };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { kind: "stopped", error, locale, ...(actor && { actor }), ...(line && { line }) };
      }
    },

    explain,
  };

  /** A shared conversation shows what its least entitled reader may see. */
  async function scopeFor(
    store: Store,
    { conversation }: AcceptedMessage,
    actor: Actor | undefined,
    isPrivate: boolean,
  ): Promise<Scope> {
    if (!actor) return { kind: "nobody" };
    const own = scopeOf(actor, company.rights);
    if (isPrivate) return own;
    const readers = await store.conversations.findReaders(conversation.platform, conversation.id);
    return narrow(own, scopeOfRoom(readers, company.rights));
  }
}

async function explain(
  store: Store,
  message: AcceptedMessage,
  { error, locale, actor, line }: Stopped,
  { privately }: Privacy,
): Promise<Reply> {
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

  const id = await store.questions.ask({
    personId: actor.id,
    ...(await whereAsked(store, message, privately)),
    command: line.path,
    given: line.given,
    confirmed: [...line.confirmed],
    choices,
    slot,
    messageId: line.sourceId,
    askedInId: message.inboxId,
    expiresAt: expiryOf(message.sentAt),
  });
  return said(
    actions(
      ...choices.map(({ label }, index) => ({ label: shown(label), command: choiceCommand(id, index) })),
    ),
  );
}

/** A question asked in private is answered in private. */
async function whereAsked(
  store: Store,
  { conversation, sender }: AcceptedMessage,
  privately: boolean,
): Promise<{ readonly platform: string; readonly conversation: string }> {
  const { platform, id } = conversation;
  const account = privately ? await store.accounts.find(platform, sender.id) : undefined;
  return { platform, conversation: account?.directId ?? id };
}
