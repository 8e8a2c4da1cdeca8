/** Composed letters without what cannot be seen: control characters, and marks that turn the direction of a text. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("\t", " ")
    .replace(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu, "");
}

/** For whatever stands in a header or a heading. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/gu, " ").trim();
}
