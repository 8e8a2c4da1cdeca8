import type { PayScope } from "#src/domain/pay-access.ts";
import { Prisma } from "./generated/client.ts";

/** Rights are part of the query: whether a column names somebody whose pay the scope may read. */
export function isPayOf(scope: PayScope, personId: Prisma.Sql): Prisma.Sql {
  switch (scope.kind) {
    case "everybody":
      return Prisma.sql`TRUE`;
    case "people":
      return Prisma.sql`${personId} = ANY(${[...scope.personIds]}::int[])`;
  }
}
