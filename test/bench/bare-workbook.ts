import { Writable } from "node:stream";
import ExcelJS from "exceljs";

/**
 * What the packet is measured against: exceljs, which streams so many rows of twelve cells and does nothing else. A
 * process of its own, told by its argument how many; tells on the standard output what it took.
 */
const [count = "0"] = process.argv.slice(2);
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const day = new Date("2026-10-05T00:00:00Z");
const rowsBetweenPauses = 500;
const rowsOfSheet = 1_000_000;

const before = process.memoryUsage().rss;
const start = performance.now();
const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: nowhere });
let sheet = workbook.addWorksheet("1");
for (let row = 1; row <= Number(count); row += 1) {
  const cells = [`NV${row % 2_000}`, `Nguyễn Văn ${row % 2_000}`, row % 500, day, "Thu tiền", `C${row}`];
  const figures = [`Công ty ${row % 20_000}`, 1_000_000 + row, 600_000 + row, 0.05, 30_000 + row, ""];
  sheet.addRow([...cells, ...figures]).commit();
  if (row % rowsOfSheet === 0) {
    sheet.commit();
    sheet = workbook.addWorksheet(String(row));
  }
  // Otherwise nothing would be compressed before all rows are there.
  if (row % rowsBetweenPauses === 0) await new Promise((resolve) => setImmediate(resolve));
}
sheet.commit();
await workbook.commit();

const seconds = (performance.now() - start) / 1_000;
const peak = process.resourceUsage().maxRSS * 1_024;
process.stdout.write(JSON.stringify({ seconds, before, peak }));
