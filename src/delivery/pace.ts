import type { AcceptedMessage, Dispatcher, Stopped } from "#src/command/dispatch.ts";
import { isForBot } from "#src/command/for-bot.ts";
import { identify } from "#src/command/identify.ts";
import type { Company } from "#src/company.ts";
import { UserError } from "#src/errors.ts";
import { formatTime } from "#src/i18n/times.ts";
import type { Store } from "#src/store/store.ts";

type Options = { readonly company: Company; readonly linesPerMinute: number };

/**
 * Leaves undone what one person says beyond the limit of a minute. The first such line is told when to go on, and those
 * after it are told nothing: a flood is not answered with a flood. The minute is the platform's, so what comes late after an
 * outage is no flood.
 */
export function keepPace(dispatcher: Dispatcher, { company, linesPerMinute }: Options): Dispatcher {
  return {
    ...dispatcher,

    async answer(store, message, options) {
      const { linesBefore = 0 } = message;
      if (linesPerMinute === 0 || linesBefore < linesPerMinute)
        return dispatcher.answer(store, message, options);
      if (linesBefore > linesPerMinute) return { kind: "ignored" };
      if (isSurelyForBot(message)) return stop(store, message);

      // Talk of a room, or the answer to a question there: whoever stops rolls back what it has written.
      const outcome = await dispatcher.answer(store, message, options);
      return outcome.kind === "ignored" ? outcome : stop(store, message);
    },
  };

  async function stop(store: Store, message: AcceptedMessage): Promise<Stopped> {
    const actor = await identify(store, message, company);
    const next = message.sentAt
      .toZonedDateTimeISO(company.timeZone)
      .round({ smallestUnit: "minute", roundingMode: "floor" })
      .add({ minutes: 1 });
    const values = { line: shorten(message.text), limit: linesPerMinute, time: formatTime(next) };
    const error = new UserError("error.too_many_lines", values);
    return { kind: "stopped", error, locale: actor?.locale ?? company.locale };
  }
}

/** As the store counts it. */
function isSurelyForBot(message: AcceptedMessage): boolean {
  return isForBot(message) || /^[/!]/.test(message.text);
}

const shownLetters = 40;

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > shownLetters ? `${letters.slice(0, shownLetters - 1).join("")}…` : line;
}
