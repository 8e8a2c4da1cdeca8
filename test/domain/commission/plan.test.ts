import { describe, expect, it } from "vitest";
import { overlapsOf, planFor } from "#src/domain/commission/members.ts";
import { metricsOf, planText } from "#src/domain/commission/plan-text.ts";
import { aPlan, november, percent, sameRate, tiers } from "../../support/commission.ts";

const north = { id: 1, kind: "team", name: "Miền Bắc" } as const;
const lan = { code: "NV001", role: "rep", team: north } as const;

describe("planFor", () => {
  const byRole = aPlan({ name: "vai trò" });
  const byTeam = aPlan({ name: "đội", appliesTo: { roles: [], teams: ["mien bac"], people: [] } });
  const byPerson = aPlan({ name: "người", appliesTo: { roles: [], teams: [], people: ["nv001"] } });

  it("takes the most particular plan, in whatever order they stand", () => {
    expect(planFor(lan, november, [byRole, byTeam, byPerson])?.name).toBe("người");
    expect(planFor(lan, november, [byTeam, byRole])?.name).toBe("đội");
    expect(planFor({ ...lan, team: null }, november, [byTeam, byRole])?.name).toBe("vai trò");
    expect(planFor({ ...lan, role: "hr", team: null }, november, [byTeam, byRole])).toBeUndefined();
  });

  it.each([
    ["2026-05", undefined],
    ["2026-06", "Kinh doanh"],
    ["2026-12", "Kinh doanh"],
    ["2027-01", undefined],
  ])("in %s takes %s", (month, name) => {
    const plan = aPlan({
      from: Temporal.PlainYearMonth.from("2026-06"),
      to: Temporal.PlainYearMonth.from("2026-12"),
    });

    expect(planFor(lan, Temporal.PlainYearMonth.from(month), [plan])?.name).toBe(name);
  });
});

describe("overlapsOf", () => {
  it("finds those whom two plans of one month name in the same way", () => {
    const one = aPlan({ name: "một" });
    const other = aPlan({ name: "hai", appliesTo: { roles: ["lead"], teams: ["Miền Bắc"], people: [] } });

    expect(overlapsOf([one, other])).toEqual([{ plans: ["một", "hai"], members: ["lead"] }]);
  });

  it("finds none where one ends before the other begins", () => {
    const one = aPlan({ to: Temporal.PlainYearMonth.from("2026-06") });
    const other = aPlan({ from: Temporal.PlainYearMonth.from("2026-07") });

    expect(overlapsOf([one, other])).toEqual([]);
    expect(overlapsOf([other, one])).toEqual([]);
  });
});

describe("planText", () => {
  it("is the same for the same plan written in another way", () => {
    const plan = aPlan({ appliesTo: { roles: ["lead", "rep"], teams: [], people: [] } });

    expect(planText({ ...plan, rates: { kind: "flat", rates: half() } })).toBe(
      planText(aPlan({ rates: { rates: { ...half() }, kind: "flat" } })),
    );
  });

  it.each([
    ["a rate", { rates: { kind: "flat", rates: sameRate(5.5) } }],
    ["a month", { to: november }],
    ["a member", { appliesTo: { roles: ["rep"], teams: [], people: [] } }],
    ["a cap", { cap: 1n }],
    ["a rule for leavers", { leaver: "pay" }],
  ] as const)("is another one after a change of %s", (_what, change) => {
    expect(planText(aPlan(change))).not.toBe(planText(aPlan()));
  });

  function half() {
    return { ...sameRate(5), renewal: { numerator: 1n, denominator: 20n } };
  }
});

describe("metricsOf", () => {
  it("asks for nothing where a rate is flat", () => {
    expect(metricsOf(aPlan())).toEqual({ figures: [], targets: [] });
  });

  it("asks for what decides the tier and the bonuses, and for the targets of completion", () => {
    const plan = aPlan({
      rates: tiers("whole"),
      bonuses: [
        { kind: "each", name: "Khách mới", metric: "new_customers", amount: 1n },
        {
          kind: "completion",
          name: "Vượt",
          metric: "sales",
          targetMetric: "sales",
          from: percent(100),
          amount: 1n,
        },
      ],
    });

    expect(metricsOf(plan)).toEqual({
      figures: ["revenue_collected", "new_customers", "sales"],
      targets: ["revenue_signed", "sales"],
    });
  });

  it("asks for no target where tiers are of money", () => {
    expect(metricsOf(aPlan({ rates: tiers("whole", { by: "money" }) }))).toEqual({
      figures: ["revenue_collected"],
      targets: [],
    });
  });
});
