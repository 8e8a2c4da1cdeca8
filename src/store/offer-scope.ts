import type { Scope } from "#src/domain/access.ts";
import { customerVisibleTo } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { peopleWithin } from "./scope-sql.ts";

const entry = /^([FGZRY])(\d{1,9})$/;

/** Whether the history of a plan, voucher, mail to a customer, article or target of articles lies within the scope; undefined for anything else. */
export async function maySeeOffer(
  tx: Transaction,
  scope: Scope,
  subject: string,
): Promise<boolean | undefined> {
  const [, letter, number] = entry.exec(subject) ?? [];
  const id = Number(number);
  switch (letter) {
    case "F":
      return isThere(
        tx,
        Prisma.sql`plan p JOIN customer c ON c.id = p.customer_id
        WHERE p.id = ${id} AND ${customerVisibleTo(scope)}`,
      );
    case "G":
      return isThere(
        tx,
        Prisma.sql`voucher g JOIN plan p ON p.id = g.plan_id
        JOIN customer c ON c.id = p.customer_id WHERE g.id = ${id} AND ${customerVisibleTo(scope)}`,
      );
    case "Z":
      return isThere(
        tx,
        Prisma.sql`customer_mail z JOIN customer c ON c.id = z.customer_id
        WHERE z.id = ${id} AND (${customerVisibleTo(scope)} OR ${isBy(scope, Prisma.sql`z.author_id`)})`,
      );
    case "R":
      // What is published is there for everybody.
      return true;
    case "Y":
      return isThere(
        tx,
        Prisma.sql`article_target y
        WHERE y.id = ${id} AND y.person_id IN ${peopleWithin(scope)}`,
      );
    default:
      return undefined;
  }
}

async function isThere(tx: Transaction, rows: Prisma.Sql): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ seen: boolean }[]>`SELECT EXISTS (SELECT FROM ${rows}) AS seen`;
  return row?.seen ?? false;
}

/** Whoever wrote a mail sees it also when the customer has gone to somebody else. */
function isBy(scope: Scope, author: Prisma.Sql): Prisma.Sql {
  const reader = scope.kind === "own" || scope.kind === "team" ? scope.personId : undefined;
  return reader === undefined ? Prisma.sql`FALSE` : Prisma.sql`${author} = ${reader}`;
}
