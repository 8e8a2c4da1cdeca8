import type { Context } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import type { Lead } from "#src/domain/lead.ts";
import { findDay } from "#src/domain/period-find.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { askFor } from "./ask.ts";
import { type Changed, changeLead } from "./change.ts";

type Given = { readonly text?: string | undefined; readonly remarket?: DayPhrase | undefined };

export type Paused = Changed & {
  /** The day that was typed; work on it may be due a little later. */
  readonly wantedOn: Temporal.PlainDate;
};

/** Paused with a reason and a day on which it comes back as a task: a workday, and the next one if it is none. */
export async function pauseLead(lead: Lead, given: Given, context: Context): Promise<Paused> {
  const { reason, phrase } = splitReason(given);
  if (reason === undefined) {
    return askFor({ argument: "text", key: "lead.ask_reason", values: { name: lead.name } });
  }
  if (!phrase) return askForDay(lead, context);

  const wanted = chooseDay(phrase, context, { prefer: "future", argument: "remarket" });
  if (Temporal.PlainDate.compare(wanted, context.now.toPlainDate()) <= 0) {
    throw new UserError("error.remarket_is_past", { day: formatDay(wanted) });
  }
  const remarketOn = context.company.calendar.roll(wanted, "next") ?? wanted;
  const change = { status: "paused", reason, remarketOn } as const;
  return { ...(await changeLead(lead, change, context, { said: reason })), wantedOn: wanted };
}

/** “hết ngân sách 15/1” holds both. */
function splitReason({ text, remarket }: Given): {
  readonly reason: string | undefined;
  readonly phrase: DayPhrase | undefined;
} {
  if (remarket || text === undefined) return { reason: text, phrase: remarket };
  const found = findDay(text);
  const phrase = found && parseDay(found.text);
  return found && phrase && found.rest !== ""
    ? { reason: found.rest, phrase }
    : { reason: text, phrase: undefined };
}

const monthsAhead = [1, 3, 6];

function askForDay({ name }: Lead, { now, company, t }: Context): never {
  const choices = monthsAhead.map((months) => {
    const later = now.toPlainDate().add({ months });
    const day = company.calendar.roll(later, "next") ?? later;
    return { label: t("lead.in_months", { months, day: formatDay(day) }), set: { remarket: day.toString() } };
  });
  return askFor({ argument: "remarket", key: "lead.ask_remarket", values: { name }, choices });
}
