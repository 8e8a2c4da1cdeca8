import type { Outside } from "./outside.ts";

export type Fetched = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Zalo comes several times, and again when it has long said yes. */
const fetchedBefore = 2;
const fetchedAgainAfterMs = 30;

export type Fetching = {
  /** Undefined when there is nothing to be had. */
  fetch(url: string): Promise<Fetched | undefined>;
  /** When nothing is on its way any more. */
  settled(): Promise<void>;
};

export function createFetching(outside: Outside, complain: (breach: string) => void): Fetching {
  const later = new Set<Promise<void>>();

  return {
    async fetch(url) {
      let fetched: Fetched | undefined;
      for (let time = 0; time < fetchedBefore; time += 1) fetched = await fetchOnce(url);
      if (fetched) {
        const again = comeBack(url, fetched).finally(() => later.delete(again));
        later.add(again);
      }
      return fetched;
    },
    async settled() {
      await Promise.all(later);
    },
  };

  async function fetchOnce(url: string): Promise<Fetched | undefined> {
    const response = await outside.fetch(url);
    if (response === undefined) return undefined;
    if (response.status !== 200) {
      complain(`what a link leads to is answered with HTTP ${response.status}`);
      return undefined;
    }
    return {
      name: nameIn(response.headers.get("content-disposition") ?? ""),
      mediaType: response.headers.get("content-type") ?? "",
      bytes: await response.bytes(),
    };
  }

  async function comeBack(url: string, before: Fetched): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, fetchedAgainAfterMs));
    const response = await outside.fetch(url);
    // A bot that is stopped shows nothing; one that runs shows the same.
    if (response === undefined) return;
    const isSame = response.status === 200 && Buffer.from(await response.bytes()).equals(before.bytes);
    if (!isSame) complain("a picture or file is gone or changed after the first fetch");
  }
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''(?<name>[^;]+)/i.exec(disposition)?.groups?.["name"];
  return encoded === undefined ? "" : decodeURIComponent(encoded);
}
