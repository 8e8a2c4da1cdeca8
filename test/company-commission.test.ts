import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCompany, readCompany } from "#src/company.ts";

const shipped = join(import.meta.dirname, "..", "company.yaml");

it("ships a plan of what is collected, in whole tiers of the company's KPI", () => {
  const { plans, disputes } = loadCompany(shipped).commission;

  expect(plans).toMatchObject([
    {
      base: "collected",
      to: null,
      rates: { kind: "tiers", by: "completion", count: "whole", metric: "revenue_signed" },
      isTargetProrated: true,
      leaver: null,
    },
  ]);
  expect(disputes).toEqual({ leadWorkdays: 2, hrWorkdays: 3 });
});

it("pays nobody where the file says nothing", () => {
  expect(readCompany("name: Thử").commission.plans).toEqual([]);
  expect(readCompany("name: Thử\ncommission: { plans: }").commission.plans).toEqual([]);
});

it("reads everything that a plan may say", () => {
  const [plan] = plansOf(`
    - name: Đội miền Bắc
      from: 2026-10
      to: 2027-03
      appliesTo: { teams: [Miền Bắc], people: [NV001] }
      base: signed
      rate: { new: 5 %, renewal: 2.50, expansion: "0,5 %" }
      cap: 1 tỷ rưỡi
      floor: 2000000
      override: { rate: 1, of: commission }
      bonuses:
        - { name: Vượt, completion: 120 %, amount: 5tr }
        - { name: Mới, each: new_customers, amount: 200k }
      minimumWork: 10.5
      leaver: successor
      prorateTarget: false`);

  expect(plan).toEqual({
    name: "Đội miền Bắc",
    from: Temporal.PlainYearMonth.from("2026-10"),
    to: Temporal.PlainYearMonth.from("2027-03"),
    appliesTo: { roles: [], teams: ["Miền Bắc"], people: ["NV001"] },
    base: "signed",
    rates: {
      kind: "flat",
      rates: {
        new: { numerator: 5n, denominator: 100n },
        renewal: { numerator: 25n, denominator: 1000n },
        expansion: { numerator: 5n, denominator: 1000n },
      },
    },
    cap: 1_500_000_000n,
    floor: 2_000_000n,
    override: { rate: { numerator: 1n, denominator: 100n }, of: "commission" },
    bonuses: [
      {
        kind: "completion",
        name: "Vượt",
        metric: "revenue_signed",
        targetMetric: "revenue_signed",
        from: { numerator: 120n, denominator: 100n },
        amount: 5_000_000n,
      },
      { kind: "each", name: "Mới", metric: "new_customers", amount: 200_000n },
    ],
    minimumWork: 42,
    leaver: "successor",
    isTargetProrated: false,
  });
});

describe("what the tiers measure", () => {
  it.each([
    ["by: completion, count: whole", "calls", "calls"],
    ["by: completion, count: whole, metric: meetings", "meetings", "meetings"],
    ["by: completion, count: marginal, targetMetric: revenue_signed", "revenue_collected", "revenue_signed"],
    ["by: money, count: whole", "revenue_collected", "revenue_collected"],
    ["by: money, count: whole, metric: renewal_revenue", "renewal_revenue", "renewal_revenue"],
  ])("follows from { %s }: %s by the target of %s", (said, metric, targetMetric) => {
    const [plan] = plansOf(
      "- { name: Thử, from: 2026-01, base: collected, " +
        `tiers: { ${said}, steps: [{ from: 0, rate: 3 }] }, bonuses: [{ name: Vượt, completion: 100, amount: 1tr }] }`,
      "kpi: { metric: calls }",
    );

    expect(plan?.rates).toMatchObject({ metric, targetMetric });
  });

  it("is what a bonus for completion is measured by as well", () => {
    const [plan] = plansOf(
      "- { name: Thử, from: 2026-01, base: collected, bonuses: [{ name: Vượt, completion: 100, amount: 1tr }], " +
        "tiers: { by: completion, count: whole, metric: sales, steps: [{ from: 0, rate: 3 }] } }",
    );

    expect(plan?.bonuses).toMatchObject([{ metric: "sales", targetMetric: "sales" }]);
  });
});

describe("a plan that is refused", () => {
  const tiers = (said: string) => `tiers: { by: completion, ${said} }`;
  const steps = "steps: [{ from: 0, rate: 3 }, { from: 80, rate: 5 }]";

  it.each([
    ["neither rate nor tiers", "", "rate or tiers"],
    ["both of them", `rate: 5, ${tiers(`count: whole, ${steps}`)}`, "only one of them"],
    ["tiers that do not say how they count", tiers(steps), "must say whole"],
    ["tiers that count in a third way", tiers(`count: slab, ${steps}`), "must say whole"],
    ["steps that leave a gap below", tiers("count: whole, steps: [{ from: 10, rate: 3 }]"), "must be 0"],
    [
      "steps that do not rise",
      tiers("count: whole, steps: [{ from: 0, rate: 3 }, { from: 80, rate: 5 }, { from: 80, rate: 6 }]"),
      "above the step before",
    ],
    [
      "marginal tiers of something else",
      tiers(`count: marginal, metric: calls, ${steps}`),
      "revenue_collected",
    ],
    ["money in calls", `tiers: { by: money, metric: calls, count: whole, ${steps} }`, "one of money"],
    ["more than all of it", "rate: 101", "100 %"],
    ["a rate that is no number", "rate: năm", "5 %"],
    ["a rate for some kinds only", "rate: { new: 5 }", "renewal"],
    ["an amount that could be two", "rate: 5, cap: 500.5", "50tr"],
    ["an amount in another currency", "rate: 5, cap: 500 usd", "50tr"],
    ["a cap below the floor", "rate: 5, cap: 1tr, floor: 2tr", "below the floor"],
    ["nobody it is for", "rate: 5, appliesTo: {}", "roles, teams or people"],
    ["an end before the start", "rate: 5, to: 2025-12", "before from"],
    ["a month that is none", "rate: 5, to: 2026-13", "2026-11"],
    ["a word that nobody knows", "rate: 5, bonus: 3tr", "bonus"],
    ["a bonus that says neither", "rate: 5, bonuses: [{ name: Vượt, amount: 1tr }]", "new_customers"],
  ])("has %s", (_what, said, sentence) => {
    const plan = `- { name: Thử, from: 2026-01, base: collected${said && ", "}${said} }`;

    expect(() => plansOf(plan)).toThrow(sentence);
  });

  it("is one beside another for the same members in the same months", () => {
    const plans = `
    - { name: Một, from: 2026-01, to: 2026-06, base: collected, rate: 5, appliesTo: { teams: [Miền Bắc] } }
    - { name: Hai, from: 2026-06, base: collected, rate: 5, appliesTo: { teams: [miền bắc], roles: [rep] } }`;

    expect(() => plansOf(plans)).toThrow(
      '"Một" and "Hai" hold in the same months for the same members: Miền Bắc',
    );
  });
});

it("takes a new version of a plan after the old one, and a plan for a team beside that for its role", () => {
  const plans = plansOf(`
    - { name: Kinh doanh, from: 2026-01, to: 2026-06, base: collected, rate: 5 }
    - { name: Kinh doanh, from: 2026-07, base: collected, rate: 6 }
    - { name: Miền Bắc, from: 2026-01, base: collected, rate: 7, appliesTo: { teams: [Miền Bắc] } }`);

  expect(plans).toHaveLength(3);
});

it("reads percentages digit by digit", () => {
  const rates = ["0.1", "7", '"12,345 %"', "3.10"].map((rate) => {
    const [plan] = plansOf(`- { name: Thử, from: 2026-01, base: collected, rate: ${rate} }`);
    return plan?.rates;
  });

  expect(rates).toMatchObject([
    { rates: { new: { numerator: 1n, denominator: 1000n } } },
    { rates: { new: { numerator: 7n, denominator: 100n } } },
    { rates: { new: { numerator: 12_345n, denominator: 100_000n } } },
    { rates: { new: { numerator: 31n, denominator: 1000n } } },
  ]);
});

function plansOf(plans: string, besides = "") {
  return readCompany(`name: Thử\n${besides}\ncommission:\n  plans:\n    ${plans.trimStart()}`).commission
    .plans;
}
