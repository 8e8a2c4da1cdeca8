import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "#src/log.ts";
import { asPlainText } from "#src/plain-text.ts";
import { withoutValues } from "#src/without-values.ts";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { type PlatformBot, startPlatformBot } from "#test/support/platform-bot.ts";

const nasty = {
  "a line of its own": 'Lan\n{"level":60,"msg":"forged"}\r\n',
  "a terminal's colours": "\u001b[31mLan\u001b]0;owned\u0007\u001b[2J",
  "the eight-bit words of a terminal": "\u009b31mLan\u0090\u009c\u007f",
  "letters that turn the rest around": "\u202eLan\u2066\u200f\u061c",
  "other ends of a line": "Lan\u2028level\u2029\u0085\u000b",
  "letters that nobody sees": "L\u200ba\ufeffn\u00ad\u2060",
} as const;

describe("whatever somebody is called", () => {
  it.each(Object.entries(nasty))("a log line stays one line of plain letters with %s", (_, name) => {
    const lines = collect((log) => {
      log.warn({ conversation: name, nested: { name } }, "a message has to wait");
      log.error({ err: new Error(`no ${name}`) }, name);
    });

    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+\n$/u);
      expect(JSON.parse(line).level).toBeLessThan(60);
    }
    expect(JSON.parse(lines[0] ?? "").conversation).toBe(name);
  });

  it.each(Object.entries(nasty))("a terminal shows no more than lines of letters with %s", (_, name) => {
    expect(asPlainText(`${name}\n\tđã ghi`)).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cf}/u);
    expect(asPlainText("một\r\nhai\tba")).toBe("một\nhai\tba");
  });

  it("a log line has an end", () => {
    const [line = ""] = collect((log) =>
      log.error(
        { err: new Error("x".repeat(1e6)), reason: "y".repeat(1e6), code: "z".repeat(1e6) },
        "failed",
      ),
    );

    expect(line.length).toBeLessThan(10_000);
  });

  it.each([
    ["within a field", { plan: { days: [{ note: "y".repeat(1e6) }] } }, "failed"],
    ["in its message", {}, "y".repeat(1e6)],
    ["as a name", { plan: { ["y".repeat(1e6)]: 1 } }, "failed"],
    ["as the place of an error", { err: withStack(new Error("no"), "y".repeat(1e6)) }, "failed"],
    ["as the kind of an error", { err: Object.assign(new Error("no"), { name: "y".repeat(1e6) }) }, "failed"],
  ])("a log line has an end, with a million letters %s", (_, fields, message) => {
    const [line = ""] = collect((log) => log.error(fields, message));

    expect(line.length).toBeLessThan(25_000);
    expect(JSON.parse(line)).toMatchObject({ level: 50, msg: expect.stringMatching(/^(?:failed|y+…)$/) });
  });
});

describe("the words of an error in a log", () => {
  it.each([
    ['duplicate key value violates unique constraint "chat_account_pkey"', /chat_account_pkey/],
    ["Cannot read properties of undefined (reading 'blocks')", /reading 'blocks'/],
    ["relation customer does not exist", /relation customer does not exist/],
    [
      'null value in column "name" of relation "person" violates not-null constraint',
      /^null value in column "name" of relation "person" violates not-null constraint$/,
    ],
    ['column "x" of relation "sale" does not exist', /^column "x" of relation "sale" does not exist$/],
    ["Can't reach database server at `10.0.0.1:5432`", /Can't reach database server at `10\.0\.0\.1:5432`/],
    ["connect ECONNREFUSED 127.0.0.1:5432", /127\.0\.0\.1:5432/],
  ])("keep what helps: %s", (message, kept) => {
    expect(withoutValues(message)).toMatch(kept);
  });

  it.each([
    'invalid input syntax for type integer: "Nguyễn Văn A"',
    "Key (name, phone)=(Nguyễn Văn A, 0912345678) already exists.",
    "Failing row contains (1, Nguyễn Văn A, 0912345678).",
    "Invalid `prisma.person.create()` invocation:\n\n{\n  data: {\n    name: Nguyễn Văn A,\n  }\n}\n\nUnknown argument",
    "Unexpected token 'N', \"Nguyễn Văn A\" is not valid JSON",
    "Cannot convert Nguyễn Văn A to a BigInt",
    "getaddrinfo for postgresql://lan:0912345678@10.0.0.1:5432/sales failed",
    "POST https://api.telegram.org/bot123:0912345678/sendMessage failed",
    "550 5.1.1 <nguyen.van.a@example.com>: unknown user 0912345678",
    'parse error at "Nguyễn Văn A',
    "parse error at 'Nguyễn Văn A",
    'invalid value for column "name": "Nguyễn Văn A"',
    'invalid input syntax for type integer: "nguyen"',
    'invalid input syntax for type integer: "Anh "Tám" Nguyễn"',
    "Can't take 'Chị O'Nguyễn'",
    "Failing row contains (1, Anh (Tám) Nguyễn, 1).",
    "Key (name)=(Anh (Tám) Nguyễn) already exists.",
    "connect postgres://chot:nguyen/van@10.0.0.1:5432/sales failed",
  ])("keep nothing that was typed: %s", (message) => {
    expect(withoutValues(message)).not.toMatch(/Nguyễn|0912345678|nguyen/);
  });
});

describe("the places of an error in a log", () => {
  const nasty = 'invalid input: "x\n    at Nguyễn Văn A 0912345678"';

  it("are those behind its message, though a line of that looks like one", () => {
    const [line = ""] = collect((log) => log.error({ err: new Error(nasty) }, "failed"));

    expect(line).not.toMatch(/Nguyễn|0912345678/);
    expect(JSON.parse(line).err.stack).toMatch(/^ +at \S.*log\.test\.ts/);
  });

  it.each(["no", "invalid", "x", "at Nguyễn"])(
    "are left out where the message was another one when they were noted, not yet “%s”",
    (message) => {
      const err = new Error(nasty);
      // Whoever reads the stack fixes its words.
      expect(err.stack).toContain("Nguyễn");
      const [line = ""] = collect((log) => log.error({ err: Object.assign(err, { message }) }, "failed"));

      expect(JSON.parse(line).err).toEqual({ type: "Error", message });
    },
  );

  it.each([
    ["without a message", new Error()],
    ["of a kind of its own", new (class PlatformFault extends Error {})("no")],
    ["of Node", Object.assign(new TypeError("no"), { code: "ERR_NO" })],
    ["of many lines", new Error("\nInvalid call:\n\n{\n}\n")],
  ])("are there for an error %s", (_, err) => {
    const [line = ""] = collect((log) => log.error({ err }, "failed"));

    expect(JSON.parse(line).err.stack).toMatch(/^ +at /);
  });
});

describe("a line that fails", () => {
  let bot: PlatformBot;

  beforeAll(async () => {
    bot = await startPlatformBot(startFakeLocal());
  });

  afterAll(() => bot.close());

  it("leaves nothing of what was typed in the log, and tells people no more than a reference", async () => {
    const { pool } = bot.database;
    await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'no room for "%"', NEW.name USING DETAIL = 'Key (name)=(' || NEW.name || ')'; END $$`);
    await pool.query(
      "CREATE TRIGGER refuse BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION refuse()",
    );
    const before = bot.log.length;

    await bot.say("Lan", "/revenue 50tr “Bí Mật 0912345678”");
    await bot.settle();

    const said = JSON.stringify(await bot.shown(bot.platform.directWith(bot.account("Lan"))));
    const logged = bot.log.slice(before);
    const failed = logged.filter((line) => line.includes("a line failed"));
    const reference = /"reference":"([0-9A-F]{6})"/.exec(failed.join(""))?.[1];
    expect(failed).toHaveLength(1);
    expect(logged.join("")).not.toMatch(/Bí Mật|0912345678/);
    expect(said).toContain(reference);
    expect(said).not.toMatch(/no room|trigger|prisma|refuse|\.ts/i);
    await pool.query("DROP TRIGGER refuse ON customer");
  });

  it.each([
    ["table", "target", "RENAME TO target_away", /relation \\"target\\" does not exist/, "42P01"],
    [
      "column",
      "customer",
      "ADD COLUMN needed int NOT NULL",
      /column \\"needed\\" of relation \\"customer\\"/,
      "23502",
    ],
  ])("tells the operator which %s was at fault", async (what, table, change, words, code) => {
    const { pool } = bot.database;
    const before = bot.log.length;

    await pool.query(`ALTER TABLE ${table} ${change}`);
    await bot.say("Lan", what === "table" ? "/kpi" : "/revenue 50tr “Bí Mật 0912345678”");
    await bot.settle();

    const failed = bot.log.slice(before).filter((line) => line.includes("a line failed"));
    expect(failed).toHaveLength(1);
    expect(failed.join("")).toMatch(words);
    expect(failed.join("")).toContain(`"code":"${code}"`);
    expect(failed.join("")).toMatch(/"stack":" +at /);
    expect(failed.join("")).not.toMatch(/Bí Mật|0912345678/);
  });
});

function withStack(error: Error, words: string): Error {
  return Object.assign(error, { stack: `Error: ${error.message}\n    at ${words} (file:///bot.ts:1:1)` });
}

function collect(work: (log: ReturnType<typeof createLog>) => void): readonly string[] {
  const lines: string[] = [];
  work(createLog("debug", { write: (line) => void lines.push(line) }));
  return lines;
}
