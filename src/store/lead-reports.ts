import type { Transaction } from "./database.ts";
import type { Reports } from "./interface/reports.ts";
import { countByOwner, countByValue, countUndated } from "./lead-reports-count.ts";
import { countByActivity, countReasons, sumRevenue } from "./lead-reports-results.ts";
import { listTerritories } from "./lead-reports-territory.ts";

export function createReports(tx: Transaction): Reports {
  return {
    byOwner: (scope, asked) => countByOwner(tx, scope, asked),
    byValue: (scope, asked, dimension) => countByValue(tx, { scope, asked, dimension }),
    undated: (scope, asked) => countUndated(tx, scope, asked),
    byActivity: (scope, asked) => countByActivity(tx, scope, asked),
    reasons: (scope, asked) => countReasons(tx, scope, asked),
    revenue: (scope, asked) => sumRevenue(tx, scope, asked),
    territories: (scope, on) => listTerritories(tx, scope, on),
  };
}
