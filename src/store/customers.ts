import { foldFirmName } from "#src/domain/fold.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { Customers, KnownCustomer } from "./store.ts";

const shown = { id: true, name: true } as const;
const similarShown = 3;

export function createCustomers(tx: Transaction): Customers {
  return {
    async search(name) {
      const customers = await select(tx, Prisma.sql`c.folded_name = ${foldFirmName(name)}`);
      const typed = name.normalize("NFC").trim().toLowerCase();
      const exact = customers.filter((customer) => customer.name.toLowerCase() === typed);
      return exact.length > 0 ? exact : customers;
    },

    async find(id) {
      const [customer] = await select(tx, Prisma.sql`c.id = ${id}`);
      return customer;
    },

    similar(name) {
      const folded = foldFirmName(name);
      return tx.$queryRaw`
        SELECT id, name FROM customer
        WHERE folded_name = ANY(${beginningsOf(folded)}::text[])
          OR folded_name ^@ ${`${folded} `}
        ORDER BY id LIMIT ${similarShown}`;
    },

    async ensure(name, ownerId) {
      const tidy = name.normalize("NFC").trim();
      const foldedName = foldFirmName(tidy);
      // Two people may log the first sale of one customer at the same moment.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`customer:${foldedName}`}))`;
      const [known] = await select(tx, Prisma.sql`c.folded_name = ${foldedName}`);
      if (known) return known;
      const data = { name: tidy, foldedName, ownerId };
      return { ...(await tx.customer.create({ data, select: shown })), hasBought: false };
    },

    async findLead(id) {
      return (await tx.lead.findUnique({ where: { id }, select: shown })) ?? undefined;
    },
  };
}

/** “an phat group” begins with “an” and with “an phat”. */
function beginningsOf(folded: string): string[] {
  const words = folded.split(" ");
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(" "));
}

function select(tx: Transaction, where: Prisma.Sql): Promise<KnownCustomer[]> {
  return tx.$queryRaw`
    SELECT c.id, c.name, EXISTS (
      SELECT FROM sale s WHERE s.customer_id = c.id AND s.reverses_id IS NULL
        AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)
    ) AS "hasBought"
    FROM customer c WHERE ${where} ORDER BY c.id`;
}
