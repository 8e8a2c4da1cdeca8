import type { Context } from "#src/command/command.ts";
import type { Span } from "#src/domain/cadence/event.ts";
import type { MeetingAction, MeetingKey, MeetingNote } from "#src/store/interface/meetings.ts";
import { type Gathering, keyOf, keysOf, planFor } from "./planned.ts";

/** What was said for a meeting, and what it has to look after. */
export type Sheet = {
  readonly items: readonly MeetingNote[];
  readonly minutes: readonly MeetingNote[];
  /** The days of meetings that did not take place, and whose items are said in this one. */
  readonly carriedFrom: readonly Temporal.PlainDate[];
  /** Agreed on in this meeting, also what is done by now. */
  readonly agreed: readonly MeetingAction[];
  /** Agreed on before and open still; what is due first comes first. */
  readonly open: readonly Returning[];
  /** Whether more is open than is listed. */
  readonly hasMore: boolean;
};

export type Returning = MeetingAction & {
  /** In how many meetings since it was agreed on, this one included. */
  readonly times: number;
};

export const shownActions = 30;

const mostAgreed = 100;
/** Some of them may be later than the meeting that is shown. */
const mostOpen = 100;

export async function readSheet(gathering: Gathering, context: Context): Promise<Sheet> {
  const { circle, audience, date } = gathering;
  const { meetings } = context.store;
  const keys = keysOf(gathering);
  const isOwn = ({ meeting }: { readonly meeting: MeetingKey }) => keys.some((key) => isSame(key, meeting));

  const agreed = await meetings.actions(circle.scope, audience, { meetings: keys, limit: mostAgreed });
  const found = await meetings.actions(circle.scope, audience, { state: "open", limit: mostOpen });
  const open = found.filter(
    (action) => !isOwn(action) && Temporal.PlainDate.compare(action.meeting.heldOn, date) <= 0,
  );
  const past = await planFor(circle, { from: firstDay(gathering, open), to: date }, context);
  const carried = droppedBefore(gathering, past);
  const notes = await meetings.notes(circle.scope, audience, [...keys, ...carried]);
  return {
    items: notes.filter(({ kind }) => kind === "item"),
    minutes: notes.filter((note) => note.kind === "minute" && isOwn(note)),
    carriedFrom: carried
      .filter((key) => notes.some(({ kind, meeting }) => kind === "item" && isSame(key, meeting)))
      .map(({ on }) => on),
    agreed: agreed.filter(({ task }) => task.state !== "dropped"),
    open: open
      .slice(0, shownActions)
      .map((action) => ({ ...action, times: timesSince(action.meeting.heldOn, past.gatherings) })),
    hasMore: open.length > shownActions,
  };
}

/** Days in which a meeting surely took place before, even if one or two of its days were dropped. */
const usualDays: Readonly<Record<Span, number>> = { week: 35, month: 100, quarter: 280, year: 400 };
const longAgo = 400;

/** From where on the calendar is looked at: the last time of this meeting, and the first action that is open still. */
function firstDay({ parts: [longest], date }: Gathering, open: readonly MeetingAction[]): Temporal.PlainDate {
  const usual = date.subtract({ days: usualDays[longest.event.span] });
  const [first = usual] = [usual, ...open.map(({ meeting }) => meeting.heldOn)].toSorted(
    Temporal.PlainDate.compare,
  );
  const farthest = date.subtract({ days: longAgo });
  return Temporal.PlainDate.compare(first, farthest) < 0 ? farthest : first;
}

type Past = Awaited<ReturnType<typeof planFor>>;

/** Of the same events, those that were dropped since they last took place. */
function droppedBefore({ parts, date }: Gathering, { gatherings, dropped }: Past): readonly MeetingKey[] {
  const earlier = gatherings
    .filter((gathering) => Temporal.PlainDate.compare(gathering.date, date) < 0)
    .flatMap((gathering) => gathering.parts);
  return dropped
    .filter(({ event, on }) => {
      const isLater = (other: Temporal.PlainDate) => Temporal.PlainDate.compare(other, on) > 0;
      return (
        parts.some((part) => part.event.key === event.key && isLater(part.on)) &&
        !earlier.some((part) => part.event.key === event.key && isLater(part.on))
      );
    })
    .map(keyOf);
}

function timesSince(heldOn: Temporal.PlainDate, gatherings: readonly Gathering[]): number {
  return gatherings.filter(({ date }) => Temporal.PlainDate.compare(date, heldOn) > 0).length;
}

function isSame(one: MeetingKey, other: MeetingKey): boolean {
  return one.event === other.event && one.on.equals(other.on);
}
