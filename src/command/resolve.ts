import { type DayReading, resolveDay } from "#src/domain/day-resolve.ts";
import type { Period } from "#src/domain/period.ts";
import type { DayPhrase, PeriodPhrase } from "#src/domain/period-phrase.ts";
import { type PeriodReading, resolvePeriod } from "#src/domain/period-resolve.ts";
import type { Person, Unit, UnitKind } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatDay, formatPeriod } from "#src/i18n/dates.ts";
import type { Context } from "./command.ts";

type Asked = {
  /** The argument that a choice sets. */
  readonly argument: string;
  readonly example: string;
  /** What the argument becomes when a code is chosen; the code alone unless the name stands among other words. */
  readonly choose?: (code: string) => string;
};

/** The one person that the words name; asks when there are several. */
export async function findPerson(words: string, { store, now, t }: Context, asked: Asked): Promise<Person> {
  const name = words.replace(/^@/, "").replaceAll("_", " ").trim();
  const people = await store.people.search(name, now.toPlainDate());
  const [person, ...others] = people;
  if (!person) throw new UserError("error.unknown_person", { name, example: asked.example });
  if (others.length === 0) return person;
  throw new UserError(
    "error.several_people",
    { name },
    {
      choices: people.slice(0, shownChoices).map(({ name: full, code, team }) => ({
        label: t("person.choice", { name: full, code, team: team?.name ?? "–" }),
        set: { [asked.argument]: asked.choose?.(code) ?? code },
      })),
    },
  );
}

const shownChoices = 5;

/** The unit of that name; names what there is when it is unknown. */
export async function findUnit(
  words: string,
  kind: UnitKind,
  { store }: Context,
  asked: Asked,
): Promise<Unit> {
  const [unit] = await store.units.search(words, kind);
  if (unit) return unit;
  const known = (await store.units.list(kind)).map(({ name }) => name).join(", ");
  throw new UserError("error.unknown_unit", { name: words, known: known || "–", example: asked.example });
}

/** The days that a phrase means today; asks when it may mean two. */
export function choosePeriod(
  phrase: PeriodPhrase,
  { now, actor }: Context,
  { prefer, argument }: { readonly prefer: "past" | "future"; readonly argument: string },
): Period {
  const today = now.toPlainDate();
  const reading = withComing(
    resolvePeriod(phrase, today, prefer),
    () => resolvePeriod(phrase, today, "future"),
    today,
  );
  switch (reading.kind) {
    case "period":
      return reading.period;
    case "refused":
      throw new UserError("error.no_such_period");
    case "ask":
      throw new UserError(
        "error.which_period",
        {},
        {
          choices: reading.choices.map((period) => ({
            label: formatPeriod(period, actor.locale),
            set: { [argument]: `${period.from.toString()}..${period.to.toString()}` },
          })),
        },
      );
  }
}

const nearly = Temporal.Duration.from({ days: 62 });

/** In November, “T12” looking back may be last year's, but this year's is nearer: it is asked. */
function withComing(
  past: PeriodReading,
  future: () => PeriodReading,
  today: Temporal.PlainDate,
): PeriodReading {
  if (past.kind !== "period" || past.period.to.year >= today.year) return past;
  const coming = future();
  const isNear =
    coming.kind === "period" &&
    coming.period.from.year === today.year &&
    Temporal.PlainDate.compare(coming.period.from, today.add(nearly)) <= 0;
  return isNear && !coming.period.from.equals(past.period.from)
    ? { kind: "ask", choices: [coming.period, past.period] }
    : past;
}

/** The day that a phrase means today; asks when it may mean two. */
export function chooseDay(
  phrase: DayPhrase,
  { now }: Context,
  { prefer, argument, until }: DayQuestion,
): Temporal.PlainDate {
  const reading = possible(resolveDay(phrase, now.toPlainDate(), prefer), until);
  switch (reading.kind) {
    case "day":
      return reading.day;
    case "refused":
      throw new UserError("error.no_such_day");
    case "ask":
      throw new UserError(
        "error.which_day",
        {},
        {
          choices: reading.choices.map((day) => ({
            label: formatDay(day),
            set: { [argument]: day.toString() },
          })),
        },
      );
  }
}

type DayQuestion = {
  readonly prefer: "past" | "future";
  /** The argument that a choice sets. */
  readonly argument: string;
  /** No later day is offered as a choice. */
  readonly until?: Temporal.PlainDate;
};

function possible(reading: DayReading, until: Temporal.PlainDate | undefined): DayReading {
  if (reading.kind !== "ask" || !until) return reading;
  const choices = reading.choices.filter((day) => Temporal.PlainDate.compare(day, until) <= 0);
  const [only, ...others] = choices;
  return only && others.length === 0 ? { kind: "day", day: only } : { kind: "ask", choices };
}
