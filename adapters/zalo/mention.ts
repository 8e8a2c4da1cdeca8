/**
 * A line without the call of the bot's name, wherever it stands. Names hold blanks and marks, and Zalo marks no place
 * in the text, so it is found by the name alone.
 */
export function withoutMention(text: string, names: readonly string[]): string {
  const mention = patternOf(names);
  const leading = new RegExp(`^\\s*${mention}[\\s:,]*`, "iu");
  if (leading.test(text)) return text.replace(leading, "").trim();

  const within = new RegExp(`\\s*${mention}[\\s:,]*`, "iu");
  if (within.test(text)) return text.replace(within, " ").trim();
  return text.replace(unknownName, "").trim();
}

/**
 * Under a name that nobody has told us: what follows a stroke is a command in any case, and a number a choice. The names
 * of bots begin with that word.
 */
const unknownName = /^\s*@(?:[^/\n]{1,60}?(?=\s\/)|bot\s[^\n]{0,60}?(?=\s\d{1,2}\s*$))/iu;

/** Letters with marks come in two forms. The longest name first: one may begin with another. */
function patternOf(names: readonly string[]): string {
  const forms = names.flatMap((name) => [name.trim().normalize("NFC"), name.trim().normalize("NFD")]);
  const longestFirst = forms.toSorted((one, other) => other.length - one.length);
  const choices = longestFirst.map((name) => RegExp.escape(name)).join("|");
  return forms.length === 0 ? "(?!)" : `(?<![\\p{L}\\p{N}])@(?:${choices})(?![\\p{L}\\p{M}\\p{N}])`;
}
