import {
  once,
  type PlanFigureName,
  type PlanFigures,
  type ProposedFigures,
  planFigureNames,
  proposedFigures,
} from "./plan.ts";

/** The six figures as somebody types them: receivables in one sum. */
export type TypedPlan = {
  readonly annual?: bigint | undefined;
  readonly receivables?: bigint | undefined;
  readonly renewals?: bigint | undefined;
  readonly expected?: bigint | undefined;
  readonly ratio?: bigint | undefined;
  readonly development?: bigint | undefined;
};

export type EnteredFigures = {
  readonly figures: PlanFigures;
  /** Those that somebody typed, now or before. */
  readonly entered: readonly PlanFigureName[];
};

/** A plan before its first version. */
export const nothingEntered: EnteredFigures = {
  figures: {
    annualRevenue: 0n,
    receivablesDue: 0n,
    receivablesNotDue: 0n,
    renewals: 0n,
    expectedRevenue: 0n,
    expectedRatio: once,
    development: 0n,
  },
  entered: [],
};

type Sources = {
  /** What the ledger says now. */
  readonly ledger: ProposedFigures;
  /** The same, where it takes the place of what nobody has typed. */
  readonly proposed: Partial<ProposedFigures> | undefined;
};

/** A plan with what was typed in the place of what it had. */
export function enterFigures(
  base: EnteredFigures,
  typed: TypedPlan,
  { ledger, proposed }: Sources,
): EnteredFigures {
  const given = { ...proposedOf(base, proposed), ...givenOf(typed, ledger) };
  const entered = new Set([...base.entered, ...namesOf(givenOf(typed, ledger))]);
  return {
    figures: { ...base.figures, ...given },
    entered: planFigureNames.filter((name) => entered.has(name)),
  };
}

/** The first of the figures that no ledger can propose and nobody has typed; without hope there is no ratio to ask for. */
export function missingFigure({
  expected,
  ratio,
  development,
}: TypedPlan): "expected" | "ratio" | "development" | undefined {
  if (expected === undefined) return "expected";
  if (expected > 0n && ratio === undefined) return "ratio";
  return development === undefined ? "development" : undefined;
}

function proposedOf(
  { entered }: EnteredFigures,
  proposed: Partial<ProposedFigures> | undefined,
): Partial<PlanFigures> {
  if (!proposed) return {};
  const free = proposedFigures.filter((name) => !entered.includes(name) && proposed[name] !== undefined);
  return Object.fromEntries(free.map((name) => [name, proposed[name]]));
}

function givenOf(typed: TypedPlan, ledger: ProposedFigures): Partial<PlanFigures> {
  const { annual, receivables, renewals, expected, ratio, development } = typed;
  return {
    ...(annual !== undefined && { annualRevenue: annual }),
    ...(receivables !== undefined && splitReceivables(receivables, ledger)),
    ...(renewals !== undefined && { renewals }),
    ...(expected !== undefined && { expectedRevenue: expected }),
    ...(ratio !== undefined && { expectedRatio: ratio }),
    ...(expected !== undefined && ratio === undefined && expected === 0n && { expectedRatio: once }),
    ...(development !== undefined && { development }),
  };
}

/** Of one typed sum, what is due is what the ledger calls due, as far as it goes. */
function splitReceivables(
  sum: bigint,
  { receivablesDue: due }: ProposedFigures,
): Pick<PlanFigures, "receivablesDue" | "receivablesNotDue"> {
  const receivablesDue = due < sum ? due : sum;
  return { receivablesDue, receivablesNotDue: sum - receivablesDue };
}

function namesOf(figures: Partial<PlanFigures>): readonly PlanFigureName[] {
  return planFigureNames.filter((name) => figures[name] !== undefined);
}
