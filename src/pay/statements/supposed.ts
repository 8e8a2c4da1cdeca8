import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { Metric } from "#src/domain/metric.ts";
import type { Supposed } from "../statements.ts";
import type { Setting } from "./setting.ts";

/** The number of an entry that is not in the ledger: the last one that its column could hold. */
const unwritten = 2 ** 31 - 1;

/** The entries and one more, in the ledger that the person's plan looks at. */
export function suppose(
  supposed: Supposed | undefined,
  entries: readonly LedgerEntry[],
  { planOf }: Pick<Setting, "planOf">,
): readonly LedgerEntry[] {
  const base = supposed && planOf(supposed.personId)?.base;
  if (!supposed || base === undefined) return entries;

  const { personId, amount, kind, on } = supposed;
  const entry: LedgerEntry = {
    ref: { kind: base === "signed" ? "sale" : "collection", id: unwritten },
    saleId: unwritten,
    saleKind: kind,
    customer: "",
    on,
    amount,
    shares: [{ personId, amount }],
    reverses: null,
    ownerId: personId,
  };
  return [...entries, entry];
}

/** What it adds to a figure: a sale that is signed and paid at once. Whose customer it is nobody knows, so none is new. */
export function supposedFigure(supposed: Supposed | undefined, personId: number, metric: Metric): bigint {
  if (!supposed || supposed.personId !== personId) return 0n;
  switch (metric) {
    case "revenue_signed":
    case "revenue_collected":
      return supposed.amount;
    case "renewal_revenue":
      return supposed.kind === "renewal" ? supposed.amount : 0n;
    case "sales":
      return 1n;
    case "new_customers":
    case "leads":
    case "qualified_leads":
    case "warm_leads":
    case "cold_leads":
    case "meetings":
    case "calls":
      return 0n;
  }
}
