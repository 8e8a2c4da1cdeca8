import type { PayRow } from "#src/domain/pay-row.ts";
import { writeCheckSheet } from "./check-sheet.ts";
import { openCommissionSheets } from "./commission-sheet.ts";
import { createContentHash } from "./content-hash.ts";
import { openCsv } from "./csv.ts";
import { lateNotes } from "./day-note.ts";
import { openDaySheet } from "./day-sheet.ts";
import { writeLegendSheet } from "./legend-sheet.ts";
import type { PacketHead, PacketPerson, Words } from "./packet-head.ts";
import { openRevenueSheet } from "./revenue-sheet.ts";
import { monthWords } from "./state-sentence.ts";
import { createTally, type Tally } from "./tally.ts";
import type { CellValue } from "./xlsx/cell.ts";
import { createWorkbook } from "./xlsx/workbook.ts";

export type Packet = {
  readonly xlsx: Uint8Array;
  readonly csv: Uint8Array;
  /** SHA-256 of what the rows say: the same as long as nothing in them has changed. */
  readonly hash: string;
  readonly tally: Tally;
};

/** What a sheet holds in spreadsheet programs. */
const rowsOfSheet = 1_048_576;

/**
 * What HR pays a month by: five sheets and a file for payroll programs. People come in batches, by employee code, and
 * are forgotten once they are written. The bytes follow from the people and the head alone.
 */
export async function makePacket(
  people: AsyncIterable<readonly PacketPerson[]>,
  head: PacketHead,
  words: Words,
): Promise<Packet> {
  const title = `${words.t("packet.days_title")} – ${monthWords(head, words)}`;
  const workbook = createWorkbook({ title, creator: head.company, at: head.madeAt.toInstant() });
  const days = openDaySheet(workbook, head, words);
  const revenue = await openRevenueSheet(workbook, head, words);
  const commission = await openCommissionSheets(workbook, { head, words, rowsAtMost: rowsOfSheet });
  const csv = openCsv(head, words);
  const content = createContentHash();
  const tallied = createTally(words);

  for await (const batch of people) {
    for (const person of batch) {
      content.add("days", [...(await days.add(person.row)), ...besideDays(person.row, words)]);
      content.add("revenue", await revenue.add(person.row));
      await commission.add(person, (cells) => content.add("commission", cells));
      csv.add(person);
      tallied.add(person);
    }
  }

  const [tally, hash] = [tallied.end(), content.end()];
  const cells = { ...(await days.end()), ...(await revenue.end()), ...(await commission.end()) };
  await writeCheckSheet(workbook, { head, words, tally, cells, hash });
  await writeLegendSheet(workbook, head, words);
  return { xlsx: await workbook.end(), csv: csv.end(), hash, tally };
}

/** What the official form has no column for. */
function besideDays(row: PayRow, words: Words): readonly CellValue[] {
  const { timesheet, leaveLeft } = row;
  return [timesheet.payStandard, timesheet.paid, leaveLeft, ...lateNotes(row, words)];
}
