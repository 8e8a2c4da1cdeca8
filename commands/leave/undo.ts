import { z } from "zod";
import { directReply, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import type { Person } from "#src/domain/person.ts";
import type { LeaveRequest, LeaveState } from "#src/domain/timesheet/leave.ts";
import { countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { alreadySettled, holdLeave } from "./find.ts";
import { lateNotes } from "./late.ts";
import { tellApprovers } from "./tell-approvers.ts";
import { takeBackDays, tellSettled, writeDays } from "./write.ts";

const knownState = z.enum(["waiting", "approved", "declined", "withdrawn"]);
const statesKept = z.object({ leaveState: knownState });
const correctionKept = z.object({
  person: z.string(),
  personId: z.number(),
  leaveYear: z.number(),
  quarters: z.number(),
});

/** Withdraws a request, unless somebody has decided on it since. */
export function undoAsked(change: AuditEntry, context: Context): Promise<Reply> {
  return setState(change, "withdrawn", context);
}

/** A request is again what it was before the decision. */
export function undoSettledLeave(change: AuditEntry, context: Context): Promise<Reply> {
  return setState(change, statesKept.parse(change.before).leaveState, context);
}

async function setState(change: AuditEntry, state: LeaveState, context: Context): Promise<Reply> {
  inPrivate(context, `/undo ${change.subject}`);
  const { store, by, t, actor, now } = context;
  const request = await holdLeave(Number(change.subject.slice(1)), context);
  if (request.state !== statesKept.parse(change.after).leaveState) throw alreadySettled(request, context);

  const person = await store.people.get(request.person.id, now.toPlainDate());
  const isStanding = state === "approved" || state === "waiting";
  if (isStanding && request.state !== "approved") await refuseOverlap(request, person, context);
  const taken = request.state === "approved" ? await takeBackDays(request, person, context) : [];
  await store.leave.settle(request.id, state, by);
  if (state === "approved") await writeDays(request, person, context);
  await store.audit.write(
    {
      action: "leave.settle",
      subject: change.subject,
      before: { leaveState: request.state },
      after: { person: person.name, leaveState: state },
      reversesId: change.id,
    },
    by,
  );
  await tellSettled(request, context);
  if (isStanding) await tellApprovers({ ...request, state }, person, context);
  const values = { entry: change.subject, state: t(`leave.state_${state}`) };
  return directReply(
    title(t("undo.leave", values)),
    text(t("leave.withdrawn_days", { name: person.name, days: formatLeaveDays(request, actor.locale) })),
    ...(await lateNotes(
      taken.map(({ on }) => on),
      context,
    )),
  );
}

/** Its days may have been given to another request meanwhile. */
async function refuseOverlap(
  request: LeaveRequest,
  person: Person,
  { store, company, actor }: Context,
): Promise<void> {
  const scope = { kind: "people", personIds: [person.id] } as const;
  const own = countLeave(request, person, company).halves;
  const others = await store.leave.list(scope, { days: request, states: ["waiting", "approved"] });
  const other = others.find(
    (candidate) =>
      candidate.id !== request.id &&
      countLeave(candidate, person, company).halves.some(({ on, half }) =>
        own.some((mine) => mine.half === half && mine.on.equals(on)),
      ),
  );
  if (!other) return;
  throw new UserError("leave.error_overlap", {
    entry: `N${other.id}`,
    name: person.name,
    days: formatLeaveDays(other, actor.locale),
  });
}

/** Takes back what was added to or taken from somebody's annual leave. */
export async function undoCorrection(change: AuditEntry, context: Context): Promise<Reply> {
  inPrivate(context, `/undo ${change.subject}-${change.id}`);
  const { store, by, t, actor } = context;
  const { person, personId, leaveYear: year, quarters } = correctionKept.parse(change.after);
  const reason = t("leave.correction_undone");
  await store.leave.correct({ personId, year, quarters: -quarters, reason }, by);
  await store.audit.write(
    {
      action: "leave.correct",
      subject: change.subject,
      after: { person, personId, leaveYear: year, quarters: -quarters, reason },
      reversesId: change.id,
    },
    by,
  );
  await tellPerson({ kind: "day_recorded", subject: `B${year}` }, { id: personId }, context);
  const values = { name: person, year, days: formatQuarters(quarters, actor.locale) };
  return directReply(title(t("undo.leave_correction", values)));
}
