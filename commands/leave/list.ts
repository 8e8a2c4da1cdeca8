import { z } from "zod";
import {
  type Action,
  actions,
  type Block,
  type Cell,
  directReply,
  note,
  table,
  text,
  title,
} from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod, findPerson } from "#src/command/resolve.ts";
import { mayRead, type PayScope } from "#src/domain/pay-access.ts";
import type { Period } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import type { Person } from "#src/domain/person.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { leaveScope } from "./approvers.ts";
import { formatCode, labelOf } from "./describe.ts";
import { leaveWord } from "./word.ts";

const shown = 50;
/** Each takes two buttons. */
const withButtons = 4;

export const listLeave = defineCommand({
  ...leaveWord,
  verb: "list",
  verbAliases: ["ds", "danhsach", "choduyet"],
  summary: {
    vi: "Đơn nghỉ: của mình, và của những người mình duyệt",
    en: "Leave: one's own, and of those whose leave one approves",
  },
  examples: ["/leave list", "/nghi ds tháng 12", "/leave list @lan"],
  args: z.object({ period: periodArgument.optional(), person: textArgument.optional() }),
  names: { period: ["ky", "thang"], person: ["nv", "nhanvien"] },
  free: [{ argument: "period", find: period }, { argument: "person" }],
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    inPrivate(context, "/leave list");
    const { t, store, actor } = context;
    const scope = await chooseScope(args.person, context);
    const days = daysOf(args.period, context);
    const found = await store.leave.list(scope, { days, states: ["waiting", "approved", "declined"] });
    // What was decided against is over; what waits comes first.
    const standing = found.filter(({ state }) => state !== "declined" || args.period);
    const requests = standing.toSorted((one, other) => rankOf(one) - rankOf(other));
    const values = { period: args.period ? formatPeriod(days, actor.locale) : t("leave.from_now") };
    if (requests.length === 0) return directReply(text(t("leave.none", values)));

    const people = await peopleOf(context);
    const list = requests.slice(0, shown);
    return directReply(
      title(t("leave.list_title", values)),
      table(
        [
          { label: t("column.entry"), format: "text" },
          { label: t("column.person"), format: "text" },
          { label: t("column.kind"), format: "text" },
          { label: t("column.day"), format: "text" },
          { label: t("column.leave_days"), format: "decimal" },
          { label: t("column.state"), format: "text" },
          { label: t("column.note"), format: "text" },
        ],
        list.map((request) => rowOf(request, people.get(request.person.id), context)),
      ),
      ...(requests.length > shown ? [note(t("leave.more", { shown }))] : []),
      ...buttonsOf(list, context),
    );
  },
});

/** All that the person may read, or one of them. */
async function chooseScope(words: string | undefined, context: Context): Promise<PayScope> {
  const scope = await leaveScope(context);
  if (words === undefined) return scope;
  const example = "/leave list @lan";
  const { id, name } = await findPerson(words, context, { argument: "person", example });
  if (!mayRead(scope, id)) throw new UserError("leave.error_not_read", { name });
  return { kind: "people", personIds: [id] };
}

/** From this month on, and what still waits from before. */
function daysOf(phrase: PeriodPhrase | undefined, context: Context): Period {
  if (phrase) return choosePeriod(phrase, context, { prefer: "future", argument: "period" });
  const from = context.now.toPlainDate().with({ day: 1 });
  return { kind: "range", from: from.subtract({ months: 1 }), to: from.add({ years: 1 }) };
}

function rankOf({ state }: LeaveRequest): number {
  return state === "waiting" ? 0 : 1;
}

async function peopleOf({ store, now }: Context): Promise<ReadonlyMap<number, Person>> {
  const people = await store.people.list(now.toPlainDate());
  return new Map(people.map((person) => [person.id, person]));
}

function rowOf(request: LeaveRequest, person: Person | undefined, context: Context): readonly Cell[] {
  const { t, actor, company } = context;
  const counted = person && countLeave(request, person, company);
  return [
    labelOf(request),
    request.person.name,
    formatCode(request.code, context),
    formatLeaveDays(request, actor.locale),
    counted ? counted.quarters / 4 : null,
    t(`leave.state_${request.state}`),
    request.reason ?? request.note,
  ];
}

/** Nobody decides on the own. */
function buttonsOf(requests: readonly LeaveRequest[], { t, actor, now }: Context): readonly Block[] {
  const waiting = requests.filter(({ state, person }) => state === "waiting" && person.id !== actor.id);
  const isAhead = ({ from }: LeaveRequest) => Temporal.PlainDate.compare(from, now.toPlainDate()) > 0;
  const own = requests.filter(
    (request) =>
      request.person.id === actor.id &&
      (request.state === "waiting" || (request.state === "approved" && isAhead(request))),
  );
  const list: readonly Action[] = [
    ...waiting.slice(0, withButtons).flatMap((request) => {
      const entry = labelOf(request);
      return [
        {
          label: t("leave.button_approve", { entry: `${request.person.name} ${entry}` }),
          command: `/leave approve ${entry}`,
        },
        { label: t("leave.button_decline", { entry }), command: `/leave decline ${entry}` },
      ];
    }),
    ...own.slice(0, 2).map((request) => ({
      label: t("leave.button_withdraw", { entry: labelOf(request) }),
      command: `/leave withdraw ${labelOf(request)}`,
    })),
  ];
  return list.length === 0 ? [] : [actions(...list)];
}
