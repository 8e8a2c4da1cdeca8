import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureCadence } from "./cadence.ts";
import { measureCharts } from "./chart.ts";
import { measureClock } from "./clock.ts";
import { measureImport } from "./import.ts";
import { measureKpi } from "./kpi.ts";
import { measureLeads } from "./leads.ts";
import { measurePacket } from "./packet.ts";
import { measurePlatforms } from "./platforms.ts";
import { type Finding, formatFindings } from "./report.ts";
import { measureRevenue } from "./revenue.ts";
import { measureStart } from "./start.ts";

/**
 * What the bot promises about its speed, measured on this machine: `npm run bench`, or one part of it by
 * `npm run bench -- --only kpi`. Whatever else runs meanwhile shows in the figures, least of all in the ratios.
 */
const parts = {
  start: measureStart,
  revenue: measureRevenue,
  platforms: measurePlatforms,
  chart: measureCharts,
  kpi: measureKpi,
  leads: measureLeads,
  import: measureImport,
  cadence: measureCadence,
  clock: measureClock,
  packet: measurePacket,
};

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) throw new Error(`--only takes one of ${Object.keys(parts).join(", ")}`);

const [cpu] = cpus();
process.stdout.write(`${cpus().length} × ${cpu?.model}, Node ${process.versions.node}\n`);
const findings: Finding[] = [];
for (const [name, measure] of chosen) {
  process.stdout.write(`measuring ${name} …\n`);
  findings.push(...(await measure()));
}
process.stdout.write(`\n${formatFindings(findings)}\n`);
