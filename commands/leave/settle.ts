import { z } from "zod";
import { actions, type Block, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { numberedArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Person } from "#src/domain/person.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { toldLater } from "../lead/tell-owner.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { approves } from "./approvers.ts";
import { labelOf } from "./describe.ts";
import { alreadySettled, holdLeave, leaveNumber } from "./find.ts";
import { lateNotes } from "./late.ts";
import { describeRequest } from "./request.ts";
import { leaveWord } from "./word.ts";
import { readBack, tellSettled, writeDays } from "./write.ts";

const list = "/leave list";

const settling = {
  ...leaveWord,
  entryLetter: "N",
  asks: { request: "leave.ask_which" },
  roles: ["lead", "manager", "hr"],
} as const;

export const approveLeave = defineCommand({
  ...settling,
  verb: "approve",
  verbAliases: ["duyet", "dongy"],
  summary: { vi: "Duyệt đơn nghỉ", en: "Approve leave" },
  examples: ["/leave approve N12", "/nghi N12 duyệt"],
  args: z.object({ request: numberedArgument("N") }),
  names: { request: ["don", "ma"] },
  free: [{ argument: "request", find: leaveNumber }],

  async run({ request: id }, context) {
    const { request, person } = await holdForSettling(id, context);
    const { store, by, t } = context;
    await store.leave.settle(id, "approved", by);
    await writeDays(request, person, context);
    const approved = await writeSettled(request, context);
    const counted = countLeave(request, person, context.company);
    return answer(approved, {
      heading: t("leave.approved", { entry: labelOf(request), name: person.name }),
      blocks: [
        text(await describeRequest(approved, { person, counted }, context)),
        ...(await lateNotes(
          counted.halves.map(({ on }) => on),
          context,
        )),
      ],
      context,
    });
  },
});

export const declineLeave = defineCommand({
  ...settling,
  verb: "decline",
  verbAliases: ["tuchoi", "khongduyet"],
  summary: { vi: "Từ chối đơn nghỉ, kèm lý do", en: "Decline leave, with the reason" },
  examples: ["/leave decline N12 tuần này thiếu người", "/nghi N12 từ chối"],
  args: z.object({ request: numberedArgument("N"), reason: textArgument.optional() }),
  names: { request: ["don", "ma"], reason: ["lydo"] },
  free: [{ argument: "request", find: leaveNumber }, { argument: "reason" }],
  texts: ["reason"],

  async run({ request: id, reason }, context) {
    const { request, person } = await holdForSettling(id, context);
    const { store, by, t, confirmed, actor } = context;
    if (reason === undefined && !confirmed.has("no_reason")) throw askReason(request, context);
    await store.leave.settle(id, "declined", by, reason);
    const declined = await writeSettled(request, context);
    const days = formatLeaveDays(request, actor.locale);
    const lines = [
      t("leave.withdrawn_days", { name: person.name, days }),
      ...(reason === undefined ? [] : [t("leave.reason", { reason })]),
    ];
    return answer(declined, {
      heading: t("leave.declined", { entry: labelOf(request), name: person.name }),
      blocks: [text(lines.join("\n"))],
      context,
    });
  },
});

type Held = { readonly request: LeaveRequest; readonly person: Person };

/** Of somebody else, and nobody has decided on it yet. */
async function holdForSettling(id: number, context: Context): Promise<Held> {
  inPrivate(context, list);
  const { store, actor, now } = context;
  const request = await holdLeave(id, context);
  const entry = labelOf(request);
  if (request.person.id === actor.id) throw new UserError("leave.error_own", { entry });
  const person = await store.people.get(request.person.id, now.toPlainDate());
  if (!(await approves(person, context))) throw new UserError("leave.error_unknown", { entry });
  if (request.state !== "waiting") throw alreadySettled(request, context);
  return { request, person };
}

function askReason(request: LeaveRequest, { t, actor }: Context): UserError {
  const values = {
    entry: labelOf(request),
    name: request.person.name,
    days: formatLeaveDays(request, actor.locale),
  };
  return new UserError("leave.ask_reason", values, {
    slot: "reason",
    choices: [
      { label: t("leave.no_reason"), confirm: "no_reason" },
      { label: t("question.drop"), cancel: true },
    ],
  });
}

async function writeSettled(before: LeaveRequest, context: Context): Promise<LeaveRequest> {
  const { store, by } = context;
  const settled = await readBack(before.id, context);
  await store.audit.write(
    {
      action: "leave.settle",
      subject: labelOf(before),
      before: { leaveState: before.state },
      after: {
        person: before.person.name,
        leaveState: settled.state,
        ...(settled.reason !== null && { reason: settled.reason }),
      },
    },
    by,
  );
  await tellSettled(settled, context);
  return settled;
}

type Answer = {
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly context: Context;
};

function answer(request: LeaveRequest, { heading, blocks, context }: Answer): Reply {
  const { t } = context;
  const later = toldLater({ owner: request.person }, context);
  return directReply(
    title(heading),
    ...blocks,
    note(later ?? t("proposal.told", { name: request.person.name })),
    actions(
      { label: t("revenue.undo"), command: `/undo ${labelOf(request)}` },
      { label: t("leave.button_list"), command: list },
    ),
  );
}
