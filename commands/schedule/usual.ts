import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Row } from "./rows.ts";
import { describeRule } from "./rule-words.ts";

/** What comes round as ever and is no milestone of the year: the weekly meetings, and what stands alone. */
export function isUsualRow({ held, isUsual }: Row): boolean {
  return isUsual && held !== null && isRegular(held.event);
}

function isRegular({ rule, family }: CadenceEvent): boolean {
  return rule.kind === "weekly" || family === null;
}

/** One line for each kind of what is left out of a long list. */
export function describeUsual(rows: readonly Row[], { t }: Context): string {
  const events = rows.flatMap((row) => (isUsualRow(row) && row.held ? [row.held.event] : []));
  const once = [...new Map(events.map((event) => [event.key, event])).values()];
  const lines = once.map((event) =>
    t("schedule.usual_line", { event: eventName(event, t), rule: describeRule(event, t) }),
  );
  return [t("schedule.usual"), ...lines].join("\n");
}
