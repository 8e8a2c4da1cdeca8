import { run, withoutIndexes } from "./bulk.ts";
import { prepareAt } from "./prepare-at.ts";

/** How many people of each kind sell, to how many customers, on how many days up to today. */
export type Staff = {
  readonly reps: number;
  readonly teams: number;
  readonly customers: number;
  readonly days: number;
};

export const usualStaff: Staff = { reps: 28, teams: 5, customers: 5_000, days: 3 * 365 };

/** One of each role that looks at figures, by the ids that a new database gives. */
export const members = membersOf(usualStaff);

export function membersOf({ reps, teams }: Staff) {
  return { rep: 1, lead: reps + 1, manager: reps + teams + 1, hr: reps + teams + 2 } as const;
}

/** A new database on the server of that address, in which these people have made so many sales. */
export async function createCompany(
  serverUrl: string,
  name: string,
  sales: number,
  staff = usualStaff,
): Promise<string> {
  const url = await createStaff(serverUrl, name, staff);
  await sell(url, sales, staff);
  return url;
}

/** The same with nothing but the people. */
export async function createStaff(serverUrl: string, name: string, staff = usualStaff): Promise<string> {
  const url = new URL(serverUrl);
  await run(url.href, [`CREATE DATABASE ${name}`]);
  url.pathname = name;
  await prepareAt(url.href);
  await run(url.href, peopleOf(staff));
  return url.href;
}

const regions = 3;
const monthlyTarget = 1_000_000_000;

/** Reps first, then a lead for each team, a manager, HR and an admin. */
function peopleOf({ reps, teams, days }: Staff): readonly string[] {
  return [
    `INSERT INTO unit (kind, name, folded_name) SELECT 'team', 'Nhóm ' || n, 'nhom ' || n FROM generate_series(1, ${teams}) n`,
    `INSERT INTO unit (kind, name, folded_name) SELECT 'region', 'Miền ' || n, 'mien ' || n FROM generate_series(1, ${regions}) n`,
    `INSERT INTO person (code, name, folded_name, role, started_on)
      SELECT 'NV' || n, initcap(role) || ' ' || n, role || ' ' || n, role::"Role", current_date - ${days}
      FROM generate_series(1, ${reps + teams + 3}) n, LATERAL (SELECT CASE WHEN n <= ${reps} THEN 'rep'
        WHEN n <= ${reps + teams} THEN 'lead' ELSE (ARRAY['manager', 'hr', 'admin'])[n - ${reps + teams}] END) r (role)`,
    `INSERT INTO assignment (person_id, starts_on, team_id, region_id)
      SELECT p.id, p.started_on, 1 + place.team, ${teams} + 1 + place.team % ${regions}
      FROM person p, LATERAL (SELECT CASE p.role WHEN 'rep' THEN (p.id - 1) % ${teams}
        WHEN 'lead' THEN p.id - ${reps + 1} END) place (team)`,
    `INSERT INTO target (scope, subject_id, metric, "from", "to", value, version, at)
      SELECT 'person', id, 'revenue_signed', date_trunc('month', current_date),
        date_trunc('month', current_date) + interval '1 month - 1 day', ${monthlyTarget}, 1, now()
      FROM person WHERE role IN ('rep', 'lead')`,
    "VACUUM ANALYZE unit, person, assignment, target",
  ];
}

/** Sales in the order of their days, and all that the bot would have written with them; one in fifty is paid in part. */
async function sell(url: string, sales: number, { reps, teams, customers, days }: Staff): Promise<void> {
  const sellers = reps + teams;
  const ledger = ["customer", "sale", "sale_share", "collection", "collection_share", "day_figure"];
  await withoutIndexes(url, ledger, [
    `INSERT INTO customer (name, folded_name, owner_id)
      SELECT 'Khách ' || n, 'khach ' || n, 1 + n % ${sellers} FROM generate_series(1, ${customers}) n`,
    `INSERT INTO sale (customer_id, signed_on, amount, kind, is_first, recorded_by_id, at)
      SELECT 1 + n % ${customers}, day, 1000000 * (50 + n % 100),
        (CASE WHEN n <= ${customers} THEN 'new' WHEN n % 3 = 0 THEN 'renewal' ELSE 'expansion' END)::"SaleKind",
        n <= ${customers}, 1 + abs(hashint4(n)) % ${sellers}, day
      FROM generate_series(1, ${sales}) n,
        LATERAL (SELECT current_date - ${days} + (n::bigint * ${days} / ${sales})::int) AS d (day)`,
    "INSERT INTO sale_share (sale_id, person_id, amount) SELECT id, recorded_by_id, amount FROM sale",
    `INSERT INTO collection (sale_id, collected_on, amount, recorded_by_id, at)
      SELECT id, signed_on, CASE id % 50 WHEN 0 THEN amount / 2 ELSE amount END, recorded_by_id, at FROM sale`,
    `INSERT INTO collection_share (collection_id, person_id, amount)
      SELECT id, recorded_by_id, amount FROM collection`,
    `INSERT INTO day_figure (person_id, metric, "on", value)
      SELECT recorded_by_id, metric, signed_on, value
      FROM (SELECT recorded_by_id, signed_on, count(*) AS sales, sum(amount) AS signed,
          sum(CASE id % 50 WHEN 0 THEN amount / 2 ELSE amount END) AS collected,
          coalesce(sum(amount) FILTER (WHERE kind = 'renewal'), 0) AS renewed,
          count(*) FILTER (WHERE is_first) AS new FROM sale GROUP BY 1, 2) AS day,
        LATERAL (VALUES ('revenue_signed', signed), ('revenue_collected', collected), ('sales', sales),
          ('renewal_revenue', renewed), ('new_customers', new)) AS figure (metric, value)
      WHERE value <> 0 ORDER BY 1, 2, 3`,
  ]);
}
