import { openDatabase } from "#src/store/database.ts";
import { prepareDatabase } from "#src/store/prepare.ts";

/** Brings the database of that address to our tables. */
export async function prepareAt(url: string): Promise<void> {
  const database = openDatabase(url);
  await prepareDatabase(database.pool).finally(() => database.close());
}
