import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Plan } from "#src/domain/cadence/plan.ts";
import type { HeldOccurrence } from "#src/domain/cadence/post.ts";
import { formatTime } from "#src/i18n/times.ts";

type Which = { readonly event: CadenceEvent; readonly on: Temporal.PlainDate };

/** On its day it may be one post with others. */
export function mergedWith(which: Which, plan: Plan, { t }: Context): readonly string[] {
  const others = othersWith(which, plan);
  if (others.length === 0) return [];
  return [t("schedule.merged_with", { events: others.map(({ event }) => eventName(event, t)).join(", ") })];
}

/** What it was one post with takes place without it, at a time of its own. */
export function leftBehind(
  which: Which,
  { before, after }: { readonly before: Plan; readonly after: Plan },
  { t }: Context,
): readonly string[] {
  const others = othersWith(which, before);
  const stillThere = after.posts
    .filter(({ parts }) => parts.some((part) => others.some((other) => isSame(part, other))))
    .filter(({ parts }) => !parts.some((part) => isSame(part, which)));
  const times = new Map(
    stillThere.flatMap(({ at, parts }) => parts.map(({ event }) => [event.key, { event, at }] as const)),
  );
  const [first] = others;
  if (!first || times.size === 0) return [];
  const { day, month } = first.fate.date;
  return [
    t("schedule.still_on", {
      events: [...times.values()]
        .map(({ event, at }) => `${eventName(event, t)} ${formatTime(at)}`)
        .join(", "),
      first: eventName(first.event, t),
      day: `${day}/${month}`,
    }),
  ];
}

function othersWith(which: Which, { posts }: Plan): readonly HeldOccurrence[] {
  const post = posts.find(({ parts }) => parts.some((part) => isSame(part, which)));
  return (post?.parts ?? []).filter((part) => !isSame(part, which));
}

function isSame(one: Which, other: Which): boolean {
  return one.event.key === other.event.key && one.on.equals(other.on);
}
