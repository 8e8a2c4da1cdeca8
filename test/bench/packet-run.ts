import { createHash } from "node:crypto";
import { rowsOf } from "#commands/export/batches.ts";
import { loadHead } from "#commands/export/head.ts";
import { readCompany } from "#src/company.ts";
import { makePacket } from "#src/export/packet/packet.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { loadStanding } from "#src/pay/month.ts";
import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";

/**
 * The packet of a large month as `/export hr` makes it, in a process of its own; tells on the standard output what it
 * took. Its arguments say where the database is, and which month.
 */
const [url = "", monthText = ""] = process.argv.slice(2);
const month = Temporal.PlainYearMonth.from(monthText);
const company = readCompany(`name: Công ty lớn
week: mon-sat-half
commission:
  plans:
    - { name: Kinh doanh, from: 2020-01, appliesTo: { roles: [rep, lead] }, base: collected,
        tiers: { by: money, count: whole, steps: [{ from: 0, rate: 3 % }, { from: 500tr, rate: 5 % }] } }
`);
const now = month
  .add({ months: 1 })
  .toPlainDate({ day: 1 })
  .toZonedDateTime({ timeZone: "Asia/Ho_Chi_Minh", plainTime: "08:00" });
const database = openDatabase(url);
const before = process.memoryUsage().rss;
const start = performance.now();

const packet = await database.prisma.$transaction(
  async (tx) => {
    const books = { store: createStore(tx), company };
    const standing = await loadStanding(month, now.toPlainDate(), books);
    const head = await loadHead(standing, { ...books, now });
    const words = { t: translatorFor(company.locale), locale: company.locale };
    return makePacket(rowsOf(month, books), head, words);
  },
  { timeout: 600_000 },
);

const { xlsx, hash, tally } = packet;
const took = {
  seconds: (performance.now() - start) / 1_000,
  before,
  // In kilobytes, as the system has counted it.
  peak: process.resourceUsage().maxRSS * 1_024,
  lines: tally.lines,
  size: xlsx.length,
  hash,
  digest: createHash("sha256").update(xlsx).digest("hex"),
};
process.stdout.write(JSON.stringify(took));
await database.close();
