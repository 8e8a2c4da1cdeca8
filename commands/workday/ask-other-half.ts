import { directReply, type Reply, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { DayCode } from "#src/domain/timesheet/code.ts";
import { type CountedLeave, countLeave } from "#src/domain/timesheet/leave-days.ts";
import { UserError } from "#src/errors.ts";
import { formatLeaveDays, halfName } from "#src/i18n/leave.ts";
import { formatCode } from "../leave/describe.ts";
import type { Wish } from "../leave/request.ts";

const offered = ["annual", "unpaid", "sick"] as const satisfies readonly DayCode[];

/**
 * The days are put down so already. “công sáng” then rather means that there will be no afternoon: what that half is, is
 * asked for.
 */
export function askOtherHalf({ person, days, code }: Wish, counted: CountedLeave, context: Context): Reply {
  const { t, actor, company } = context;
  const values = {
    name: person.name,
    days: formatLeaveDays(days, actor.locale),
    code: formatCode(code, context),
  };
  const [half, ...others] = counted.halves;
  const isOneHalf = half !== undefined && others.length === 0 && days.fromHalf === days.toHalf;
  const other = half?.half === 1 ? 2 : 1;
  const rest = { ...days, fromHalf: other, toHalf: other } as const;
  if (!isOneHalf || code !== "worked" || countLeave(rest, person, company).halves.length === 0) {
    return directReply(text(t("workday.same", values)));
  }

  const name = halfName(other, t);
  throw new UserError(
    "workday.ask_other_half",
    { ...values, half: name },
    {
      choices: [
        ...offered.map((one) => ({
          label: t("workday.other_half", { half: name, code: formatCode(one, context) }),
          set: { days: `${other === 1 ? "sáng" : "chiều"} ${days.from}`, code: one },
        })),
        { label: t("workday.whole_day"), cancel: true as const },
      ],
    },
  );
}
