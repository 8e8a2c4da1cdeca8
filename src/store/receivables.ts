import type { Scope, Subject } from "#src/domain/access.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { Aging, AgingAsked, DueAsked, Owed, Receivable, Receivables } from "./interface/receivables.ts";
import { about, assignmentOn, visibleTo } from "./scope-sql.ts";

export function createReceivables(tx: Transaction): Receivables {
  return {
    due: (scope, subject, asked) => listDue(tx, { scope, subject, asked }),
    aging: (scope, subject, asked) => ageAll(tx, { scope, subject, asked }),

    async agreedOn(saleId) {
      const last = await tx.paymentDate.findFirst({
        where: { saleId },
        orderBy: { id: "desc" },
        select: { dueOn: true },
      });
      return last && toPlainDate(last.dueOn);
    },

    async agree(saleId, dueOn, { actorId, at, messageId }) {
      const author = { byId: actorId, at: toTimestamp(at), messageId };
      await tx.paymentDate.create({ data: { saleId, dueOn: toDate(dueOn), ...author } });
    },
  };
}

type Asked<Details> = { readonly scope: Scope; readonly subject: Subject; readonly asked: Details };

type DueRow = {
  id: number;
  customer_id: number;
  customer_name: string;
  rest: bigint;
  part: bigint;
  due_on: Date;
};

async function listDue(
  tx: Transaction,
  { scope, subject, asked }: Asked<DueAsked>,
): Promise<readonly Receivable[]> {
  const rows = await tx.$queryRaw<DueRow[]>`
    WITH owed AS (${owed(scope, subject, asked.paymentDays)})
    SELECT owed.*, k.name AS customer_name FROM owed JOIN customer k ON k.id = owed.customer_id
    WHERE due_on <= ${toDate(asked.until)} ORDER BY due_on, id LIMIT ${asked.limit}`;
  return rows.map((row) => ({
    saleId: row.id,
    customer: { id: row.customer_id, name: row.customer_name },
    rest: row.rest,
    part: row.part,
    dueOn: toPlainDate(row.due_on),
  }));
}

type AgingRow = {
  customer_id: number | null;
  name: string | null;
  sales: number;
  is_shared: boolean;
  customers: number;
  total: bigint;
  late30: bigint;
  late60: bigint;
  later: bigint;
  this_week: bigint;
  next_week: bigint;
};

/** The first row is about all customers, the others about one each. */
async function ageAll(tx: Transaction, { scope, subject, asked }: Asked<AgingAsked>): Promise<Aging> {
  const today = Prisma.sql`${toDate(asked.today)}::date`;
  const weekEnd = Prisma.sql`${toDate(asked.weekEndsOn)}::date`;
  const nextEnd = Prisma.sql`${toDate(asked.nextWeekEndsOn)}::date`;
  const rows = await tx.$queryRaw<AgingRow[]>`
    WITH owed AS (${owed(scope, subject, asked.paymentDays)}), aged AS (
      SELECT customer_id, count(*)::int AS sales, coalesce(bool_or(part <> rest), FALSE) AS is_shared, (count(DISTINCT customer_id))::int AS customers,
        ${sumWhere(Prisma.sql`TRUE`)} AS total,
        ${sumWhere(Prisma.sql`${today} - due_on BETWEEN 1 AND 30`)} AS late30,
        ${sumWhere(Prisma.sql`${today} - due_on BETWEEN 31 AND 60`)} AS late60,
        ${sumWhere(Prisma.sql`${today} - due_on > 60`)} AS later,
        ${sumWhere(Prisma.sql`due_on BETWEEN ${today} AND ${weekEnd}`)} AS this_week,
        ${sumWhere(Prisma.sql`due_on > ${weekEnd} AND due_on <= ${nextEnd}`)} AS next_week
      FROM owed GROUP BY GROUPING SETS ((), (customer_id)))
    SELECT aged.*, k.name FROM aged LEFT JOIN customer k ON k.id = aged.customer_id
    ORDER BY customer_id IS NOT NULL, late30 + late60 + later DESC, total DESC, customer_id
    LIMIT ${asked.customers + 1}`;
  const [all, ...customers] = rows;
  if (!all) throw new Error("the receivables were not summed");
  return {
    ...toOwed(all),
    sales: all.sales,
    isShared: all.is_shared,
    customers: customers.map((row) => ({ ...toOwed(row), id: row.customer_id ?? 0, name: row.name ?? "" })),
    customerCount: all.customers,
  };
}

function sumWhere(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce(sum(part) FILTER (WHERE ${condition}), 0)::bigint`;
}

function toOwed({ total, late30, late60, later, this_week: thisWeek, next_week: nextWeek }: AgingRow): Owed {
  return { total, late30, late60, later, thisWeek, nextWeek };
}

/** Sales that stand and are not paid in full: how much, and since or until when. */
function owed(scope: Scope, subject: Subject, paymentDays: number): Prisma.Sql {
  const isAll = scope.kind === "company" && subject.kind === "company";
  return Prisma.sql`
    SELECT s.id, s.customer_id, s.rest, (${isAll ? Prisma.sql`s.rest` : partOf(scope, subject)})::bigint AS part,
      coalesce((SELECT d.due_on FROM payment_date d WHERE d.sale_id = s.id ORDER BY d.id DESC LIMIT 1),
        s.signed_on + ${paymentDays}::int) AS due_on
    FROM (${isFew(scope, subject) ? unpaidOfFew(scope, subject) : unpaid}) AS s
    WHERE ${isAll ? Prisma.sql`TRUE` : Prisma.sql`EXISTS (${sharesOf(scope, subject)})`}`;
}

/** Whether it is about so few people that their sales are found one by one. */
function isFew(scope: Scope, subject: Subject): boolean {
  return scope.kind !== "company" || subject.kind === "person" || subject.kind === "team";
}

/**
 * As arrays, they let an index find these people's sales before all others are added up. OFFSET keeps what is asked of
 * an unpaid sale from being asked of each of them.
 */
function unpaidOfFew(scope: Scope, subject: Subject): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s.customer_id, s.signed_on, s.amount - paid.amount AS rest
    FROM sale s
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(c.amount), 0)::bigint AS amount FROM collection c WHERE c.sale_id = s.id) AS paid
    WHERE s.id = ANY(ARRAY(SELECT o.sale_id FROM sale_share o WHERE o.person_id = ANY(ARRAY(
        SELECT a.person_id FROM assignment a WHERE ${visibleTo(scope)} AND ${about(subject)}))))
      AND ${stands} AND s.amount > paid.amount
    OFFSET 0`;
}

const stands = Prisma.sql`s.reverses_id IS NULL
  AND s.id NOT IN (SELECT r.reverses_id FROM sale r WHERE r.reverses_id IS NOT NULL)`;

/**
 * Most sales are paid by one collection of their amount and never refunded: to leave those out first is a join that all
 * cores share. Only what is left is added up, and asked whose it is.
 */
const unpaid = Prisma.sql`
  SELECT s.id, s.customer_id, s.signed_on, s.amount - paid.amount AS rest
  FROM (
    SELECT o.id FROM sale o
    WHERE NOT EXISTS (SELECT FROM collection c WHERE c.sale_id = o.id AND c.amount = o.amount)
    UNION
    SELECT c.sale_id FROM collection c WHERE c.amount < 0
  ) AS doubtful
  JOIN sale s ON s.id = doubtful.id
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(c.amount), 0)::bigint AS amount FROM collection c WHERE c.sale_id = s.id) AS paid
  WHERE ${stands} AND s.amount > paid.amount
  OFFSET 0`;

/** The shares of the subject's people, less what of the collections is theirs. */
function partOf(scope: Scope, subject: Subject): Prisma.Sql {
  return Prisma.sql`
    (SELECT coalesce(sum(mine.amount), 0) FROM (${sharesOf(scope, subject)}) AS mine)
    - (SELECT coalesce(sum(cs.amount), 0) FROM collection c JOIN collection_share cs ON cs.collection_id = c.id
      WHERE c.sale_id = s.id AND cs.person_id IN (
        SELECT mine.person_id FROM (${sharesOf(scope, subject)}) AS mine))`;
}

/** As in the figures: whose a sale was on the day of signing. */
function sharesOf(scope: Scope, subject: Subject): Prisma.Sql {
  return Prisma.sql`
    SELECT sh.person_id, sh.amount FROM sale_share sh
    ${assignmentOn(Prisma.sql`sh.person_id`, Prisma.sql`s.signed_on`)}
    WHERE sh.sale_id = s.id AND ${visibleTo(scope)} AND ${about(subject)}`;
}
