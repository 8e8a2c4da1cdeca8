export const voucherStates = [
  "draft",
  "reviewed",
  "approved",
  "sent",
  "accepted",
  "adjusted",
  "expired",
] as const;

export type VoucherState = (typeof voucherStates)[number];

/** What may become of a voucher by somebody's hand; `expired` comes by itself. */
const nextStates: Readonly<Record<VoucherState, readonly VoucherState[]>> = {
  draft: ["reviewed", "approved"],
  reviewed: ["draft", "approved"],
  approved: ["sent", "accepted", "adjusted"],
  sent: ["accepted", "adjusted"],
  accepted: ["adjusted"],
  adjusted: ["draft"],
  expired: ["draft"],
};

export function mayBecome(from: VoucherState, to: VoucherState): boolean {
  return nextStates[from].includes(to);
}

type Lasting = { readonly state: VoucherState; readonly validUntil: Temporal.PlainDate };

/** What was not accepted is over once its last day has passed. */
export function stateOn({ state, validUntil }: Lasting, today: Temporal.PlainDate): VoucherState {
  if (state === "accepted" || state === "adjusted") return state;
  return Temporal.PlainDate.compare(validUntil, today) < 0 ? "expired" : state;
}

/** Whether a customer may be told of it: before it is approved, nothing is promised. */
export function mayBePromised(state: VoucherState): boolean {
  return state === "approved" || state === "sent" || state === "accepted";
}

/** Whether what a version promised still stands: since then it has at most gone out or been accepted, and is not over. */
export function isStillPromised(
  promised: number,
  versions: readonly (Lasting & { readonly number: number })[],
  today: Temporal.PlainDate,
): boolean {
  const [version, ...later] = versions.filter(({ number }) => number >= promised);
  if (version?.number !== promised) return false;
  return (
    later.every(({ state }) => state === "sent" || state === "accepted") &&
    mayBePromised(stateOn(later.at(-1) ?? version, today))
  );
}

/** Whether its points and packages may still be changed without asking anybody. */
export function isOpen(state: VoucherState): boolean {
  return state === "draft" || state === "reviewed";
}

/** What an offer rests on; one that is missing is warned of. */
export const voucherGrounds = ["history", "market", "budget", "position", "relationship"] as const;

export type VoucherGround = (typeof voucherGrounds)[number];

/** In the order of the article, each once. */
export function withGrounds(
  present: readonly VoucherGround[],
  added: readonly VoucherGround[],
): readonly VoucherGround[] {
  return voucherGrounds.filter((ground) => present.includes(ground) || added.includes(ground));
}

export function missingGrounds(present: readonly VoucherGround[]): readonly VoucherGround[] {
  return voucherGrounds.filter((ground) => !present.includes(ground));
}
