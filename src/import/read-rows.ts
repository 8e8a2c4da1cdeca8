import { z } from "zod";
import type { Metric } from "#src/domain/metric.ts";
import { roleNames } from "#src/domain/names.ts";
import { UserError } from "#src/errors.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { Layout } from "./layout.ts";
import { openRow, type RowCells } from "./row-cells.ts";
import type { FileRows, PersonRow, Place, SaleRow, TargetRow, WrongRow } from "./rows.ts";
import { createSaleKeys } from "./sale-keys.ts";
import { readSale } from "./sale-row.ts";
import { isEmpty, type OnRead } from "./scan.ts";
import type { TableRow } from "./table.ts";
import { readTarget } from "./target-row.ts";
import { isWon } from "./words.ts";

export type ReadingContext = {
  readonly today: Temporal.PlainDate;
  /** What a target without a metric is for. */
  readonly metric: Metric;
  readonly t: Translate;
};

/** The second reading of a file: every row as what it means, or as wrong. */
export async function readRows(layout: Layout, context: ReadingContext, onRead: OnRead): Promise<FileRows> {
  const taker = createTaker(layout, context);
  const wrong: WrongRow[] = [];

  for await (const row of layout.table.rows()) {
    onRead(row.done, row.line);
    if (row.line <= layout.headerLine || isEmpty(row.cells)) continue;

    const place = { file: layout.table.name, line: row.line };
    try {
      taker.take(place, checkWidth(row, layout, context.t));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      wrong.push({ ...place, key: error.key, values: error.values });
    }
  }
  return { layout, ...taker.rows, wrong };
}

function createTaker({ kind, columns }: Layout, context: ReadingContext) {
  const people: PersonRow[] = [];
  const targets: TargetRow[] = [];
  const sales: SaleRow[] = [];
  const others = new Map<string, number>();
  const keyOf = createSaleKeys();

  return {
    rows: { people, targets, sales, others },

    take(place: Place, cells: RowCells): void {
      switch (kind) {
        case "people":
          people.push(readPerson(place, cells));
          return;
        case "targets":
          targets.push(readTarget(place, cells, context));
          return;
        case "sales": {
          const status = cells.text("status");
          if (columns.has("status") && !isWon(status)) {
            others.set(status, (others.get(status) ?? 0) + 1);
            return;
          }
          const sale = readSale(place, cells, context.today);
          sales.push({ ...sale, key: keyOf(sale) });
        }
      }
    },
  };
}

/** A comma within “1,500,000” that is not quoted moves all cells behind it. */
function checkWidth({ cells }: TableRow, layout: Layout, t: Translate): RowCells {
  const isTooWide = layout.table.isDelimited && cells.slice(layout.width).some((cell) => cell !== "");
  if (isTooWide) throw new UserError("import.wrong_width", { cells: cells.length, columns: layout.width });
  return openRow(cells, layout, t);
}

function readPerson(place: Place, cells: RowCells): PersonRow {
  return {
    ...place,
    name: cells.required("name"),
    code: cells.optional("code"),
    role: cells.oneOf("role", roleNames),
    email: readEmail(cells),
    startedOn: cells.date("startedOn"),
    team: cells.optional("team"),
    region: cells.optional("region"),
    department: cells.optional("department"),
  };
}

function readEmail(cells: RowCells): string | undefined {
  const text = cells.optional("email");
  if (text !== undefined && !z.email().safeParse(text).success)
    throw new UserError("import.wrong_email", { text });
  return text;
}
