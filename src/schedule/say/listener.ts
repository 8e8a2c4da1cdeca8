import type { Listener } from "#src/command/clock-line.ts";
import type { Company } from "#src/company.ts";
import { scopeOf, scopeOfRoom } from "#src/domain/access.ts";
import type { Unit } from "#src/domain/person.ts";
import { type Locale, locales } from "#src/i18n/locale.ts";
import type { Place } from "./place.ts";

type Surroundings = { readonly company: Company; readonly teams: readonly Unit[] };

/** Who is spoken to at a place, and what may be shown there: in a room, what its least entitled reader may see. */
export function listenerAt(place: Place, { company, teams }: Surroundings): Listener {
  const { platform, conversation } = place;
  const account = { platform, accountId: "", conversation };
  if (place.kind === "direct") {
    const { id, name, code, role, team } = place.person;
    return {
      actor: { id, name, code, role, team, locale: localeAt(place, company) },
      scope: scopeOf(place.person, company.rights),
      isPrivate: true,
      account: { ...account, isDirect: true, readers: { kind: "unknown" } },
    };
  }

  const { readers } = place;
  const team = readers.kind === "team" ? (teams.find(({ id }) => id === readers.teamId) ?? null) : null;
  return {
    actor: {
      id: 0,
      name: team?.name ?? company.name,
      code: "",
      // Whoever may be among the readers with the fewest rights.
      role: readers.kind === "team" ? "rep" : "manager",
      team,
      locale: company.locale,
    },
    scope: scopeOfRoom(readers, company.rights),
    isPrivate: false,
    account: { ...account, isDirect: false, readers },
  };
}

/** Somebody's own language, and the company's in rooms. */
export function localeAt(place: Place, company: Pick<Company, "locale">): Locale {
  if (place.kind === "room") return company.locale;
  return locales.find((known) => known === place.person.locale) ?? company.locale;
}
