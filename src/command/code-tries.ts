import { UserError } from "#src/errors.ts";
import { formatTime } from "#src/i18n/times.ts";
import type { Store } from "#src/store/store.ts";
import type { Context } from "./command.ts";
import type { AcceptedMessage } from "./dispatch.ts";

/** So many wrong one-time codes an account may send within the time; whoever mistypes one needs two or three. */
export const codeTries = { most: 5, within: Temporal.Duration.from({ hours: 1 }) } as const;

/** Whoever has tried too often has to wait, with a right code as well: otherwise the answer would tell that it is one. */
export async function assertMayTry({ account, store, by, now }: Context): Promise<void> {
  const { platform, accountId } = account;
  const wrong = await store.accounts.wrongCodes(platform, accountId, by.at.subtract(codeTries.within));
  const last = wrong.at(codeTries.most - 1);
  if (!last) return;
  const until = last.add(codeTries.within).toZonedDateTimeISO(now.timeZoneId);
  throw new UserError("error.link_paused", { time: formatTime(until.add({ minutes: 1 })) });
}

/** Kept with the answer that refuses the code, for what the line itself has written is taken back. */
export async function noteWrongCode(
  store: Store,
  { conversation, sender, sentAt, inboxId }: AcceptedMessage,
) {
  await store.accounts.noteWrongCode(conversation.platform, sender.id, { at: sentAt, messageId: inboxId });
}
