import { createHash } from "node:crypto";
import { fold, foldFirmName } from "#src/domain/fold.ts";
import type { SaleRow } from "./rows.ts";

/**
 * Names the sales of one file so that the same sale never comes in twice: by the file's own number, else by what the
 * row says and how many rows before it say the same.
 */
export function createSaleKeys(): (sale: Omit<SaleRow, "key">) => string {
  const seen = new Map<string, number>();
  return (sale) => {
    if (sale.id !== undefined) return `id:${sale.id}`;
    const content = contentOf(sale);
    const ordinal = (seen.get(content) ?? 0) + 1;
    seen.set(content, ordinal);
    return `row:${content}:${ordinal}`;
  };
}

function contentOf({
  person,
  customer,
  signedOn,
  amount,
  collected,
  kind,
  note,
}: Omit<SaleRow, "key">): string {
  const values = [
    fold(person),
    foldFirmName(customer),
    signedOn.toString(),
    String(amount),
    String(collected),
    kind,
    note ?? "",
  ];
  return createHash("sha256").update(JSON.stringify(values)).digest("base64url").slice(0, 22);
}
