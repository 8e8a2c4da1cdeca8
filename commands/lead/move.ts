import type { Context } from "#src/command/command.ts";
import { allowedMoves, type Lead, type LeadStatus, mayMove } from "#src/domain/lead.ts";
import { UserError } from "#src/errors.ts";

/** Refuses what the table of moves does not have, and says what is possible from here. */
export function refuseMove({ id, status, duplicateOf }: Lead, to: LeadStatus, { t }: Context): void {
  const lead = `L${id}`;
  const from = t(`lead.status_${status}`);
  if (status === to) throw new UserError("error.lead_is_already", { lead, status: from });
  if (mayMove(status, to)) return;
  if (status === "duplicate") {
    throw new UserError("error.duplicate_is_stuck", {
      lead,
      original: duplicateOf ? `L${duplicateOf.id}` : "",
    });
  }
  const possible = allowedMoves[status];
  throw new UserError("error.lead_move", {
    lead,
    from,
    to: t(`lead.status_${to}`),
    possible: possible.map((next) => t(`lead.status_${next}`)).join(", "),
    example: `/lead status ${lead} ${possible[0]}`,
  });
}
