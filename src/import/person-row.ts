import { roleNames } from "#src/domain/names.ts";
import { readEmail } from "./contact-details.ts";
import type { RowCells } from "./row-cells.ts";
import type { PersonRow, Place } from "./rows.ts";

export function readStaff(place: Place, cells: RowCells): PersonRow {
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
