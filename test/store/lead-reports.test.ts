import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope, Subject } from "#src/domain/access.ts";
import { isClosed, type LeadStatus, leadStatuses } from "#src/domain/lead.ts";
import { Prisma } from "#src/store/generated/client.ts";
import { type LeadsAsked, leadDimensions } from "#src/store/interface/reports.ts";
import { addLeadFigures } from "#src/store/lead-figures.ts";
import type { Store } from "#src/store/store.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

const values = {
  source: ["Facebook", "Zalo", "Website"],
  priority: ["Cao", "Thấp"],
  step: ["Tiếp cận", "Demo"],
} as const;

type TestLead = {
  readonly ownerId: number | null;
  readonly createdById: number;
  readonly status: LeadStatus;
  readonly receivedOn: Temporal.PlainDate | null;
  readonly closedOn: Temporal.PlainDate | null;
  readonly source: string | null;
  readonly priority: string | null;
  readonly step: string | null;
  readonly isRemoved: boolean;
};

let bot: TestBot;
let store: Store;
let leads: readonly TestLead[];
let scopes: readonly Scope[];
let subjects: readonly Subject[];

beforeAll(async () => {
  bot = await createTestBot();
  store = bot.store;
  const [bắc, nam] = await Promise.all(["Bắc", "Nam"].map((name) => store.units.ensure("team", name)));
  const region = await store.units.ensure("region", "Miền Bắc");
  if (!bắc || !nam) throw new Error("the teams are missing");
  const { Lan, Huy } = bot.people;
  scopes = [
    { kind: "company" },
    { kind: "team", teamId: bắc.id },
    { kind: "team", teamId: nam.id, personId: Lan.id },
    { kind: "own", personId: Huy.id },
    { kind: "nobody" },
  ];
  subjects = [
    { kind: "company" },
    { kind: "team", id: bắc.id, name: bắc.name },
    { kind: "region", id: region.id, name: region.name },
    { kind: "person", id: Lan.id, name: "Lan", teamId: bắc.id },
  ];
  leads = fc.sample(aLead(), { numRuns: 1500, seed: 20261122 });
  await bot.database.prisma.lead.createMany({ data: leads.map(toRow) });
  await bot.database.prisma.$transaction((tx) => addLeadFigures(tx, Prisma.sql`TRUE`));
});

afterAll(() => bot.close());

describe("reports of leads", () => {
  it("count the same from the kept totals as lead by lead, for any filter, scope and days", async () => {
    await fc.assert(
      fc.asyncProperty(aQuestion(), async ({ scope, asked, dimension }) => {
        const wanted = leads.filter((lead) => isWanted(lead, scope, asked));

        expect(sorted(await store.reports.byOwner(scope, asked), (row) => [row.owner?.id ?? 0, row])).toEqual(
          tally(wanted, (lead) => lead.ownerId ?? 0),
        );
        expect(
          sorted(await store.reports.byValue(scope, asked, dimension), (row) => [row.value, row]),
        ).toEqual(tally(wanted, (lead) => lead[dimension] ?? ""));
        const ever = { ...asked, days: { from: day("0002-01-01"), to: day("9000-01-01") } };
        expect(await store.reports.undated(scope, asked)).toBe(
          leads.filter((lead) => isWanted(lead, scope, ever, { anyDay: true }) && lead.receivedOn === null)
            .length,
        );
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it("find nothing in a room that nobody knows the readers of", async () => {
    const asked: LeadsAsked = { subject: { kind: "company" }, days: year(2026), only: {} };
    const nobody = { kind: "nobody" } as const;

    expect(await store.reports.byOwner(nobody, asked)).toEqual([]);
    expect(await store.reports.reasons(nobody, asked)).toEqual([]);
    expect(await store.reports.territories(nobody, day("2026-11-22"))).toEqual([]);
  });
});

function isWanted(
  lead: TestLead,
  scope: Scope,
  { subject, days, only }: LeadsAsked,
  { anyDay = false } = {},
): boolean {
  const person = lead.ownerId ?? lead.createdById;
  return (
    !lead.isRemoved &&
    isWithin(person, scope) &&
    isWithin(person, subject) &&
    leadDimensions.every(
      (dimension) => only[dimension] === undefined || lead[dimension] === only[dimension],
    ) &&
    (anyDay ||
      ((lead.receivedOn === null || isUntil(lead.receivedOn, days.to)) &&
        (lead.closedOn === null || isUntil(days.from, later(lead.closedOn, lead.receivedOn)))))
  );
}

/** Nothing ends before it came. */
function later(one: Temporal.PlainDate, other: Temporal.PlainDate | null): Temporal.PlainDate {
  return other !== null && isUntil(one, other) ? other : one;
}

function isWithin(personId: number, range: Scope | Subject): boolean {
  const { people } = bot;
  const team = Object.values(people).find(({ id }) => id === personId)?.team ?? null;
  switch (range.kind) {
    case "nobody":
      return false;
    case "company":
      return true;
    case "own":
      return personId === range.personId;
    case "person":
      return personId === range.id;
    case "region":
      return team === "Bắc";
    case "department":
      return false;
    case "team": {
      const id = "teamId" in range ? range.teamId : range.id;
      const isMember = team !== null && teamIds()[team] === id;
      return isMember || ("personId" in range && range.personId === personId);
    }
  }
}

/** The scopes and subjects above name both teams. */
function teamIds(): Readonly<Record<string, number>> {
  const [, bắc, nam] = scopes;
  return {
    Bắc: bắc?.kind === "team" ? bắc.teamId : 0,
    Nam: nam?.kind === "team" ? nam.teamId : 0,
  };
}

type Row = { readonly status: LeadStatus; readonly count: number };

function sorted<Found extends Row>(
  rows: readonly Found[],
  read: (row: Found) => readonly [string | number, Row],
) {
  return rows
    .map((row) => {
      const [key, { status, count }] = read(row);
      return `${key} ${status} ${count}`;
    })
    .sort();
}

function tally(wanted: readonly TestLead[], keyOf: (lead: TestLead) => string | number): string[] {
  const counts = new Map<string, number>();
  for (const lead of wanted) {
    const key = `${keyOf(lead)} ${lead.status}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).sort();
}

function aLead(): fc.Arbitrary<TestLead> {
  const ids = (["Lan", "Minh", "Huy", "Trang", "Hà"] satisfies Name[]).map((name) => bot.people[name].id);
  return fc
    .record({
      ownerId: fc.option(fc.constantFrom(...ids), { freq: 6 }),
      createdById: fc.constantFrom(...ids),
      status: fc.constantFrom(...leadStatuses),
      receivedOn: fc.option(aDay(), { freq: 8 }),
      openFor: fc.integer({ min: -40, max: 200 }),
      isClosingKnown: fc.integer({ min: 0, max: 9 }).map((value) => value > 0),
      source: fc.option(fc.constantFrom(...values.source)),
      priority: fc.option(fc.constantFrom(...values.priority)),
      step: fc.option(fc.constantFrom(...values.step)),
      isRemoved: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
    })
    .map(({ openFor, isClosingKnown, ...lead }) => ({
      ...lead,
      closedOn:
        isClosed(lead.status) && isClosingKnown
          ? (lead.receivedOn ?? day("2026-05-01")).add({ days: openFor })
          : null,
    }));
}

function aQuestion() {
  return fc.record({
    scope: fc.nat({ max: 4 }).map((index) => scopes[index] ?? { kind: "nobody" as const }),
    dimension: fc.constantFrom(...leadDimensions),
    asked: fc.record({
      subject: fc.nat({ max: 3 }).map((index) => subjects[index] ?? { kind: "company" as const }),
      days: fc.oneof(
        fc.tuple(aDay(), aDay()).map(([a, b]) => (isUntil(a, b) ? { from: a, to: b } : { from: b, to: a })),
        fc.tuple(aDay(), fc.nat({ max: 5 })).map(([a, months]) => {
          const from = a.with({ day: 1 });
          return { from, to: from.add({ months: months + 1 }).subtract({ days: 1 }) };
        }),
      ),
      only: fc.record(
        {
          source: fc.constantFrom(...values.source),
          priority: fc.constantFrom(...values.priority),
          step: fc.constantFrom(...values.step),
        },
        { requiredKeys: [] },
      ),
    }),
  });
}

function aDay(): fc.Arbitrary<Temporal.PlainDate> {
  return fc.nat({ max: 500 }).map((days) => day("2025-09-01").add({ days }));
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

function year(number: number) {
  return { from: day(`${number}-01-01`), to: day(`${number}-12-31`) };
}

function isUntil(first: Temporal.PlainDate, second: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(first, second) <= 0;
}

function toRow({ isRemoved, receivedOn, closedOn, ...lead }: TestLead, index: number) {
  const at = new Date("2026-11-22T00:00:00Z");
  return {
    ...lead,
    name: `Khách ${index}`,
    foldedName: `khach ${index}`,
    receivedOn: receivedOn && new Date(`${receivedOn}T00:00:00Z`),
    closedOn: closedOn && new Date(`${closedOn}T00:00:00Z`),
    removedAt: isRemoved ? at : null,
  };
}
