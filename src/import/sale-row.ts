import { fold, foldFirmName } from "#src/domain/fold.ts";
import { formatMoney } from "#src/domain/money.ts";
import { saleKindNames } from "#src/domain/names.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { contentOf } from "./fingerprint.ts";
import { remember } from "./memo.ts";
import type { RowCells } from "./row-cells.ts";
import type { StagedFields } from "./rows.ts";

/** Reads rows of sales. Throws a UserError for one that the ledger cannot take. */
export function createSaleReader(today: Temporal.PlainDate): (cells: RowCells) => StagedFields {
  const foldedFirm = remember(foldFirmName);
  const folded = remember(fold);

  return (cells) => {
    const owner = cells.required("person");
    const customer = cells.required("customer");
    const closedOn = readDay(cells, today);
    const { amount, collected } = readMoney(cells);
    const saleKind = cells.oneOf("kind", saleKindNames) ?? "new";
    const note = cells.optional("note");
    const id = cells.optional("id");
    const content = [folded(owner), foldedFirm(customer), closedOn, amount, String(collected), saleKind];
    const key = id === undefined ? `row:${contentOf([...content, note ?? ""])}` : `id:${id}`;
    return {
      owner,
      customer,
      customerKey: foldedFirm(customer),
      closedOn,
      amount,
      collected,
      saleKind,
      note,
      key,
      saleKey: key,
    };
  };
}

export function refuseOverpaid(collected: bigint | undefined, amount: bigint): void {
  if (collected === undefined || collected <= amount) return;
  throw new UserError("import.wrong_collected", {
    collected: formatMoney(collected),
    amount: formatMoney(amount),
  });
}

function readDay(cells: RowCells, today: Temporal.PlainDate): string {
  const day = cells.date("signedOn");
  if (!day) throw cells.missing("signedOn");
  if (Temporal.PlainDate.compare(day, today) > 0)
    throw new UserError("import.wrong_future", { day: formatDay(day) });
  return day.toString();
}

/** Nothing has come in where the column of what came in is empty. */
function readMoney(cells: RowCells): { readonly amount: string; readonly collected: string | undefined } {
  const amount = cells.amount("amount");
  if (amount === undefined) throw cells.missing("amount");
  if (amount === 0n) throw new UserError("import.wrong_zero", { text: cells.text("amount") });

  const collected = cells.has("collected") ? (cells.amount("collected") ?? 0n) : undefined;
  refuseOverpaid(collected, amount);
  return { amount: amount.toString(), collected: collected?.toString() };
}
