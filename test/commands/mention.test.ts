import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const lanInSlack = "U0LAN00001";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["slack"] });
  await bot.store.accounts.link({
    platform: "slack",
    accountId: lanInSlack,
    personId: bot.people.Lan.id,
    at: Temporal.Instant.from("2026-11-01T09:00+07:00"),
  });
});

afterAll(() => bot.close());

describe("a colleague called by account", () => {
  it.each([{ line: `/kpi @${lanInSlack}` }, { line: `kpi @${lanInSlack}` }])(
    "is the person whom $line means",
    async ({ line }) => {
      const said = await bot.say("Quân", line, { platform: "slack" });

      expect(said.outcome).toBe("answered");
      expect(said.text).toContain("Lan");
    },
  );

  it("is nobody on another platform", async () => {
    const said = await bot.say("Quân", `/kpi @${lanInSlack}`);

    expect(said.text).toContain(lanInSlack);
  });

  it("is nobody while the account is unknown", async () => {
    const said = await bot.say("Quân", "/kpi @U0NOBODY99", { platform: "slack" });

    expect(said.text).toContain("U0NOBODY99");
  });
});
