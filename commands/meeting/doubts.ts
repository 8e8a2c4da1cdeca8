import type { Context } from "#src/command/command.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import { isWithinHours, overlap } from "#src/domain/agenda-rules.ts";
import { UserError } from "#src/errors.ts";
import { formatTime } from "#src/i18n/times.ts";
import { describeRest } from "../agenda/due.ts";
import { formatSlot } from "./describe.ts";

type Planned = Pick<Appointment, "startsAt" | "minutes"> & {
  readonly ownerId: number;
  /** The appointment that is moved; it does not overlap itself. */
  readonly id?: number;
};

/** Asks before an appointment on a rest day, outside working hours or beside another one of the same person. */
export async function askAboutTime(planned: Planned, context: Context): Promise<void> {
  const { t, confirmed } = context;
  if (confirmed.has("time")) return;
  const doubts = [...doubtsOfHours(planned, context), ...(await doubtsOfOthers(planned, context))];
  if (doubts.length === 0) return;
  throw new UserError(
    "agenda.ask_anyway",
    { doubts: doubts.join(" ") },
    {
      choices: [
        { label: t("agenda.yes_anyway"), confirm: "time" },
        { label: t("question.no"), cancel: true },
      ],
    },
  );
}

function doubtsOfHours({ startsAt, minutes }: Planned, context: Context): readonly string[] {
  const { company, t } = context;
  const start = startsAt.toZonedDateTimeISO(company.timeZone);
  const rest = describeRest(start.toPlainDate(), context);
  if (rest !== undefined) return [rest];

  const { hours, calendar } = company;
  const halfDays = calendar.halfDaysOn(start.toPlainDate());
  if (isWithinHours(start, minutes, { hours, halfDays })) return [];
  const parts = hours.slice(0, halfDays).map(({ from, to }) => `${formatTime(from)}–${formatTime(to)}`);
  return [
    t("agenda.outside_hours", { slot: formatSlot({ startsAt, minutes }, context), hours: parts.join(", ") }),
  ];
}

/** Longer appointments than a day are none. */
const window = Temporal.Duration.from({ hours: 24 });
const mostOthers = 50;

async function doubtsOfOthers(planned: Planned, context: Context): Promise<readonly string[]> {
  const { store, t, now, isPrivate } = context;
  const owner = await store.people.get(planned.ownerId, now.toPlainDate());
  const subject = { kind: "person", id: owner.id, name: owner.name, teamId: owner.team?.id ?? null } as const;
  // Whoever may give a person an appointment may know when that person has one.
  const others = await store.appointments.list(
    { kind: "company" },
    {
      subject,
      from: planned.startsAt.subtract(window),
      to: planned.startsAt.add(window),
      state: "planned",
      limit: mostOthers,
    },
  );
  return others
    .filter((other) => other.id !== planned.id && overlap(planned, other))
    .map((other) => {
      const values = { other: `H${other.id}`, slot: formatSlot(other, context), title: other.title };
      return t(isPrivate ? "agenda.overlaps" : "agenda.overlaps_untitled", values);
    });
}
