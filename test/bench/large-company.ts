import pg from "pg";
import { readCompany } from "#src/company.ts";
import { monthOf } from "#src/domain/period.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { prepareDatabase } from "#src/store/prepare.ts";

const teams = ["Một", "Hai", "Ba", "Bốn", "Năm"] as const;
const regions = ["Miền Bắc", "Miền Trung", "Miền Nam"] as const;
const reps = 28;
const customers = 5_000;
const years = 3;
const monthlyTarget = 1_000_000_000n;

/** One of each role that looks at figures, by the ids that a new database gives. */
export const members = { rep: 1, lead: reps + 1, manager: reps + teams.length + 1 } as const;

/** A new database on the server of that address, in which 35 people have made so many sales in three years. */
export async function createCompany(serverUrl: string, name: string, sales: number): Promise<string> {
  const url = await createStaff(serverUrl, name);
  await run(url, ledgerOf(sales));
  return url;
}

/** The same with nothing but the people. */
export async function createStaff(serverUrl: string, name: string): Promise<string> {
  const url = new URL(serverUrl);
  await run(url.href, [`CREATE DATABASE ${name}`]);
  url.pathname = name;

  const database = openDatabase(url.href);
  try {
    await prepareDatabase(database.pool);
    await hire(database);
  } finally {
    await database.close();
  }
  return url.href;
}

async function hire(database: Database): Promise<void> {
  const { timeZone } = readCompany("name: Công ty lớn");
  const today = Temporal.Now.plainDateISO(timeZone);
  const by = { actorId: null, at: Temporal.Now.instant(), messageId: null };

  await database.prisma.$transaction(
    async (tx) => {
      const { people, units, targets } = createStore(tx);
      const hireOne = async (role: "rep" | "lead" | "manager" | "admin", team?: number) => {
        const [teamName, regionName] =
          team === undefined ? [] : [teams[team], regions[team % regions.length]];
        const { id } = await people.create({
          name: `${role} ${team ?? ""}`,
          role,
          startedOn: today.subtract({ years }),
          units: {
            teamId: teamName === undefined ? null : (await units.ensure("team", teamName)).id,
            regionId: regionName === undefined ? null : (await units.ensure("region", regionName)).id,
            departmentId: null,
          },
        });
        if (team === undefined) return;
        const target = {
          scope: "person",
          subjectId: id,
          metric: "revenue_signed",
          days: monthOf(today),
        } as const;
        await targets.set({ ...target, value: monthlyTarget }, by);
      };

      for (let rep = 0; rep < reps; rep += 1) await hireOne("rep", rep % teams.length);
      for (const team of teams.keys()) await hireOne("lead", team);
      await hireOne("manager");
      await hireOne("admin");
    },
    { timeout: 60_000 },
  );
}

/** Sales in the order of their days, and all that the bot would have written with them. */
function ledgerOf(sales: number): readonly string[] {
  const sellers = reps + teams.length;
  const firstDay = `current_date - interval '${years} years'`;
  return [
    // Nothing here is checked row by row: references are right by the way they are made.
    "SET session_replication_role = replica",
    "SET maintenance_work_mem = '256MB'",
    `INSERT INTO customer (name, folded_name, owner_id)
      SELECT 'Khách ' || n, 'khach ' || n, 1 + n % ${sellers} FROM generate_series(1, ${customers}) n`,
    `INSERT INTO sale (customer_id, signed_on, amount, kind, is_first, recorded_by_id, at)
      SELECT 1 + n % ${customers}, day, 1000000 * (50 + n % 100),
        (CASE WHEN n <= ${customers} THEN 'new' WHEN n % 3 = 0 THEN 'renewal' ELSE 'expansion' END)::"SaleKind",
        n <= ${customers}, 1 + abs(hashint4(n)) % ${sellers}, day
      FROM generate_series(1, ${sales}) n,
        LATERAL (SELECT (${firstDay} + (n::bigint * ${years * 365} / ${sales}) * interval '1 day')::date) AS d (day)`,
    "INSERT INTO sale_share (sale_id, person_id, amount) SELECT id, recorded_by_id, amount FROM sale",
    `INSERT INTO collection (sale_id, collected_on, amount, recorded_by_id, at)
      SELECT id, signed_on, amount, recorded_by_id, at FROM sale`,
    `INSERT INTO collection_share (collection_id, person_id, amount)
      SELECT id, recorded_by_id, amount FROM collection`,
    `INSERT INTO day_figure (person_id, metric, "on", value)
      SELECT recorded_by_id, metric, signed_on, sum(value)
      FROM sale, LATERAL (VALUES ('revenue_signed', amount), ('revenue_collected', amount), ('sales', 1),
        ('renewal_revenue', CASE kind WHEN 'renewal' THEN amount ELSE 0 END),
        ('new_customers', is_first::int)) AS figure (metric, value)
      GROUP BY 1, 2, 3 HAVING sum(value) <> 0`,
    "VACUUM ANALYZE",
  ];
}

export async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
