import { createWriteStream } from "node:fs";
import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Database, openDatabase } from "#src/store/database.ts";
import { startEmbedded } from "#src/store/embedded.ts";
import { migrate } from "#src/store/migrate.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { bring } from "./import-run.ts";
import { timed } from "./measure.ts";
import { compare, type Finding, report } from "./report.ts";

const megabyte = 1_048_576;

/** Deals from a file into the store, against `COPY` of what came of them into one table of the same indexes. */
export async function measureImport(rows: number): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  const database = openDatabase(server.url);
  try {
    await migrate(server.url, join(import.meta.dirname, "..", "..", "prisma", "migrations"));
    const folder = await createFolder();
    await chmod(folder, 0o777);
    const findings = await measure(database, folder, rows);
    await removeFolder(folder);
    return findings;
  } finally {
    await database.close();
    await server.stop();
    await removeFolder(dataDir);
  }
}

async function measure(database: Database, folder: string, rows: number): Promise<readonly Finding[]> {
  const path = join(folder, "deals.csv");
  const people = join(folder, "people.csv");
  await pipeline(Readable.from(deals(rows)), createWriteStream(path));
  await pipeline(Readable.from(staff()), createWriteStream(people));
  await chmod(path, 0o644);

  const memory = watchMemory();
  const took = await timed(() => bring(database, [people, path], memory.note));
  const copied = join(folder, "leads.copy");
  await database.prisma.$executeRawUnsafe(`COPY lead TO '${copied}'`);
  await database.prisma.$executeRawUnsafe("CREATE TABLE bare_lead (LIKE lead INCLUDING ALL)");
  const copy = await timed(() => database.prisma.$executeRawUnsafe(`COPY bare_lead FROM '${copied}'`));
  await database.prisma.$executeRawUnsafe("CREATE TABLE bare_text (LIKE lead)");
  const bare = await timed(() => database.prisma.$executeRawUnsafe(`COPY bare_text FROM '${copied}'`));
  const { size } = await stat(path);
  const what = `import of ${rows.toLocaleString("en")} deals (${Math.round(size / megabyte)} MB), preview and apply`;
  return [
    compare({ what, samples: [took], against: "COPY, same indexes", base: [copy], aim: 5 }),
    compare({ what, samples: [took], against: "COPY, no indexes", base: [bare], aim: 5 }),
    report("memory of the importing process, before and at its highest", memory.describe()),
  ];
}

function watchMemory() {
  const before = process.memoryUsage().rss;
  let highest = before;
  return {
    note() {
      highest = Math.max(highest, process.memoryUsage().rss);
    },
    describe: () => `${Math.round(before / megabyte)} MB, ${Math.round(highest / megabyte)} MB`,
  };
}

const teams = ["Bắc", "Trung", "Nam"];
const sellers = 300;

function* staff(): Generator<string> {
  yield "Mã NV,Họ tên,Nhóm,Khu vực\n";
  for (let index = 0; index < sellers; index += 1) {
    const team = teams[index % teams.length];
    yield `NV${1000 + index},Nhân viên ${index},${team},Miền ${team}\n`;
  }
}

const stages = ["Won", "Lost", "Engaging", "Prospecting", "Won", "Lost", "Engaging", "Won"];

/** Half of them are won or lost, over three years, for fifty thousand customers. */
function* deals(rows: number): Generator<string> {
  yield "Mã cơ hội,Nhân viên,Sản phẩm,Khách hàng,Giai đoạn,Ngày nhận,Ngày chốt,Giá trị,Nguồn\n";
  for (let index = 0; index < rows; index += 1) {
    const stage = stages[index % stages.length];
    const day = `${1 + (index % 28)}/${1 + (index % 12)}/${2023 + (index % 3)}`;
    const amount = stage === "Won" ? 1_000_000 + (index % 900) * 100_000 : 0;
    yield `D${index},NV${1000 + (index % sellers)},GTX ${index % 7},Công ty ${index % 50_000},${stage},${day},${day},${amount},Zalo\n`;
  }
}
