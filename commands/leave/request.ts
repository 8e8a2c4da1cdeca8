import { actions, type Block, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import type { DayCode } from "#src/domain/timesheet/code.ts";
import type { LeaveDays, LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { type CountedLeave, countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import { tellPerson, toldLater, whenTold } from "../lead/tell-owner.ts";
import { approversOf, approves } from "./approvers.ts";
import { describeUncounted, formatCode, labelOf, valuesOf } from "./describe.ts";
import { lateNotes } from "./late.ts";
import { askAboutLimits, freeLeave } from "./limits.ts";
import { readBack, tellSettled, writeDays } from "./write.ts";

export type Wish = {
  readonly person: Person;
  readonly days: LeaveDays;
  readonly code: DayCode;
  readonly note: string | null;
};

/** Sends a request to whoever approves it; entered for somebody else by one of those, it is approved with that. */
export async function requestLeave(wish: Wish, context: Context): Promise<Reply> {
  const { store, actor, by, now } = context;
  const { person, days, code } = wish;
  const isOwn = person.id === actor.id;
  if (!isOwn && !(await approves(person, context))) {
    throw new UserError("leave.error_not_yours", { name: person.name });
  }
  const counted = count(wish, context);
  await store.timesheets.hold(person.id);
  await refuseOverlap(wish, counted, context);
  await askAboutLimits({ person, code, counted }, context);

  const approvers = isOwn ? approversOf(person, await store.people.list(now.toPlainDate())) : [];
  const id = await store.leave.add(
    { personId: person.id, ...days, code, note: wish.note, state: "waiting" },
    by,
  );
  const isWaiting = approvers.length > 0;
  if (!isWaiting) await store.leave.settle(id, "approved", by);
  const request = await readBack(id, context);
  await store.audit.write(
    { action: "leave.ask", subject: labelOf(request), after: valuesOf(request, request.state) },
    by,
  );

  for (const approver of approvers) {
    await tellPerson({ kind: "leave_asked", subject: labelOf(request) }, approver, context);
  }
  if (!isWaiting) {
    await writeDays(request, person, context);
    await tellSettled(request, context);
  }
  return answer({ request, person, counted, approvers }, context);
}

/** The working half-days; refuses a stretch that has none. */
function count({ person, days }: Wish, { company, t, actor }: Context): CountedLeave {
  const counted = countLeave(days, person, company);
  if (counted.halves.length > 0) return counted;
  const why = describeUncounted(counted, t) ?? t("leave.not_employed", { name: person.name });
  throw new UserError("leave.error_nothing", { days: formatLeaveDays(days, actor.locale), why });
}

/** Two requests about the same half-day: one of them has to go first. */
async function refuseOverlap(
  { person, days }: Wish,
  { halves }: CountedLeave,
  { store, company, actor }: Context,
): Promise<void> {
  const scope = { kind: "people", personIds: [person.id] } as const;
  const others = await store.leave.list(scope, { days, states: ["waiting", "approved"] });
  const wanted = new Set(halves.map(({ on, half }) => `${on}/${half}`));
  const records = await store.timesheets.records(scope, days);
  // Whoever came to work after all, or was put down otherwise, is not on that leave any more.
  const isOver = (on: Temporal.PlainDate, half: number, { code, state }: LeaveRequest) =>
    state === "approved" &&
    records.some((record) => record.on.equals(on) && record.half === half && record.code !== code);
  const other = others.find((request) =>
    countLeave(request, person, company).halves.some(
      ({ on, half }) => wanted.has(`${on}/${half}`) && !isOver(on, half, request),
    ),
  );
  if (!other) return;
  throw new UserError("leave.error_overlap", {
    entry: labelOf(other),
    name: person.name,
    days: formatLeaveDays(other, actor.locale),
  });
}

type Asked = {
  readonly request: LeaveRequest;
  readonly person: Person;
  readonly counted: CountedLeave;
  readonly approvers: readonly Person[];
};

async function answer({ request, person, counted, approvers }: Asked, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const entry = labelOf(request);
  const isOwn = person.id === actor.id;
  const heading = isOwn
    ? t(approvers.length > 0 ? "leave.sent" : "leave.entered_own", { entry })
    : t("leave.entered", { entry, name: person.name });
  const uncounted = describeUncounted(counted, t);
  return directReply(
    title(heading),
    text(await describeRequest(request, { person, counted }, context)),
    ...(uncounted === undefined ? [] : [note(uncounted)]),
    ...(await lateNotes(
      counted.halves.map(({ on }) => on),
      context,
    )),
    ...whoIsTold(isOwn ? approvers : [person], isOwn, context),
    actions(
      { label: t("revenue.undo"), command: `/undo ${entry}` },
      isOwn
        ? { label: t("leave.button_balance"), command: "/leave balance" }
        : { label: t("leave.button_list"), command: "/leave list" },
    ),
  );
}

/** Kind, days, what they take and what is left: `Phép năm (P) · 1/12–3/12/2026`. */
export async function describeRequest(
  request: LeaveRequest,
  { person, counted }: { readonly person: Person; readonly counted: CountedLeave },
  context: Context,
): Promise<string> {
  const { t, actor } = context;
  const what = [formatCode(request.code, context), formatLeaveDays(request, actor.locale)].join(" · ");
  const takes = t("leave.takes", { days: formatQuarters(counted.quarters, actor.locale) });
  const years = request.code === "annual" ? [...new Set(counted.halves.map(({ on }) => on.year))] : [];
  const free = await freeLeave(person, years, context);
  const left = [...free].map(([year, quarters]) =>
    t("leave.left_after", { year, days: formatQuarters(quarters, actor.locale) }),
  );
  return [what, [takes, ...left].join(" · "), ...(request.note === null ? [] : [request.note])].join("\n");
}

function whoIsTold(people: readonly Person[], isOwn: boolean, context: Context): readonly Block[] {
  const { t, actor, by } = context;
  const [first] = people;
  if (!first) return [];
  const names = people.map(({ name }) => name).join(", ");
  if (!isOwn) return [note(toldLater({ owner: first }, context) ?? t("proposal.told", { name: first.name }))];
  const at = whenTold(context);
  return [
    note(
      at.toInstant().equals(by.at)
        ? t("leave.waits", { names })
        : t("leave.waits_later", { names, at: formatAppointment(at, actor.locale) }),
    ),
  ];
}
