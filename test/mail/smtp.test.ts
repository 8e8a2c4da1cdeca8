import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createSmtp, type Patience } from "#src/mail/smtp.ts";
import type { MailSettings } from "#src/mail-settings.ts";
import {
  type Behaviour,
  certificate,
  type MailServer,
  settingsFor,
  startMailServer,
} from "#test/support/mail-server.ts";

const login = { user: "bot", password: "a/secret word" };
const raw = Buffer.from(`Subject: x\r\n\r\n${"Công tháng 11. ".repeat(20_000)}\r\n`);
const patient: Patience = { connecting: 5_000, silent: 5_000, whole: 20_000, lastCall: 5_000 };

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function aServer(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  stops.push(server.stop);
  return server;
}

type Sending = {
  readonly settings?: Partial<MailSettings>;
  readonly patience?: Partial<Patience>;
  readonly trusted?: string;
  readonly begin?: () => Promise<boolean>;
  readonly stopping?: AbortSignal;
  readonly senders?: readonly string[];
};

function send({ port }: Pick<MailServer, "port">, sending: Sending = {}) {
  const { settings, patience, begin = () => Promise.resolve(true), trusted, stopping } = sending;
  const smtp = createSmtp(
    { ...settingsFor({ port }), ...settings },
    { patience: { ...patient, ...patience }, ...(trusted !== undefined && { trusted }) },
  );
  const { senders: from = ["bot@congty.vn"] } = sending;
  const handover = { from, to: "hr@congty.vn", headerId: "7f@congty.vn", raw, begin };
  return smtp(handover, stopping ?? new AbortController().signal);
}

describe("createSmtp", () => {
  it.each(["none", "starttls", "tls"] as const)(
    "hands a mail over with security %s and a login",
    async (security) => {
      const server = await aServer({ security, login });

      const handed = await send(server, { settings: { security, login }, trusted: certificate });

      expect(handed).toEqual({ kind: "taken" });
      expect(server.taken).toEqual([
        {
          from: "bot@congty.vn",
          to: ["hr@congty.vn"],
          raw: raw.toString("utf8"),
          envelopeId: "7f@congty.vn",
          reportOn: ["rfc822;hr@congty.vn"],
        },
      ]);
      expect(server.logins).toEqual([`${login.user}:${login.password}`]);
    },
  );

  it.each(["starttls", "tls"] as const)(
    "trusts no unknown certificate with security %s",
    async (security) => {
      const server = await aServer({ security, login });

      const handed = await send(server, { settings: { security, login } });

      expect(handed).toMatchObject({ kind: "not_now", isOurs: true });
      expect(server.logins).toEqual([]);
    },
  );

  it("tells nothing to a server that does not encrypt", async () => {
    const server = await aServer({ security: "none", login });

    const handed = await send(server, { settings: { security: "starttls", login } });

    expect(handed).toMatchObject({ kind: "not_now", isOurs: true });
    expect(server.logins).toEqual([]);
    expect(server.taken).toEqual([]);
  });

  it("does not repeat a password that the server repeats", async () => {
    const server = await aServer({ login: { user: "bot", password: "another" } });

    const handed = await send(server, { settings: { login } });

    expect(handed).toEqual({
      kind: "not_now",
      words: "the mail server does not take the login (535)",
      isOurs: true,
    });
  });

  it.each([
    ["sender", "550 5.7.1 not from you", { kind: "refused", isSender: true }],
    ["recipient", "550 5.1.1 no such user", { kind: "refused", words: "550 5.1.1 no such user" }],
    ["recipient", "451 4.7.1 come again later", { kind: "not_now", isOurs: false }],
    ["end", "554 5.7.1 looks like spam", { kind: "refused", words: "554 5.7.1 looks like spam" }],
    ["end", "452 4.3.1 no room", { kind: "not_now", isOurs: false }],
  ] as const)("at the %s, takes “%s” for the server's word", async (at, word, expected) => {
    const server = await aServer();
    server.behave({ kind: "refuse", at, word });

    expect(await send(server)).toMatchObject(expected);
    expect(server.taken).toEqual([]);
  });

  it.each([
    [{ kind: "silent", at: "connect" }, "not_now"],
    [{ kind: "silent", at: "recipient" }, "not_now"],
    // All of it has been written, whoever has read it.
    [{ kind: "silent", at: "data" }, "unknown"],
    [{ kind: "silent", at: "end" }, "unknown"],
    [{ kind: "die", at: "connect" }, "not_now"],
    [{ kind: "die", at: "sender" }, "not_now"],
    [{ kind: "die", at: "data" }, "not_now"],
    [{ kind: "die", at: "end" }, "unknown"],
  ] as const satisfies readonly (readonly [Behaviour, string])[])(
    "knows after %j that it is %s",
    async (behaviour, kind) => {
      const server = await aServer();
      server.behave(behaviour);

      expect(await send(server, { patience: { silent: 300, connecting: 300 } })).toMatchObject({ kind });
    },
  );

  it("waits for a server that is slow", async () => {
    const server = await aServer();
    server.behave({ kind: "slow", at: "end", ms: 400 });

    expect(await send(server, { patience: { silent: 5_000 } })).toEqual({ kind: "taken" });
    expect(server.taken).toHaveLength(1);
  });

  it("sends for the next one where the server does not let it send for the author", async () => {
    const server = await aServer();
    server.behave({ kind: "refuse", at: "sender", word: "553 5.7.1 not yours", only: "lan@congty.vn" });

    expect(await send(server, { senders: ["lan@congty.vn", "bot@congty.vn"] })).toEqual({ kind: "taken" });
    expect(server.taken).toMatchObject([{ from: "bot@congty.vn" }]);
  });

  it("sends for nobody else where the recipient is refused", async () => {
    const server = await aServer();
    server.behave({ kind: "refuse", at: "recipient", word: "550 5.1.1 no such user" });

    const handed = await send(server, { senders: ["lan@congty.vn", "bot@congty.vn"] });

    expect(handed).toMatchObject({ kind: "refused", isSender: false });
    expect(server.connections()).toBe(1);
  });

  it("ends what takes too long though bytes keep coming", async () => {
    const slow = createServer((socket) => {
      socket.on("error", () => {});
      const drip = setInterval(() => socket.write("220-wait\r\n"), 20);
      socket.on("close", () => clearInterval(drip));
    });
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    stops.push(() => new Promise((resolve) => slow.close(() => resolve())));
    const address = slow.address();
    const port = typeof address === "object" && address ? address.port : 0;

    const handed = await send({ port }, { patience: { whole: 200, connecting: 10_000 } });

    expect(handed).toEqual({ kind: "not_now", words: "it took too long", isOurs: true });
  });

  it("cannot reach a server that is not there", async () => {
    const server = await startMailServer();
    await server.stop();

    expect(await send(server)).toMatchObject({ kind: "not_now", isOurs: true });
  });

  it("asks before the first byte leaves, and sends none when told not to", async () => {
    const server = await aServer();

    expect(await send(server, { begin: () => Promise.resolve(false) })).toEqual({ kind: "called_off" });
    expect(server.taken).toEqual([]);
  });

  it("throws what keeps it from being begun", async () => {
    const server = await aServer();
    const fault = new Error("the database is away");

    await expect(send(server, { begin: () => Promise.reject(fault) })).rejects.toBe(fault);
    expect(server.taken).toEqual([]);
  });

  it("lets go of what has not left when the bot stops", async () => {
    const server = await aServer();
    server.behave({ kind: "silent", at: "recipient" });
    const stopping = new AbortController();
    void server.reached("recipient").then(() => stopping.abort());

    expect(await send(server, { stopping: stopping.signal })).toMatchObject({ kind: "not_now" });
  });

  it("waits a moment for the word on a mail that has left when the bot stops", async () => {
    const server = await aServer();
    server.behave({ kind: "silent", at: "end" });
    const stopping = new AbortController();
    void server.reached("end").then(() => stopping.abort());

    const handed = await send(server, { stopping: stopping.signal, patience: { lastCall: 100 } });

    expect(handed).toMatchObject({ kind: "unknown" });
  });
});
