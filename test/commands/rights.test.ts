import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { type Role, roles } from "#src/domain/person.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { byRole, type Name } from "#test/support/cast.ts";

/** Amounts that occur nowhere else, so that a figure that leaks is recognised by its digits. */
const secrets = { Lan: "111.111.111", Minh: "222.222.222", Huy: "444.444.444" } as const;
const sums = { Bắc: "333.333.333", company: "777.777.777" } as const;

let closed: TestBot;
let open: TestBot;

beforeAll(async () => {
  closed = await createTestBot();
  open = await createTestBot({ companyYaml: "name: Mở\nrights:\n  repSees: team" });
  for (const bot of [closed, open]) {
    for (const [name, amount] of Object.entries(secrets)) {
      await bot.say(name as Name, `/revenue ${amount} Khách của ${name}`);
      await bot.say("Quân", `/target set @${name} T11 ${amount}`);
    }
  }
});

afterAll(async () => {
  await closed.close();
  await open.close();
});

const digits = Object.values({ ...secrets, ...sums });

/** The secret figures that a text gives away, long or short. */
function seen(text: string): string[] {
  return digits.filter((figure) => text.includes(figure) || text.includes(`${figure.slice(0, 3)} tr`)).sort();
}

const { Lan, Minh, Huy } = secrets;
const everything = [...digits].sort();
const lines = {
  "/kpi": "own",
  "/kpi @lan": [Lan],
  "/kpi @minh": [Minh],
  "/kpi @huy": [Huy],
  "/kpi team Bắc": [Lan, Minh, sums.Bắc],
  "/kpi team Nam": [Huy],
  "/kpi region “Miền Bắc”": [Lan, Minh, sums.Bắc],
  "/kpi region": [sums.Bắc, Huy, sums.company],
  "/kpi company": [sums.Bắc, Huy, sums.company],
  "/kpi below company": "nothing",
  "/revenue list @minh": [Minh],
  "/revenue list @huy": [Huy],
  "/revenue show S1": [Lan],
  "/revenue show S2": [Minh],
  "/revenue show S3": [Huy],
  "/audit S2": [Minh],
  "/audit S3": [Huy],
  "/export kpi team Nam": "file",
  "/target": "targets",
} as const;

type Line = keyof typeof lines;

/** Which lines a role may have answered; all others are refused. */
const allowed: Readonly<Record<Role, readonly Line[]>> = {
  rep: ["/kpi", "/kpi @lan", "/revenue show S1", "/target"],
  lead: [
    "/kpi",
    "/kpi @lan",
    "/kpi @minh",
    "/kpi team Bắc",
    "/revenue list @minh",
    "/revenue show S1",
    "/revenue show S2",
    "/audit S2",
    "/target",
  ],
  manager: Object.keys(lines) as Line[],
  hr: Object.keys(lines) as Line[],
  admin: Object.keys(lines) as Line[],
  media: ["/kpi", "/target"],
};

const own: Readonly<Record<Role, readonly string[]>> = {
  rep: [Lan],
  lead: [],
  manager: [],
  hr: [],
  admin: [],
  media: [],
};

function expected(role: Role, line: Line): readonly string[] {
  if (!allowed[role].includes(line)) return [];
  const figures = lines[line];
  if (figures === "own") return own[role];
  if (figures === "nothing" || figures === "file") return [];
  if (figures === "targets") {
    return {
      rep: [Lan],
      lead: [Lan, Minh],
      media: [],
      manager: [Lan, Minh, Huy],
      hr: [Lan, Minh, Huy],
      admin: [Lan, Minh, Huy],
    }[role];
  }
  return figures;
}

const cases = roles.flatMap((role) => (Object.keys(lines) as Line[]).map((line) => [role, line] as const));

describe("in a conversation of one's own", () => {
  it.each(cases)("a %s who types “%s” sees what the role may see and nothing else", async (role, line) => {
    const said = await closed.say(byRole[role], line);

    expect(seen(said.text)).toEqual([...expected(role, line)].sort());
    expect(said.outcome).toBe(allowed[role].includes(line) ? "answered" : "refused");
  });

  it.each(roles)("a %s may run exactly the commands of the role", async (role) => {
    for (const command of commands) {
      const path = command.verb === null ? command.name : `${command.name} ${command.verb}`;
      const said = await closed.say(byRole[role], `/${path} khongco=1`);
      const isOpen = typeof command.roles === "string" || command.roles.includes(role);

      expect(said.text.includes("không dùng được lệnh"), path).toBe(!isOpen);
    }
  });
});

describe("in a room", () => {
  it.each(cases)(
    "of a team, a %s who types “%s” gets figures privately and leaves none behind",
    async (role, line) => {
      const said = await closed.say(byRole[role], line, { in: "room-Bắc" });

      const shared = said.audience === "conversation" ? said.text : (said.left ?? "");
      expect(seen(shared)).toEqual([]);
      if (said.outcome === "answered" && expected(role, line).length > 0) {
        expect(said.audience).toBe("direct");
        expect(seen(said.text)).toEqual([...expected(role, line)].sort());
      }
    },
  );

  it.each(cases)("nobody has described, a %s who types “%s” leaves no figure behind", async (role, line) => {
    const said = await closed.say(byRole[role], line, { in: "room-unknown" });

    expect(seen(said.audience === "conversation" ? said.text : (said.left ?? ""))).toEqual([]);
  });

  it.each(cases)(
    "of an open team, a %s who types “%s” shows the team's own figures at most",
    async (role, line) => {
      const said = await open.say(byRole[role], line, { in: "room-Bắc" });

      const shared = said.audience === "conversation" ? said.text : (said.left ?? "");
      expect(
        seen(shared).filter((figure) => figure !== Lan && figure !== Minh && figure !== sums.Bắc),
      ).toEqual([]);
    },
  );

  it("of an open team shows the team's table to all, and the other team's to the lead who asks alone", async () => {
    const team = await open.say("Trang", "/kpi team", { in: "room-Bắc" });
    const other = await open.say("Hà", "/kpi team Nam", { in: "room-Bắc" });

    expect(team.audience).toBe("conversation");
    expect(seen(team.text)).toEqual([Lan, Minh, sums.Bắc].sort());
    expect(other).toMatchObject({ audience: "direct", left: "Mình đã nhắn riêng cho Hà." });
  });

  it("of managers shows what they all may see", async () => {
    const said = await closed.say("Hà", "/kpi company", { in: "room-managers" });

    expect(said.audience).toBe("conversation");
    expect(seen(said.text)).toEqual(
      everything.filter((figure) => ![Lan, Minh].includes(figure as typeof Lan)),
    );
  });

  it("does not show a button's question to the one who was not asked", async () => {
    const asked = await closed.say("Minh", "/revenue 1.500tr An Phát", { in: "room-Bắc" });
    const button = /(\/choose \d+ 1)/.exec(asked.text)?.[1] ?? "";

    expect((await closed.say("Lan", button, { in: "room-Bắc" })).outcome).toBe("refused");
  });
});
