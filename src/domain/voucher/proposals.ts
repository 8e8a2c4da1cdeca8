import { type BestUse, bestUse, type Candidate } from "./best-use.ts";
import { addPackage, joinPackage, restOf, stockLeft } from "./offer.ts";
import type { OfferedPackage, Package } from "./terms.ts";

/** By what a proposal was put together: what leaves least, or what holds more different packages. */
const proposalKinds = ["least_rest", "few_of_each", "most_kinds"] as const;

export type ProposalKind = (typeof proposalKinds)[number];

export type OfferProposal = BestUse & { readonly kind: ProposalKind };

type Choosing = {
  readonly budget: bigint;
  /** What is chosen already stays. */
  readonly chosen: readonly OfferedPackage[];
  readonly offered: readonly Package[];
  /** How many of each other vouchers hold. */
  readonly held: ReadonlyMap<string, number>;
};

const fewOfEach = 2;

/** Different ways to use what is left of a budget, without those that come to the same. */
export function proposeOffers(choosing: Choosing): readonly OfferProposal[] {
  const proposals = proposalKinds.map((kind) => ({ kind, ...propose(kind, choosing) }));
  const differing = new Map(
    proposals.map((proposal) => [write(proposal.packages), proposal] as const).toReversed(),
  );
  return proposals.filter(
    (proposal) =>
      differing.get(write(proposal.packages)) === proposal &&
      write(proposal.packages) !== write(choosing.chosen),
  );
}

function propose(kind: ProposalKind, choosing: Choosing): BestUse {
  switch (kind) {
    case "least_rest":
      return fillUp(choosing, null);
    case "few_of_each":
      return fillUp(choosing, fewOfEach);
    case "most_kinds":
      return fillUp({ ...choosing, chosen: oneOfEach(choosing) }, null);
  }
}

function fillUp(choosing: Choosing, most: number | null): BestUse {
  const { budget, chosen } = choosing;
  const used = bestUse(restOf(budget, chosen), candidatesOf(choosing, most));
  return { ...used, packages: used.packages.reduce((sum, more) => joinPackage(sum, more), chosen) };
}

/** The cheapest first: no other order gets more different ones into the budget. */
function oneOfEach({ budget, chosen, offered, held }: Choosing): readonly OfferedPackage[] {
  const missing = offered.filter(({ name }) => chosen.every((one) => one.name !== name));
  return missing
    .toSorted((one, other) => (one.value < other.value ? -1 : 1))
    .reduce((sum, added) => {
      const change = addPackage(sum, { budget, added, count: 1, held: held.get(added.name) ?? 0 });
      return change.kind === "changed" ? change.packages : sum;
    }, chosen);
}

function candidatesOf({ chosen, offered, held }: Choosing, most: number | null): readonly Candidate[] {
  return offered.map(({ name, value, stock }) => {
    const present = chosen.find((one) => one.name === name);
    const left = stockLeft({ stock }, held.get(name) ?? 0);
    const limits = [left, most].filter((limit) => limit !== null);
    const limit = limits.length === 0 ? null : Math.max(0, Math.min(...limits) - (present?.count ?? 0));
    return { name, value: present?.value ?? value, most: limit };
  });
}

function write(packages: readonly OfferedPackage[]): string {
  return packages
    .map(({ name, count }) => `${count} ${name}`)
    .toSorted()
    .join("\n");
}
