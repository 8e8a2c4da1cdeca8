import { formatMoney } from "#src/domain/money.ts";
import { saleKindNames } from "#src/domain/names.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { RowCells } from "./row-cells.ts";
import type { Place, SaleRow } from "./rows.ts";

/** A row of a sale that is won. Throws a UserError for one that the ledger cannot take. */
export function readSale(place: Place, cells: RowCells, today: Temporal.PlainDate): Omit<SaleRow, "key"> {
  return {
    ...place,
    person: cells.required("person"),
    customer: cells.required("customer"),
    signedOn: readDay(cells, today),
    ...readMoney(cells),
    kind: cells.oneOf("kind", saleKindNames) ?? "new",
    note: cells.optional("note"),
    id: cells.optional("id"),
  };
}

function readDay(cells: RowCells, today: Temporal.PlainDate): Temporal.PlainDate {
  const day = cells.date("signedOn");
  if (!day) throw cells.missing("signedOn");
  if (Temporal.PlainDate.compare(day, today) > 0)
    throw new UserError("import.wrong_future", { day: formatDay(day) });
  return day;
}

/** Nothing has come in where the column of what came in is empty. */
function readMoney(cells: RowCells): Pick<SaleRow, "amount" | "collected"> {
  const amount = cells.amount("amount");
  if (amount === undefined) throw cells.missing("amount");
  if (amount === 0n) throw new UserError("import.wrong_zero", { text: cells.text("amount") });

  const collected = cells.has("collected") ? (cells.amount("collected") ?? 0n) : undefined;
  if (collected !== undefined && collected > amount) {
    throw new UserError("import.wrong_collected", {
      collected: formatMoney(collected),
      amount: formatMoney(amount),
    });
  }
  return { amount, collected };
}
