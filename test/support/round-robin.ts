import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What stands before several bots: hands each request to the next one that is there. */
export type RoundRobin = {
  readonly address: string;
  /** Of each request that was not answered well: which one, and by what. */
  readonly failures: readonly string[];
  /** How many requests each place has answered. */
  readonly answered: readonly number[];
  /** Where the bot of that place is; undefined while it is away. */
  place(index: number, address: string | undefined): void;
  isReady(index: number): boolean;
  close(): Promise<void>;
};

type Place = { address: string; isReady: boolean };

/** As often as balancers can be told to ask, and more. */
const askEveryMs = 100;
const answersWithinMs = 2_000;

/**
 * With a path to ask at, such as `/ready/webhooks`, a bot gets requests only while it answers there with 200, and a request that
 * fails is not tried elsewhere: whoever made it has to.
 */
export async function startRoundRobin({ askAt }: { readonly askAt?: string } = {}): Promise<RoundRobin> {
  const places: (Place | undefined)[] = [];
  const failures: string[] = [];
  const answered: number[] = [];
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  const server = createServer((incoming, outgoing) => {
    const index = next();
    const place = index === undefined ? undefined : places[index];
    if (index === undefined || !place) return fail(incoming, outgoing, "nobody is there");
    const { method, url, headers } = incoming;
    const startedAt = performance.now();
    const onwards = request(`${place.address}${url}`, { agent, method, headers }, (response) => {
      const { statusCode = 502 } = response;
      if (statusCode >= 400) failures.push(`${method} ${url}: ${statusCode} from ${index}`);
      else answered[index] = (answered[index] ?? 0) + 1;
      outgoing.writeHead(statusCode, response.headers);
      response.on("error", () => outgoing.destroy());
      response.pipe(outgoing);
    });
    onwards.on("error", ({ message }) => {
      const afterMs = Math.round(performance.now() - startedAt);
      fail(incoming, outgoing, `${message} from ${index} after ${afterMs} ms`);
    });
    incoming.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const closing = new AbortController();
  const asking = askAt === undefined ? undefined : askUntilClosed(askAt);

  return {
    address: `http://127.0.0.1:${port}`,
    failures,
    answered,

    place(index, address) {
      places[index] = address === undefined ? undefined : { address, isReady: askAt === undefined };
    },

    isReady: (index) => places[index]?.isReady === true,

    async close() {
      closing.abort();
      await asking;
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function next(): number | undefined {
    for (let step = 0; step < places.length; step += 1) {
      turn = (turn + 1) % places.length;
      if (places[turn]?.isReady) return turn;
    }
    return undefined;
  }

  function fail({ method, url }: IncomingMessage, outgoing: ServerResponse, why: string): void {
    failures.push(`${method} ${url}: ${why}`);
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end();
  }

  async function askUntilClosed(path: string): Promise<void> {
    while (!closing.signal.aborted) {
      await Promise.all(places.map((place) => place && ask(place, path)));
      await pause(askEveryMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  async function ask(place: Place, path: string): Promise<void> {
    place.isReady = await fetch(`${place.address}${path}`, {
      signal: AbortSignal.timeout(answersWithinMs),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status === 200;
      },
      () => false,
    );
  }
}
