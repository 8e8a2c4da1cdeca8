import type { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Scope } from "#src/domain/access.ts";
import { UserError } from "#src/errors.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { Store } from "#src/store/store.ts";
import type { Actor, Command } from "./command.ts";
import type { AcceptedMessage } from "./dispatch.ts";
import { readIssue } from "./issue.ts";
import { collectArguments, splitLine } from "./parse.ts";
import { findAnswered } from "./question.ts";
import type { Found, Registry } from "./registry.ts";

/** A line understood as far as its command; the arguments are still as typed. */
export type LineState = {
  /** The command's words, such as `revenue collect`. */
  readonly path: string;
  readonly command: Command;
  readonly given: Readonly<Record<string, string>>;
  readonly confirmed: ReadonlySet<string>;
  /** The inbox id of the line as first typed, and when that was: an answer to a question speaks for it. */
  readonly sourceId: number;
  readonly at: Temporal.Instant;
  /** The argument that was asked for, when this line answers a question; asked again if the answer does not fit. */
  readonly slot: string | null;
  /** No command was named: the person has to agree first. */
  readonly isGuess?: true;
};

type Reading = {
  readonly store: Store;
  readonly message: AcceptedMessage;
  readonly registry: Registry;
  readonly actor: Actor | undefined;
};

export type ReadLine =
  | { readonly kind: "line"; readonly line: LineState }
  /** A question that was asked is dropped. */
  | { readonly kind: "cancelled" }
  /** Talk that is not meant for the bot. */
  | { readonly kind: "ignored" };

export async function readLine({ store, message, registry, actor }: Reading): Promise<ReadLine> {
  const { words, quotes } = splitLine(message.text);
  const [first = ""] = words;
  const isCalled = /^[/!]/.test(first);
  const { isDirect } = message.conversation;
  const found = registry.find(words);

  if (!found) {
    // A whole new line is not the answer to an older question.
    const guessed = actor && isDirect && !isCalled ? guess(message, registry, actor) : undefined;
    if (guessed) return { kind: "line", line: guessed };
    const resumed = actor && (await resume(store, message, actor, registry));
    if (resumed) return resumed;
    if (!isDirect && !isCalled) return { kind: "ignored" };
    if (!actor) throw new UserError("error.unknown_sender");
    throw unknownCommand(first, registry);
  }
  if (!isDirect && !isCalled) return { kind: "ignored" };

  const { command, used } = redirected(registry, found, words);
  assertMayRun(command, actor);
  const given = collectArguments(command, { words: words.slice(used), quotes });
  return { kind: "line", line: { ...lineOf(command, message), given } };
}

/** “doanh thu tháng này” names the one command and means the other. */
function redirected(registry: Registry, found: Found, words: readonly string[]): Found {
  const verb = found.command.meansVerb?.(words.slice(found.used).join(" "));
  const other = verb === undefined ? undefined : registry.find([found.command.name, verb]);
  return other ? { command: other.command, used: found.used } : found;
}

/** A line that names no command but reads like one; `runLine` asks before it is taken for that. */
function guess(message: AcceptedMessage, { commands }: Registry, actor: Actor): LineState | undefined {
  const line = splitLine(message.text);
  const command = commands.find(
    (candidate) => mayRun(candidate, actor) && candidate.guesses?.(line.words.join(" ")),
  );
  if (!command) return undefined;
  const given = collectArguments(command, line);
  return { ...lineOf(command, message), given, isGuess: true };
}

async function resume(
  store: Store,
  message: AcceptedMessage,
  actor: Actor,
  registry: Registry,
): Promise<ReadLine | undefined> {
  const answered = await findAnswered(store, {
    text: message.text,
    personId: actor.id,
    platform: message.conversation.platform,
    conversation: message.conversation.id,
    isDirect: message.conversation.isDirect,
    at: message.sentAt,
  });
  if (!answered) return undefined;

  const { question, choice } = answered;
  if (choice.cancel) return { kind: "cancelled" };
  const command = registry.commands.find((candidate) => pathOf(candidate) === question.command);
  if (!command) throw new UserError("error.question_expired");
  assertMayRun(command, actor);
  const line: LineState = {
    path: question.command,
    command,
    given: { ...question.given, ...choice.set },
    confirmed: new Set([...question.confirmed, ...(choice.confirm ? [choice.confirm] : [])]),
    sourceId: question.messageId,
    at: question.askedAt,
    slot: question.slot,
  };
  return { kind: "line", line };
}

function lineOf(command: Command, { inboxId, sentAt }: AcceptedMessage): Omit<LineState, "given"> {
  return { path: pathOf(command), command, confirmed: new Set(), sourceId: inboxId, at: sentAt, slot: null };
}

export type Running = {
  readonly store: Store;
  readonly message: AcceptedMessage;
  readonly registry: Registry;
  readonly company: Company;
  readonly actor: Actor | undefined;
  readonly locale: Locale;
  readonly scope: Scope;
  readonly isPrivate: boolean;
};

export async function runLine(line: LineState, running: Running): Promise<Reply> {
  const { command } = line;
  const { actor, company, message, store, scope, locale, isPrivate } = running;
  const t = translatorFor(locale);
  if (line.isGuess) askFirst(message.text, t);
  const args = checkArguments(line);
  return command.run(args, {
    actor: actor ?? stranger(message, locale),
    scope,
    store,
    company,
    now: line.at.toZonedDateTimeISO(company.timeZone),
    t,
    by: { actorId: actor?.id ?? null, at: line.at, messageId: line.sourceId },
    confirmed: line.confirmed,
    isPrivate,
    account: {
      platform: message.conversation.platform,
      accountId: message.sender.id,
      isDirect: message.conversation.isDirect,
    },
    answer: (typed) => answerAnother(typed, line, running),
  });
}

async function answerAnother(typed: string, line: LineState, running: Running): Promise<Reply> {
  const { words, quotes } = splitLine(typed);
  const found = running.registry.find(words);
  if (!found) throw unknownCommand(words[0] ?? "", running.registry);
  const { command, used } = found;
  assertMayRun(command, running.actor);
  if (!command.isExportable) throw new UserError("error.not_exportable");
  const given = collectArguments(command, { words: words.slice(used), quotes });
  return runLine({ ...line, path: pathOf(command), command, given }, running);
}

function askFirst(typed: string, t: Translate): never {
  const choices = [
    { label: t("question.yes"), set: {} },
    { label: t("question.no"), cancel: true as const },
  ];
  throw new UserError("question.guess", { line: typed }, { choices });
}

/** Checked wherever a command has been chosen, before its arguments are even read. */
function assertMayRun(command: Command, actor: Actor | undefined): void {
  if (mayRun(command, actor)) return;
  if (!actor) throw new UserError("error.unknown_sender");
  throw new UserError("error.forbidden", { command: `/${pathOf(command)}` });
}

function mayRun({ roles }: Command, actor: Actor | undefined): boolean {
  if (roles === "stranger") return true;
  return actor !== undefined && (roles === "everyone" || roles.includes(actor.role));
}

function checkArguments({ command, given }: LineState): z.output<z.ZodObject> {
  const checked = command.args.safeParse(given);
  if (checked.success) return checked.data;
  throw readIssue(checked.error, command, given);
}

function unknownCommand(word: string, registry: Registry): UserError {
  const suggestion = registry.suggest(word);
  return suggestion
    ? new UserError("error.did_you_mean", { word, suggestion: `/${suggestion}` })
    : new UserError("error.unknown_command", { word });
}

function pathOf({ name, verb }: Command): string {
  return verb === null ? name : `${name} ${verb}`;
}

/** Only commands open to strangers ever see this. */
function stranger(message: AcceptedMessage, locale: Locale): Actor {
  return { id: 0, name: message.sender.displayName, code: "", role: "rep", team: null, locale };
}
