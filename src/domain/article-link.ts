import { readPublicUrl } from "./public-url.ts";

const longest = 2000;

/** What campaigns and chat apps hang on to a link; the page is the same without it. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|mibextid|igshid?|zarsrc|gidzl|mc_[ce]id|_ga|_gl)$/;

/**
 * A link as it is kept and sent: with its scheme, without what only tells where it was clicked. Undefined for what is
 * no address of a public page.
 */
export function readLink(text: string): string | undefined {
  const url = readPublicUrl(text);
  if (!url) return undefined;

  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name);
  }
  if (!isRoute(url.hash)) url.hash = "";
  return url.href.length <= longest ? url.href : undefined;
}

/** The same for all links to one page: http or https, with or without “www.”, with a slash at the end or not. */
export function addressOf(link: string): string {
  const url = new URL(readLink(link) ?? link);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, "").replace(/\.$/, "");
  const path = url.pathname.replace(/\/+$/, "");
  return `${host}${path}${url.search}${url.hash}`;
}

/** Some sites name their pages behind the mark: `#/bai-viet/12`. */
function isRoute(hash: string): boolean {
  return /^#!?\//.test(hash);
}
