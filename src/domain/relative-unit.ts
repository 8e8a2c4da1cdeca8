import type { CalendarUnit } from "./period.ts";
import type { RelativePhrase } from "./period-phrase.ts";

/** “tháng trước”, “next week”: a unit and how far it is from the present one. */
export function parseRelativeUnit(keys: string): RelativePhrase<CalendarUnit> | undefined {
  const [first = "", second = "", ...others] = keys.split(" ");
  if (others.length > 0) return undefined;

  return (
    relative(vietnameseUnits.get(first), vietnameseOffsets.get(second)) ??
    relative(englishUnits.get(second), englishOffsets.get(first))
  );
}

/** “thứ 6 tuần trước” is “thứ 6” and “tuần trước”; nothing when the text does not end in such a unit. */
export function splitRelativeUnit(
  keys: string,
  unit: CalendarUnit,
): { readonly head: string; readonly offset: number } | undefined {
  const words = keys.split(" ");
  const tail = parseRelativeUnit(words.slice(-2).join(" "));
  if (words.length < 3 || tail?.unit !== unit) return undefined;

  return { head: words.slice(0, -2).join(" "), offset: tail.offset };
}

/** These stand after their noun. */
export const vietnameseOffsets: ReadonlyMap<string, number> = new Map([
  ["nay", 0],
  ["truoc", -1],
  ["roi", -1],
  ["ngoai", -1],
  ["sau", 1],
  ["toi", 1],
]);

/** These stand before their noun. */
export const englishOffsets: ReadonlyMap<string, number> = new Map([
  ["this", 0],
  ["last", -1],
  ["previous", -1],
  ["next", 1],
]);

const vietnameseUnits: ReadonlyMap<string, CalendarUnit> = new Map([
  ["tuan", "week"],
  ["thang", "month"],
  ["quy", "quarter"],
  ["qui", "quarter"],
  ["nam", "year"],
]);

const englishUnits: ReadonlyMap<string, CalendarUnit> = new Map([
  ["week", "week"],
  ["month", "month"],
  ["quarter", "quarter"],
  ["year", "year"],
]);

function relative(
  unit: CalendarUnit | undefined,
  offset: number | undefined,
): RelativePhrase<CalendarUnit> | undefined {
  return unit === undefined || offset === undefined ? undefined : { kind: "relative", unit, offset };
}
