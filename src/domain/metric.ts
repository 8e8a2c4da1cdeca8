/** What a target can be set for and a KPI can measure. Every metric is fed by the ledger. */
export const metrics = [
  "revenue_signed",
  "revenue_collected",
  "renewal_revenue",
  "new_customers",
  "sales",
] as const;

export type Metric = (typeof metrics)[number];

/** Money is whole đồng; a count is a whole number of things. */
export function unitOf(metric: Metric): "money" | "count" {
  return metric === "new_customers" || metric === "sales" ? "count" : "money";
}
