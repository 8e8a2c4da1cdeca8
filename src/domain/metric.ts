const countMetrics = [
  "new_customers",
  "sales",
  "leads",
  "qualified_leads",
  "warm_leads",
  "cold_leads",
  "meetings",
  "calls",
] as const;

/** What a target can be set for and a KPI can measure: money from the ledger, and counts of what is logged. */
export const metrics = ["revenue_signed", "revenue_collected", "renewal_revenue", ...countMetrics] as const;

export type Metric = (typeof metrics)[number];

const counted: ReadonlySet<Metric> = new Set(countMetrics);

/** Money is whole đồng; a count is a whole number of things. */
export function unitOf(metric: Metric): "money" | "count" {
  return counted.has(metric) ? "count" : "money";
}
