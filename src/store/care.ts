import type { Scope, Subject } from "#src/domain/access.ts";
import { byName } from "#src/domain/name-order.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toTimestamp } from "./dates.ts";
import type { Care, CareAsked, CareRow } from "./interface/care.ts";
import { about, visibleTo } from "./scope-sql.ts";

export function createCare(tx: Transaction): Care {
  return {
    async find(personId, week) {
      const row = await tx.careReport.findUnique({ where: keyOf(personId, week) });
      if (!row) return undefined;
      const { open, waiting, groups, at } = row;
      return { open, waiting, groups, at: toInstant(at) };
    },

    async put(personId, week, { open, waiting, groups }, by) {
      const answers = { open, waiting, groups, at: toTimestamp(by.at), messageId: by.messageId };
      await tx.careReport.upsert({
        where: keyOf(personId, week),
        create: { personId, week: toDate(week), ...answers },
        update: answers,
      });
    },

    async remove(personId, week) {
      await tx.careReport.delete({ where: keyOf(personId, week) });
    },

    list: (scope, subject, asked) => listReports(tx, { scope, subject, asked }),
  };
}

function keyOf(personId: number, week: Temporal.PlainDate) {
  return { personId_week: { personId, week: toDate(week) } };
}

type Asked = { readonly scope: Scope; readonly subject: Subject; readonly asked: CareAsked };

type Row = {
  readonly personId: number;
  readonly name: string;
  readonly open: number | null;
  readonly waiting: number | null;
  readonly groups: string | null;
  readonly at: Date | null;
};

async function listReports(tx: Transaction, { scope, subject, asked }: Asked): Promise<CareRow[]> {
  const day = toDate(asked.on);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id AS "personId", p.name, r.open, r.waiting, r.groups, r.at
    FROM assignment a JOIN person p ON p.id = a.person_id
    LEFT JOIN care_report r ON r.person_id = p.id AND r.week = ${toDate(asked.week)}
    WHERE a.starts_on <= ${day} AND (a.ends_on IS NULL OR a.ends_on > ${day})
      AND (p.left_on IS NULL OR p.left_on >= ${day})
      AND (p.role = 'rep' OR r.at IS NOT NULL) AND ${about(subject)} AND ${visibleTo(scope)}
    ORDER BY p.id`;
  return rows.toSorted(byName).map(({ personId, name, open, waiting, groups, at }) => ({
    personId,
    name,
    report:
      open === null || waiting === null || at === null ? null : { open, waiting, groups, at: toInstant(at) },
  }));
}
