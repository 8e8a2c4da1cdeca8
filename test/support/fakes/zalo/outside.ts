/** The world outside the bot's machine, which knows it by its public address only. */
export type Outside = {
  reach(publicUrl: string, address: string | undefined): void;
  /** Undefined where nobody answers. */
  fetch(url: string, init?: RequestInit): Promise<Response | undefined>;
  isOfBot(url: string): boolean;
};

const patienceMs = 10_000;

export function createOutside(): Outside {
  const places = new Map<string, string | undefined>();
  const isOfBot = (url: string) => URL.canParse(url) && places.has(new URL(url).origin);

  return {
    reach(publicUrl, address) {
      places.set(new URL(publicUrl).origin, address);
    },

    isOfBot,

    async fetch(url, init = {}) {
      const { origin, pathname, search } = new URL(url);
      const place = places.get(origin);
      if (place === undefined) return undefined;
      const address = new URL(`${pathname}${search}`, place);
      const signal = AbortSignal.timeout(patienceMs);
      // Whoever does not answer is away, for whatever reason.
      return await fetch(address, { redirect: "manual", signal, ...init }).catch(() => undefined);
    },
  };
}
