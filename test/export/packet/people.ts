import { createCalendar } from "#src/domain/calendar.ts";
import type { Statement, StatementLine } from "#src/domain/commission/statement.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import { timesheetOf } from "#src/domain/timesheet/fill.ts";
import { usualSymbols } from "#src/domain/timesheet/symbol.ts";
import { workMonthOf } from "#src/domain/timesheet/work-month.ts";
import type { PacketHead, PacketPerson, Words } from "#src/export/packet/packet-head.ts";
import { translatorFor } from "#src/i18n/translate.ts";

export const november = Temporal.PlainYearMonth.from("2026-11");

export const vietnamese: Words = { t: translatorFor("vi"), locale: "vi" };

const nothingMissing = {
  unconfirmed: [],
  unsigned: [],
  disputes: [],
  waitingLeave: [],
  salesWithoutShares: [],
} as const;

/** November 2026 of a small company, still open. */
export function aHead(fields: Partial<PacketHead> = {}): PacketHead {
  return {
    company: "Công ty Thử",
    month: november,
    state: "open",
    lockedAt: null,
    madeAt: Temporal.ZonedDateTime.from("2026-12-01T08:00[Asia/Ho_Chi_Minh]"),
    layout: "standard",
    symbols: usualSymbols,
    plans: [{ name: "Bán hàng", version: "a1b2c3", from: Temporal.PlainYearMonth.from("2026-01"), to: null }],
    missing: nothingMissing,
    ...fields,
  };
}

/** `5s` is the morning of the 5th, `5c` the afternoon, `5` both. */
type Exceptions = Readonly<Record<string, DayCode>>;

export type PersonFields = {
  readonly id?: number;
  readonly name?: string;
  readonly startedOn?: string;
  readonly leftOn?: string;
  readonly days?: Exceptions;
  readonly week?: "mon-fri" | "mon-sat-half";
  readonly saturday?: number;
  readonly month?: Temporal.PlainYearMonth;
  readonly row?: Partial<PayRow>;
  readonly lines?: readonly StatementLine[];
  readonly statement?: Partial<Statement>;
};

const weeks = {
  "mon-fri": [2, 2, 2, 2, 2, 0, 0],
  "mon-sat-half": [2, 2, 2, 2, 2, 1, 0],
} as const;

/** Somebody of the half-Saturday firm, at work all month unless said otherwise. */
export function aPerson(fields: PersonFields = {}): PacketPerson {
  const { id = 1, name = "Nguyễn Thị Lan", lines = [], month = november } = fields;
  const { startedOn = "2025-01-01", leftOn, week = "mon-sat-half", saturday } = fields;
  const employed = {
    id,
    startedOn: Temporal.PlainDate.from(startedOn),
    leftOn: leftOn === undefined ? null : Temporal.PlainDate.from(leftOn),
  };
  const weights = [undefined, undefined, undefined, undefined, undefined, saturday, undefined];
  const calendar = createCalendar({ week: weeks[week] });
  const plan = workMonthOf(month, { calendar, timesheet: { standard: "week", weights } });
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    row: {
      person: {
        ...employed,
        code: `NV${String(id).padStart(3, "0")}`,
        name,
        role: "rep",
        team: "Bắc",
        region: "Miền Bắc",
      },
      timesheet: timesheetOf(employed, recordsOf(fields.days ?? {}, id, month), plan),
      leaveLeft: 38,
      lateDays: [],
      revenue: {
        signed: 600_000_000n,
        collected: 500_000_000n,
        fresh: 400_000_000n,
        renewal: 200_000_000n,
        refunds: 0n,
        lateSigned: 30_000_000n,
        lateCollected: 20_000_000n,
        target: 500_000_000n,
        measured: 600_000_000n,
      },
      confirmed: null,
      signed: null,
      ...fields.row,
    },
    statement: {
      personId: id,
      month,
      plan: { name: "Bán hàng", version: "a1b2c3" },
      standing: null,
      lines,
      total,
      payable: total > 0n ? total : 0n,
      carried: total < 0n ? total : 0n,
      doubts: [],
      ...fields.statement,
    },
  };
}

function recordsOf(days: Exceptions, personId: number, month: Temporal.PlainYearMonth) {
  return Object.entries(days).flatMap(([text, code], place) => {
    const day = Number.parseInt(text, 10);
    const halves: readonly DayHalf[] = text.endsWith("s") ? [1] : text.endsWith("c") ? [2] : [1, 2];
    const on = month.toPlainDate({ day });
    return halves.map((half) => ({ id: place * 2 + half, personId, on, half, code }));
  });
}

/** The money of one customer that came in, at 5 %. */
export function aLine(
  number: number,
  fields: Partial<StatementLine & { kind: "entry" }> = {},
): StatementLine {
  const base = 10_000_000n * BigInt(number);
  return {
    kind: "entry",
    number,
    amount: base / 20n,
    entry: { kind: "collection", id: 100 + number },
    saleId: number,
    saleKind: "new",
    customer: `Công ty TNHH Số ${number}`,
    on: november.toPlainDate({ day: number % 28 || 1 }),
    whole: base,
    base,
    slices: [{ base, rate: { numerator: 5n, denominator: 100n }, tier: null }],
    basis: { kind: "own_month" },
    ...fields,
  };
}

export async function* batchesOf(...batches: readonly (readonly PacketPerson[])[]) {
  yield* batches;
}
