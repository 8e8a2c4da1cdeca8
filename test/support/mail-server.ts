import { readFileSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { MailSettings } from "#src/mail-settings.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures", "mail");
const key = readFileSync(join(fixtures, "key.pem"), "utf8");

/** What the certificate of the test server is checked against. */
export const certificate = readFileSync(join(fixtures, "certificate.pem"), "utf8");

export type Taken = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  /** What a report would call it, and its recipient (RFC 3461). */
  readonly envelopeId: string | null;
  readonly reportOn: readonly string[];
};

/** How the bot reaches such a server, without encryption and login. */
export function settingsFor({ port }: Pick<MailServer, "port">): MailSettings {
  return {
    host: "127.0.0.1",
    port,
    security: "none",
    login: undefined,
    from: { name: "Chốt", address: "bot@congty.vn" },
    bounces: "author_at_home",
    bounceSecret: undefined,
  };
}

/** Where a mail server can be made to misbehave. */
export type Moment = "connect" | "sender" | "recipient" | "data" | "end";

export type Behaviour =
  | { readonly kind: "take" }
  | {
      readonly kind: "refuse";
      readonly at: Exclude<Moment, "connect">;
      readonly word: string;
      /** The one sender or recipient that is meant; otherwise all are. */
      readonly only?: string;
    }
  /** Takes it, so long after the last byte. */
  | { readonly kind: "slow"; readonly at: Moment; readonly ms: number }
  /** Says nothing more; the connection stays open. */
  | { readonly kind: "silent"; readonly at: Moment }
  /** The connection ends without a word. */
  | { readonly kind: "die"; readonly at: Moment };

export type MailServer = {
  readonly port: number;
  /** What it has acknowledged, or would have, had it not died. */
  readonly taken: readonly Taken[];
  /** The logins that were tried. */
  readonly logins: readonly string[];
  readonly connections: () => number;
  behave(behaviour: Behaviour): void;
  /** Resolves when a mail has got so far. */
  reached(moment: Moment): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  readonly security?: "tls" | "starttls" | "none";
  readonly login?: { readonly user: string; readonly password: string };
};

/** A mail server on this machine, as strict as a real one. */
export async function startMailServer({ security = "none", login }: Options = {}): Promise<MailServer> {
  let behaviour: Behaviour = { kind: "take" };
  const taken: Taken[] = [];
  const logins: string[] = [];
  const sockets = new Set<Socket>();
  const waiting = new Map<Moment, (() => void)[]>();
  let connections = 0;

  const server = new SMTPServer({
    secure: security === "tls",
    ...(security === "none" ? { disabledCommands: ["STARTTLS"] } : { key, cert: certificate }),
    authOptional: login === undefined,
    allowInsecureAuth: security === "none",
    disableReverseLookup: true,
    hideDSN: false,
    logger: false,
    closeTimeout: 500,
    onConnect: (_, done) => pass("connect", done),
    onAuth({ username, password }, _, done) {
      logins.push(`${username}:${password}`);
      const isKnown = username === login?.user && password === login?.password;
      if (isKnown) return void done(null, { user: username });
      done(answer(`535 5.7.8 no such login: ${password}`));
    },
    onMailFrom: ({ address }, _, done) => pass("sender", done, address),
    onRcptTo: ({ address }, _, done) => pass("recipient", done, address),
    async onData(stream, session, done) {
      reach("data");
      if (isAt("data") && behaviour.kind === "silent") return;
      if (isAt("data") && behaviour.kind === "die") {
        die();
        return;
      }
      const raw = await text(stream).catch(() => undefined);
      if (raw === undefined) return;
      const { mailFrom, rcptTo, dsn } = session.envelope;
      const mail = {
        from: mailFrom ? mailFrom.address : "",
        to: rcptTo.map(({ address }) => address),
        raw,
        envelopeId: dsn?.envid ?? null,
        reportOn: rcptTo.map((recipient) => recipient.dsn?.orcpt ?? ""),
      };
      if (!(isAt("end") && behaviour.kind === "refuse")) taken.push(mail);
      pass("end", done);
    },
  });
  server.on("error", () => {});
  server.server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;

  return {
    port,
    taken,
    logins,
    connections: () => connections,
    behave(next) {
      behaviour = next;
    },
    reached: (moment) =>
      new Promise((resolve) => waiting.set(moment, [...(waiting.get(moment) ?? []), resolve])),
    async stop() {
      // Node ends the process when it is asked about an encrypted connection that was cut at that moment.
      if (security === "none") die();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  function isAt(moment: Moment): boolean {
    return behaviour.kind !== "take" && behaviour.at === moment;
  }

  function reach(moment: Moment): void {
    for (const resolve of waiting.get(moment) ?? []) resolve();
    waiting.delete(moment);
  }

  function pass(moment: Moment, done: (error?: Error | null) => void, address?: string): void {
    reach(moment);
    const { kind } = behaviour;
    if (!isAt(moment)) done();
    else if (kind === "refuse") done(isMeant(behaviour, address) ? answer(behaviour.word) : null);
    else if (kind === "slow") setTimeout(done, behaviour.ms);
    else if (kind === "die") die();
  }

  function die(): void {
    for (const socket of sockets) socket.destroy();
  }
}

function isMeant({ only }: Extract<Behaviour, { kind: "refuse" }>, address: string | undefined): boolean {
  return only === undefined || only === address;
}

function answer(word: string): Error {
  const [, code = "550", text = ""] = /^(\d{3}) (.*)$/.exec(word) ?? [];
  return Object.assign(new Error(text), { responseCode: Number(code) });
}
