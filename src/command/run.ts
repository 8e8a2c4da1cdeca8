import type { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Scope } from "#src/domain/access.ts";
import { UserError } from "#src/errors.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { Store } from "#src/store/store.ts";
import { type Actor, type Context, pathOf } from "./command.ts";
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

/** From a line that was understood to its answer; what an edited line had written before is replaced on the way. */
export async function runLine(line: LineState, running: Running): Promise<Reply> {
  const { command } = line;
  const { message, registry, isPrivate } = running;
  const ownContext = contextOf(line, running);
  const replaced = await takeBackEarlier(line, ownContext, { registry, message });
  const context = replaced ? typedAt(replaced.typedAt, ownContext) : ownContext;
  if (line.isGuess) askFirst(message.text, context.t);
  const answer = await command.run(checkArguments(line), context);
  const whole = { ...answer, blocks: [...(replaced?.said ?? []), ...answer.blocks] };
  return isPrivate || answer.audience === "direct" ? whole : replyWithoutPhones(whole);
}

/** The days are those of another moment; what is written down is still written now. */
function typedAt(at: Temporal.Instant, context: Context): Context {
  const now = at.toZonedDateTimeISO(context.company.timeZone);
  return { ...context, now, by: { ...context.by, on: now.toPlainDate() } };
}

function contextOf(line: LineState, running: Running): Context {
  const { actor, company, publicUrl, system, message, store, scope, locale, isPrivate, resources } = running;
  const { platform, id: conversation, isDirect } = message.conversation;
  const now = line.at.toZonedDateTimeISO(company.timeZone);
  return {
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
    account: { platform, accountId: message.sender.id, conversation, isDirect },
    files: resources.filesOf(line.sourceId),
    importer: resources.importerFor(locale),
    answer: (typed) => answerAnother(typed, line, running),
  };
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

/** Only commands open to strangers ever see this. */
function stranger(message: AcceptedMessage, locale: Locale): Actor {
  return { id: 0, name: message.sender.displayName, code: "", role: "rep", team: null, locale };
}
