import type { Context } from "#src/command/command.ts";
import { type Absence, absenceOn } from "#src/domain/availability.ts";
import type { Person } from "#src/domain/person.ts";

const shown = 8;

/**
 * Who of the asking person's team is on leave today, in one line; of the whole company for managers and HR. Never why:
 * that is for those who approve leave. Undefined when everybody is there.
 */
export async function awayToday(context: Context): Promise<string | undefined> {
  const { store, company, actor, now, t } = context;
  const today = now.toPlainDate();
  const halves = await store.timesheets.awayOn(today);
  if (halves.size === 0) return undefined;
  const people = (await store.people.list(today)).filter((person) => isNear(person, actor));
  const away = people.flatMap((person) => {
    const absence = absenceOn(today, halves.get(person.id) ?? [], company.calendar);
    return absence ? [{ name: person.name, absence }] : [];
  });
  if (away.length === 0) return undefined;
  const named = away.slice(0, shown).map((one) => describe(one, context));
  const names =
    away.length > shown ? [...named, t("alert.more_away", { count: away.length - shown })] : named;
  return t("alert.away", { count: away.length, names: names.join(", ") });
}

function isNear({ id, team }: Person, actor: Context["actor"]): boolean {
  if (id === actor.id) return false;
  if (actor.role === "manager" || actor.role === "hr") return true;
  return actor.team !== null && team?.id === actor.team.id;
}

function describe(
  { name, absence }: { readonly name: string; readonly absence: Absence },
  { t }: Context,
): string {
  switch (absence) {
    case "day":
      return name;
    case "morning":
      return t("alert.away_morning", { name });
    case "afternoon":
      return t("alert.away_afternoon", { name });
  }
}
