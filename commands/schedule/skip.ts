import { z } from "zod";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { shortMoment } from "./days.ts";
import { chooseOccurrence, comingIn, planAhead } from "./occurrences.ts";
import { dayOrPeriod, isDays, splitEvent } from "./read-line.ts";
import { chooseEvent } from "./target.ts";
import { leftBehind } from "./together.ts";
import { changedFor, readWhose } from "./whose.ts";
import { scheduleWord, whoMayChange } from "./word.ts";
import { echo, nameOf, writeChange } from "./write.ts";

export const skipOccurrence = defineCommand({
  ...scheduleWord,
  verb: "skip",
  verbAliases: ["bo", "huy", "nghi"],
  summary: { vi: "Bỏ một buổi trong lịch họp", en: "Skip one occurrence of a meeting" },
  examples: ["/schedule skip họp đầu tuần", "/lich bo họp đầu tuần tuần sau", "/lich bo ngày 28 team Bắc"],
  args: z.object({
    event: textArgument.optional(),
    on: textArgument.optional(),
    team: textArgument.optional(),
    words: z.string().optional(),
  }),
  names: { event: ["hop", "sukien"], on: ["ngay"], team: ["nhom"] },
  free: [{ argument: "words" }],
  finds: { on: dayOrPeriod },
  texts: ["event"],
  roles: whoMayChange,

  async run({ words = "", ...args }, context) {
    const { company, t } = context;
    const whose = await readWhose(words, args.team, context);
    const team = changedFor(whose, context);
    const plan = await planAhead(team?.id ?? null, context);
    const spoken = splitEvent(whose.rest, { events: company.cadence, isTime: isDays });
    const on = args.on ?? spoken.on;
    const event = chooseEvent({ words: args.event ?? spoken.event, on, plan, team }, context);
    const occurrence = chooseOccurrence({ event, plan, on }, context);

    const before = shortMoment(occurrence.fate, context);
    const startsAt = occurrence.fate.date.toPlainDateTime(occurrence.fate.at).toString();
    const undo = await writeChange(
      {
        event,
        team,
        added: [{ kind: "skip", event: event.key, teamId: team?.id ?? null, on: occurrence.on }],
        ended: [],
        before: { startsAt },
        after: { schedule: "skipped" },
      },
      context,
    );
    const after = await planAhead(team?.id ?? null, context);
    const [next] = comingIn(after, event.key, context);
    return echo(
      {
        heading: t("schedule.skipped", { event: nameOf(event, team, context) }),
        before,
        after: t("schedule.state_skipped"),
        notes: [
          ...(next ? [t("schedule.next", { at: shortMoment(next.fate, context) })] : []),
          ...leftBehind(occurrence, { before: plan, after }, context),
        ],
        undo,
        seen: occurrence.fate.date,
        team,
      },
      context,
    );
  },
});
