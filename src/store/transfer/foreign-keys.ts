import { locate, type Table } from "./catalogue.ts";
import type { Session } from "./session.ts";

const selectKeys = `
  SELECT string_agg(format('DROP CONSTRAINT %I', conname), ', ') AS removal,
    string_agg(format('ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)), ', ') AS addition
  FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f' AND conparentid = 0 HAVING count(*) > 0`;

type Keys = { readonly removal: string; readonly addition: string };

/**
 * Takes the foreign keys off until everything is there. Kept, each row would leave a check behind that the server holds
 * in its memory, tables could not refer to each other, and a row to none after it. Put back, they are checked in one go.
 */
export async function withoutForeignKeys(
  session: Session,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  const { client } = session;
  const additions: string[] = [];
  for (const table of tables) {
    const place = locate(session, table);
    const { rows } = await client.query<Keys>(selectKeys, [place]);
    for (const { removal, addition } of rows) {
      await client.query(`ALTER TABLE ${place} ${removal}`);
      additions.push(`ALTER TABLE ${place} ${addition}`);
    }
  }

  await work();
  for (const addition of additions) await client.query(addition);
}
