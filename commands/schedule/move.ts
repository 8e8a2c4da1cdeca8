import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { timeArgument } from "#src/command/moment.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import type { NewScheduleChange } from "#src/store/interface/schedule.ts";
import { chooseMove, type Move, type Slot } from "./choose-move.ts";
import { shortMoment } from "./days.ts";
import { assertMovable } from "./movable.ts";
import { planAhead } from "./occurrences.ts";
import { dayOrPeriod, isDays, isMoment, splitEvent, splitTarget } from "./read-line.ts";
import { chooseEvent } from "./target.ts";
import { leftBehind, mergedWith } from "./together.ts";
import { changedFor, readWhose, type Team } from "./whose.ts";
import { scheduleWord, whoMayChange } from "./word.ts";
import { echo, nameOf, writeChange } from "./write.ts";

export const moveOccurrence = defineCommand({
  ...scheduleWord,
  verb: "move",
  verbAliases: ["doi", "chuyen", "hoan", "dat"],
  summary: { vi: "Đổi ngày giờ một buổi họp", en: "Move one occurrence of a meeting" },
  examples: [
    "/schedule move họp đầu tuần sang thứ 3",
    "/lich doi họp số liệu tuần sau sang thứ 5 15h",
    "/lich doi họp năm 18/12 14h",
  ],
  args: z.object({
    event: textArgument.optional(),
    on: textArgument.optional(),
    when: textArgument.optional(),
    time: timeArgument.optional(),
    team: textArgument.optional(),
    words: z.string().optional(),
  }),
  names: { event: ["hop", "sukien"], on: ["ngay"], when: ["sang"], time: ["gio"], team: ["nhom"] },
  free: [{ argument: "words" }],
  finds: { on: dayOrPeriod },
  texts: ["event", "when"],
  roles: whoMayChange,

  async run({ words = "", ...args }, context) {
    const { company } = context;
    const whose = await readWhose(words, args.team, context);
    const team = changedFor(whose, context);
    const plan = await planAhead(team?.id ?? null, context);
    const { from, target } = splitTarget(whose.rest);
    const isTime = (part: string) => isDays(part) || (target === undefined && isMoment(part));
    const spoken = splitEvent(from, { events: company.cadence, isTime });
    // “họp năm 18/12” says where to, “họp đầu tuần tuần sau” which one, “thứ 6 27/11 sang 26/11” both.
    const isTarget = target === undefined && spoken.on !== undefined && isMoment(spoken.on);
    const on = args.on ?? (isTarget ? undefined : spoken.on);
    const when = args.when ?? target ?? (isTarget ? spoken.on : undefined);
    const event = chooseEvent({ words: args.event ?? spoken.event, on, plan, team }, context);
    const move = chooseMove({ event, plan, on, when, time: args.time }, context);
    assertMovable(move, plan, context);
    return carryOut(move, { team, plan }, context);
  },
});

type Whose = { readonly team: Team | null; readonly plan: Plan };

async function carryOut(move: Move, { team, plan }: Whose, context: Context): Promise<Reply> {
  const { t } = context;
  const { event, on, from, to } = move;
  const teamId = team?.id ?? null;
  const change = {
    kind: "move",
    event: event.key,
    teamId,
    on,
    to: to.date,
    at: to.at.equals(event.at) ? null : to.at,
  } as const satisfies NewScheduleChange;
  const undo = await writeChange(
    {
      event,
      team,
      added: [change],
      ended: [],
      before: { startsAt: from && local(from) },
      after: { startsAt: local(to) },
    },
    context,
  );
  const after = await planAhead(teamId, context);
  return echo(
    {
      heading: t(from ? "schedule.moved" : "schedule.set", { event: nameOf(event, team, context) }),
      before: from ? shortMoment(from, context) : t("schedule.state_not_set"),
      after: shortMoment(to, context),
      notes: [...mergedWith(move, after, context), ...leftBehind(move, { before: plan, after }, context)],
      undo,
      seen: to.date,
      team,
    },
    context,
  );
}

function local({ date, at }: Slot): string {
  return date.toPlainDateTime(at).toString();
}
