import { expect, it } from "vitest";
import { readCompany } from "#src/company.ts";
import { basisOf, readBasis, writeBasis } from "#src/pay/basis.ts";

const companyYaml = `name: Thử
timesheet: { symbols: { annual: NP } }
commission:
  plans:
    - { name: Phẳng, from: 2026-01, to: 2026-06, appliesTo: { teams: [Bắc] }, base: signed, rate: "2,5 %" }
    - name: Bậc
      from: 2026-07
      appliesTo: { roles: [rep], people: [NV007] }
      base: collected
      tiers: { by: completion, count: marginal, steps: [{ from: 0 %, rate: 3 % }, { from: 80 %, rate: { new: 5 %, renewal: 3 %, expansion: 4 % } }] }
      cap: 100tr
      floor: 2tr
      override: { rate: 1 %, of: commission }
      bonuses:
        - { name: Vượt, completion: 120 %, amount: 5tr }
        - { name: Khách mới, each: new_customers, amount: 200k }
      minimumWork: 10
      leaver: successor
      prorateTarget: true
`;

it("reads back what a locked month was kept with, exact to the fraction", () => {
  const basis = basisOf(readCompany(companyYaml));
  const kept: unknown = JSON.parse(JSON.stringify(writeBasis(basis)));

  expect(readBasis(kept)).toEqual(basis);
});

it("names a plan by what it says", () => {
  const [before] = basisOf(readCompany(companyYaml)).plans;
  const [same] = basisOf(readCompany(companyYaml.replace("2,5 %", "2,50 %"))).plans;
  const [changed] = basisOf(readCompany(companyYaml.replace("2,5 %", "2,6 %"))).plans;

  expect(before?.version).toMatch(/^[0-9a-f]{8}$/);
  expect(same?.version).toBe(before?.version);
  expect(changed?.version).not.toBe(before?.version);
});
