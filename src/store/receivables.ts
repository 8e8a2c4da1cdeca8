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
  const part = isAll ? Prisma.sql`s.amount - paid.amount` : partOf(scope, subject);
  return Prisma.sql`
    SELECT s.id, s.customer_id, s.amount - paid.amount AS rest, (${part})::bigint AS part,
      coalesce((SELECT d.due_on FROM payment_date d WHERE d.sale_id = s.id ORDER BY d.id DESC LIMIT 1),
        s.signed_on + ${paymentDays}::int) AS due_on
    FROM sale s
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(c.amount), 0)::bigint AS amount FROM collection c WHERE c.sale_id = s.id) AS paid
    WHERE s.reverses_id IS NULL AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)
      AND s.amount > paid.amount AND ${isAll ? Prisma.sql`TRUE` : isSeen(scope, subject)}`;
}

/** The shares of the subject's people, less what of the collections is theirs. */
function partOf(scope: Scope, subject: Subject): Prisma.Sql {
  return Prisma.sql`
    (SELECT coalesce(sum(mine.amount), 0) FROM (${sharesOf(scope, subject)}) AS mine)
    - (SELECT coalesce(sum(cs.amount), 0) FROM collection c JOIN collection_share cs ON cs.collection_id = c.id
      WHERE c.sale_id = s.id AND cs.person_id IN (
        SELECT mine.person_id FROM (${sharesOf(scope, subject)}) AS mine))`;
}

function isSeen(scope: Scope, subject: Subject): Prisma.Sql {
  // As an array, it lets an index find somebody's own sales before all others are added up.
  const own =
    subject.kind === "person"
      ? Prisma.sql`s.id = ANY(ARRAY(SELECT o.sale_id FROM sale_share o WHERE o.person_id = ${subject.id})) AND`
      : Prisma.empty;
  return Prisma.sql`${own} EXISTS (${sharesOf(scope, subject)})`;
}

/** As in the figures: whose a sale was on the day of signing. */
function sharesOf(scope: Scope, subject: Subject): Prisma.Sql {
  return Prisma.sql`
    SELECT sh.person_id, sh.amount FROM sale_share sh
    ${assignmentOn(Prisma.sql`sh.person_id`, Prisma.sql`s.signed_on`)}
    WHERE sh.sale_id = s.id AND ${visibleTo(scope)} AND ${about(subject)}`;
}
