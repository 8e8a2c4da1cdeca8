import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const areas = ["src", "commands", "adapters"];

/** Keys that are put together, such as `metric.${metric}`. */
const composed =
  /^(?:plan\.(?:ask|occasion)|metric|standing|role|unit|audit|column|error\.money|revenue\.kind|kpi\.(?:no|all|team|region|department)|import|page|report\.(?:about|activity|button|only)|customer\.(?:did|reason|segment)|guard\.(?:by|other|unowned|attach)|platform\.name|reply\.no_direct|room\.shows|health\.(?:state|parked|timed|outcome)|cadence\.(?:name|audience|day|holiday|dropped)|schedule\.rule|proposal\.(?:state|told)|error\.schedule_dropped|lead\.(?:status|temperature)|notes\.(?:point|section)|leave\.(?:code|state|told)|workday\.tone|month\.(?:state|undone)|commission\.(?:leaver|why_leaver|kind)|dispute\.(?:state|button|told)|paper\.(?:annual|receivables|renewals|expected|development|rounding)|voucher\.(?:state|ground|rule|proposal)|mail\.overtaken|customer_mail\.(?:kind|obstacle|rule|state|is|field|error_long))/;

it("no sentence is left in the catalogues that nobody says", async () => {
  const keys = await findKeys();
  const code = (await Promise.all(areas.map(readAll))).join("\n");
  const said = new Set(code.match(/(?<=")[a-z_.0-9]+(?=")/g));

  const silent = keys.filter((key) => !composed.test(key) && !said.has(key));
  expect(silent).toEqual([]);
});

async function findKeys(): Promise<string[]> {
  const folder = join(root, "src", "i18n", "messages");
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return texts.flatMap((text) => [...text.matchAll(/^ {2}"([a-z_.0-9]+)":/gm)].map(([, key = ""]) => key));
}

async function readAll(area: string): Promise<string> {
  const files = await readdir(join(root, area), { recursive: true });
  const sources = files.filter((file) => /\.(?:ts|js)$/.test(file) && !/messages\/|generated\//.test(file));
  return (await Promise.all(sources.map((file) => readFile(join(root, area, file), "utf8")))).join("\n");
}
