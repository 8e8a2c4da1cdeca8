import type { Company } from "#src/company.ts";
import type { Store } from "#src/store/store.ts";
import type { AcceptedMessage } from "./dispatch.ts";

/** Ids of accounts as Slack writes them for mentions: no name is all capitals and digits and that long. */
const mention = /(?<![\p{L}\p{N}_.])@([A-Z0-9]{8,40})(?![\p{L}\p{N}_])/gu;

/** A colleague who was called by account is called by code, as far as the account is known. */
export async function nameColleagues(
  store: Store,
  message: AcceptedMessage,
  { timeZone }: Company,
): Promise<AcceptedMessage> {
  const { text, conversation, sentAt } = message;
  const today = sentAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const codes = new Map<string, string>();
  for (const [, id = ""] of text.matchAll(mention)) {
    const account = codes.has(id) ? undefined : await store.accounts.find(conversation.platform, id);
    if (account) codes.set(id, (await store.people.get(account.personId, today)).code);
  }
  if (codes.size === 0) return message;
  return { ...message, text: text.replace(mention, (_, id) => `@${codes.get(id) ?? id}`) };
}
