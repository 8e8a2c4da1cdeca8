import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { Payroll } from "./interface/payroll.ts";
import { addAdjustment, listAdjustments } from "./payroll/adjustments.ts";
import { listEntries, listHistory } from "./payroll/entries.ts";
import { addExport, lastExport } from "./payroll/exports.ts";
import { sumFigures } from "./payroll/figures.ts";
import { freeze } from "./payroll/freeze.ts";
import { carriedFrom, frozenHeads, frozenLines, frozenRows, frozenStatements } from "./payroll/frozen.ts";
import { addLock, collectionMarks, holdLedger, lockedSpan, lockOf } from "./payroll/locks.ts";
import { listPayees } from "./payroll/payees.ts";
import { sumRevenue } from "./payroll/revenue.ts";
import { addSignOffs, listSignOffs } from "./payroll/sign-offs.ts";
import { selectPeople } from "./people.ts";

export function createPayroll(tx: Transaction): Payroll {
  return {
    people: (asked) => listPayees(tx, asked),
    everybody: (on) => selectPeople(tx, on, Prisma.sql`TRUE`),
    entries: (asked) => listEntries(tx, asked),
    historyOf: (saleIds) => listHistory(tx, saleIds),
    frozenLines: (entries) => frozenLines(tx, entries),
    figures: (personIds, metrics, days) => sumFigures(tx, { personIds, metrics, days }),
    revenue: (personIds, days) => sumRevenue(tx, personIds, days),

    lockOf: (month) => lockOf(tx, month),
    lockedSpan: () => lockedSpan(tx),
    collectionMarks: () => collectionMarks(tx),
    holdLedger: () => holdLedger(tx),
    lock: (lock, by) => addLock(tx, lock, by),
    freeze: (month, people) => freeze(tx, month, people),

    async frozenStatement(scope, month, personId) {
      return (await frozenStatements(tx, { scope, month, personIds: [personId] })).get(personId);
    },

    frozenStatements: (scope, month, personIds) => frozenStatements(tx, { scope, month, personIds }),
    frozenHeads: (scope, month, personIds) => frozenHeads(tx, { scope, month, personIds }),
    frozenRows: (scope, month, after, limit) => frozenRows(tx, { scope, month, after, limit }),
    carriedFrom: (month, personIds) => carriedFrom(tx, month, personIds),

    adjust: (adjustment, by) => addAdjustment(tx, adjustment, by),
    adjustments: (scope, month) => listAdjustments(tx, scope, month),
    signOff: (signOffs, by) => addSignOffs(tx, signOffs, by),
    signOffs: (scope, month) => listSignOffs(tx, scope, month),
    addExport: (packet, by) => addExport(tx, packet, by),
    lastExport: (month, options) => lastExport(tx, month, options),
  };
}
