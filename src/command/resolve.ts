import { resolveDay } from "#src/domain/day-resolve.ts";
import type { Period } from "#src/domain/period.ts";
import type { DayPhrase, PeriodPhrase } from "#src/domain/period-phrase.ts";
import { resolvePeriod } from "#src/domain/period-resolve.ts";
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
  const reading = resolvePeriod(phrase, now.toPlainDate(), prefer);
  switch (reading.kind) {
    case "period":
      return reading.period;
    case "refused":
      throw new UserError("error.not_a_period", { text: "", example: "/kpi T10" });
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

/** The day that a phrase means today; asks when it may mean two. */
export function chooseDay(
  phrase: DayPhrase,
  { now }: Context,
  { prefer, argument }: { readonly prefer: "past" | "future"; readonly argument: string },
): Temporal.PlainDate {
  const reading = resolveDay(phrase, now.toPlainDate(), prefer);
  switch (reading.kind) {
    case "day":
      return reading.day;
    case "refused":
      throw new UserError("error.not_a_day", { text: "", example: "/revenue 500tr An Phát 20/11" });
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
