import { foldFirmName } from "#src/domain/fold.ts";
import { knownWhere } from "./customers-search.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { CustomerChange, KnownCustomer, NewContact } from "./interface/customers.ts";
import { today } from "./scope-sql.ts";

export async function ensureCustomer(
  tx: Transaction,
  typed: string,
  ownerId: number | null,
): Promise<KnownCustomer> {
  const { name, foldedName } = nameColumns(typed);
  // Two people may log the first sale of one customer at the same moment: the one who waits sees what the other made.
  const turn = tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`customer:${foldedName}`}))`;
  const ensured = tx.$queryRaw<KnownCustomer[]>`
    WITH known AS (${knownWhere(Prisma.sql`c.folded_name = ${foldedName}`)}), made AS (
      INSERT INTO customer (name, folded_name, owner_id, region_id)
      SELECT ${name}, ${foldedName}, ${ownerId}::int, (
        SELECT a.region_id FROM assignment a WHERE a.person_id = ${ownerId}::int
          AND a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on > ${today}))
      WHERE NOT EXISTS (SELECT FROM known)
      RETURNING id, name, false AS "hasBought", owner_id AS "ownerId"
    )
    SELECT * FROM known UNION ALL SELECT * FROM made ORDER BY id LIMIT 1`;
  const [, [customer]] = await Promise.all([turn, ensured]);
  if (!customer) throw new Error("a customer just made was not returned");
  return customer;
}

export async function holdCustomer(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`SELECT FROM customer WHERE id = ${id} FOR NO KEY UPDATE`;
}

export async function changeCustomer(tx: Transaction, id: number, change: CustomerChange): Promise<void> {
  const { name, email, ...plain } = change;
  await tx.customer.update({
    where: { id },
    data: {
      ...plain,
      ...(name !== undefined && nameColumns(name)),
      ...(email !== undefined && { email: email?.toLowerCase() ?? null }),
    },
    select: { id: true },
  });
}

export async function addContact(tx: Transaction, customerId: number, contact: NewContact): Promise<number> {
  const { id } = await tx.contact.create({
    data: {
      customerId,
      name: contact.name.normalize("NFC").trim(),
      title: contact.title ?? null,
      phone: contact.phone ?? null,
      email: contact.email?.toLowerCase() ?? null,
    },
    select: { id: true },
  });
  return id;
}

function nameColumns(typed: string) {
  const name = typed.normalize("NFC").trim();
  return { name, foldedName: foldFirmName(name) };
}
