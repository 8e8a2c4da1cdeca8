import { createHash } from "node:crypto";
import type { PayRow } from "#src/domain/pay-row.ts";
import { monthOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import type { SignOff } from "#src/store/interface/payroll.ts";
import { loadLateDays } from "./late-days.ts";
import { loadLeaveBalances } from "./leave-balances.ts";
import type { PayBooks } from "./pay.ts";
import { byCode, findPayees } from "./payees.ts";
import { loadRevenue } from "./revenue.ts";
import { loadTimesheets } from "./timesheets.ts";

type Asked = { readonly month: Temporal.PlainYearMonth; readonly people: readonly Person[] };

/**
 * Everybody who belongs into a month: employed on one of its days, or with an entry that counts in it; by employee
 * code. Of a locked month, those who were locked with it.
 */
export async function listPayees(
  month: Temporal.PlainYearMonth,
  books: PayBooks,
): Promise<readonly Person[]> {
  if (!(await books.store.payroll.lockOf(month))) return findPayees(month, books);
  return listLocked(month, books);
}

/** The rows of these people, in their order: the locked ones, or what stands so far. */
export async function loadRows(asked: Asked, books: PayBooks): Promise<readonly PayRow[]> {
  if (!(await books.store.payroll.lockOf(asked.month))) return reckonRows(asked, books);
  return loadLockedRows(asked, books);
}

/** What stands so far, whether the month is locked or not. */
async function reckonRows({ month, people }: Asked, books: PayBooks): Promise<readonly PayRow[]> {
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const personIds = people.map(({ id }) => id);
  const scope = { kind: "people", personIds } as const;
  const sheets = await loadTimesheets(scope, { month, people }, books);
  const sheetOf = new Map(sheets.map((sheet) => [sheet.personId, sheet]));
  const leave = await loadLeaveBalances(scope, { people, on: days.to, takenUntil: days.to }, books);
  const lateDays = await loadLateDays(personIds, month, books);
  const revenue = await loadRevenue(people, days, books);
  const signOffs = Map.groupBy(await books.store.payroll.signOffs(scope, month), ({ personId }) => personId);

  return people.map((person) => {
    const { id } = person;
    const row: PayRow = {
      person: describePerson(person),
      timesheet: known(sheetOf.get(id), id),
      leaveLeft: leave.get(id)?.left ?? 0,
      lateDays: lateDays.get(id) ?? [],
      revenue: known(revenue.get(id), id),
      confirmed: null,
      signed: null,
    };
    return { ...row, ...findSigned(row, signOffs.get(id) ?? []) };
  });
}

/** SHA-256 of what a person confirms: days and revenue, without who has confirmed. */
export function hashOfRow({ person, timesheet, lateDays, revenue }: PayRow): string {
  const { month, days } = timesheet;
  const confirmed = {
    person: person.id,
    month,
    days: days.map(({ on, slots }) => [
      on,
      ...slots.map(({ half, code, quarters }) => [half, code, quarters]),
    ]),
    late: lateDays.map(({ on, before, after, difference }) => [on, before, after, difference]),
    revenue: [
      revenue.signed,
      revenue.collected,
      revenue.fresh,
      revenue.renewal,
      revenue.refunds,
      revenue.lateSigned,
      revenue.lateCollected,
      revenue.target,
      revenue.measured,
    ],
  };
  const text = JSON.stringify(confirmed, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return sha256(text);
}

/** Short enough for a button, such as `r3fa9c1d2`: another one as soon as one of the rows is. */
export function digestOfRows(rows: readonly PayRow[]): string {
  return `r${sha256(rows.map(hashOfRow).join()).slice(0, 8)}`;
}

async function loadLockedRows({ month, people }: Asked, { store }: PayBooks): Promise<readonly PayRow[]> {
  const scope = { kind: "people", personIds: people.map(({ id }) => id) } as const;
  const frozen = await store.payroll.frozenRows(scope, month, "", people.length);
  const rows = new Map(frozen.map(({ row }) => [row.person.id, row]));
  return people.flatMap(({ id }) => rows.get(id) ?? []);
}

const pageSize = 200;

/** As they are today where they are still known, under the code by which they were locked. */
async function listLocked(month: Temporal.PlainYearMonth, { store }: PayBooks): Promise<readonly Person[]> {
  const { to } = monthOf(month.toPlainDate({ day: 1 }));
  const people: Person[] = [];
  const byId = new Map((await store.payroll.everybody(to)).map((person) => [person.id, person]));
  for (let after = ""; ; ) {
    const page = await store.payroll.frozenRows({ kind: "everybody" }, month, after, pageSize);
    for (const { row } of page) {
      const { id, code } = row.person;
      people.push({ ...known(byId.get(id), id), code });
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return people.toSorted(byCode);
    after = last.row.person.code;
  }
}

function describePerson(person: Person): PayRow["person"] {
  const { id, code, name, role, team, region, startedOn, leftOn } = person;
  return { id, code, name, role, team: team?.name ?? null, region: region?.name ?? null, startedOn, leftOn };
}

/** A sign-off counts while the row is as it was when it was given. */
function findSigned(row: PayRow, signOffs: readonly SignOff[]): Pick<PayRow, "confirmed" | "signed"> {
  const hash = hashOfRow(row);
  const standing = signOffs.filter((signOff) => signOff.hash === hash);
  const confirmed = standing.find(({ kind }) => kind === "confirmed");
  const signed = standing.find(({ kind }) => kind === "signed");
  return {
    confirmed: confirmed ? { at: confirmed.at } : null,
    signed: signed ? { at: signed.at, by: signed.by.name } : null,
  };
}

function known<Part>(part: Part | undefined, personId: number): Part {
  if (part === undefined) throw new Error(`person ${personId} was not found`);
  return part;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
