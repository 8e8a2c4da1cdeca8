import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import { isMany, joinWhole, learn } from "./learn.ts";

/** The kinds whose rows are judged and written by sets; the few people and targets are looked at one by one. */
export const setKinds = ["products", "customers", "contacts", "leads", "sales"] as const;

export type SetKind = (typeof setKinds)[number];

/**
 * Opens the rows of a run that can be taken as the table `staged`, which lasts as long as the transaction. `kinds` are
 * those of the run's files, in order; its rows keep their verdict until they are judged.
 */
export async function openStaged(tx: Transaction, runId: number, kinds: readonly string[]): Promise<void> {
  await tx.$executeRaw`DROP TABLE IF EXISTS staged, staged_owner, staged_customer, staged_region`;
  await tx.$executeRaw`
    CREATE TEMP TABLE staged (
      file int, line int, kind text, fields jsonb, verdict "ImportVerdict", problem jsonb,
      name text, folded text, customer text, "customerKey" text, contact text, title text, phone text, email text,
      "taxCode" text, sector text, office text, segment text, source text, priority text, step text, temperature text,
      status text, owner text, region text, product text, series text, amount bigint, collected bigint,
      "saleKind" text, "receivedOn" date, "closedOn" date, "expectedOn" date, "nextStep" text, reason text, note text,
      description text, url text,
      key text, "saleKey" text, "isDeal" boolean,
      target int, last jsonb, before jsonb, sale int, "isNewSale" boolean
    ) ON COMMIT DROP`;
  await tx.$executeRaw`
    CREATE TEMP TABLE staged_owner (words text PRIMARY KEY, person int) ON COMMIT DROP`;
  await tx.$executeRaw`
    CREATE TEMP TABLE staged_region (words text PRIMARY KEY, region int) ON COMMIT DROP`;
  await tx.$executeRaw`
    CREATE TEMP TABLE staged_customer (key text PRIMARY KEY, customer int, has_bought boolean) ON COMMIT DROP`;
  const rows = await fill(tx, runId, kinds);
  await learn(tx, rows, ["staged"]);
  await joinWhole(tx, isMany(rows));
}

/** Rows without a number of their own that say the same are counted off, file by file. */
async function fill(tx: Transaction, runId: number, kinds: readonly string[]): Promise<number> {
  const rows = await tx.$executeRaw`
    INSERT INTO staged
    SELECT r.file, r.line, k.kind, r.fields, 'new', NULL,
      f.name, f.folded, f.customer, f."customerKey", f.contact, f.title, f.phone, f.email,
      f."taxCode", f.sector, f.office, f.segment, f.source, f.priority, f.step, f.temperature,
      f.status, f.owner, f.region, f.product, f.series, f.amount, f.collected,
      f."saleKind", f."receivedOn", f."closedOn", f."expectedOn", f."nextStep", f.reason, f.note,
      f.description, f.url,
      f.key, f."saleKey", f."isDeal"
    FROM import_row r
    JOIN unnest(${[...kinds]}::text[]) WITH ORDINALITY AS k (kind, place) ON k.place = r.file
    CROSS JOIN LATERAL jsonb_to_record(r.fields) AS f (
      name text, folded text, customer text, "customerKey" text, contact text, title text, phone text, email text,
      "taxCode" text, sector text, office text, segment text, source text, priority text, step text, temperature text,
      status text, owner text, region text, product text, series text, amount bigint, collected bigint,
      "saleKind" text, "receivedOn" date, "closedOn" date, "expectedOn" date, "nextStep" text, reason text, note text,
      description text, url text,
      key text, "saleKey" text, "isDeal" boolean)
    WHERE r.run_id = ${runId} AND r.fields IS NOT NULL AND k.kind = ANY(${[...setKinds]}::text[])`;
  await tx.$executeRaw`
    UPDATE staged s SET key = s.key || ':' || n.ordinal,
      "saleKey" = CASE WHEN s."saleKey" IS NOT NULL THEN s.key || ':' || n.ordinal END
    FROM (
      SELECT file, line, row_number() OVER (PARTITION BY file, key ORDER BY line) AS ordinal
      FROM staged WHERE key LIKE 'row:%'
    ) n
    WHERE n.file = s.file AND n.line = s.line`;
  return rows;
}

/** Whoever the people columns name, each once. */
export async function listOwners(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ words: string }[]>`
    SELECT DISTINCT owner AS words FROM staged WHERE owner IS NOT NULL ORDER BY 1`;
  return rows.map(({ words }) => words);
}

export type NamedOwner = {
  readonly words: string;
  /** Null for somebody who comes in with the same run. */
  readonly personId: number | null;
};

export async function setOwners(tx: Transaction, owners: readonly NamedOwner[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO staged_owner SELECT * FROM unnest(
      ${owners.map(({ words }) => words)}::text[], ${owners.map(({ personId }) => personId)}::int[])
    ON CONFLICT (words) DO UPDATE SET person = excluded.person`;
}

/** A reason for each owner that nobody or several people go by. */
export async function refuseOwners(
  tx: Transaction,
  owners: readonly { readonly words: string; readonly key: string }[],
): Promise<void> {
  if (owners.length === 0) return;
  await tx.$executeRaw`
    UPDATE staged s SET verdict = 'wrong',
      problem = jsonb_build_object('key', o.key, 'values', jsonb_build_object('name', o.words))
    FROM unnest(${owners.map(({ words }) => words)}::text[], ${owners.map(({ key }) => key)}::text[]) AS o (words, key)
    WHERE s.owner = o.words`;
}

export async function listRegions(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ words: string }[]>`
    SELECT DISTINCT region AS words FROM staged
    WHERE region IS NOT NULL AND verdict IN ('new', 'changed') AND kind IN ('leads', 'customers') ORDER BY 1`;
  return rows.map(({ words }) => words);
}

export async function setRegions(tx: Transaction, regions: ReadonlyMap<string, number>): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO staged_region SELECT * FROM unnest(${[...regions.keys()]}::text[], ${[...regions.values()]}::int[])`;
}

/** A reason for rows, kept as it is shown: a message and its values. */
export function problem(key: string, values: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('key', ${key}::text, 'values', jsonb_build_object(${values}))`;
}
