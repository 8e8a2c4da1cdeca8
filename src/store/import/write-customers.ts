import type { Transaction } from "../database.ts";
import { toTimestamp } from "../dates.ts";
import { Prisma } from "../generated/client.ts";
import type { Authorship } from "../store.ts";
import { hasBought } from "./bought.ts";
import { drawIds } from "./draw.ts";

/** Writes the rows of customers, and finds or makes the customer of every other row that names one. */
export async function writeCustomers(tx: Transaction, runId: number, by: Authorship): Promise<void> {
  await drawIds(tx, "customer", "customers");
  await addCustomers(tx, runId, by);
  await changeCustomers(tx);
  await findCustomers(tx);
  await addNamedCustomers(tx, runId, by);
}

/** The first spelling of each customer that rows name, and who was first to sell to it. */
const named = Prisma.sql`
  SELECT DISTINCT ON (s."customerKey") s."customerKey" AS key, s.customer AS name, o.person
  FROM staged s LEFT JOIN staged_owner o ON o.words = s.owner
  WHERE s.kind IN ('leads', 'sales', 'contacts') AND s.verdict IN ('new', 'changed') AND s."customerKey" IS NOT NULL
  ORDER BY s."customerKey", s."saleKey" IS NULL, s."closedOn", s.file, s.line`;

async function addCustomers(tx: Transaction, runId: number, by: Authorship): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO customer (id, name, folded_name, owner_id, phone, email, tax_code, sector, office, region_id, segment, created_at,
      import_key)
    SELECT s.target, s.customer, s."customerKey", coalesce(o.person, n.person), s.phone, s.email, s."taxCode", s.sector,
      s.office, g.region, s.segment::"Segment", ${toTimestamp(by.at)},
      'run:' || ${runId}::int || ':K' || s.target
    FROM staged s
    LEFT JOIN staged_owner o ON o.words = s.owner
    LEFT JOIN staged_region g ON g.words = s.region
    LEFT JOIN (${named}) n ON n.key = s."customerKey"
    WHERE s.kind = 'customers' AND s.verdict = 'new'`;
}

/** What the row says anew; what a person wrote in the meantime stays where the row says nothing else than before. */
async function changeCustomers(tx: Transaction): Promise<void> {
  const pick = (field: string, value: Prisma.Sql, present: Prisma.Sql) => Prisma.sql`
    CASE WHEN ${value} IS NOT NULL AND s.last ->> ${field} IS DISTINCT FROM s.fields ->> ${field}
      THEN ${value} ELSE ${present} END`;
  await tx.$executeRaw`
    UPDATE staged s SET before = jsonb_build_object('phone', c.phone, 'email', c.email, 'tax_code', c.tax_code,
      'sector', c.sector, 'office', c.office, 'region_id', c.region_id, 'segment', c.segment, 'owner_id', c.owner_id)
    FROM customer c WHERE s.kind = 'customers' AND s.verdict = 'changed' AND c.id = s.target`;
  await tx.$executeRaw`
    UPDATE customer c SET
      phone = ${pick("phone", Prisma.sql`s.phone`, Prisma.sql`c.phone`)},
      email = ${pick("email", Prisma.sql`s.email`, Prisma.sql`c.email`)},
      tax_code = ${pick("taxCode", Prisma.sql`s."taxCode"`, Prisma.sql`c.tax_code`)},
      sector = ${pick("sector", Prisma.sql`s.sector`, Prisma.sql`c.sector`)},
      office = ${pick("office", Prisma.sql`s.office`, Prisma.sql`c.office`)},
      region_id = ${pick("region", Prisma.sql`g.region`, Prisma.sql`c.region_id`)},
      segment = ${pick("segment", Prisma.sql`s.segment::"Segment"`, Prisma.sql`c.segment`)},
      owner_id = ${pick("owner", Prisma.sql`o.person`, Prisma.sql`c.owner_id`)}
    FROM staged s
    LEFT JOIN staged_owner o ON o.words = s.owner
    LEFT JOIN staged_region g ON g.words = s.region
    WHERE s.kind = 'customers' AND s.verdict = 'changed' AND c.id = s.target`;
}

/** Of several customers of one name, the one that is written just so, else the oldest. */
async function findCustomers(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO staged_customer
    SELECT DISTINCT ON (n.key) n.key, c.id, ${hasBought(Prisma.sql`c.id`)}
    FROM (${named}) n JOIN customer c ON c.folded_name = n.key AND c.removed_at IS NULL
    ORDER BY n.key, lower(c.name) = lower(n.name) DESC, c.id`;
}

async function addNamedCustomers(tx: Transaction, runId: number, by: Authorship): Promise<void> {
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO customer (name, folded_name, owner_id, created_at, import_key)
      SELECT n.name, n.key, n.person, ${toTimestamp(by.at)}, 'run:' || ${runId}::int || ':' || n.key FROM (${named}) n
      WHERE NOT EXISTS (SELECT FROM staged_customer k WHERE k.key = n.key)
      RETURNING id, folded_name
    )
    INSERT INTO staged_customer SELECT folded_name, id, false FROM added`;
}
