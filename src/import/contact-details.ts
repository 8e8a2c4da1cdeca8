import { z } from "zod";
import { parsePhone } from "#src/domain/phone.ts";
import { parseTaxCode } from "#src/domain/tax-code.ts";
import { UserError } from "#src/errors.ts";
import type { RowCells } from "./row-cells.ts";

/** E.164. Of several numbers in one cell the first is taken; a spreadsheet drops the nought at the front. */
export function readPhone(cells: RowCells): string | undefined {
  const text = cells.optional("phone");
  if (text === undefined) return undefined;
  const [first = ""] = text.replace(/[='"]/g, "").split(/[;,/\n|]|\s-\s/);
  const phone = parsePhone(first) ?? parsePhone(`0${first.trim()}`) ?? parsePhone(`+${first.trim()}`);
  if (phone === undefined) throw new UserError("import.wrong_phone", { text });
  return phone;
}

export function readEmail(cells: RowCells): string | undefined {
  const text = cells.optional("email");
  if (text === undefined) return undefined;
  const [first = ""] = text.split(/[;,\s]+/);
  if (!z.email().safeParse(first).success) throw new UserError("import.wrong_email", { text });
  return first.toLowerCase();
}

export function readTaxCode(cells: RowCells): string | undefined {
  const text = cells.optional("taxCode");
  if (text === undefined) return undefined;
  // A spreadsheet drops the nought at the front, here too.
  const code = parseTaxCode(text) ?? parseTaxCode(`0${text}`);
  if (code === undefined) throw new UserError("import.wrong_tax_code", { text });
  return code;
}

/** A person column says “Nguyễn Lan”, “lan@congty.vn”, “Nguyễn Lan (lan@congty.vn)” or several of them. */
export function readPerson(cells: RowCells): string | undefined {
  return cells.optional("person")?.replace(/^@/, "");
}
