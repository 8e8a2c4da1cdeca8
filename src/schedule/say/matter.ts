import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { AudienceKind } from "#src/domain/cadence/event.ts";
import { planMoments } from "#src/domain/cadence/moments.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import { listParts, type RunPart } from "#src/store/post-runs.ts";
import type { Matter, Saying } from "./saying.ts";

/** What a run is about by the changes of this moment: nothing any more, or not yet, if it was moved since it was claimed. */
export type Found = Matter | { readonly kind: "gone" } | { readonly kind: "later" };

export async function findMatter(saying: Saying): Promise<Found> {
  const { run, now } = saying;
  if (run.line !== null) return { kind: "line", line: run.line };

  const moments = await findMoments(saying);
  const moment = moments.find(({ dueAt }) => Temporal.ZonedDateTime.compare(dueAt, now) <= 0);
  if (moment) return { kind: "moment", moment };
  return { kind: moments.length > 0 ? "later" : "gone" };
}

/** Where what the run was claimed for stands now; merged events may have parted, or have met others. */
async function findMoments(saying: Saying): Promise<readonly Moment[]> {
  const { tx, store, run, clock } = saying;
  const { cadence, calendar, timeZone } = clock.company;
  const changes = await store.schedule.changes();
  const day = run.dueAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const parts = await listParts(tx, run.id);
  const moves = changes.flatMap((change) =>
    change.kind === "move" && parts.some((part) => isMoved(part, change)) ? [change.to] : [],
  );
  const days = [day, ...moves].toSorted(Temporal.PlainDate.compare);
  const range = { from: days[0] ?? day, to: days.at(-1) ?? day };

  const wanted = audienceKindOf(saying, parts);
  const planned = planMoments(
    cadence,
    { calendar, changes, teamId: await teamIdOf(saying, wanted), timeZone },
    range,
  );
  const alike = planned.filter(({ kind, variant, audience }) => {
    const name = variant === "" ? kind : `${kind}:${variant}`;
    return name === run.moment && audience === wanted;
  });
  return parts.flatMap(
    ({ post, on }) =>
      alike.find((moment) =>
        moment.parts.some(({ event, on: day }) => event.key === post && day.equals(on)),
      ) ?? [],
  );
}

const daysOfAMonth = 31;

/** Of an event whose day is asked for, the change may name any day of the month. */
function isMoved({ post, on }: RunPart, change: Extract<ScheduleChange, { kind: "move" }>): boolean {
  return change.event === post && Math.abs(change.on.until(on).days) <= daysOfAMonth;
}

/** Of somebody who sells the changes of the team count. */
async function teamIdOf(saying: Saying, wanted: Wanted): Promise<number | null> {
  const { audience } = saying.run;
  switch (audience.kind) {
    case "team":
    case "lead":
      return audience.teamId;
    case "person":
      return wanted === "people" ? teamIdOfPerson(audience.personId, saying) : null;
    case "company":
    case "hr":
    case "bot":
      return null;
  }
}

async function teamIdOfPerson(personId: number, { store, now }: Saying): Promise<number | null> {
  return (await store.people.get(personId, now.toPlainDate())).team?.id ?? null;
}

type Wanted = AudienceKind | "bot";

/** A person is one of those who sell, unless what is said is for those who write alone. */
function audienceKindOf({ run: { audience }, clock }: Saying, parts: readonly RunPart[]): Wanted {
  if (audience.kind !== "person") return audience.kind;
  const events = clock.company.cadence.filter(({ key }) => parts.some(({ post }) => post === key));
  const isForWriters = events.some((event) => event.audience.includes("media"));
  return isForWriters && !events.some((event) => event.audience.includes("people")) ? "media" : "people";
}
