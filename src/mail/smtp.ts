import { Readable } from "node:stream";
import SmtpConnection from "nodemailer/lib/smtp-connection";
import type { MailSettings } from "#src/mail-settings.ts";

/** One mail on its way to the mail server. */
export type Handover = {
  /** Whom it comes back to when it cannot be delivered: the first of these that the mail server lets us send for. */
  readonly from: readonly string[];
  readonly to: string;
  /** Named in a report about it, where the mail server knows how. */
  readonly headerId: string;
  readonly raw: Buffer;
  /**
   * Asked when the mail server is ready to take the mail, before the first byte of it leaves; false calls it off. What
   * it throws calls it off too, and is thrown on.
   */
  readonly begin: () => Promise<boolean>;
};

/** What became of it. The words are in English, for the operator, on one line and without the login. */
export type Handed =
  | { readonly kind: "taken" }
  /** `begin` has said no. */
  | { readonly kind: "called_off" }
  /** The mail server will not take this mail, whenever it is asked; `isSender` where it will not from that sender. */
  | { readonly kind: "refused"; readonly words: string; readonly isSender: boolean }
  /** It has not arrived, and may be tried again; `isOurs` where no mail at all gets through. */
  | { readonly kind: "not_now"; readonly words: string; readonly isOurs: boolean }
  /** All of it was sent, and no word came back. */
  | { readonly kind: "unknown"; readonly words: string };

export type Smtp = (handover: Handover, stopping: AbortSignal) => Promise<Handed>;

/** In milliseconds. */
export type Patience = {
  readonly connecting: number;
  /** Without a single byte from the mail server. */
  readonly silent: number;
  /** For one mail, from the first byte to the last. */
  readonly whole: number;
  /** What a mail that has left gets when the bot stops. */
  readonly lastCall: number;
};

const usualPatience: Patience = {
  connecting: 20_000,
  silent: 300_000,
  whole: 600_000,
  lastCall: 3_000,
};

type Options = {
  readonly patience?: Patience;
  /** Certificates that are trusted besides those of the system, for tests. */
  readonly trusted?: string;
};

/** Hands mails to the mail server, each over a connection of its own. */
export function createSmtp(
  settings: MailSettings,
  { patience = usualPatience, trusted }: Options = {},
): Smtp {
  const { host, port, security, login } = settings;

  return async (handover, stopping) => {
    for (const [index, from] of handover.from.entries()) {
      const handed = await handOver(from, handover, stopping);
      const isLast = index === handover.from.length - 1;
      if (isLast || handed.kind !== "refused" || !handed.isSender) return handed;
    }
    throw new Error("a mail has no sender");
  };

  async function handOver(from: string, handover: Handover, stopping: AbortSignal): Promise<Handed> {
    const connection = new SmtpConnection({
      host,
      port,
      secure: security === "tls",
      requireTLS: security === "starttls",
      ignoreTLS: security === "none",
      connectionTimeout: patience.connecting,
      greetingTimeout: patience.connecting,
      dnsTimeout: patience.connecting,
      socketTimeout: patience.silent,
      tls: { minVersion: "TLSv1.2", ...(trusted !== undefined && { ca: trusted }) },
    });
    const letter = createLetter(from, handover);
    const cut = cutOff(connection, letter, { patience, stopping });
    try {
      await Promise.race([deliver(connection, letter), cut.happened]);
      return { kind: "taken" };
    } catch (error) {
      return judge(error, letter, login);
    } finally {
      cut.end();
      connection.close();
    }
  }

  async function deliver(connection: SmtpConnection, letter: Letter): Promise<void> {
    const broken = Promise.withResolvers<never>();
    connection.on("error", broken.reject);
    broken.promise.catch(() => {});
    const step = (run: (done: (error?: Error | null) => void) => void) =>
      Promise.race([
        broken.promise,
        new Promise<void>((resolve, reject) => run((error) => (error ? reject(error) : resolve()))),
      ]);

    await step((done) => connection.connect(done));
    if (login) await step((done) => connection.login({ user: login.user, pass: login.password }, done));
    await step((done) => connection.send(letter.envelope, letter.body, done));
    connection.quit();
  }
}

/** A mail that knows how far it has got. */
type Letter = {
  readonly envelope: Envelope;
  readonly body: Readable;
  readonly state: { isCalledOff: boolean; hasLeft: boolean; fault: { readonly error: unknown } | undefined };
};

type Envelope = Parameters<SmtpConnection["send"]>[0];

const chunkBytes = 64 * 1_024;

/** Read only once the mail server has said that it takes the mail, and whole only when its last chunk is asked for. */
function createLetter(from: string, { to, headerId, raw, begin }: Handover): Letter {
  const state: Letter["state"] = { isCalledOff: false, hasLeft: false, fault: undefined };
  const dsn = { id: headerId, return: "headers", recipient: to };
  const envelope = { from, to: [to], size: raw.length, dsn };
  return { envelope, body: Readable.from(read(), { objectMode: false }), state };

  async function* read(): AsyncGenerator<Buffer> {
    await start();
    for (let at = 0; at < raw.length; at += chunkBytes) yield raw.subarray(at, at + chunkBytes);
    // Only the end of the mail is left to be written, and with it the mail server may have all of it.
    state.hasLeft = true;
  }

  async function start(): Promise<void> {
    try {
      state.isCalledOff = !(await begin());
    } catch (error) {
      state.fault = { error };
      throw error;
    }
    if (state.isCalledOff) throw new Error("called off");
  }
}

type Cut = { readonly happened: Promise<never>; end(): void };

/** Ends what takes too long; and, once the bot stops, all that has not left, and soon the wait for an answer too. */
function cutOff(
  connection: SmtpConnection,
  { state }: Letter,
  { patience, stopping }: { readonly patience: Patience; readonly stopping: AbortSignal },
): Cut {
  const { promise: happened, reject } = Promise.withResolvers<never>();
  const cut = (words: string) => {
    reject(new Error(words));
    connection.close();
  };
  happened.catch(() => {});
  const timers = [setTimeout(() => cut("it took too long"), patience.whole)];
  const stop = () => {
    const words = "the bot stopped before the mail server answered";
    if (state.hasLeft) timers.push(setTimeout(() => cut(words), patience.lastCall));
    else cut(words);
  };
  if (stopping.aborted) stop();
  else stopping.addEventListener("abort", stop, { once: true });

  return {
    happened,
    end() {
      stopping.removeEventListener("abort", stop);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** An answer of the mail server is its word, at any time; without one it depends on how far the mail has got. */
function judge(error: unknown, { state }: Letter, login: MailSettings["login"]): Handed {
  if (state.fault) throw state.fault.error;
  if (state.isCalledOff) return { kind: "called_off" };

  const { code, responseCode, response, command, message } = readFault(error);
  const isLogin = code === "EAUTH" || command?.startsWith("AUTH") === true;
  if (isLogin) {
    const word = responseCode === undefined ? "" : ` (${responseCode})`;
    return { kind: "not_now", words: `the mail server does not take the login${word}`, isOurs: true };
  }
  const isAnswer = responseCode !== undefined && responseCode >= 400;
  const words = tidy(isAnswer ? (response ?? message) : message, login);
  if (!isAnswer) return state.hasLeft ? { kind: "unknown", words } : { kind: "not_now", words, isOurs: true };
  const isAboutThis = command === "RCPT TO" || command === "DATA" || command === "MAIL FROM";
  // 503 says that the conversation went wrong, not that the mail is not wanted.
  if (isAboutThis && responseCode >= 500 && responseCode !== 503) {
    return { kind: "refused", words, isSender: command === "MAIL FROM" };
  }
  return { kind: "not_now", words, isOurs: !isAboutThis };
}

type Fault = {
  readonly code: string | undefined;
  readonly responseCode: number | undefined;
  readonly response: string | undefined;
  readonly command: string | undefined;
  readonly message: string;
};

function readFault(error: unknown): Fault {
  const fields: Readonly<Record<string, unknown>> =
    error instanceof Error ? { ...error, message: error.message } : {};
  const textOf = (name: string) => (typeof fields[name] === "string" ? fields[name] : undefined);
  const responseCode = fields["responseCode"];
  return {
    code: textOf("code"),
    responseCode: typeof responseCode === "number" ? responseCode : undefined,
    response: textOf("response"),
    command: textOf("command"),
    message: textOf("message") ?? "an unknown fault",
  };
}

const longestWords = 200;

/** A mail server may repeat what it was told. */
function tidy(words: string, login: MailSettings["login"]): string {
  const line = words.replace(/[\p{Cc}\s]+/gu, " ").trim();
  const { user = "", password = "" } = login ?? {};
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const secrets = [password, base64(password), base64(`\0${user}\0${password}`)];
  const clean = secrets.reduce((text, secret) => (secret ? text.replaceAll(secret, "…") : text), line);
  return clean.slice(0, longestWords);
}
