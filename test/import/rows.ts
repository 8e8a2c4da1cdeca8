import type { PersonRow, TargetRow } from "#src/import/rows.ts";
import type { ImportedPerson } from "#src/store/import/directory.ts";

const place = { file: "a.csv", line: 2 };

export function aPersonRow(fields: Partial<PersonRow> = {}): PersonRow {
  return {
    ...place,
    name: "Đặng Thị Lan",
    code: undefined,
    role: undefined,
    email: undefined,
    startedOn: undefined,
    team: undefined,
    region: undefined,
    department: undefined,
    ...fields,
  };
}

export function aTargetRow(fields: Partial<TargetRow> = {}): TargetRow {
  return {
    ...place,
    scope: "person",
    name: "Đặng Thị Lan",
    metric: "revenue_signed",
    period: { from: Temporal.PlainDate.from("2026-12-01"), to: Temporal.PlainDate.from("2026-12-31") },
    value: 2_000_000_000n,
    ...fields,
  };
}

export function aKnownPerson(fields: Partial<ImportedPerson> = {}): ImportedPerson {
  return {
    id: 1,
    code: "NV001",
    name: "Đặng Thị Lan",
    team: null,
    region: null,
    department: null,
    ...fields,
  };
}
