import { daysOf, monthOf } from "#src/domain/period.ts";
import type { DayCode } from "#src/domain/timesheet/code.ts";
import type { LeaveDays, LeaveState } from "#src/domain/timesheet/leave.ts";
import { countLeave } from "#src/domain/timesheet/leave-days.ts";
import { workdaysFrom } from "#src/domain/workdays.ts";
import { lockMonth } from "#src/pay/lock.ts";
import { hasDays } from "#src/pay/month.ts";
import { hashOfRow, listPayees, loadRows } from "#src/pay/rows.ts";
import type { Store } from "#src/store/store.ts";
import { type Filled, idOf, signerOf, writer } from "./writer.ts";

/** Leave and a trip, the month before locked with its signatures, and what came in for it afterwards. */
export async function fillPay(store: Store, filling: Filled): Promise<void> {
  const { company, now } = filling;
  const month = now.toPlainDate().toPlainYearMonth().subtract({ months: 1 });
  const before = daysOf(monthOf(month.toPlainDate({ day: 1 }))).filter(company.calendar.isWorkday);
  await addDaysOff(store, before, filling);

  await signOff(store, month, filling);
  const by = writer("NS001", filling, lockDay(month, filling));
  const outcome = await lockMonth(month, by, { store, company });
  if (outcome.kind !== "locked") throw new Error(`${month} was not locked`);
  await store.audit.write(
    { action: "month.lock", subject: `W${month}`, after: { count: outcome.people } },
    by,
  );
  await refund(store, month, filling);
  await sellLate(store, before, filling);
  await disputeLine(store, month, filling);
}

/** The first working day of the month after. */
function lockDay(month: Temporal.PlainYearMonth, { company }: Filled): Temporal.PlainDate {
  const first = month.add({ months: 1 }).toPlainDate({ day: 1 });
  return company.calendar.roll(first, "next") ?? first;
}

type Off = {
  readonly code: string;
  readonly days: LeaveDays;
  readonly type: DayCode;
  readonly state: LeaveState;
  readonly note: string | null;
};

/** Of the month before, and ahead of today, so that there is something to look back at and to settle. */
async function addDaysOff(
  store: Store,
  before: readonly Temporal.PlainDate[],
  filling: Filled,
): Promise<void> {
  const { calendar } = filling.company;
  const [fifth, sixth, tenth] = [before[4], before[5], before[9]];
  if (!fifth || !sixth || !tenth) throw new Error("a month without ten working days");
  const soon = calendar.nextWorkday(calendar.nextWorkday(filling.now.toPlainDate()));
  const after = calendar.nextWorkday(soon);

  const taken = { state: "approved", note: null } as const;
  await addLeave(store, { ...taken, code: "NV004", days: from(fifth, sixth), type: "annual" }, filling);
  await addLeave(store, { ...taken, code: "NV005", days: afternoon(tenth), type: "unpaid" }, filling);
  await addLeave(store, { ...taken, code: "NV001", days: afternoon(soon), type: "annual" }, filling);
  const waiting = { state: "waiting", note: "Đưa con đi khám" } as const;
  await addLeave(store, { ...waiting, code: "NV002", days: from(soon, after), type: "annual" }, filling);
  await addTrip(store, "NV006", tenth, filling);
}

function from(first: Temporal.PlainDate, last: Temporal.PlainDate): LeaveDays {
  return { from: first, fromHalf: 1, to: last, toHalf: 2 };
}

function afternoon(on: Temporal.PlainDate): LeaveDays {
  return { from: on, fromHalf: 2, to: on, toHalf: 2 };
}

async function addLeave(
  store: Store,
  { code, days, type, state, note }: Off,
  filling: Filled,
): Promise<void> {
  const personId = idOf(code, filling);
  const by = writer(code, filling, days.from);
  const asked = await store.leave.add({ ...days, personId, code: type, note, state: "waiting" }, by);
  if (state !== "approved") return;

  const lead = writer(signerOf(code, filling) ?? "NS001", filling, days.from);
  await store.leave.settle(asked, state, lead);
  const person = await store.people.get(personId, days.from);
  const { halves } = countLeave(days, person, filling.company);
  await store.timesheets.write(
    halves.map(({ on, half }) => ({ personId, on, half, code: type, requestId: asked })),
    lead,
  );
}

async function addTrip(store: Store, code: string, on: Temporal.PlainDate, filling: Filled): Promise<void> {
  const trip = { personId: idOf(code, filling), on, code: "trip", requestId: null } as const;
  await store.timesheets.write(
    [
      { ...trip, half: 1 },
      { ...trip, half: 2 },
    ],
    writer(code, filling, on),
  );
}

/** Whoever has not confirmed the own row, so that the packet has somebody to name. */
const silent = "NV007";

/** Everybody confirms but one, leads sign for their teams, and the manager for those whom nobody leads. */
async function signOff(store: Store, month: Temporal.PlainYearMonth, filling: Filled): Promise<void> {
  const { company } = filling;
  const people = await listPayees(month, { store, company });
  const rows = (await loadRows({ month, people }, { store, company })).filter(hasDays);
  const on = lockDay(month, filling);
  for (const row of rows) {
    const { id, code } = row.person;
    const own = { month, personId: id, hash: hashOfRow(row) };
    if (code !== silent) {
      await store.payroll.signOff([{ ...own, kind: "confirmed" }], writer(code, filling, on));
    }
    const signer = signerOf(code, filling);
    if (signer) await store.payroll.signOff([{ ...own, kind: "signed" }], writer(signer, filling, on));
  }
}

/** Part of what came in for a locked sale goes back, which takes its commission back. */
async function refund(store: Store, month: Temporal.PlainYearMonth, filling: Filled): Promise<void> {
  const days = monthOf(month.toPlainDate({ day: 1 }));
  const ofLan = { kind: "person", id: idOf("NV001", filling), name: "", teamId: null } as const;
  const [sale] = await store.sales.list({ kind: "company" }, { ...days, subject: ofLan, limit: 1 });
  const [collection] = sale?.collections ?? [];
  if (!sale || !collection) return;
  const amount = -collection.amount / 5n;
  const collectedOn = filling.now.toPlainDate();
  await store.sales.collect(sale, { collectedOn, amount }, writer("NV001", filling));
}

/** A sale of the last days of the month is entered after the lock, so it counts in the month that is open. */
async function sellLate(store: Store, before: readonly Temporal.PlainDate[], filling: Filled): Promise<void> {
  const personId = idOf(silent, filling);
  const signedOn = before.at(-2);
  if (!signedOn) return;
  const { id: customerId } = await store.customers.ensure("Công ty Gỗ Việt Tín", personId);
  const amount = 24_000_000n;
  const sale = { customerId, signedOn, amount, kind: "new", isFirst: true, collected: amount } as const;
  await store.sales.record({ ...sale, shares: [{ personId, amount }] }, writer(silent, filling));
}

/** Somebody holds a line of the locked statement to be wrong, which waits for the lead. */
async function disputeLine(store: Store, month: Temporal.PlainYearMonth, filling: Filled): Promise<void> {
  const personId = idOf("NV002", filling);
  const statement = await store.payroll.frozenStatement({ kind: "everybody" }, month, personId);
  const line = statement?.lines.find(({ kind }) => kind === "entry");
  if (line?.kind !== "entry") return;
  const { number, amount, entry, customer } = line;
  const label = `${entry.kind === "sale" ? "S" : "C"}${entry.id}`;
  const { calendar, commission } = filling.company;
  await store.disputes.add(
    {
      personId,
      month,
      line: { number, entry: label, label: `${label} · ${customer}`, amount },
      text: "Hợp đồng này chia 60/40 với Ước, chưa phải của riêng tôi",
      leadId: idOf("NV011", filling),
      dueOn: workdaysFrom(filling.now.toPlainDate(), commission.disputes.leadWorkdays, calendar),
    },
    writer("NV002", filling),
  );
}
