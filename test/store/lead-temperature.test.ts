import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Temperature } from "#src/domain/lead.ts";
import { aLead, by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

type Marks = readonly (readonly [on: string, temperature: Temperature | null])[];
type Counts = Readonly<Record<string, readonly [warm: number, cold: number]>>;

const cases: readonly (readonly [string, Marks, Counts])[] = [
  ["what it became", [["02", "warm"]], { "02": [1, 0] }],
  [
    "nothing again for being what it was",
    [
      ["02", "warm"],
      ["03", "warm"],
    ],
    { "02": [1, 0], "03": [0, 0] },
  ],
  [
    "only the last of one day",
    [
      ["02", "warm"],
      ["02", "cold"],
    ],
    { "02": [0, 1] },
  ],
  [
    "each day on which it changed",
    [
      ["02", "warm"],
      ["03", "cold"],
      ["04", "warm"],
    ],
    { "02": [1, 0], "03": [0, 1], "04": [1, 0] },
  ],
  [
    "nothing for going back and forth within a day",
    [
      ["02", "warm"],
      ["03", "cold"],
      ["03", "warm"],
    ],
    { "02": [1, 0], "03": [0, 0] },
  ],
  [
    "nothing where it was taken back",
    [
      ["02", "cold"],
      ["02", null],
    ],
    { "02": [0, 0] },
  ],
  [
    "nothing where it was taken back after midnight",
    [
      ["02", "cold"],
      ["03", null],
    ],
    { "02": [0, 0], "03": [0, 0] },
  ],
];

describe("a lead's temperature", () => {
  it.each(cases)("counts %s", async (_, marks, counts) => {
    const { store, teams } = crm;
    const units = { teamId: teams.Bắc, regionId: null, departmentId: null };
    const owner = await store.people.create({ name: "an", role: "rep", startedOn: day("2026-01-01"), units });
    const id = await store.leads.add(
      aLead({ ownerId: owner.id, receivedOn: day("2026-11-01") }),
      by(null, "2026-11-01"),
    );

    for (const [on, temperature] of marks) {
      await store.leads.change(id, { temperature }, by(owner.id, `2026-11-${on}`));
    }

    const subject = { kind: "person", id: owner.id, name: "an", teamId: null } as const;
    for (const [on, [warm, cold]] of Object.entries(counts)) {
      const days = { from: day(`2026-11-${on}`), to: day(`2026-11-${on}`) };
      const total = (metric: "warm_leads" | "cold_leads") =>
        store.figures.total(company, subject, metric, days);
      expect([on, await total("warm_leads"), await total("cold_leads")]).toEqual([
        on,
        BigInt(warm),
        BigInt(cold),
      ]);
    }
  });

  it("counts for whoever marks a lead without an owner, and no longer once the lead is taken back", async () => {
    const { store, people } = crm;
    const warm = () =>
      store.figures.byDay(
        company,
        { kind: "person", id: people.huy, name: "huy", teamId: null },
        "warm_leads",
        {
          from: day("2026-10-01"),
          to: day("2026-10-31"),
        },
      );
    const lead = aLead({ temperature: "warm", receivedOn: day("2026-10-05") });
    const id = await store.leads.add(lead, by(people.huy, "2026-10-05"));
    expect(await warm()).toEqual([{ on: day("2026-10-05"), value: 1n }]);

    await store.leads.remove(id, by(people.huy, "2026-10-06"));
    expect(await warm()).toEqual([{ on: day("2026-10-05"), value: 0n }]);
  });
});
