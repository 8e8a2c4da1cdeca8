import type { Scope, Subject } from "#src/domain/access.ts";
import { customerVisibleTo, standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { MailTouches, Touches, Untouched, UntouchedAsked } from "./interface/touches.ts";
import { about, assignmentOn, dayOf, isOf, visibleTo } from "./scope-sql.ts";
import type { Days } from "./store.ts";

export function createTouches(tx: Transaction): Touches {
  return {
    mails: (scope, subject, days) => countMails(tx, { scope, subject, asked: days }),
    untouched: (scope, subject, asked) => findUntouched(tx, { scope, subject, asked }),
  };
}

type Asked<Details> = { readonly scope: Scope; readonly subject: Subject; readonly asked: Details };

type MailsRow = {
  person_id: number;
  person_name: string;
  customer_id: number;
  customer_name: string;
  voucher: number;
  product: number;
  article: number;
  last_on: Date;
};

/** As figures do, a mail stays with the team in which its author sent it. */
async function countMails(
  tx: Transaction,
  { scope, subject, asked: { from, to } }: Asked<Days>,
): Promise<readonly MailTouches[]> {
  const rows = await tx.$queryRaw<MailsRow[]>`
    SELECT p.id AS person_id, p.name AS person_name, c.id AS customer_id, c.name AS customer_name,
      ${countOf("voucher_mail")} AS voucher, ${countOf("product_mail")} AS product,
      ${countOf("article_mail")} AS article, max(y.on) AS last_on
    FROM activity y
    JOIN person p ON p.id = y.by_id JOIN customer c ON c.id = y.customer_id
    ${assignmentOn(Prisma.sql`y.by_id`, Prisma.sql`y.on`)}
    WHERE y.kind IN ('voucher_mail', 'product_mail', 'article_mail') AND y.removed_at IS NULL AND ${hasArrived}
      AND y.on BETWEEN ${toDate(from)} AND ${toDate(to)} AND c.removed_at IS NULL
      AND ${visibleTo(scope)} AND ${about(subject)}
    GROUP BY p.id, c.id ORDER BY count(*) DESC, c.folded_name, c.id, p.id`;
  return rows.map((row) => ({
    person: { id: row.person_id, name: row.person_name },
    customer: { id: row.customer_id, name: row.customer_name },
    voucher: row.voucher,
    product: row.product,
    article: row.article,
    lastOn: toPlainDate(row.last_on),
  }));
}

/** A mail of which every copy has come back reached nobody. */
const hasArrived = Prisma.sql`(y.customer_mail_id IS NULL OR EXISTS (
  SELECT FROM mail_message m WHERE m.customer_mail_id = y.customer_mail_id AND m.state = 'sent'))`;

function countOf(kind: "voucher_mail" | "product_mail" | "article_mail"): Prisma.Sql {
  return Prisma.sql`(count(*) FILTER (WHERE y.kind = ${kind}::"ActivityKind"))::int`;
}

type UntouchedRow = {
  id: number;
  name: string;
  owner: string | null;
  last_on: Date | null;
  count: number;
};

/** One that nobody has touched yet waits since the day on which it was entered. */
async function findUntouched(
  tx: Transaction,
  { scope, subject, asked: { before, limit } }: Asked<UntouchedAsked>,
): Promise<Untouched> {
  // The few customers of a person or team are looked up one by one; for more, it is faster to go through all touches once.
  const isFew = subject.kind === "person" || subject.kind === "team";
  const touches = isFew ? touchesOfFew : touchesOfMany;
  const rows = await tx.$queryRaw<UntouchedRow[]>`
    WITH mine AS MATERIALIZED (
      SELECT c.id, c.name, c.owner_id, ${dayOf(Prisma.sql`c.created_at`)} AS added_on FROM customer c
      WHERE ${customerVisibleTo(scope)} AND ${isOf(subject, Prisma.sql`c.owner_id`)}
    ), touched AS (${touches}), waiting AS (
      SELECT mine.*, t.on AS last_on, coalesce(t.on, mine.added_on) AS since
      FROM mine LEFT JOIN (SELECT id, max(touched.on) AS "on" FROM touched GROUP BY id) t ON t.id = mine.id
    )
    SELECT w.id, w.name, o.name AS owner, w.last_on, (count(*) OVER ())::int AS count
    FROM waiting w LEFT JOIN person o ON o.id = w.owner_id
    WHERE w.since < ${toDate(before)} ORDER BY w.since, w.id LIMIT ${limit}`;
  return {
    count: rows[0]?.count ?? 0,
    customers: rows.map(({ id, name, owner, last_on }) => ({
      id,
      name,
      owner,
      lastOn: last_on && toPlainDate(last_on),
    })),
  };
}

/** What somebody only noted down reached nobody. */
const isTouch = Prisma.sql`y.removed_at IS NULL AND y.kind <> 'note' AND ${hasArrived}`;

const touchesOfFew = Prisma.sql`
  SELECT mine.id, y.on FROM mine CROSS JOIN LATERAL (
    SELECT max(y.on) AS "on" FROM activity y WHERE y.customer_id = mine.id AND ${isTouch}) y
  UNION ALL
  SELECT mine.id, y.on FROM mine CROSS JOIN LATERAL (
    SELECT max(y.on) AS "on" FROM activity y
    WHERE y.lead_id = ANY(ARRAY(SELECT l.id FROM lead l WHERE l.customer_id = mine.id AND l.removed_at IS NULL))
      AND y.customer_id IS NULL AND ${isTouch}) y
  UNION ALL
  SELECT mine.id, s.on FROM mine CROSS JOIN LATERAL (
    SELECT max(s.signed_on) AS "on" FROM sale s WHERE s.customer_id = mine.id AND ${standing}) s`;

const touchesOfMany = Prisma.sql`
  SELECT coalesce(y.customer_id, l.customer_id) AS id, max(y.on) AS "on"
  FROM activity y LEFT JOIN lead l ON l.id = y.lead_id AND l.removed_at IS NULL
  WHERE ${isTouch} GROUP BY 1
  UNION ALL
  SELECT s.customer_id, max(s.signed_on) FROM sale s WHERE ${standing} GROUP BY 1`;
