import type { Letter } from "#src/chat/letter.ts";
import { isFormOfAddress } from "#src/domain/form-of-address.ts";
import { quarterOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { LetterContent } from "./content.ts";
import { readLetterText } from "./markdown.ts";
import { oneLine } from "./plain.ts";
import { fillWords, type LetterWords } from "./words.ts";

/** All that a mail to a customer is made from. */
export type LetterDraft = {
  readonly locale: Locale;
  readonly company: string;
  readonly customer: string;
  /** The names of those whom it goes to, as far as they are known. */
  readonly contacts: readonly string[];
  /** Any day of it. */
  readonly quarter: Temporal.PlainDate;
  /** The answer goes to the address of the one who writes it. */
  readonly author: { readonly name: string; readonly address: string | null };
  /** The address that it is sent from. */
  readonly from: string;
  readonly to: readonly string[];
  /** Both may hold `{{…}}`; the text is Markdown. */
  readonly title: string;
  readonly text: string;
  readonly content: LetterContent;
};

/** The mail as its reader will see it. */
export function composeLetter(draft: LetterDraft): Letter {
  const { locale, author, from, to } = draft;
  const t = translatorFor(locale);
  const words = letterWords(draft);
  const company = oneLine(draft.company);
  const sender = oneLine(author.name);
  return {
    locale,
    company,
    from: { name: `${sender} · ${company}`, address: from },
    replyTo: author.address,
    to,
    subject: oneLine(fillWords(draft.title, words)),
    blocks: readLetterText(draft.text, words, draft.content),
    footer:
      author.address === null
        ? t("letter.footer", { sender, company })
        : t("letter.footer_reply", { sender, company, address: author.address }),
  };
}

function letterWords(draft: LetterDraft): LetterWords {
  const { locale, company, customer, quarter, author } = draft;
  return {
    customer,
    contact: contactWord(draft),
    quarter: lowerFirst(formatPeriod(quarterOf(quarter), locale), locale),
    sender: author.name,
    company,
  };
}

/** One person is addressed by name, as “Chị Hoa” where the name says so already; several, or nobody, as customers are. */
function contactWord({ locale, to, contacts }: LetterDraft): string {
  const t = translatorFor(locale);
  const [name] = contacts;
  if (name === undefined || to.length > 1) return t("letter.contacts");
  return isFormOfAddress(name) ? upperFirst(name) : t("letter.contact", { name });
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Within a sentence: “quý 1/2027”, but “Q1/2027”. */
function lowerFirst(text: string, locale: Locale): string {
  return locale === "vi" ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
