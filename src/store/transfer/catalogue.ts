import pg from "pg";
import type { Session } from "./session.ts";

/** A table as the server knows it, so that one of a later release is not forgotten. */
export type Table = {
  /** Of the job queue with its schema before it, which is the same everywhere; of our own without. */
  readonly name: string;
  /** Those that hold what was written, not what the server computes. */
  readonly columns: readonly Column[];
};

export type Column = { readonly name: string; readonly type: "number" | "bytes" | "other" };

const queueSchema = "graphile_worker";

/** They say what the tables look like, and each database keeps its own. */
const records = ["_prisma_migrations", `${queueSchema}.migrations`];

const selectTables = `
  SELECT n.nspname AS schema, c.relname AS table,
    json_agg(json_build_object('name', a.attname, 'type', CASE
      WHEN t.typname IN ('int2', 'int4', 'int8', 'numeric') THEN 'number'
      WHEN t.typname = 'bytea' THEN 'bytes' ELSE 'other' END) ORDER BY a.attnum) AS columns
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  JOIN pg_type t ON t.oid = a.atttypid
  WHERE n.nspname IN ($1, $2) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  GROUP BY 1, 2 ORDER BY n.nspname = $2, 2`;

type Row = { readonly schema: string; readonly table: string; readonly columns: readonly Column[] };

/** All tables that hold something, in the order of their names. */
export async function listTables({ client, schema }: Session): Promise<readonly Table[]> {
  const { rows } = await client.query<Row>(selectTables, [schema, queueSchema]);
  return rows
    .map((row) => ({
      name: row.schema === queueSchema ? `${queueSchema}.${row.table}` : row.table,
      columns: row.columns,
    }))
    .filter(({ name }) => !records.includes(name));
}

/** The name by which the server finds it, ready for a statement. */
export function locate({ schema }: Session, { name }: Pick<Table, "name">): string {
  const [first = "", second] = name.split(".");
  const parts = second === undefined ? [schema, first] : [first, second];
  return parts.map(pg.escapeIdentifier).join(".");
}

export function columnsOf({ columns }: Table): string {
  return columns.map(({ name }) => pg.escapeIdentifier(name)).join(", ");
}

/** Where the numbers of a column come from, and how far they have been given out. */
export type Sequence = {
  readonly table: string;
  readonly column: string;
  readonly last: string;
  readonly isCalled: boolean;
};

const selectSequences = `
  SELECT n.nspname AS schema, c.relname AS table, a.attname AS column, s.oid::regclass::text AS sequence
  FROM pg_class s
  JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = s.oid AND d.refclassid = 'pg_class'::regclass
    AND d.deptype IN ('a', 'i')
  JOIN pg_class c ON c.oid = d.refobjid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
  WHERE s.relkind = 'S' AND n.nspname IN ($1, $2) ORDER BY n.nspname = $2, 2, 3`;

type SequenceRow = Pick<Row, "schema" | "table"> & { readonly column: string; readonly sequence: string };

export async function readSequences(session: Session): Promise<readonly Sequence[]> {
  const { client, schema } = session;
  const { rows } = await client.query<SequenceRow>(selectSequences, [schema, queueSchema]);
  if (rows.length === 0) return [];
  const states = await client.query<Pick<Sequence, "last" | "isCalled">>(
    rows
      .map(({ sequence }) => `SELECT last_value::text AS last, is_called AS "isCalled" FROM ${sequence}`)
      .join(" UNION ALL "),
  );
  return rows.map((row, index) => {
    const table = row.schema === queueSchema ? `${queueSchema}.${row.table}` : row.table;
    const { last = "1", isCalled = false } = states.rows[index] ?? {};
    return { table, column: row.column, last, isCalled };
  });
}

/** Numbers that were given out are not given out again. */
export async function setSequences(session: Session, sequences: readonly Sequence[]): Promise<void> {
  const all = sequences.map(({ table, ...rest }) => ({ place: locate(session, { name: table }), ...rest }));
  await session.client.query(
    `SELECT setval(pg_get_serial_sequence(place, "column"), last, "isCalled")
     FROM jsonb_to_recordset($1::jsonb) AS given (place text, "column" text, last bigint, "isCalled" boolean)`,
    [JSON.stringify(all)],
  );
}
