import type { Company } from "#src/company.ts";
import { UserError } from "#src/errors.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { Staging } from "#src/store/import/staging.ts";
import { readContact, readCustomer, readProduct } from "./customer-row.ts";
import type { Layout } from "./layout.ts";
import { createLeadReader } from "./lead-row.ts";
import { mostTogether } from "./limits.ts";
import { readStaff } from "./person-row.ts";
import { createRowReader, type RowCells } from "./row-cells.ts";
import type { Place, StagedFields } from "./rows.ts";
import { createSaleReader } from "./sale-row.ts";
import { isEmpty, type OnRead } from "./scan.ts";
import { stagePerson, stageTarget } from "./staged-rows.ts";
import type { SourceCell, TableRow } from "./table.ts";
import { readTarget } from "./target-row.ts";

export type Reading = {
  readonly company: Pick<Company, "kpiMetric" | "leads">;
  readonly today: Temporal.PlainDate;
  readonly t: Translate;
  readonly onRead: OnRead;
};

/** The second reading of a file: every row is staged as what it means, or as wrong. `place` counts from 1. */
export async function stageFile(
  layout: Layout,
  place: number,
  staging: Staging,
  reading: Reading,
): Promise<void> {
  const read = createReader(layout, reading);
  const open = createRowReader(layout, reading.t);
  let rows = 0;

  for await (const row of layout.table.rows()) {
    reading.onRead(row.done, row.line);
    if (row.line <= layout.headerLine || isEmpty(row.cells)) continue;

    rows += 1;
    if (rows > mostTogether && isTogether(layout)) {
      throw new UserError("error.import_too_many", { file: layout.table.name, most: mostTogether });
    }
    const written = { file: place, line: row.line, cells: row.cells.map(String) };
    try {
      checkWidth(row, layout);
      const fields = read(open(row.cells), { file: layout.table.name, line: row.line });
      await staging.add({ ...written, fields });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await staging.add({ ...written, problem: { key: error.key, values: error.values } });
    }
  }
}

/** People and targets are weighed against each other, so that all of them are in memory at once. */
function isTogether({ kind }: Layout): boolean {
  return kind === "people" || kind === "targets";
}

/** A comma within “1,500,000” that is not quoted moves all cells behind it. */
function checkWidth({ cells }: TableRow, { table, width }: Layout): void {
  const isTooWide =
    table.isDelimited && cells.length > width && cells.slice(width).some((cell: SourceCell) => cell !== "");
  if (isTooWide) throw new UserError("import.wrong_width", { cells: cells.length, columns: width });
}

function createReader(
  { kind }: Layout,
  { company, today, t }: Reading,
): (cells: RowCells, place: Place) => StagedFields {
  switch (kind) {
    case "people":
      return (cells, place) => stagePerson(readStaff(place, cells));
    case "targets":
      return (cells, place) => stageTarget(readTarget(place, cells, { today, metric: company.kpiMetric }));
    case "products":
      return readProduct;
    case "customers":
      return readCustomer;
    case "contacts":
      return readContact;
    case "leads":
      return createLeadReader({ today, leads: company.leads, t });
    case "sales":
      return createSaleReader(today);
  }
}
