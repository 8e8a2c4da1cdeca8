import { openDatabase } from "#src/store/database.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { run } from "./bulk.ts";

export const packetPeople = 2_000;
export const packetEntries = 1_000_000;
/** A month of 31 days. */
export const packetMonth = Temporal.PlainYearMonth.from("2026-10");

const sales = 100_000;
const customers = 20_000;
const teamSize = 10;

/** People in teams of ten with their targets, and a million payments in one month for sales of the month before. */
export async function createPacketCompany(url: string): Promise<void> {
  const database = openDatabase(url);
  await prepareDatabase(database.pool).finally(() => database.close());
  // A ledger is written in the order of its days.
  const place = `(n - 1)::bigint * ${packetMonth.daysInMonth} / ${packetEntries}`;
  const day = `'${packetMonth}-01'::date + (${place})::int`;
  await run(url, [
    // Nothing here is checked row by row: references are right by the way they are made.
    "SET session_replication_role = replica",
    "SET maintenance_work_mem = '256MB'",
    `INSERT INTO unit (id, kind, name, folded_name) SELECT n, 'team', 'Nhóm ' || n, 'nhom ' || n FROM generate_series(1, ${packetPeople / teamSize}) n`,
    `INSERT INTO person (id, code, name, folded_name, role, started_on)
      SELECT n, 'NV' || lpad(n::text, 4, '0'), 'Nguyễn Văn ' || n, 'nguyen van ' || n, (CASE n % ${teamSize} WHEN 0 THEN 'lead' ELSE 'rep' END)::"Role", '2024-01-01'
      FROM generate_series(1, ${packetPeople}) n`,
    `INSERT INTO assignment (person_id, starts_on, team_id)
      SELECT id, '2024-01-01', 1 + (id - 1) / ${teamSize} FROM person`,
    `INSERT INTO customer (name, folded_name, owner_id)
      SELECT 'Công ty ' || n, 'cong ty ' || n, 1 + n % ${packetPeople} FROM generate_series(1, ${customers}) n`,
    `INSERT INTO sale (customer_id, signed_on, amount, kind, is_first, recorded_by_id, at)
      SELECT 1 + n % ${customers}, '2026-09-01'::date + (n - 1) * 30 / ${sales}, 200000000, 'new', n <= ${customers}, 1 + n % ${packetPeople}, '2026-09-15'
      FROM generate_series(1, ${sales}) n`,
    "INSERT INTO sale_share (sale_id, person_id, amount) SELECT id, recorded_by_id, amount FROM sale",
    `INSERT INTO collection (sale_id, collected_on, amount, recorded_by_id, at)
      SELECT 1 + n % ${sales}, ${day}, 1000000 + n % 977 * 1000, 1 + n % ${packetPeople}, ${day}
      FROM generate_series(1, ${packetEntries}) n`,
    `INSERT INTO collection_share (collection_id, person_id, amount)
      SELECT id, recorded_by_id, CASE WHEN id % 10 = 0 THEN amount * 6 / 10 ELSE amount END FROM collection`,
    `INSERT INTO collection_share (collection_id, person_id, amount)
      SELECT id, 1 + ((recorded_by_id - 1) # 1), amount - amount * 6 / 10 FROM collection WHERE id % 10 = 0`,
    `INSERT INTO day_figure (person_id, metric, "on", value)
      SELECT s.person_id, 'revenue_collected', c.collected_on, sum(s.amount)
      FROM collection_share s JOIN collection c ON c.id = s.collection_id GROUP BY 1, 2, 3`,
    "VACUUM ANALYZE",
  ]);
}
