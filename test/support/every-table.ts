import { Client } from "pg";

/** Every table of ours and of the job queue, as the server lists them; those that say how they look are left out. */
async function listEveryTable(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_schema || '."' || table_name || '"' AS name FROM information_schema.tables
     WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('_prisma_migrations', 'migrations') ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

export type Contents = Readonly<Record<string, readonly string[]>>;

/** Every row of every table in words, in an order that both sides of a copy share. */
export async function readEveryTable(url: string): Promise<Contents> {
  return onDatabase(url, async (client) => {
    const contents: Record<string, readonly string[]> = {};
    for (const name of await listEveryTable(client)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT source::text AS row FROM ${name} AS source ORDER BY 1`,
      );
      contents[name] = rows.map(({ row }) => row);
    }
    return contents;
  });
}

type Column = { readonly name: string; readonly type: string; readonly reference: string | null };

const columnsOf = `
  SELECT quote_ident(a.attname) AS name, format_type(a.atttypid, NULL) AS type,
    (SELECT format('(SELECT %I FROM %s LIMIT 1)', f.attname, c.confrelid::regclass)
     FROM pg_constraint c JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
     WHERE c.conrelid = a.attrelid AND c.contype = 'f' AND c.conkey = ARRAY[a.attnum]) AS reference
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
    AND coalesce(pg_get_expr(d.adbin, d.adrelid), '') NOT LIKE 'nextval%'`;

/** Writes a row, such as it may be, into each table that has none, whatever tables there are. */
export async function fillEveryTable(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    let left = await listEveryTable(client);
    while (left.length > 0) {
      const waiting: string[] = [];
      let problem: unknown;
      for (const table of left) {
        const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
        if (rowCount !== 0) continue;
        await addRow(client, table).catch((error: unknown) => {
          problem = error;
          waiting.push(table);
        });
      }
      if (waiting.length === left.length) throw problem;
      left = waiting;
    }
  });
}

async function addRow(client: Client, table: string): Promise<void> {
  const { rows } = await client.query<Column>(columnsOf, [table]);
  const names = rows.map(({ name }) => name).join(", ");
  const values = rows.map((column) => column.reference ?? valueFor(column)).join(", ");
  await client.query(`INSERT INTO ${table} (${names}) VALUES (${values})`);
}

/** What is easily lost on the way: quotes, tabs, ends of lines, the marks of COPY itself, the largest numbers. */
function valueFor({ name, type }: Column): string {
  switch (type) {
    case "text":
    case "character varying":
      return `E'Nguyễn “Lan” ${name}\\t\\\\N\\r\\n\\\\.\\n🧧'`;
    case "integer":
      return "2147483647";
    case "smallint":
      return "32767";
    case "bigint":
      return "-9223372036854775808";
    case "boolean":
      return "true";
    case "bytea":
      return "'\\x000a0d5c2eff'";
    case "date":
      return "'0001-01-01'";
    case "timestamp with time zone":
      return "'2026-11-22 10:00:00.123+07'";
    case "json":
    case "jsonb":
      return `'{ "b": "\\n\\"\\\\", "a": [1.50, null, 9007199254740993] }'`;
    case "text[]":
      return `ARRAY['a,b', NULL, '', '"\\']`;
    case "integer[]":
      return "'{1,NULL,-3}'";
    default:
      return `enum_first(NULL::${type})`;
  }
}

async function onDatabase<Found>(url: string, work: (client: Client) => Promise<Found>): Promise<Found> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return await work(client).finally(() => client.end());
}
