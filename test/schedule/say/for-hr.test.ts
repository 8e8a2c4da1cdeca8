import { describe, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import type { Person } from "#src/domain/person.ts";
import { replyAt } from "#src/schedule/say/for-hr.ts";
import type { Place } from "#src/schedule/say/place.ts";

const said = reply(text("Lan khiếu nại dòng 7: 600.000 đ"));

describe("what is said to HR", () => {
  it("is said to HR as it is", () => {
    expect(replyAt(directOf("hr"), { said, audience: { kind: "hr" }, locale: "vi" })).toBe(said);
  });

  it.each(["admin", "manager", "lead"] as const)("is not shown to a %s who gets it instead", (role) => {
    const shown = replyAt(directOf(role), { said, audience: { kind: "hr" }, locale: "vi" });

    expect(JSON.stringify(shown)).not.toMatch(/Lan|600|khiếu nại/);
    expect(JSON.stringify(shown)).toContain("/team set");
  });

  it("is no matter for other audiences", () => {
    const audience = { kind: "person", personId: 1 } as const;

    expect(replyAt(directOf("rep"), { said, audience, locale: "vi" })).toBe(said);
  });
});

function directOf(role: Person["role"]): Place {
  return {
    kind: "direct",
    platform: "local",
    conversation: "direct-p1",
    person: {
      id: 1,
      code: "NV001",
      name: "Quân",
      role,
      email: null,
      locale: "vi",
      startedOn: Temporal.PlainDate.from("2026-01-01"),
      leftOn: null,
      team: null,
      region: null,
      department: null,
    },
  };
}
