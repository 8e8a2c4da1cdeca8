import type { ActivityKind } from "#src/domain/activity.ts";
import { foldFirmName } from "#src/domain/fold.ts";
import { isFormOfAddress } from "#src/domain/form-of-address.ts";
import type { LeadStatus } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { ContactTraits, Twin } from "./interface/customers.ts";
import { today } from "./scope-sql.ts";

/** Of each kind of likeness no more are looked at; whoever is asked about one sees the others afterwards. */
const mostOfOne = 10;

/** Customers first, then by what says most. */
export async function findTwins(tx: Transaction, contact: ContactTraits): Promise<Twin[]> {
  const hits = hitsOf(keysOf(contact));
  if (hits.length === 0) return [];
  const { exceptLeadId = 0, exceptCustomerId = 0 } = contact;
  const rows = await tx.$queryRaw<Row[]>`
    WITH own AS (
      SELECT ${exceptCustomerId}::int AS id UNION SELECT customer_id FROM lead WHERE id = ${exceptLeadId}::int
    ), hit AS (
      SELECT DISTINCT ON (kind, id) * FROM (${Prisma.join(hits, " UNION ALL ")}) found
      WHERE (kind <> 'customer' OR id NOT IN (SELECT id FROM own WHERE id IS NOT NULL))
        AND (kind <> 'lead' OR id <> ${exceptLeadId}::int)
      ORDER BY kind, id, strength
    )
    SELECT h.kind, h.id, h."by", coalesce(c.name, l.name) AS name, l.status::text AS status,
      p.id AS owner_id, p.name AS owner_name, a.team_id,
      last.kind AS last_kind, last."on" AS last_on, last.name AS last_by, last.text AS last_text
    FROM hit h
    LEFT JOIN customer c ON h.kind = 'customer' AND c.id = h.id
    LEFT JOIN lead l ON h.kind = 'lead' AND l.id = h.id
    LEFT JOIN person p ON p.id = coalesce(c.owner_id, l.owner_id)
    LEFT JOIN assignment a ON a.person_id = p.id
      AND a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on > ${today})
    LEFT JOIN LATERAL (${lastActivity}) last ON TRUE
    WHERE l.id IS NULL OR l.customer_id IS NULL OR (
      l.customer_id NOT IN (SELECT id FROM hit WHERE kind = 'customer')
      AND l.customer_id NOT IN (SELECT id FROM own WHERE id IS NOT NULL))
    ORDER BY h.kind, h.strength, h.id DESC`;
  return rows.map(toTwin);
}

/** In one order for all, so that two lines never wait for each other. */
export async function holdTwins(tx: Transaction, contact: ContactTraits): Promise<void> {
  const { name, phone, taxCode, email } = keysOf(contact);
  const keys = [name, phone, taxCode, email].flatMap((key) => (key === undefined ? [] : [`contact:${key}`]));
  await Promise.all(
    keys.toSorted().map((key) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`),
  );
}

type Keys = {
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly taxCode: string | undefined;
  readonly email: string | undefined;
};

/** Many are called “Chị Hoa”: where there is a number to tell them apart, that name says nothing. */
function keysOf({ name, phone, taxCode, email }: ContactTraits): Keys {
  const isTold = phone !== undefined || taxCode !== undefined || email !== undefined;
  const folded = name === undefined || (isTold && isFormOfAddress(name)) ? "" : foldFirmName(name);
  return { name: folded === "" ? undefined : folded, phone, taxCode, email: email?.toLowerCase() };
}

/** Each of them is answered by an index of its own. */
function hitsOf({ name, phone, taxCode, email }: Keys): Prisma.Sql[] {
  const hits: Prisma.Sql[] = [];
  if (phone !== undefined) {
    const is = Prisma.sql`phone = ${phone}`;
    hits.push(inCustomers("phone", 1, is), inContacts("phone", 1, is), inLeads("phone", 1, is));
  }
  if (taxCode !== undefined) {
    // A branch belongs to the firm whose code its own begins with.
    const is = Prisma.sql`tax_code IN (${taxCode}, ${taxCode.split("-")[0]})`;
    hits.push(inCustomers("tax_code", 2, is), inLeads("tax_code", 2, is));
  }
  if (email !== undefined) {
    const is = Prisma.sql`email = ${email}`;
    hits.push(inCustomers("email", 3, is), inContacts("email", 3, is), inLeads("email", 3, is));
  }
  if (name !== undefined) {
    const is = Prisma.sql`folded_name = ${name}`;
    hits.push(inCustomers("name", 4, is), inLeads("name", 4, is));
  }
  return hits;
}

function inCustomers(by: Twin["by"], strength: number, is: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT 'customer' AS kind, id, ${by}::text AS "by", ${strength}::int AS strength FROM customer
    WHERE ${is} AND removed_at IS NULL ORDER BY id LIMIT ${mostOfOne})`;
}

function inContacts(by: Twin["by"], strength: number, is: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT 'customer', customer_id, ${by}::text, ${strength}::int FROM contact
    WHERE ${is} AND removed_at IS NULL
      AND EXISTS (SELECT FROM customer c WHERE c.id = customer_id AND c.removed_at IS NULL)
    LIMIT ${mostOfOne})`;
}

function inLeads(by: Twin["by"], strength: number, is: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT 'lead', id, ${by}::text, ${strength}::int FROM lead
    WHERE ${is} AND removed_at IS NULL AND status <> 'duplicate' ORDER BY id DESC LIMIT ${mostOfOne})`;
}

/** Of a customer also what was done about its leads. */
const lastActivity = Prisma.sql`
  SELECT v.kind::text AS kind, v."on", b.name, coalesce(v.outcome, v.text) AS text
  FROM (
    (SELECT * FROM activity WHERE h.kind = 'lead' AND lead_id = h.id AND removed_at IS NULL ORDER BY "on" DESC, id DESC LIMIT 1)
    UNION ALL
    (SELECT * FROM activity WHERE h.kind = 'customer' AND customer_id = h.id AND removed_at IS NULL ORDER BY "on" DESC, id DESC LIMIT 1)
    UNION ALL
    (SELECT * FROM activity WHERE h.kind = 'customer' AND removed_at IS NULL
        AND lead_id IN (SELECT d.id FROM lead d WHERE d.customer_id = h.id AND d.removed_at IS NULL)
      ORDER BY "on" DESC, id DESC LIMIT 1)
  ) v LEFT JOIN person b ON b.id = v.by_id
  ORDER BY v."on" DESC, v.id DESC LIMIT 1`;

type Row = {
  readonly kind: Twin["kind"];
  readonly id: number;
  readonly by: Twin["by"];
  readonly name: string;
  readonly status: LeadStatus | null;
  readonly owner_id: number | null;
  readonly owner_name: string | null;
  readonly team_id: number | null;
  readonly last_kind: ActivityKind | null;
  readonly last_on: Date | null;
  readonly last_by: string | null;
  readonly last_text: string | null;
};

function toTwin(row: Row): Twin {
  return {
    kind: row.kind,
    id: row.id,
    name: row.name,
    by: row.by,
    owner:
      row.owner_id === null || row.owner_name === null
        ? null
        : { id: row.owner_id, name: row.owner_name, teamId: row.team_id },
    status: row.status,
    lastActivity:
      row.last_kind === null || row.last_on === null
        ? null
        : { kind: row.last_kind, on: toPlainDate(row.last_on), by: row.last_by, text: row.last_text },
  };
}
