import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The file of a company whose bot says nothing by itself these days, at whatever time the tests run. */
export async function writeCompanyOnHoliday(folder: string): Promise<string> {
  const today = Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh");
  const daysOff = [0, 1].map((days) => String(today.add({ days })));
  const path = join(folder, "company.yaml");
  await writeFile(path, `name: Thử\ndaysOff: [${daysOff.join(", ")}]\n`);
  return path;
}
