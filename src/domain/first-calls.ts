import type { Temperature } from "./lead.ts";

/** An open lead that nobody has touched for too long. */
export type Untouched = {
  readonly id: number;
  readonly name: string;
  readonly temperature: Temperature | null;
  /** Whole đồng; null where nobody has said. */
  readonly worth: bigint | null;
  /** Whole working days since somebody did something about it. */
  readonly workdays: number;
};

/** The smallest thing that helps: so few calls that they can be made this morning. */
export type FirstCalls<Lead extends Untouched = Untouched> = {
  readonly isWarm: boolean;
  readonly leads: readonly [Lead, ...Lead[]];
  /** All of them have waited at least so long. */
  readonly workdays: number;
  readonly worth: bigint;
};

const most = 3;

/** The warm ones that are worth most, or else whichever are; undefined when nothing waits. */
export function chooseFirstCalls<Lead extends Untouched>(
  untouched: readonly Lead[],
): FirstCalls<Lead> | undefined {
  const warm = untouched.filter(({ temperature }) => temperature === "warm");
  const isWarm = warm.length > 0;
  const [first, ...others] = (isWarm ? warm : untouched).toSorted(byWorth).slice(0, most);
  if (!first) return undefined;
  const leads = [first, ...others] as const;
  return {
    isWarm,
    leads: [first, ...others],
    workdays: Math.min(...leads.map(({ workdays }) => workdays)),
    worth: leads.reduce((sum, { worth }) => sum + (worth ?? 0n), 0n),
  };
}

/** Of the same worth, whoever has waited longest comes first. */
function byWorth(one: Untouched, other: Untouched): number {
  const difference = (other.worth ?? 0n) - (one.worth ?? 0n);
  if (difference !== 0n) return difference > 0n ? 1 : -1;
  return other.workdays - one.workdays || one.id - other.id;
}
