import type { LateDay } from "#src/domain/pay-row.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { formatMonth, formatQuarters } from "#src/i18n/pay.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { LateChanges, LatePerson } from "./late-changes.ts";

const shownPeople = 10;
const shownEach = 5;

/** Whom the changes concern and where they count, a line each; for HR, who may read all of it. */
export function describeLateChanges({ people, countsIn }: LateChanges, locale: Locale): readonly string[] {
  const t = translatorFor(locale);
  return [
    t("month.late_title", { count: people.length, month: formatMonth(countsIn, locale) }),
    ...people.slice(0, shownPeople).map((one) => `• ${describePerson(one, locale)}`),
    ...(people.length > shownPeople ? [t("month.more", { count: people.length - shownPeople })] : []),
  ];
}

/** `26/10/2026: X/2 → KL/2 (-0,5 công)` */
export function describeLateDay({ on, before, after, difference }: LateDay, locale: Locale): string {
  const days = `${difference > 0 ? "+" : ""}${formatQuarters(difference, locale)}`;
  return translatorFor(locale)("month.day_change", { day: formatDay(on), before, after, days });
}

/** `Nguyễn Thị Lan: S12, C15; 26/10/2026: X → P (0 công)` */
function describePerson({ person, entries, days }: LatePerson, locale: Locale): string {
  const labels = entries.map(({ kind, id }) => `${kind === "sale" ? "S" : "C"}${id}`);
  const parts = [
    ...(labels.length > 0 ? [cut(labels).join(", ")] : []),
    ...cut(days.map((day) => describeLateDay(day, locale))),
  ];
  return `${person.name}: ${parts.join("; ")}`;
}

function cut(parts: readonly string[]): readonly string[] {
  return parts.length > shownEach ? [...parts.slice(0, shownEach), `+${parts.length - shownEach}`] : parts;
}
