export const locales = ["vi", "en"] as const;

export type Locale = (typeof locales)[number];

/** A text in every language the bot speaks. */
export type Localized = Readonly<Record<Locale, string>>;
