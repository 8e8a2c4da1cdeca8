import type { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Scope } from "#src/domain/access.ts";
import { UserError } from "#src/errors.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { Store } from "#src/store/store.ts";
import type { Actor, Command, Context } from "./command.ts";
import type { AcceptedMessage, Resources } from "./dispatch.ts";
import { takeBackEarlier } from "./edit.ts";
import { readIssue } from "./issue.ts";
import { type LineState, unknownCommand, wordsAfter } from "./line.ts";
import { collectArguments, splitLine } from "./parse.ts";
import { replyWithoutPhones } from "./phones.ts";
import type { Registry } from "./registry.ts";
import { assertMayRun } from "./rights.ts";
import type { SystemState } from "./system.ts";

export type Running = {
  readonly store: Store;
  readonly message: AcceptedMessage;
  readonly registry: Registry;
  readonly company: Company;
  readonly publicUrl: string;
  readonly system: SystemState;
  readonly actor: Actor | undefined;
  readonly locale: Locale;
  readonly scope: Scope;
  readonly isPrivate: boolean;
  readonly resources: Resources;
};

/** Somebody for whom lines are typed, with all that commands get to know about it. */
export type Typing = Omit<Context, "answer"> & {
  readonly registry: Registry;
  /** Whose rights decide which commands may be run; undefined for a stranger, of whom `actor` only has the name. */
  readonly speaker: Actor | undefined;
};

/** From a line that was understood to its answer; what an edited line had written before is replaced on the way. */
export async function runLine(line: LineState, running: Running): Promise<Reply> {
  const { message, registry } = running;
  assertPlace(line.command, running);
  const typing = typingOf(line, running);
  const ownContext = contextOf(typing);
  const replaced = await takeBackEarlier(line, ownContext, { registry, message });
  const context = replaced ? contextOf(typedAt(replaced.typedAt, typing)) : ownContext;
  if (line.isGuess) askFirst(message.text, context.t);
  const answer = await line.command.run(checkArguments(line), context);
  return asShown({ ...answer, blocks: [...(replaced?.said ?? []), ...answer.blocks] }, typing);
}

/** Answers a line that nobody has sent: a command types it to show figures, or the clock does. */
export async function typeLine(
  typed: string,
  typing: Typing,
  mayBeTyped: (command: Command) => boolean = ({ isExportable }) => isExportable,
): Promise<Reply> {
  const { registry, speaker, company } = typing;
  const { words, quotes } = splitLine(typed);
  const found = registry.find(words);
  if (!found) throw unknownCommand(words[0] ?? "", registry);
  const { command } = found;
  assertMayRun(command, speaker);
  if (!mayBeTyped(command)) throw new UserError("error.not_exportable");
  assertPlace(command, typing);
  const given = collectArguments(command, { words: wordsAfter(found, words), quotes }, company);
  return asShown(await command.run(checkArguments({ command, given }), contextOf(typing)), typing);
}

function assertPlace({ isPersonal, examples }: Command, { isPrivate }: Pick<Typing, "isPrivate">): void {
  if (isPersonal && !isPrivate) throw new UserError("error.out_of_scope", { example: examples[0] ?? "" });
}

/** The days are those of another moment; what is written down is still written now. */
function typedAt(at: Temporal.Instant, typing: Typing): Typing {
  const now = at.toZonedDateTimeISO(typing.company.timeZone);
  return { ...typing, now, by: { ...typing.by, on: now.toPlainDate() } };
}

function typingOf(line: LineState, running: Running): Typing {
  const { actor, company, publicUrl, system, message, store, scope, locale, isPrivate, resources } = running;
  const {
    conversation: { platform, id: conversation, isDirect },
    sender,
    readers,
  } = message;
  const now = line.at.toZonedDateTimeISO(company.timeZone);
  return {
    registry: running.registry,
    speaker: actor,
    actor: actor ?? stranger(message, locale),
    scope,
    store,
    company,
    publicUrl,
    system,
    now,
    t: translatorFor(locale),
    by: { actorId: actor?.id ?? null, at: line.at, on: now.toPlainDate(), messageId: line.sourceId },
    confirmed: line.confirmed,
    isPrivate,
    account: { platform, accountId: sender.id, conversation, isDirect, readers },
    files: resources.filesOf(line.sourceId),
    importer: resources.importerFor(locale),
  };
}

function contextOf(typing: Typing): Context {
  const { registry: _registry, speaker: _speaker, ...context } = typing;
  return { ...context, answer: (typed) => typeLine(typed, typing) };
}

function asShown(answer: Reply, { isPrivate }: Typing): Reply {
  return isPrivate || answer.audience === "direct" ? answer : replyWithoutPhones(answer);
}

function askFirst(typed: string, t: Translate): never {
  const choices = [
    { label: t("question.yes"), set: {} },
    { label: t("question.no"), cancel: true as const },
  ];
  throw new UserError("question.guess", { line: typed }, { choices });
}

function checkArguments({ command, given }: Pick<LineState, "command" | "given">): z.output<z.ZodObject> {
  const checked = command.args.safeParse(given);
  if (checked.success) return checked.data;
  throw readIssue(checked.error, command, given);
}

/** Only commands open to strangers ever see this. */
function stranger(message: AcceptedMessage, locale: Locale): Actor {
  return { id: 0, name: message.sender.displayName, code: "", role: "rep", team: null, locale };
}
