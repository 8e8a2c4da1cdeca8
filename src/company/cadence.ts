import { z } from "zod";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";
import { cadenceEntry, changeEvent, ownEvent } from "./cadence-entry.ts";

const wellFormedKey = /^[a-z][a-z0-9_]*$/;
/** Under these the clock keeps work of its own. */
const takenKeys: ReadonlySet<string> = new Set(["today", "keep_forecasts"]);

/** The meeting calendar: the shipped one, with what the company changes about it and adds to it. */
export const cadence = z
  .record(z.string(), cadenceEntry)
  .nullish()
  .transform((said, context): readonly CadenceEvent[] => {
    // Nothing is left behind the word where all entries are commented.
    const entries = said ?? {};
    const refuse: Refuse = (path, message) => context.addIssue({ code: "custom", path: [path], message });
    const shipped = new Set(shippedEvents.map((event) => event.key));

    const changed = shippedEvents.flatMap((event) => {
      const entry = entries[event.key];
      if (entry?.off) return [];
      return [entry ? changeEvent(event, entry) : event];
    });
    const own = Object.entries(entries)
      .filter(([name]) => !shipped.has(name))
      .flatMap(([name, entry]) => {
        const event = ownEvent(name, entry);
        if ("key" in event) return entry.off ? [] : [event];
        refuse(
          name,
          `is no event of the shipped calendar; one of your own needs ${event.join(", ")} as well`,
        );
        return [];
      });

    const events = [...changed, ...own];
    for (const event of events) checkEvent(event, events, refuse);
    return events;
  });

type Refuse = (path: string, message: string) => void;

function checkEvent(event: CadenceEvent, events: readonly CadenceEvent[], refuse: Refuse): void {
  const { key, lines, form, isMeeting, rule } = event;
  if (!wellFormedKey.test(key)) refuse(key, "is no key: it takes a-z, 0-9 and _ only");
  if (takenKeys.has(key)) refuse(key, "is taken by the bot itself: choose another key");
  if (lines.length === 0 && form === null && !isMeeting) {
    refuse(key, "says nothing: it needs lines, a form or meeting: true");
  }
  if (rule.kind !== "weekday_after") return;

  if (!events.some((other) => other.key === rule.event)) {
    refuse(key, `follows ${rule.event}, which is off or not in the calendar`);
  } else if (isCircular(event, events)) {
    refuse(key, "follows itself");
  }
}

/** Whether the event follows one that follows it. */
function isCircular(
  { key, rule }: CadenceEvent,
  events: readonly CadenceEvent[],
  followed: readonly string[] = [],
): boolean {
  if (rule.kind !== "weekday_after") return false;
  if (followed.includes(key)) return true;

  const before = events.find((event) => event.key === rule.event);
  return before !== undefined && isCircular(before, events, [...followed, key]);
}
