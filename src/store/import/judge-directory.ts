import type { Transaction } from "../database.ts";
import { Prisma } from "../generated/client.ts";
import { compareWithLast } from "./judge-leads.ts";
import { problem } from "./staged.ts";

/** Customers by tax code, phone or name, in this order; a later row about the same one is a duplicate. */
export async function judgeCustomers(tx: Transaction): Promise<void> {
  for (const match of [
    Prisma.sql`c.tax_code = s."taxCode"`,
    Prisma.sql`c.phone = s.phone`,
    Prisma.sql`c.folded_name = s."customerKey"`,
  ]) {
    await tx.$executeRaw`
      UPDATE staged s SET target = (
        SELECT c.id FROM customer c WHERE c.removed_at IS NULL AND ${match}
        ORDER BY lower(c.name) = lower(s.customer) DESC, c.id LIMIT 1)
      WHERE s.kind = 'customers' AND s.target IS NULL AND s.verdict = 'new'`;
  }
  await refuseRepeated(tx, "customers", Prisma.sql`coalesce('K' || target, "taxCode", "customerKey")`);
  await compareWithLast(tx, "customers", "K");
  // Entries that no import has brought in: whether they lack anything that the row says.
  await tx.$executeRaw`
    UPDATE staged s SET verdict = CASE WHEN
        coalesce(s.phone, c.phone) IS NOT DISTINCT FROM c.phone AND coalesce(s.email, c.email) IS NOT DISTINCT FROM c.email
        AND coalesce(s."taxCode", c.tax_code) IS NOT DISTINCT FROM c.tax_code
        AND coalesce(s.sector, c.sector) IS NOT DISTINCT FROM c.sector
        AND coalesce(s.office, c.office) IS NOT DISTINCT FROM c.office
        AND coalesce(s.segment, c.segment::text) IS NOT DISTINCT FROM c.segment::text
      THEN 'same' ELSE 'changed' END::"ImportVerdict"
    FROM customer c WHERE s.kind = 'customers' AND s.verdict = 'new' AND c.id = s.target`;
}

/** People to talk to, by their customer and their name, phone or e-mail. */
export async function judgeContacts(tx: Transaction): Promise<void> {
  for (const match of [
    Prisma.sql`x.email = s.email`,
    Prisma.sql`x.phone = s.phone`,
    Prisma.sql`lower(x.name) = lower(s.name)`,
  ]) {
    await tx.$executeRaw`
      UPDATE staged s SET target = x.id FROM contact x JOIN customer c ON c.id = x.customer_id
      WHERE s.kind = 'contacts' AND s.target IS NULL AND s.verdict = 'new' AND x.removed_at IS NULL
        AND c.removed_at IS NULL AND c.folded_name = s."customerKey" AND ${match}`;
  }
  const who = Prisma.sql`coalesce('' || target, "customerKey" || '|' || coalesce(phone, email, lower(name)))`;
  await refuseRepeated(tx, "contacts", who);
  await tx.$executeRaw`
    UPDATE staged s SET verdict = CASE WHEN x.name = s.name AND coalesce(s.title, x.title) IS NOT DISTINCT FROM x.title
        AND coalesce(s.phone, x.phone) IS NOT DISTINCT FROM x.phone
        AND coalesce(s.email, x.email) IS NOT DISTINCT FROM x.email
      THEN 'same' ELSE 'changed' END::"ImportVerdict"
    FROM contact x WHERE s.kind = 'contacts' AND s.verdict = 'new' AND x.id = s.target`;
}

export async function judgeProducts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    UPDATE staged s SET target = p.id FROM product p
    WHERE s.kind = 'products' AND s.verdict = 'new' AND p.folded_name = s.folded`;
  await refuseRepeated(tx, "products", Prisma.sql`folded`);
  await tx.$executeRaw`
    UPDATE staged s SET verdict = CASE WHEN coalesce(s.series, p.series) IS NOT DISTINCT FROM p.series
        AND coalesce(s.amount, p.price) IS NOT DISTINCT FROM p.price
        AND coalesce(s.description, p.description) IS NOT DISTINCT FROM p.description
        AND coalesce(s.url, p.url) IS NOT DISTINCT FROM p.url
      THEN 'same' ELSE 'changed' END::"ImportVerdict"
    FROM product p WHERE s.kind = 'products' AND s.verdict = 'new' AND p.id = s.target`;
}

async function refuseRepeated(tx: Transaction, kind: string, what: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    UPDATE staged s SET verdict = 'duplicate',
      problem = ${problem("import.duplicate_row", Prisma.sql`'line', n.first_line`)}
    FROM (
      SELECT file, line, first_value(line) OVER w AS first_line, row_number() OVER w AS place
      FROM staged WHERE kind = ${kind} AND verdict = 'new'
      WINDOW w AS (PARTITION BY ${what} ORDER BY file, line)
    ) n
    WHERE n.place > 1 AND n.file = s.file AND n.line = s.line`;
}
