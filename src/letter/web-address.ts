/** An http or https address in its usual form, with every letter of a name in other scripts written out; else undefined. */
export function readWebAddress(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
  // A name before the host makes one site look like another.
  return url.username === "" && url.password === "" ? url.href : undefined;
}
