import type { Context } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import { type DayCode, fullDay, type Quarters } from "#src/domain/timesheet/code.ts";
import type { LeaveDays } from "#src/domain/timesheet/leave.ts";
import { type CountedLeave, countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { loadLeaveBalances } from "#src/pay/leave-balances.ts";
import { formatCode } from "./describe.ts";

/** Days of paid leave for one event (Labour Code 2019, Art. 115). */
const paidDays: Readonly<Partial<Record<DayCode, number>>> = {
  marriage: 3,
  child_marriage: 1,
  bereavement: 3,
};

type Wanted = { readonly person: Person; readonly code: DayCode; readonly counted: CountedLeave };

/** Annual leave that nobody has spoken for yet, in each of these years: what is left less what waits for approval. */
export async function freeLeave(
  person: Person,
  years: readonly number[],
  { store, company }: Pick<Context, "store" | "company">,
): Promise<ReadonlyMap<number, Quarters>> {
  const scope = { kind: "people", personIds: [person.id] } as const;
  const free = new Map<number, Quarters>();
  for (const year of years) {
    const from = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    const days = { from, to: from.with({ month: 12, day: 31 }) };
    const balances = await loadLeaveBalances(scope, { people: [person], on: days.to }, { store, company });
    const waiting = await store.leave.list(scope, { days, states: ["waiting"] });
    const asked = waiting
      .filter(({ code }) => code === "annual")
      .reduce((sum, request) => sum + inYear(request, person, { year, company }), 0);
    free.set(year, (balances.get(person.id)?.left ?? 0) - asked);
  }
  return free;
}

function inYear(
  days: LeaveDays,
  person: Person,
  { year, company }: { readonly year: number; readonly company: Context["company"] },
): Quarters {
  return countLeave(days, person, company)
    .halves.filter(({ on }) => on.year === year)
    .reduce((sum, { quarters }) => sum + quarters, 0);
}

/** Asks before more is taken than there is, and offers the same days without pay. */
export async function askAboutLimits({ person, code, counted }: Wanted, context: Context): Promise<void> {
  const { t, actor, confirmed } = context;
  if (confirmed.has("limit")) return;
  const short = code === "annual" ? await shortOf(person, counted, context) : overOf(code, counted);
  if (!short) return;
  const values = {
    name: person.name,
    code: formatCode(code, context),
    wanted: formatQuarters(short.wanted, actor.locale),
    there: formatQuarters(Math.max(0, short.there), actor.locale),
  };
  throw new UserError(code === "annual" ? "leave.ask_short" : "leave.ask_over", values, {
    choices: [
      { label: t("leave.choose_unpaid", { code: formatCode("unpaid", context) }), set: { code: "unpaid" } },
      { label: t("leave.choose_anyway"), confirm: "limit" },
      { label: t("question.drop"), cancel: true },
    ],
  });
}

type Short = { readonly wanted: Quarters; readonly there: Quarters };

async function shortOf(
  person: Person,
  { halves }: CountedLeave,
  context: Context,
): Promise<Short | undefined> {
  const byYear = Map.groupBy(halves, ({ on }) => on.year);
  const free = await freeLeave(person, [...byYear.keys()], context);
  const short = [...byYear].map(([year, own]) => ({
    wanted: own.reduce((sum, { quarters }) => sum + quarters, 0),
    there: free.get(year) ?? 0,
  }));
  return short.find(({ wanted, there }) => wanted > there);
}

function overOf(code: DayCode, { quarters }: CountedLeave): Short | undefined {
  const days = paidDays[code];
  const there = days === undefined ? undefined : days * fullDay;
  return there !== undefined && quarters > there ? { wanted: quarters, there } : undefined;
}
