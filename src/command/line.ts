import type { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Scope } from "#src/domain/access.ts";
import { UserError } from "#src/errors.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { Store } from "#src/store/store.ts";
import { type Actor, type Command, pathOf } from "./command.ts";
import type { AcceptedMessage, Resources } from "./dispatch.ts";
import { readIssue } from "./issue.ts";
import { collectArguments, type Line, splitLine } from "./parse.ts";
import { replyWithoutPhones } from "./phones.ts";
import type { Found, Registry } from "./registry.ts";
import { asksForText, resume } from "./resume.ts";
import { assertMayRun, mayRun } from "./rights.ts";

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
  readonly company: Company;
  readonly actor: Actor | undefined;
};

export type ReadLine =
  | { readonly kind: "line"; readonly line: LineState }
  /** A question that was asked is dropped. */
  | { readonly kind: "cancelled" }
  /** Talk that is not meant for the bot. */
  | { readonly kind: "ignored" };

export async function readLine({ store, message, registry, company, actor }: Reading): Promise<ReadLine> {
  const { words, quotes } = isCaption(message, registry) ? sentFiles : splitLine(message.text);
  const [first = ""] = words;
  const isCalled = isCall(first);
  const { isDirect } = message.conversation;
  const found = registry.find(words);

  if (found && actor && isDirect && !isCalled && words.length > 1) {
    const isAnswer = await asksForText(store, message, actor, registry);
    const resumed = isAnswer ? await resume(store, message, actor, registry) : undefined;
    if (resumed) return resumed;
  }
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

  const meant = redirected(registry, found, words);
  assertMayRun(meant.command, actor);
  const given = collectArguments(meant.command, { words: wordsAfter(meant, words), quotes }, company);
  return { kind: "line", line: { ...lineOf(meant.command, message), given } };
}

/** What files mean that are sent to the bot alone. */
const sentFiles: Line = { words: ["import"], quotes: [] };

/** Whether the words only go with files: nobody writes a command there without its slash. */
function isCaption({ text, fileCount, conversation }: AcceptedMessage, registry: Registry): boolean {
  if (fileCount === 0 || !conversation.isDirect) return false;
  const { words } = splitLine(text);
  return !isCall(words[0] ?? "") && registry.find(words)?.command.name !== sentFiles.words[0];
}

function isCall(word: string): boolean {
  return /^[/!]/.test(word);
}

function wordsAfter({ used, entry }: Found, words: readonly string[]): readonly string[] {
  const rest = words.slice(used);
  return entry === undefined ? rest : [entry, ...rest];
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

function lineOf(command: Command, { inboxId, sentAt }: AcceptedMessage): Omit<LineState, "given"> {
  return { path: pathOf(command), command, confirmed: new Set(), sourceId: inboxId, at: sentAt, slot: null };
}

export type Running = {
  readonly store: Store;
  readonly message: AcceptedMessage;
  readonly registry: Registry;
  readonly company: Company;
  readonly publicUrl: string;
  readonly actor: Actor | undefined;
  readonly locale: Locale;
  readonly scope: Scope;
  readonly isPrivate: boolean;
  readonly resources: Resources;
};

export async function runLine(line: LineState, running: Running): Promise<Reply> {
  const { command } = line;
  const { actor, company, publicUrl, message, store, scope, locale, isPrivate, resources } = running;
  const t = translatorFor(locale);
  if (line.isGuess) askFirst(message.text, t);
  const args = checkArguments(line);
  const now = line.at.toZonedDateTimeISO(company.timeZone);
  const answer = await command.run(args, {
    actor: actor ?? stranger(message, locale),
    scope,
    store,
    company,
    publicUrl,
    now,
    t,
    by: { actorId: actor?.id ?? null, at: line.at, on: now.toPlainDate(), messageId: line.sourceId },
    confirmed: line.confirmed,
    isPrivate,
    account: {
      platform: message.conversation.platform,
      accountId: message.sender.id,
      isDirect: message.conversation.isDirect,
    },
    files: resources.filesOf(line.sourceId),
    importer: resources.importerFor(locale),
    answer: (typed) => answerAnother(typed, line, running),
  });
  return isPrivate || answer.audience === "direct" ? answer : replyWithoutPhones(answer);
}

async function answerAnother(typed: string, line: LineState, running: Running): Promise<Reply> {
  const { words, quotes } = splitLine(typed);
  const found = running.registry.find(words);
  if (!found) throw unknownCommand(words[0] ?? "", running.registry);
  const { command } = found;
  assertMayRun(command, running.actor);
  if (!command.isExportable) throw new UserError("error.not_exportable");
  const given = collectArguments(command, { words: wordsAfter(found, words), quotes }, running.company);
  return runLine({ ...line, path: pathOf(command), command, given }, running);
}

function askFirst(typed: string, t: Translate): never {
  const choices = [
    { label: t("question.yes"), set: {} },
    { label: t("question.no"), cancel: true as const },
  ];
  throw new UserError("question.guess", { line: typed }, { choices });
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

/** Only commands open to strangers ever see this. */
function stranger(message: AcceptedMessage, locale: Locale): Actor {
  return { id: 0, name: message.sender.displayName, code: "", role: "rep", team: null, locale };
}
