import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { createFrontend, type Refusal } from "./frontend.ts";

/** A connection to a server on this machine that can go wrong in the ways in which connections do. */
export type Wire = {
  readonly url: string;
  /** The server is elsewhere from now on. */
  lead(to: string): void;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** Swallows all that is said, until it is told to speak: then every connection ends. */
  fallSilent(): void;
  speak(): void;
  /** Holds all that is said back, until it is thawed. */
  freeze(): void;
  thaw(): void;
  /** The server refuses statements of the database from now on; without a word on which, none. */
  refuse(refusal?: Refusal): void;
  /** Ends every connection once, at the moment when somebody says this, before the other side hears it. */
  cutAt(moment: Moment): void;
  /** Whether that moment has come. */
  wasCut(): boolean;
  close(): void;
};

type Moment = { readonly from: "bot" | "server"; readonly says: string };

type Pair = { readonly near: Socket; readonly far: Socket };

/** `postgresql:` wires know where a statement begins. */
export async function openWire(serverUrl: string): Promise<Wire> {
  let target = new URL(serverUrl);
  const open = new Set<Pair>();
  let state: "open" | "silent" | "frozen" = "open";
  let refusal: Refusal | undefined;
  let moment: Moment | undefined;
  const server = createServer((near) => {
    const pair = { near, far: connect(Number(target.port), target.hostname) };
    open.add(pair);
    const read = target.protocol === "postgresql:" ? createFrontend(() => refusal) : (chunk: Buffer) => chunk;
    near.on("data", (chunk: Buffer) => tell("bot", pair.far, read(chunk)));
    pair.far.on("data", (chunk: Buffer) => tell("server", near, chunk));
    join(pair);
    if (state === "frozen") hold(pair);
  });

  await listen(0);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the wire has no port");
  const { port } = address;
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${port}`;

  return {
    url: url.href,
    restore: () => listen(port),
    close,
    lead: (to) => {
      target = new URL(to);
    },
    refuse: (next) => {
      refusal = next;
    },
    cutAt: (next) => {
      moment = next;
    },
    wasCut: () => moment === undefined,

    async cut() {
      const closed = once(server, "close");
      close();
      await closed;
    },

    fallSilent() {
      state = "silent";
    },

    speak() {
      state = "open";
      endAll();
    },

    freeze() {
      state = "frozen";
      for (const pair of open) hold(pair);
    },

    thaw() {
      state = "open";
      for (const { near, far } of open) {
        near.resume();
        far.resume();
      }
    },
  };

  async function listen(at: number): Promise<void> {
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
  }

  function tell(from: Moment["from"], to: Socket, said: Buffer): void {
    if (state === "silent") return;
    if (moment?.from === from && said.includes(moment.says)) {
      moment = undefined;
      endAll();
    } else if (said.length > 0) to.write(said);
  }

  /** Whichever side ends first, and however, takes the other with it. */
  function join(pair: Pair): void {
    for (const [one, other] of [
      [pair.near, pair.far],
      [pair.far, pair.near],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(pair);
        other.destroy();
      });
    }
  }

  function hold({ near, far }: Pair): void {
    near.pause();
    far.pause();
  }

  function close(): void {
    server.close();
    endAll();
  }

  function endAll(): void {
    for (const { near, far } of open) {
      near.destroy();
      far.destroy();
    }
  }
}
