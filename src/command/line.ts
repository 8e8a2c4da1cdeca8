import type { Company } from "#src/company.ts";
import { UserError } from "#src/errors.ts";
import type { Store } from "#src/store/store.ts";
import { type Actor, type Command, pathOf } from "./command.ts";
import type { AcceptedMessage } from "./dispatch.ts";
import { dropQuestions, type Edit, readEdit, refuseUnclear } from "./edit.ts";
import { isForBot } from "./for-bot.ts";
import { collectArguments, type Line, splitLine } from "./parse.ts";
import { findPressed, readNumber } from "./press.ts";
import type { Found, Registry } from "./registry.ts";
import { asksForText, asksForWords, resume } from "./resume.ts";
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

export type Reading = {
  readonly store: Store;
  readonly message: AcceptedMessage;
  readonly registry: Registry;
  readonly company: Company;
  readonly actor: Actor | undefined;
  /** The message words an older line anew. */
  readonly edit?: Edit;
  /** The text is what a button or number stands for. */
  readonly isPressed?: true;
};

export type ReadLine =
  | { readonly kind: "line"; readonly line: LineState }
  /** A question that was asked is dropped. */
  | { readonly kind: "cancelled" }
  /** Talk that is not meant for the bot. */
  | { readonly kind: "ignored" };

/** What a message means: a new line, the answer to a question, a button, or none of the bot's business. */
export async function readLine(reading: Reading): Promise<ReadLine> {
  const { store, message, actor } = reading;
  if (message.edits === undefined || !actor) return readWords(reading);

  const edit = await readEdit(store, message);
  if (edit.isSettled) return { kind: "ignored" };
  // By now the number would pick from another reply than the one it was typed for.
  if (readNumber(message.text) !== undefined) return refuseNumber(message);
  const refuse = () => refuseUnclear(store, message, { edit, actor });
  try {
    const read = await readWords({ ...reading, edit });
    if (read.kind !== "line") await refuse();
    await dropQuestions(store, message);
    return read;
  } catch (error) {
    if (error instanceof UserError && unknown.has(error.key)) await refuse();
    throw error;
  }
}

function refuseNumber(message: AcceptedMessage): ReadLine {
  if (!isForBot(message)) return { kind: "ignored" };
  throw new UserError("error.edited_number");
}

async function readWords(reading: Reading): Promise<ReadLine> {
  const { message, registry, company, actor } = reading;
  const { words, quotes } = wordsOf(message, registry);
  const isCalled = isCall(words[0] ?? "");
  const isMeant = isForBot(message);
  const found = findNamed(registry, words, message);

  if (found && actor && isMeant && !isCalled && words.length > 1) {
    const resumed = (await asksForText(reading, actor)) ? await resume(reading, actor) : undefined;
    if (resumed) return resumed;
  }
  if (!found) return readUnnamed(reading, words);
  if (!isMeant && !isCalled) return { kind: "ignored" };

  const meant = redirected(registry, found, words);
  assertMayRun(meant.command, actor);
  const given = collectArguments(meant.command, { words: wordsAfter(meant, words), quotes }, company);
  return { kind: "line", line: { ...lineOf(meant.command, message), given } };
}

/** A line that names no command. */
async function readUnnamed(reading: Reading, words: readonly string[]): Promise<ReadLine> {
  const { store, message, registry, actor } = reading;
  const [first = ""] = words;
  const isCalled = isCall(first);
  const isMeant = isForBot(message);
  // A whole new line is not the answer to an older question.
  const guessed = actor && isMeant && !isCalled ? guess(message, registry, actor) : undefined;
  const isAnswer = actor && guessed && (await asksForWords(reading, actor));
  if (guessed && !isAnswer) return { kind: "line", line: guessed };
  const resumed = actor && (await resume(reading, actor));
  if (resumed) return resumed;
  if (guessed) return { kind: "line", line: guessed };

  if (!isMeant && !isCalled) return { kind: "ignored" };
  if (!actor) throw new UserError("error.unknown_sender");
  const pressed = reading.isPressed ? undefined : await findPressed(store, message);
  if (pressed === undefined) throw unknownCommand(first, registry);
  return readWords({ ...reading, message: { ...message, text: pressed }, isPressed: true });
}

function wordsOf(message: AcceptedMessage, registry: Registry): Line {
  if (isCaption(message, registry)) return sentFiles;
  const line = splitLine(message.text);
  return line.words.length === 0 && isForBot(message) ? onlyCalled : line;
}

/** What it means to say nothing but the bot's name. */
const onlyCalled: Line = { words: ["help"], quotes: [] };

function findNamed(
  registry: Registry,
  words: readonly string[],
  { conversation }: AcceptedMessage,
): Found | undefined {
  const found = registry.find(words);
  if (!found || isCall(words[0] ?? "")) return found;
  if (found.command.goesWith?.(words.slice(found.used).join(" ")) === false) return undefined;
  if (!found.command.isForRooms) return found;
  const isName = conversation.isDirect || (found.command.verb === null && found.used < words.length);
  return isName ? undefined : found;
}

/** What files mean that are sent to the bot alone. */
const sentFiles: Line = { words: ["import"], quotes: [] };

/** Whether the words only go with files: nobody writes a command there without its slash. */
function isCaption(message: AcceptedMessage, registry: Registry): boolean {
  if (message.fileCount === 0 || !isForBot(message)) return false;
  const { words } = splitLine(message.text);
  return !isCall(words[0] ?? "") && registry.find(words)?.command.name !== sentFiles.words[0];
}

function isCall(word: string): boolean {
  return /^[/!]/.test(word);
}

export function wordsAfter({ used, entry }: Found, words: readonly string[]): readonly string[] {
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

/** What is told when the words mean nothing. */
const unknown: ReadonlySet<string> = new Set(["error.unknown_command", "error.did_you_mean"]);

export function unknownCommand(word: string, registry: Registry): UserError {
  const suggestion = registry.suggest(word);
  return suggestion
    ? new UserError("error.did_you_mean", { word, suggestion: `/${suggestion}` })
    : new UserError("error.unknown_command", { word });
}
