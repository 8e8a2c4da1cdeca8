import { reckon } from "#src/domain/commission/reckon.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import type { Person } from "#src/domain/person.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import type { PayBooks } from "./pay.ts";
import { loadBooks } from "./statements/books.ts";
import { findCarried } from "./statements/carried.ts";
import { drawCircle } from "./statements/circle.ts";
import { loadPayees } from "./statements/payees.ts";
import { openSetting } from "./statements/setting.ts";

export type StatementsAsked = {
  readonly month: Temporal.PlainYearMonth;
  readonly people: readonly Person[];
  /** What might come in besides, for one of them. */
  readonly supposed?: Supposed;
};

export type Supposed = {
  readonly personId: number;
  readonly amount: bigint;
  readonly kind: SaleKind;
  readonly on: Temporal.PlainDate;
};

/**
 * The statement of each of these people, in their order: the locked one, or what the month amounts to so far. Whoever
 * asks has made sure of the right to read them.
 */
export async function loadStatements(asked: StatementsAsked, books: PayBooks): Promise<readonly Statement[]> {
  const { month, people } = asked;
  const isLocked = (await books.store.payroll.lockOf(month)) !== undefined;
  const found = isLocked ? await loadLocked(asked, books) : await reckonOpen(asked, books);
  return people.map(({ id }) => found.get(id) ?? emptyStatement(id, month));
}

function loadLocked({ month, people }: StatementsAsked, { store }: PayBooks) {
  const personIds = people.map(({ id }) => id);
  return store.payroll.frozenStatements({ kind: "people", personIds }, month, personIds);
}

async function reckonOpen(asked: StatementsAsked, books: PayBooks): Promise<ReadonlyMap<number, Statement>> {
  const setting = await openSetting(asked.month, books);
  const circle = await drawCircle(asked, setting);
  const carried = await findCarried(asked, setting, loadStatements);
  const payees = await loadPayees(circle, { asked, carried, setting });
  return reckon(payees, await loadBooks(circle, setting));
}

/** Of somebody who was not there when the month was locked. */
function emptyStatement(personId: number, month: Temporal.PlainYearMonth): Statement {
  const nothing = { total: 0n, payable: 0n, carried: 0n };
  return { personId, month, plan: null, standing: null, lines: [], ...nothing, doubts: [] };
}
