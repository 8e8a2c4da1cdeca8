import type { Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { entryName, lineNames, lineNote, rateOf } from "./line-words.ts";
import { look } from "./look.ts";
import type { PacketHead, PacketPerson, Words } from "./packet-head.ts";
import { openTable, type TableColumn, tableHeading } from "./table-sheet.ts";
import type { CellValue } from "./xlsx/cell.ts";
import { cellAt, rangeOf, referTo } from "./xlsx/formula.ts";
import type { Row, SheetWriter } from "./xlsx/sheet.ts";
import type { Workbook } from "./xlsx/workbook.ts";

export type CommissionSheets = {
  /** Writes the lines of a person and their sum; `tell` hears the cells of each row. */
  add(person: PacketPerson, tell: (cells: readonly CellValue[]) => void): Promise<void>;
  /** Where the sum of everybody stands. */
  end(): Promise<{ readonly commission: string }>;
};

type Options = {
  readonly head: PacketHead;
  readonly words: Words;
  /** A sheet that is full goes on in a further one. */
  readonly rowsAtMost: number;
};

const columns: readonly TableColumn[] = [
  { label: "packet.col_code", width: 10 },
  { label: "packet.col_name", width: 24 },
  { label: "packet.col_line", width: 7 },
  { label: "packet.col_day", width: 12 },
  { label: "packet.col_what", width: 22 },
  { label: "packet.col_entry", width: 10 },
  { label: "packet.col_customer", width: 28 },
  { label: "packet.col_whole", width: 16 },
  { label: "packet.col_base", width: 16 },
  { label: "packet.col_rate", width: 9 },
  { label: "packet.col_commission", width: 16 },
  { label: "packet.col_note", width: 36 },
];
const lineColumn = 3;
const amountColumn = 11;
/** The row of the sum below the last person. */
const roomBelow = 1;

/** Hoa hồng: each line of each person, and a sum below them. */
export function openCommissionSheets(
  workbook: Workbook,
  { head, words, rowsAtMost }: Options,
): CommissionSheets {
  const { t } = words;
  const nameOf = lineNames(words);
  const sheets: SheetWriter[] = [];
  let total = 0n;

  return {
    async add({ row, statement }, tell) {
      if (statement.plan === null && statement.lines.length === 0) return;
      const sums: string[] = [];
      let rest = statement.lines;
      while (rest.length > 0) {
        const sheet = await sheetWithRoom(rest.length + 1);
        const part = rest.slice(0, rowsAtMost - roomBelow - sheet.next());
        const from = sheet.next();
        await sheet.write(lineRows(part, row, tell));
        sums.push(
          referTo(
            sheet,
            rangeOf({ column: amountColumn, row: from }, { column: amountColumn, row: sheet.next() - 1 }),
          ),
        );
        rest = rest.slice(part.length);
      }
      const sheet = await sheetWithRoom(1);
      const sum = sumRow(row, statement, sums);
      tell(sum.cells);
      await sheet.write([sum]);
      total += statement.total;
    },
    async end() {
      const sheet = await sheetWithRoom(0);
      const cell = cellAt(amountColumn, sheet.next());
      const formula = sheets.filter(hasRows).map(sumOfLines).join("+");
      await sheet.write([closingRow(formula === "" ? total : { formula, value: total })]);
      return { commission: referTo(sheet, cell) };
    },
  };

  /** The present sheet, or a new one where so many rows would not fit, unless they fit into none. */
  async function sheetWithRoom(rows: number): Promise<SheetWriter> {
    const present = sheets.at(-1);
    const room = present ? rowsAtMost - roomBelow - present.next() + 1 : 0;
    if (present && (rows <= room || (rows > rowsAtMost - roomBelow - tableHeading && room > 1)))
      return present;
    const number = sheets.length + 1;
    const name = number === 1 ? t("packet.sheet_commission") : t("packet.sheet_commission_next", { number });
    const title = t("packet.commission_title");
    const table = { name, title, columns, frozen: 2 } as const;
    const sheet = await openTable(workbook, table, { head, words });
    sheets.push(sheet);
    return sheet;
  }

  function* lineRows(
    lines: readonly StatementLine[],
    { person: { code, name } }: PayRow,
    tell: (cells: readonly CellValue[]) => void,
  ): Generator<Row> {
    for (const line of lines) {
      const note = lineNote(line, words);
      const cells = [code, name, line.number, ...matterOf(line), line.amount, note];
      tell(cells);
      // A wrapped cell has its row measured when the file is opened, which a million of them would make slow.
      yield { cells, styles: note === null ? lineStyles : notedStyles };
    }
  }

  function matterOf(line: StatementLine): readonly CellValue[] {
    const what = nameOf(line);
    if (line.kind === "override") return [null, what, null, null, null, line.sum, rateOf(line.rate)];
    if (line.kind !== "entry") return [null, what, null, null, null, null, null];
    const { on, entry, customer, whole, base, slices } = line;
    const [slice] = slices;
    const rate = slice && slices.length === 1 ? rateOf(slice.rate) : null;
    return [on, what, entryName(entry), customer, whole, base, rate];
  }

  function sumRow({ person }: PayRow, { total: sum, plan }: Statement, ranges: readonly string[]): Row {
    const named = plan ? t("packet.plan_version", plan) : t("packet.no_plan");
    const amount = ranges.length === 0 ? sum : { formula: `SUM(${ranges.join(",")})`, value: sum };
    const note = sum < 0n ? t("packet.note_owes") : null;
    return {
      cells: [
        person.code,
        person.name,
        null,
        null,
        t("packet.sum_person"),
        null,
        named,
        null,
        null,
        null,
        amount,
        note,
      ],
      styles: sumStyles,
    };
  }

  function closingRow(amount: CellValue): Row {
    const cells = columns.map((_, index) => (index === amountColumn - 1 ? amount : null));
    return {
      cells: [t("packet.sum_all"), ...cells.slice(1)],
      styles: sumStyles,
      height: 20,
      merged: [[1, 7]],
    };
  }
}

function hasRows(sheet: SheetWriter): boolean {
  return sheet.next() > tableHeading + 1;
}

/** Lines are numbered and sums are not. */
function sumOfLines(sheet: SheetWriter): string {
  const rowsOf = (column: number) =>
    referTo(sheet, rangeOf({ column, row: tableHeading + 1 }, { column, row: sheet.next() - 1 }));
  return `SUMIF(${rowsOf(lineColumn)},">0",${rowsOf(amountColumn)})`;
}

const lineStyles = [
  look.center,
  look.text,
  look.center,
  look.date,
  look.text,
  look.center,
  look.text,
  look.money,
  look.money,
  look.percent,
  look.money,
  look.text,
];
const notedStyles = [...lineStyles.slice(0, -1), look.wrapped];
const sumStyles = lineStyles.map((_, index) => (index === amountColumn - 1 ? look.sumMoney : look.sumText));
