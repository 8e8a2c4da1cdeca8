import { Prisma } from "../generated/client.ts";

/**
 * Whether a customer has bought something that stands, as SQL. What takes a sale back is asked for as a value: as a join,
 * it would go through all the sales there are once for each customer (see `joinWhole`).
 */
export function hasBought(customerId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM sale s WHERE s.customer_id = ${customerId} AND s.reverses_id IS NULL
      AND (SELECT r.id FROM sale r WHERE r.reverses_id = s.id) IS NULL)`;
}
