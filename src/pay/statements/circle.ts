import { keyOf } from "#src/domain/commission/draft.ts";
import type { LedgerEntry } from "#src/domain/commission/entry.ts";
import type { Person } from "#src/domain/person.ts";
import type { StatementsAsked } from "../statements.ts";
import type { Setting } from "./setting.ts";
import { suppose } from "./supposed.ts";

/** Whose part has to be known for what is asked, and the entries that it comes from. */
export type Circle = {
  readonly payeeIds: readonly number[];
  /** Those whose statements have to be complete: the people asked for, and whoever a lead among them leads. */
  readonly wholeIds: readonly number[];
  readonly entries: readonly LedgerEntry[];
};

/**
 * An entry is rounded once for all who share it, so each sharer has to be rated; and in marginal tiers a rate depends
 * on all else that the sharer has brought in.
 */
export async function drawCircle(
  { people, supposed }: Pick<StatementsAsked, "people" | "supposed">,
  setting: Setting,
): Promise<Circle> {
  const wholeIds = [...new Set(people.flatMap(({ id }) => [id, ...countedFor(id, setting)]))];
  const entries = await loadEntriesOf(wholeIds, setting);
  const payeeIds = new Set([...wholeIds, ...entries.flatMap((entry) => namedIn(entry, setting))]);

  const marginal = [...payeeIds].filter((id) => !wholeIds.includes(id) && isMarginal(id, setting));
  const besides = await loadEntriesOf(marginal, setting);
  return {
    wholeIds,
    payeeIds: [...payeeIds.union(new Set(besides.flatMap((entry) => leaversIn(entry, setting))))],
    entries: suppose(supposed, unique([...entries, ...besides]), setting),
  };
}

/** Those whom a lead leads on the month's last day, or until they left within it. */
export function ledBy(leadId: number, { people, days }: Pick<Setting, "people" | "days">): readonly number[] {
  const lead = people.get(leadId);
  if (lead?.role !== "lead" || lead.team === null) return [];
  const teamId = lead.team.id;
  const isLed = ({ id, role, team, leftOn }: Person) =>
    id !== leadId &&
    (role === "rep" || role === "media" || role === "admin") &&
    team?.id === teamId &&
    (leftOn === null || Temporal.PlainDate.compare(leftOn, days.from) >= 0);
  return [...people.values()].filter(isLed).map(({ id }) => id);
}

function countedFor(id: number, setting: Setting): readonly number[] {
  return setting.planOf(id)?.override ? ledBy(id, setting) : [];
}

async function loadEntriesOf(
  personIds: readonly number[],
  setting: Setting,
): Promise<readonly LedgerEntry[]> {
  if (personIds.length === 0) return [];
  const { payroll } = setting.books.store;
  const { days, base, late } = setting;
  const asked = { days, base, ...(late && { late }) };
  const own = await payroll.entries({ personIds, ...asked });

  const former = formerBeside(personIds, setting);
  if (former.length === 0) return own;
  const left = await payroll.entries({ personIds: former, ...asked });
  return unique([...own, ...left.filter((entry) => mayFollow(entry, new Set(personIds)))]);
}

/** Whoever has left may have a successor among these people. */
function formerBeside(personIds: readonly number[], { people, days }: Setting): readonly number[] {
  const asked = new Set(personIds);
  const hasLeft = ({ id, leftOn }: Person) =>
    !asked.has(id) && leftOn !== null && Temporal.PlainDate.compare(leftOn, days.to) < 0;
  return [...people.values()].filter(hasLeft).map(({ id }) => id);
}

/** A customer may have gone to somebody else since the money came in that is taken back now. */
function mayFollow({ ownerId, amount, reverses }: LedgerEntry, people: ReadonlySet<number>): boolean {
  return (ownerId !== null && people.has(ownerId)) || amount < 0n || reverses !== null;
}

/** Whoever shares the entry, and whoever may follow one of them who has left. */
function namedIn(entry: LedgerEntry, setting: Setting): readonly number[] {
  const sharers = entry.shares.map(({ personId }) => personId);
  const { ownerId } = entry;
  return ownerId !== null && leaversIn(entry, setting).length > 0 ? [...sharers, ownerId] : sharers;
}

function leaversIn({ shares, on }: LedgerEntry, { people }: Setting): readonly number[] {
  const hasLeft = (id: number) => {
    const leftOn = people.get(id)?.leftOn ?? null;
    return leftOn !== null && Temporal.PlainDate.compare(on, leftOn) > 0;
  };
  return shares.map(({ personId }) => personId).filter(hasLeft);
}

function unique(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return [...new Map(entries.map((entry) => [keyOf(entry.ref), entry])).values()];
}

function isMarginal(personId: number, { planOf }: Setting): boolean {
  const rates = planOf(personId)?.rates;
  return rates?.kind === "tiers" && rates.count === "marginal";
}
