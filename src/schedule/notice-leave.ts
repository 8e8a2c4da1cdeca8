import { type Action, actions, directReply, type Reply, text, title } from "#src/chat/reply.ts";
import { approvesLeaveOf } from "#src/domain/pay-access.ts";
import { isEmployed, type Person } from "#src/domain/person.ts";
import type { Quarters } from "#src/domain/timesheet/code.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { countLeave } from "#src/domain/timesheet/leave-days.ts";
import { formatLeaveCode, formatLeaveDays } from "#src/i18n/leave.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Transaction } from "#src/store/database.ts";
import { type WaitingNotice, wasTold } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

const everybody = { kind: "everybody" } as const;

/** Each takes two buttons. */
const withButtons = 4;

type Asked = { readonly request: LeaveRequest; readonly person: Person };

/** For somebody who approves it; undefined when it was settled or withdrawn meanwhile. */
export async function composeLeaveAsked(
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const asked = await findAsked(notices, surroundings);
  const [first, ...others] = asked;
  if (!first) return undefined;
  const t = translatorFor(surroundings.locale);
  const buttons = asked.slice(0, withButtons).flatMap(({ request: { id } }): readonly Action[] => [
    { label: t("leave.button_approve", { entry: `N${id}` }), command: `/leave approve N${id}` },
    { label: t("leave.button_decline", { entry: `N${id}` }), command: `/leave decline N${id}` },
  ]);
  return directReply(
    title(
      others.length === 0
        ? t("leave.told_asked", { name: first.person.name, entry: `N${first.request.id}` })
        : t("leave.told_asked_many", { count: asked.length }),
    ),
    text(asked.map((one) => describeAsked(one, others.length > 0, surroundings)).join("\n\n")),
    actions(
      ...buttons,
      ...(others.length === 0 ? [] : [{ label: t("leave.button_list"), command: "/leave list" }]),
    ),
  );
}

async function findAsked(
  notices: readonly WaitingNotice[],
  { store, company, at }: NoticeSurroundings,
): Promise<readonly Asked[]> {
  const on = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const people = await store.people.list(on);
  const found = new Map<number, Asked>();
  for (const { subject, audience } of notices) {
    const request = await store.leave.find(everybody, Number(subject.slice(1)));
    const person = people.find(({ id }) => id === request?.person.id);
    const reader = people.find(({ id }) => audience.kind === "person" && id === audience.personId);
    if (request?.state !== "waiting" || !person || !reader || !isEmployed(person, on)) continue;
    if (approvesLeaveOf(reader, person, people)) found.set(request.id, { request, person });
  }
  return [...found.values()];
}

function describeAsked(
  { request, person }: Asked,
  isNamed: boolean,
  surroundings: NoticeSurroundings,
): string {
  const { locale, company } = surroundings;
  const t = translatorFor(locale);
  const { quarters } = countLeave(request, person, company);
  return [
    ...(isNamed ? [t("leave.told_asked", { name: person.name, entry: `N${request.id}` })] : []),
    describe(request, surroundings),
    t("leave.takes", { days: formatQuarters(quarters, locale) }),
    ...(request.note === null ? [] : [request.note]),
  ].join("\n");
}

/** What has become of a request, for whoever asked for it; or that it was withdrawn, for whoever had approved it. */
export async function composeLeaveSettled(
  tx: Transaction,
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const told = new Map<number, { readonly lines: readonly string[]; readonly isOwn: boolean }>();
  for (const notice of notices) {
    const request = await surroundings.store.leave.find(everybody, Number(notice.subject.slice(1)));
    if (!request) continue;
    const taken = await countTaken(request, surroundings);
    if (!(await isNews(tx, notice, { request, taken, at: surroundings.at }))) continue;
    told.set(request.id, describeSettled(notice, { request, taken }, surroundings));
  }
  const list = [...told.values()];
  if (list.length === 0) return undefined;
  const t = translatorFor(surroundings.locale);
  const [heading = "", ...lines] = list.flatMap(({ lines: own }) => own);
  return directReply(
    title(heading),
    text(lines.join("\n")),
    ...(list.some(({ isOwn }) => isOwn)
      ? [actions({ label: t("leave.button_balance"), command: "/leave balance" })]
      : []),
  );
}

type Taken = { readonly asked: Quarters; readonly standing: Quarters };

/** What the request holds, and how much of that is still put down as it was approved. */
async function countTaken(request: LeaveRequest, { store, company, at }: NoticeSurroundings): Promise<Taken> {
  const on = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const { halves, quarters } = countLeave(request, await store.people.get(request.person.id, on), company);
  const records = await store.timesheets.records(
    { kind: "people", personIds: [request.person.id] },
    { from: request.from, to: request.to },
  );
  const standing = halves
    .filter(({ on: day, half }) =>
      records.some((record) => record.half === half && record.on.equals(day) && record.code === request.code),
    )
    .reduce((sum, half) => sum + half.quarters, 0);
  return { asked: quarters, standing };
}

type Settled = { readonly request: LeaveRequest; readonly taken: Taken };

/**
 * A decision that was taken back before anybody heard of it is none; whoever decided only hears what the person has
 * changed since.
 */
async function isNews(
  tx: Transaction,
  notice: WaitingNotice,
  { request, taken, at }: Settled & { readonly at: Temporal.Instant },
): Promise<boolean> {
  const isOwn = notice.audience.kind === "person" && notice.audience.personId === request.person.id;
  if (!isOwn && request.state === "approved") {
    return taken.standing < taken.asked || (await wasTold(tx, notice, at));
  }
  if (!isOwn) return request.state === "withdrawn";
  const isFirst = request.state === "waiting" || request.state === "withdrawn";
  if (!isFirst) return true;
  const asked = { kind: "leave_asked", subject: notice.subject } as const;
  return (await wasTold(tx, notice, at)) || (request.state === "withdrawn" && (await wasTold(tx, asked, at)));
}

function describeSettled(
  notice: WaitingNotice,
  { request, taken }: Settled,
  surroundings: NoticeSurroundings,
) {
  const { locale } = surroundings;
  const t = translatorFor(locale);
  const isOwn = notice.audience.kind === "person" && notice.audience.personId === request.person.id;
  const entry = `N${request.id}`;
  const isChanged = !isOwn && request.state === "approved";
  const values = { name: request.person.name, entry };
  const ofOwner = isChanged ? "leave.told_changed_by_owner" : "leave.told_withdrawn_by_owner";
  const heading = isOwn ? t(`leave.told_${request.state}`, { entry }) : t(ofOwner, values);
  const by = isOwn ? (notice.actor?.name ?? null) : null;
  const asked = formatQuarters(taken.asked, locale);
  const standing = formatQuarters(taken.standing, locale);
  const lines = [
    heading,
    describe(request, surroundings),
    ...(isChanged ? [t("leave.told_standing", { asked, standing })] : []),
    ...(by === null ? [] : [t("leave.told_by", { name: by })]),
    ...(request.reason === null ? [] : [t("leave.reason", { reason: request.reason })]),
  ];
  return { lines, isOwn };
}

/** `Phép năm (P) · 1/12–3/12/2026` */
function describe(request: LeaveRequest, { locale, company }: NoticeSurroundings): string {
  return [formatLeaveCode(request.code, company.timesheet, locale), formatLeaveDays(request, locale)].join(
    " · ",
  );
}
