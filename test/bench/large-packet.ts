import { createCompany, type Staff } from "./large-company.ts";
import { runPacket } from "./packet.ts";
import { compare, type Finding } from "./report.ts";

type Size = { readonly serverUrl: string; readonly staff: Staff; readonly sales: number };

/** The last month's packet out of the whole ledger, and out of one that holds nothing but that month and the present one. */
export async function comparePackets(large: string, { serverUrl, staff, sales }: Size): Promise<Finding> {
  const today = Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh");
  const month = today.subtract({ months: 1 }).toPlainYearMonth();
  const days = month.toPlainDate({ day: 1 }).until(today, { largestUnit: "day" }).days;
  const alone = await createCompany(serverUrl, "alone", Math.round((sales * days) / staff.days), {
    ...staff,
    days,
  });
  const base = [await runPacket(alone, month)];
  const samples = [await runPacket(large, month)];
  const [{ lines } = { lines: 0 }] = samples;
  return compare({
    what: `the packet of a month with ${lines.toLocaleString("en")} lines, 10 million sales`,
    samples: samples.map(({ seconds }) => seconds * 1_000),
    against: "that month alone",
    base: base.map(({ seconds }) => seconds * 1_000),
    aim: 1.3,
  });
}
