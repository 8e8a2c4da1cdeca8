import type { MessageKey } from "#src/i18n/translate.ts";
import { look } from "./look.ts";
import type { PacketHead, Words } from "./packet-head.ts";
import { placedRow } from "./placed-row.ts";
import { monthWords, stateSentence } from "./state-sentence.ts";
import type { SheetWriter } from "./xlsx/sheet.ts";
import type { Workbook } from "./xlsx/workbook.ts";

export type TableColumn = { readonly label: MessageKey; readonly width: number };

type Table = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  /** Columns that stay in sight with the headings; null where other tables follow, which these would stand above. */
  readonly frozen: number | null;
};

/** The row of the headings; the first row of the table follows. */
export const tableHeading = 6;

/** A sheet with the company, its title and the month on top, and headings; those of one long table are repeated on every page. */
export async function openTable(
  workbook: Workbook,
  { name, title, columns, frozen }: Table,
  { head, words }: { readonly head: PacketHead; readonly words: Words },
): Promise<SheetWriter> {
  const width = columns.length;
  const sheet = workbook.add({
    name,
    widths: columns.map((column) => column.width),
    ...(frozen === null
      ? { frozen: { rows: 0, columns: 0 } }
      : {
          frozen: { rows: tableHeading, columns: frozen },
          heading: { from: tableHeading, to: tableHeading },
        }),
  });
  await sheet.write([
    placedRow(width, [{ from: 1, to: width, style: look.company, value: head.company }]),
    { ...placedRow(width, [{ from: 1, to: width, style: look.title, value: title }]), height: 24 },
    placedRow(width, [{ from: 1, to: width, style: look.subtitle, value: monthWords(head, words) }]),
    placedRow(width, [{ from: 1, to: width, style: look.state, value: stateSentence(head, words) }]),
    placedRow(width, []),
    {
      cells: columns.map(({ label }) => words.t(label)),
      styles: columns.map(() => look.head),
      height: 32,
    },
  ]);
  return sheet;
}
