import type { IncomingMessage } from "#src/chat/message.ts";
import type { Company } from "#src/company.ts";
import { isEmployed } from "#src/domain/person.ts";
import { type Locale, locales } from "#src/i18n/locale.ts";
import type { Store } from "#src/store/store.ts";
import type { Actor } from "./command.ts";

/** The person behind a chat account; undefined for an unknown account and for people who have left. */
export async function identify(
  store: Store,
  message: IncomingMessage,
  company: Company,
): Promise<Actor | undefined> {
  const { platform, id: conversation, isDirect } = message.conversation;
  const account = await store.accounts.find(platform, message.sender.id);
  if (!account) return undefined;

  const today = message.sentAt.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const person = await store.people.get(account.personId, today);
  if (!isEmployed(person, today)) return undefined;

  if (isDirect && account.directId !== conversation)
    await store.accounts.setDirect(platform, message.sender.id, conversation);
  const { id, name, code, role, team, locale } = person;
  return { id, name, code, role, team, locale: knownLocale(locale) ?? company.locale };
}

function knownLocale(text: string): Locale | undefined {
  return locales.find((locale) => locale === text);
}
