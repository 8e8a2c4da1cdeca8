import { createWriteStream } from "node:fs";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { openDatabase } from "#src/store/database.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { bring } from "./import-run.ts";
import { timed } from "./measure.ts";
import { compare, type Finding } from "./report.ts";

const rows = 100_000;
const sellers = 900;
const customers = 5_000;

/** A file of sales into a small company and into a large one; half of the customers are known to both. */
export async function importSales(urls: {
  readonly small: string;
  readonly large: string;
}): Promise<Finding> {
  const folder = await createFolder();
  await chmod(folder, 0o777);
  const path = join(folder, "sales.csv");
  await pipeline(Readable.from(sales()), createWriteStream(path));
  const base = [await importInto(urls.small, path)];
  const samples = [await importInto(urls.large, path)];
  await removeFolder(folder);
  const what = `import of ${rows.toLocaleString("en")} sales, 10 million sales`;
  return compare({ what, samples, against: "10 thousand sales", base, aim: 1.5 });
}

async function importInto(url: string, path: string): Promise<number> {
  const database = openDatabase(url);
  return await timed(() => bring(database, [path])).finally(() => database.close());
}

function* sales(): Generator<string> {
  yield "Mã đơn,Mã NV,Khách hàng,Ngày ký,Doanh thu\n";
  const today = Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh");
  for (let index = 0; index < rows; index += 1) {
    const { day, month, year } = today.subtract({ days: 1 + (index % 20) });
    const customer = index % 2 === 0 ? `Khách ${1 + (index % customers)}` : `Nơi mua ${index % customers}`;
    const amount = 1_000_000 + (index % 900) * 100_000;
    yield `B${index},NV${1 + (index % sellers)},${customer},${day}/${month}/${year},${amount}\n`;
  }
}
