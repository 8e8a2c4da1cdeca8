import type { TimedWork } from "#src/command/system.ts";
import type { Company } from "#src/company.ts";
import type { Transaction } from "#src/store/database.ts";
import { forecastsOfTheDay } from "./keep-forecasts.ts";

/**
 * Something that the clock does day by day, besides the meeting calendar. The name is no key of an event; its runs are
 * kept under it, so it must not change.
 */
export type Work = TimedWork & {
  /** Minutes after which it is left to the next day. */
  readonly latestAfter: number;
} & (
    | {
        /** The bot's own: nobody is told. */
        readonly audience: "bot";
        readonly line?: never;
        /** The day is the one that it was due on, even when it is caught up later. */
        run(tx: Transaction, on: Temporal.PlainDate): Promise<void>;
      }
    /** Each employed person with a chat account gets what the line answers, privately. */
    | { readonly audience: "everybody"; readonly line: string }
  );

export function worksOf(company: Company): readonly Work[] {
  return [forecastsOfTheDay(company), digestOfTheDay(company)];
}

/** Later on, the day that it is about is over. */
const digestWithin = 8 * 60;

function digestOfTheDay({ alerts }: Company): Work {
  return {
    name: "today",
    at: alerts.at,
    days: "workdays",
    latestAfter: digestWithin,
    audience: "everybody",
    line: "today",
  };
}
