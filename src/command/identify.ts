import type { Company } from "#src/company.ts";
import { isEmployed } from "#src/domain/person.ts";
import { type Locale, locales } from "#src/i18n/locale.ts";
import type { Store } from "#src/store/store.ts";
import type { Actor } from "./command.ts";
import type { AcceptedMessage } from "./dispatch.ts";

/** The person behind a chat account; undefined for an unknown account and for people who have left. */
export async function identify(
  store: Store,
  { conversation, sender, sentAt, speaker }: AcceptedMessage,
  company: Company,
): Promise<Actor | undefined> {
  const today = sentAt.toZonedDateTimeISO(company.timeZone).toPlainDate();
  if (!speaker || !isEmployed(speaker.person, today)) return undefined;

  if (conversation.isDirect && speaker.directId !== conversation.id)
    await store.accounts.setDirect(conversation.platform, sender.id, conversation.id);
  const { id, name, code, role, team, locale } = speaker.person;
  return { id, name, code, role, team, locale: knownLocale(locale) ?? company.locale };
}

function knownLocale(text: string): Locale | undefined {
  return locales.find((locale) => locale === text);
}
