/** Somebody to whom a new lead may be given. */
export type InTurn = {
  readonly personId: number;
  readonly openLeads: number;
  /** Null for whoever was never given one. */
  readonly lastGivenAt: Temporal.Instant | null;
};

/** Whose turn it is: the one with the fewest open leads, and among those whoever was given one longest ago. */
export function nextInTurn<Candidate extends InTurn>(
  candidates: readonly Candidate[],
): Candidate | undefined {
  return candidates.toSorted(
    (a, b) => a.openLeads - b.openLeads || givenOf(a) - givenOf(b) || a.personId - b.personId,
  )[0];
}

function givenOf({ lastGivenAt }: InTurn): number {
  return lastGivenAt?.epochMilliseconds ?? 0;
}
