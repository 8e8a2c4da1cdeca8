import { type Block, note } from "#src/chat/reply.ts";
import { type AuditEntry, isAboutPay } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import type { Wording } from "#src/store/interface/messages.ts";
import type { Store } from "#src/store/store.ts";
import type { Actor, Context, TakesBack } from "./command.ts";
import type { AcceptedMessage } from "./dispatch.ts";
import type { LineState } from "./line.ts";
import type { Registry } from "./registry.ts";
import { assertMayRun } from "./rights.ts";

/** The doubt that is settled by agreeing that a new wording takes the place of what older ones have written. */
const replacing = "edit.replace";

/** A line whose words were changed after it was sent. */
export type Edit = {
  readonly earlier: readonly Wording[];
  /** Nothing to do: the words are the ones that were answered, or newer ones have come in already. */
  readonly isSettled: boolean;
};

export async function readEdit(store: Store, { inboxId, text }: AcceptedMessage): Promise<Edit> {
  const wordings = await store.messages.otherWordings(inboxId);
  const earlier = wordings.filter(({ isLater }) => !isLater);
  const answered = earlier.findLast(({ isAnswered }) => isAnswered);
  return {
    earlier,
    isSettled: earlier.length < wordings.length || (answered !== undefined && isSame(answered.text, text)),
  };
}

/** Questions about the older wordings are no longer to be answered. */
export async function dropQuestions(store: Store, { inboxId, sentAt }: AcceptedMessage): Promise<void> {
  const wordings = await store.messages.otherWordings(inboxId);
  await store.questions.dropAll(idsOf(wordings), sentAt);
}

/** Refuses a new wording that means nothing, where an older one has written something: that stays. */
export async function refuseUnclear(
  store: Store,
  { text }: AcceptedMessage,
  { edit, actor }: { readonly edit: Edit; readonly actor: Actor },
): Promise<void> {
  const changes = await standingOf(edit.earlier, { store, actor });
  if (changes.length === 0) return;
  throw new UserError("error.edit_unclear", {
    line: text,
    entries: labelsOf(changes),
    entry: changes[0]?.subject ?? "",
  });
}

/** A line that takes the place of what older wordings have written. */
export type Replaced = {
  /** What taking it back has to say. */
  readonly said: readonly Block[];
  /** Whoever corrects an amount after midnight does not move the sale to the next day. */
  readonly typedAt: Temporal.Instant;
};

/**
 * What older wordings of an edited line have written is taken back before the new one is run: first it is shown and
 * asked about, and then both happen in the one transaction of the answer. Undefined when there is nothing of it.
 */
export async function takeBackEarlier(
  line: LineState,
  context: Context,
  { registry, message }: { readonly registry: Registry; readonly message: AcceptedMessage },
): Promise<Replaced | undefined> {
  const isAgreed = line.confirmed.has(replacing);
  const isEdit = message.edits !== undefined && line.sourceId === message.inboxId;
  if (!isEdit && !isAgreed) return undefined;

  const { store, actor, t } = context;
  const earlier = (await store.messages.otherWordings(line.sourceId)).filter(({ isLater }) => !isLater);
  const standing = () => standingOf(earlier, context);
  const [first] = earlier;
  const changes = await standing();
  if (!first || changes.length === 0) return undefined;
  if (!context.isPrivate && changes.some(isAboutPay)) {
    throw new UserError("error.out_of_scope", { example: "/help" });
  }
  const takesBack = findUndoing(registry, actor);
  takesBack.check(changes, context);
  if (isAgreed) return { said: await takeBack(standing, takesBack, context), typedAt: first.sentAt };

  const writing = earlier.findLast(({ text }) => changes.some(({ message: wrote }) => wrote === text));
  const values = {
    old: (writing ?? earlier.findLast(({ isAnswered }) => isAnswered))?.text ?? "",
    line: message.text,
    changes: changes
      .toReversed()
      .map((change) => takesBack.describe(change, context))
      .join("; "),
  };
  throw new UserError("edit.question", values, {
    choices: [
      { label: t("edit.replace"), confirm: replacing },
      { label: t("edit.keep"), cancel: true },
    ],
  });
}

/** The newest first, and looked up each time: what is taken back may take others with it. */
async function takeBack(
  standing: () => Promise<readonly AuditEntry[]>,
  takesBack: TakesBack,
  context: Context,
): Promise<readonly Block[]> {
  const said: Block[] = [];
  for (let [change] = await standing(); change; [change] = await standing()) {
    const { blocks } = await takesBack.run(change, context);
    said.push(...blocks.flatMap((block) => (block.kind === "text" ? [note(block.text)] : [])));
  }
  return said;
}

function findUndoing(registry: Registry, actor: Actor): TakesBack {
  const command = registry.commands.find(({ takesBack }) => takesBack);
  if (!command?.takesBack) throw new Error("no command takes changes back");
  assertMayRun(command, actor);
  return command.takesBack;
}

/** What these wordings have written, or the line that one of them went on with as the answer to a question. */
async function standingOf(
  wordings: readonly Wording[],
  { store, actor }: Pick<Context, "store" | "actor">,
): Promise<readonly AuditEntry[]> {
  const ids = idsOf(wordings);
  const answered = await store.messages.linesAnsweredBy(ids, actor.id);
  return store.audit.standing([...ids, ...answered], actor.id);
}

function idsOf(wordings: readonly Wording[]): number[] {
  return wordings.map(({ messageId }) => messageId);
}

function labelsOf(changes: readonly AuditEntry[]): string {
  return [...new Set(changes.toReversed().map(({ subject }) => subject))].join(", ");
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ");
}
