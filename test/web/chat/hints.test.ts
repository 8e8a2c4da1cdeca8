import { describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { roles } from "#src/domain/person.ts";
import { hintsFor } from "#src/web/chat/hints.ts";

describe("hintsFor", () => {
  it("offers the commands' own examples", () => {
    expect(hintsFor(commands, "rep", "en")).toContainEqual({
      path: "/revenue",
      example: "/revenue 500tr An Phát",
      summary: expect.stringMatching(/revenue/i),
    });
  });

  it.each(roles)("offers a %s only what this role may say", (role) => {
    const offered = new Set(hintsFor(commands, role, "vi").map(({ path }) => path));
    const forbidden = commands.filter(
      (command) => Array.isArray(command.roles) && !command.roles.includes(role),
    );

    expect(offered.size).toBeGreaterThan(3);
    for (const { name, verb } of forbidden)
      expect(offered).not.toContain(`/${name}${verb ? ` ${verb}` : ""}`);
  });
});
