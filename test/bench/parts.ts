import { measureCadence } from "./cadence.ts";
import { measureCharts } from "./chart.ts";
import { measureClock } from "./clock.ts";
import { measureCommands } from "./commands.ts";
import { measureFleet } from "./fleet.ts";
import { measureImport } from "./import.ts";
import { measureKpi } from "./kpi.ts";
import { measureLarge } from "./large.ts";
import { measureLeads } from "./leads.ts";
import { measureLongRun } from "./long-run.ts";
import { measurePacket } from "./packet.ts";
import { measurePlatforms } from "./platforms.ts";
import type { Finding } from "./report.ts";
import { measureRevenue } from "./revenue.ts";
import { measureStart } from "./start.ts";

export type Part = {
  readonly title: string;
  /** What is compared, and why that. */
  readonly why: string;
  /** Takes many minutes: measured only when it is asked for. */
  readonly isLong?: true;
  measure(): Promise<readonly Finding[]>;
};

/** In the order in which they are measured and written down. */
export const parts = {
  start: {
    title: "Start and memory",
    why: "From the command that starts a process to the first answer that somebody reads, beside a handler of a few lines that does one INSERT: what Node and a connection cost anyway. The first start makes a PostgreSQL and a demo company.",
    measure: measureStart,
  },
  revenue: {
    title: "One line, one sale",
    why: "A sale from its line over HTTP to the answer on the page, beside a handler that does one durable INSERT and answers: the least that keeps what it acknowledges.",
    measure: measureRevenue,
  },
  commands: {
    title: "What a command costs",
    why: "Round trips to the database, and CPU of the bot and of PostgreSQL, of the lines that are said all day, beside /kpi and beside a bare INSERT: CPU does not depend on what else the machine does as time does.",
    measure: measureCommands,
  },
  platforms: {
    title: "Slack and Telegram",
    why: "A line from the wire to its acknowledgement and its reply, beside Bolt and telegraf as their guides have them, doing one durable INSERT and an echo: what a bot on these platforms costs without being one for sales.",
    measure: measurePlatforms,
  },
  chart: {
    title: "Charts",
    why: "A picture from its figures to the bytes of the PNG, beside encoding an empty canvas of the same size: the part that no drawing can avoid.",
    measure: measureCharts,
  },
  kpi: {
    title: "KPI and the size of the ledger",
    why: "The same question in a company with two million sales and in one with ten thousand, in turns: figures are kept by day, so the ledger should not matter.",
    measure: measureKpi,
  },
  leads: {
    title: "Leads and their number",
    why: "The same question with a million leads and with ten thousand, in turns: whoever has more leads should not wait longer.",
    measure: measureLeads,
  },
  import: {
    title: "Import",
    why: "Deals from a file, with preview and apply, beside COPY of the very rows that came of them into one empty table: the fastest way into PostgreSQL, which judges nothing.",
    measure: () => measureImport(100_000),
  },
  "import-million": {
    title: "Import of a million rows",
    why: "The same with a million rows; memory beside that of 100,000 rows shows whether it is flat.",
    isLong: true,
    measure: () => measureImport(1_000_000),
  },
  cadence: {
    title: "The calendar of a year",
    why: "CPU, because nothing else is used: every post and reminder of a year, for a thousand teams.",
    measure: measureCadence,
  },
  clock: {
    title: "An idle bot",
    why: "CPU of a bot that nobody talks to, beside the same bot without its clock, at the same time: what waiting for the next post costs.",
    measure: measureClock,
  },
  packet: {
    title: "The packet for HR",
    why: "A month of 2,000 people with a million entries, beside exceljs writing as many cells with nothing else: the library that everybody would take.",
    measure: measurePacket,
  },
  "long-run": {
    title: "Memory over 100,000 commands",
    why: "One process that answers mixed lines through the real way, beside itself after the second tenth of them, when everything is loaded and compiled: what grows then is a leak. CHOT_COMMANDS takes fewer.",
    isLong: true,
    measure: measureLongRun,
  },
  fleet: {
    title: "Several instances",
    why: "Sales answered a second by one, two and four instances on one PostgreSQL, beside one of them alone. All of them, the platform and PostgreSQL share the cores of this machine, so that the ratio is a lower bound: on machines of their own, only PostgreSQL is shared.",
    measure: measureFleet,
  },
  large: {
    title: "Ten million sales",
    why: "The same line in a company with ten million sales and a million leads and in one with ten thousand of each, both of 1,003 people, in turns: what grows with the years that a company keeps. The PostgreSQL is the embedded one with its small cache of 64 MB.",
    measure: measureLarge,
  },
} as const satisfies Readonly<Record<string, Part>>;
