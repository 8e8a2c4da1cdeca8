import { parseArgs } from "node:util";
import { type Company, loadCompany } from "#src/company.ts";
import { loadConfig } from "#src/config.ts";
import type { DateRange } from "#src/domain/period.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { simulationToJson } from "./simulation-json.ts";
import { describeSimulation } from "./simulation-text.ts";

const usualDays = 60;
const mostDays = 3660;

/** 0 shown, 2 refused. */
process.exitCode = main();

function main(): number {
  const company = readCompany();
  if (typeof company === "string") return complain(company);

  const options = readOptions(company, translatorFor(company.locale));
  if (typeof options === "string") return complain(options);

  const { range, isJson } = options;
  process.stdout.write(`${isJson ? simulationToJson(company, range) : describeSimulation(company, range)}\n`);
  return 0;
}

/** The company, or what is wrong with its file. */
function readCompany(): Company | string {
  try {
    return loadCompany(loadConfig().companyFile);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Options = { readonly range: DateRange; readonly isJson: boolean };

/** What was typed, or what is wrong with it. */
function readOptions({ timeZone }: Company, t: Translate): Options | string {
  const values = parseOptions();
  if (!values) return t("simulate.bad_option");

  const { from: start, days: length, json } = values;
  const from = start === undefined ? Temporal.Now.plainDateISO(timeZone) : readDay(start);
  if (!from) return t("simulate.bad_from", { text: start ?? "" });

  const days = length === undefined ? usualDays : readCount(length);
  if (days === undefined) return t("simulate.bad_days", { text: length ?? "", most: mostDays });
  return { range: { from, to: from.add({ days: days - 1 }) }, isJson: json };
}

function parseOptions() {
  try {
    const options = {
      from: { type: "string" },
      days: { type: "string" },
      json: { type: "boolean", default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined;
  }
}

function readDay(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;

  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // A RangeError is how Temporal says that there is no such day.
    return undefined;
  }
}

function readCount(text: string): number | undefined {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= mostDays ? count : undefined;
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
