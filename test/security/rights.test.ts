import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { type Command, pathOf } from "#src/command/command.ts";
import { mayRun } from "#src/command/rights.ts";
import { roles } from "#src/domain/person.ts";
import { createTestBot, type TestBot } from "../support/bot.ts";
import { byRole, type Name } from "../support/cast.ts";
import { letIn, type Speaker } from "./rights/let-in.ts";

const page = join(import.meta.dirname, "..", "..", "docs", "rights.md");
const speakers: readonly Speaker[] = [...roles, "stranger"];
const nameOf: Readonly<Record<Speaker, Name | "stranger">> = { ...byRole, stranger: "stranger" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("the rights of every command", () => {
  it.each(speakers)("let a %s in where the definition says so, in private as in a room", async (speaker) => {
    const differing: string[] = [];
    for (const command of commands) {
      for (const isDirect of [true, false]) {
        const answers = await letIn(command, speaker, isDirect);
        // An example may mean another command, whose rights then count: `/export kpi`, `/lead 0912345678`.
        const isRight = isDeclared(command, speaker) ? answers.includes(true) : answers[0] === false;
        if (!isRight) differing.push(pathOf(command));
      }
    }

    expect(differing).toEqual([]);
  });

  it("stand in docs/rights.md (npm run rights writes it anew)", async () => {
    const rows: string[] = [];
    for (const command of commands) {
      const cells = speakers.map((speaker) => (isDeclared(command, speaker) ? "yes" : "–"));
      rows.push(`| ${[`\`/${pathOf(command)}\``, ...cells, await placeOf(command)].join(" | ")} |`);
    }

    await expect(describeRights(rows)).toMatchFileSnapshot(page);
  }, 60_000);
});

function isDeclared(command: Command, speaker: Speaker): boolean {
  if (speaker === "stranger") return command.roles === "stranger";
  return mayRun(command, { role: speaker } as Parameters<typeof mayRun>[1]);
}

/** Where the answer goes when the first who may says the first example in a team's room. */
async function placeOf(command: Command): Promise<string> {
  const speaker = speakers.find((candidate) => isDeclared(command, candidate)) ?? "admin";
  const said = await bot.say(nameOf[speaker], command.examples[0] ?? "", { in: "room-Bắc" });
  return said.left === undefined && said.audience === "conversation" ? "here" : "privately";
}

function describeRights(rows: readonly string[]): string {
  const heads = ["command", ...speakers, "in a team's room"];
  return [
    "# Who may say what",
    "",
    "Written by `npm run rights`. The columns of the roles are what each command's definition says; a test says every example",
    "as each role, in private and in a room, and refuses a command that lets in anybody else. It does so before a store that",
    "only tells that it was asked: it shows who gets as far as the figures, and not which figures they get.",
    "",
    "Which figures, is part of each query: they are cut to the person's range (own, team, company), and in a room to what its",
    "least entitled reader may see; what a room may not see is answered privately. That is shown with a real database, by",
    "people who try:",
    "",
    "- pay reaches nobody but the person and HR, leave also whoever approves it: `test/commands/pay-rights.test.ts`",
    "- leads and customers of another team: `test/commands/lead-rights.test.ts`, `test/commands/customer-guard.test.ts`",
    "- rooms: `test/commands/room.test.ts`",
    "",
    "The last column tells where the answer goes when the first of them says the first example in a team's room, in an empty",
    "company: one example, not a rule. A stranger is an account that belongs to nobody, or to somebody who has left.",
    "",
    `| ${heads.join(" | ")} |`,
    `|${heads.map(() => "---|").join("")}`,
    ...rows,
    "",
  ].join("\n");
}
