import type { Context } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { countLeave, type LeaveHalf } from "#src/domain/timesheet/leave-days.ts";
import { tellPerson, whenTold } from "../lead/tell-owner.ts";
import { tellLateChange } from "../month/tell-late.ts";
import { labelOf } from "./describe.ts";

/** Read back rather than repeated, so that the echo is what is kept. */
export async function readBack(id: number, { store }: Context): Promise<LeaveRequest> {
  const request = await store.leave.find({ kind: "everybody" }, id);
  if (!request) throw new Error(`leave request ${id} was not found after it was written`);
  return request;
}

/** An approved request becomes records of its working half-days, and the team hears who is away. */
export async function writeDays(request: LeaveRequest, person: Person, context: Context): Promise<void> {
  const { store, by, company } = context;
  const { halves } = countLeave(request, person, company);
  const { code, id: requestId } = request;
  await store.timesheets.write(
    halves.map(({ on, half }) => ({ personId: person.id, on, half, code, requestId })),
    by,
  );
  await tellLateChange(
    halves.map(({ on }) => on),
    context,
  );
  await announce(request, person, context);
}

/** Leaves to the calendar again what the request has written and nothing has changed since. */
export async function takeBackDays(
  request: LeaveRequest,
  person: Person,
  context: Context,
): Promise<readonly LeaveHalf[]> {
  const { store, by, company } = context;
  const scope = { kind: "people", personIds: [person.id] } as const;
  const records = await store.timesheets.records(scope, { from: request.from, to: request.to });
  const later = await laterHalves(request, person, context);
  const standing = countLeave(request, person, company).halves.filter(
    ({ on, half }) =>
      records.some(
        (record) => record.on.equals(on) && record.half === half && record.code === request.code,
      ) && !later.has(`${on}/${half}`),
  );
  await store.timesheets.write(
    standing.map(({ on, half }) => ({ personId: person.id, on, half, code: null, requestId: request.id })),
    by,
  );
  await tellLateChange(
    standing.map(({ on }) => on),
    context,
  );
  return standing;
}

/** Half-days that were given back to work and then asked for anew. */
async function laterHalves(
  request: LeaveRequest,
  person: Person,
  { store, company }: Context,
): Promise<ReadonlySet<string>> {
  const scope = { kind: "people", personIds: [person.id] } as const;
  const approved = await store.leave.list(scope, { days: request, states: ["approved"] });
  const later = approved.filter(({ id }) => id > request.id);
  return new Set(
    later.flatMap((other) =>
      countLeave(other, person, company).halves.map(({ on, half }) => `${on}/${half}`),
    ),
  );
}

/** Whoever was away and is over it is no news. */
async function announce(request: LeaveRequest, { team }: Person, context: Context): Promise<void> {
  const { store, by, now } = context;
  if (!team || Temporal.PlainDate.compare(request.to, now.toPlainDate()) < 0) return;
  const audience = { kind: "team", teamId: team.id } as const;
  const sendAt = whenTold(context).toInstant();
  await store.notices.add({ kind: "away", audience, subject: labelOf(request), sendAt }, by);
}

/** What has become of somebody's leave by another's doing. */
export async function tellSettled(request: LeaveRequest, context: Context): Promise<void> {
  await tellPerson({ kind: "leave_settled", subject: labelOf(request) }, request.person, context);
}
