import type { Context } from "#src/command/command.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { approversOf } from "../leave/approvers.ts";
import { labelOf } from "../leave/describe.ts";
import type { Wish } from "../leave/request.ts";
import type { KeptRecord } from "./kept-records.ts";

/** Approved leave that a line puts something else in the place of. */
export async function findOverwritten(
  before: readonly KeptRecord[],
  { person, days }: Wish,
  { store, company }: Context,
): Promise<readonly LeaveRequest[]> {
  const scope = { kind: "people", personIds: [person.id] } as const;
  const approved = await store.leave.list(scope, { days, states: ["approved"] });
  return approved.filter((request) =>
    countLeave(request, person, company).halves.some(({ on, half }) =>
      before.some((one) => one.half === half && one.on.equals(on) && one.code === request.code),
    ),
  );
}

/** What others have put down as absence, and leave of days that are over, stays so until they change it. */
export async function refuseOverOthers(
  before: readonly KeptRecord[],
  { wish: { person }, overwritten }: { readonly wish: Wish; readonly overwritten: readonly LeaveRequest[] },
  { store, actor, now }: Context,
): Promise<void> {
  if (person.id !== actor.id) return;
  if (before.some(({ code }) => code === "absent")) throw new UserError("workday.error_over_absence");

  const today = now.toPlainDate();
  const past = before.find(({ on }) => Temporal.PlainDate.compare(on, today) < 0);
  const others = approversOf(person, await store.people.list(today));
  const [request] = overwritten;
  if (!past || !request || others.length === 0) return;
  throw new UserError("workday.error_over_leave", {
    entry: labelOf(request),
    names: others.map(({ name }) => name).join(", "),
    code: person.code,
    day: formatDay(past.on),
  });
}
