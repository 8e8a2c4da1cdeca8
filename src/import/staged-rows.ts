import { z } from "zod";
import { metrics } from "#src/domain/metric.ts";
import { targetScopes } from "#src/domain/target.ts";
import type { Transaction } from "#src/store/database.ts";
import { listFields } from "#src/store/import/rows.ts";
import type { RunFile } from "#src/store/import/runs.ts";
import type { PersonRow, StagedFields, TargetRow } from "./rows.ts";

export type StagedPeople = { readonly people: readonly PersonRow[]; readonly targets: readonly TargetRow[] };

export function stagePerson({ file: _, line: __, startedOn, ...row }: PersonRow): StagedFields {
  return { ...row, startedOn: startedOn?.toString() };
}

export function stageTarget({ scope, name, metric, period, value }: TargetRow): StagedFields {
  const { from, to } = period;
  return { scope, name, metric, from: from.toString(), to: to.toString(), value: value.toString() };
}

/** The staged rows of people and targets, as they were read. */
export async function loadStagedPeople(
  tx: Transaction,
  runId: number,
  files: readonly RunFile[],
): Promise<StagedPeople> {
  const nameOf = (file: number) => files[file - 1]?.name ?? "";
  const placesOf = (kind: RunFile["kind"]) =>
    files.flatMap((file, index) => (file.kind === kind ? [index + 1] : []));

  const people = await listFields(tx, runId, placesOf("people"));
  const targets = await listFields(tx, runId, placesOf("targets"));
  return {
    people: people.map(({ file, line, fields }) => ({ file: nameOf(file), line, ...readPerson(fields) })),
    targets: targets.map(({ file, line, fields }) => ({ file: nameOf(file), line, ...readTarget(fields) })),
  };
}

const day = z.string().transform((text) => Temporal.PlainDate.from(text));
const words = z.string().optional();

const person = z.object({
  name: z.string(),
  code: words,
  role: z.enum(["rep", "lead", "manager", "hr", "admin", "media"]).optional(),
  email: words,
  startedOn: day.optional(),
  team: words,
  region: words,
  department: words,
});

function readPerson(fields: unknown): Omit<PersonRow, "file" | "line"> {
  const { code, role, email, startedOn, team, region, department, name } = person.parse(fields);
  return { name, code, role, email, startedOn, team, region, department };
}

const target = z.object({
  scope: z.enum([...targetScopes, "any"]),
  name: z.string(),
  metric: z.enum(metrics),
  from: day,
  to: day,
  value: z.string().transform(BigInt),
});

function readTarget(fields: unknown): Omit<TargetRow, "file" | "line"> {
  const { from, to, ...row } = target.parse(fields);
  return { ...row, period: { from, to } };
}
