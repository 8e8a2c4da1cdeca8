import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { type Command, pathOf } from "#src/command/command.ts";
import { createTestBot, type TestBot } from "../support/bot.ts";
import { byRole, type Name } from "../support/cast.ts";
import { readStatements, type Sent } from "../support/statements.ts";

/** What people say all day, in this order: how often its answer waits for the database, and how much it asks it. */
const daily = [
  { line: "/revenue 500tr An Phát", what: "a new customer", roundTrips: 8, statements: 18 },
  { line: "/revenue 700tr An Phát", what: "a known customer", roundTrips: 8, statements: 15 },
  { line: "/revenue 300tr Bình Minh", what: "in a room", in: "room-Bắc", roundTrips: 8, statements: 18 },
  { line: "/lead Cty Minh Phát 0912345678 nguon=FB", what: "a new lead", roundTrips: 10, statements: 17 },
  { line: "/lead next L1 “demo” 26/11 14h", what: "a planned step", roundTrips: 14, statements: 22 },
  { line: "/log gọi L1 “hẹn gửi báo giá”", what: "a call", roundTrips: 10, statements: 15 },
  { line: "/kpi", what: "the own month", roundTrips: 5, statements: 11 },
  { line: "/today", what: "the own day", roundTrips: 10, statements: 26 },
  { line: "/customer An Phát", what: "a card", roundTrips: 10, statements: 20 },
] as const;

/** Of every other command, by its first example. */
const usual = 20;
const more: Readonly<Record<string, number>> = {
  "export hr": 64,
  "commission explain": 30,
  "commission dispute": 30,
  handover: 24,
  voucher: 22,
};

let bot: TestBot;
let sent: Sent;

beforeAll(async () => {
  bot = await createTestBot({
    isSent: () => true,
    around: async (answering) => {
      sent = await statements.during(answering);
    },
  });
  const statements = readStatements(bot.database.pool);
});

afterAll(() => bot.close());

describe("a line of every day", () => {
  it.each(daily)("$line ($what) asks no more of the database than it has to", async ({ line, ...most }) => {
    const room = "in" in most ? { in: most.in, isAddressed: true as const } : {};

    const { outcome } = await bot.say("Lan", line, room);

    expect(outcome).toBe("answered");
    expect(sent.roundTrips, sent.statements.join("\n")).toBeLessThanOrEqual(most.roundTrips);
    expect(sent.statements.length, sent.statements.join("\n")).toBeLessThanOrEqual(most.statements);
  });
});

describe("any other command", () => {
  beforeAll(fill);

  it("stays within its round trips", async () => {
    const over: Record<string, number> = {};

    for (const command of commands) {
      await bot.say(speakerOf(command), command.examples[0] ?? command.name);
      const path = pathOf(command);
      if (sent.roundTrips > (more[path] ?? usual)) over[path] = sent.roundTrips;
    }

    expect(over).toEqual({});
  }, 180_000);
});

function speakerOf({ roles }: Command): Name {
  if (roles === "everyone" || roles === "stranger") return "Lan";
  const [first = "rep"] = roles;
  return byRole[first];
}

/** What the examples are about, under the numbers that they have there. */
async function fill(): Promise<void> {
  const numbers = { sale: 12, lead: 12, activity: 9, task: 4, appointment: 3 };
  for (const [table, id] of Object.entries(numbers)) {
    await bot.database.pool.query(`ALTER SEQUENCE ${table}_id_seq RESTART WITH ${id}`);
  }
  for (const line of [
    "/revenue 900tr An Phát thu=0",
    "/lead Cty Hải Hà 0912345670 nguon=FB",
    "/log gọi L12 “hẹn gửi báo giá”",
    "/task gọi lại An Phát 26/11 9h",
    "/hen L12 26/11 15h",
  ]) {
    await bot.say("Lan", line);
  }
}
