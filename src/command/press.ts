import { UserError } from "#src/errors.ts";
import type { Store } from "#src/store/store.ts";
import type { AcceptedMessage } from "./dispatch.ts";

/** What a button types whose command the platform does not carry: the reply's outbox id, and the place of the action in it. */
const button = /^\/?press (\d{1,9}) (\d{1,2})$/;

/** As people answer a numbered list: `2`, `2.`, `2)`. */
const number = /^(\d{1,2})[.)]?$/;

export function readNumber(text: string): number | undefined {
  const [, digits] = number.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The line behind a button that only says where it was shown, or behind a number, which picks from the last reply that
 * answered this person there. Undefined when the text is neither, or nothing was offered.
 */
export async function findPressed(
  store: Store,
  { text, conversation, sender }: AcceptedMessage,
): Promise<string | undefined> {
  const shownIn = { platform: conversation.platform, conversation: conversation.id };
  const [, reply, place] = button.exec(text.trim()) ?? [];
  if (reply !== undefined) {
    const commands = (await store.messages.actionsOf(Number(reply), shownIn)) ?? [];
    const command = commands[Number(place) - 1];
    if (command === undefined) throw new UserError("error.no_such_button");
    return command;
  }
  const chosen = readNumber(text);
  if (chosen === undefined) return undefined;

  const commands = await store.messages.lastActions(shownIn, sender.id);
  if (commands.length === 0) return undefined;
  const command = commands[chosen - 1];
  if (command === undefined) {
    throw new UserError("error.no_such_choice", { number: chosen, count: commands.length });
  }
  return command;
}
