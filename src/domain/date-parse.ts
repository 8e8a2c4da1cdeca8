import type { DatePhrase, RelativePhrase, YearPhrase } from "./period-phrase.ts";
import { splitRelativeUnit } from "./relative-unit.ts";

export function parseRelativeDay(keys: string): RelativePhrase<"day"> | undefined {
  const offset = dayOffsets.get(keys) ?? daysAhead(keys);
  return offset === undefined ? undefined : { kind: "relative", unit: "day", offset };
}

/** A date in Vietnamese order, day before month; undefined for a day that no year, or not the named one, has. */
export function parseDate(keys: string): DatePhrase | undefined {
  const bare = keys.replace(/^ngay /, "");
  const iso = /^(?<year>20\d\d)[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})$/.exec(bare)?.groups;
  if (iso) return datePhrase(Number(iso["day"]), Number(iso["month"]), Number(iso["year"]));

  const { head, year } = splitYear(bare);
  const match =
    /^(?<day>\d{1,2})\/(?<month>\d{1,2})$/.exec(head) ??
    // Without a year “15-11” may be a range, and “1.5” an amount.
    (year === "nearest" ? null : /^(?<day>\d{1,2})[.-](?<month>\d{1,2})$/.exec(head)) ??
    // Without “ngày” it may be a number before a month: “top 5 tháng 10”.
    (keys === bare ? null : /^(?<day>\d{1,2}) thang (?<month>\d{1,2})$/.exec(head));
  return match ? datePhrase(Number(match.groups?.["day"]), Number(match.groups?.["month"]), year) : undefined;
}

export function datePhrase(day: number, month: number, year: YearPhrase): DatePhrase | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;

  // Where the year is still open, 29 February may exist.
  const monthInYear = Temporal.PlainYearMonth.from({ year: typeof year === "number" ? year : 2000, month });
  return day > monthInYear.daysInMonth ? undefined : { kind: "date", day, month, year };
}

/** Takes the year off the end of “20/11/2026”, “T10 năm ngoái” or “quý 4/26”. */
export function splitYear(keys: string): { readonly head: string; readonly year: YearPhrase } {
  const relative = splitRelativeUnit(keys, "year");
  if (relative) return { head: relative.head, year: { offset: relative.offset } };

  const full = /^(?<head>.+?)(?: nam | |[/.-])(?<year>20\d\d)$/.exec(keys)?.groups;
  if (full) return { head: full["head"] ?? "", year: Number(full["year"]) };

  const short = /^(?<head>\d{1,2}\/\d{1,2}|[a-z]+ ?\d{1,2})\/(?<year>[2-9]\d)$/.exec(keys)?.groups;
  if (short) return { head: short["head"] ?? "", year: 2000 + Number(short["year"]) };

  return { head: keys, year: "nearest" };
}

/** “3 ngày nữa”, “sau 2 tuần”, “in 3 days”. */
function daysAhead(keys: string): number | undefined {
  const groups = ahead.exec(keys)?.groups;
  if (!groups) return undefined;
  return Number(groups["count"]) * (/^(?:tuan|week)/.test(groups["unit"] ?? "") ? 7 : 1);
}

const ahead =
  /^(?:(?:sau|in) (?<count>[1-9]\d?) (?<unit>ngay|tuan|days?|weeks?)(?: (?:nữa|nua))?|(?<count>[1-9]\d?) (?<unit>ngay|tuan) (?:nữa|nua))$/;

const dayOffsets: ReadonlyMap<string, number> = new Map([
  ["hom nay", 0],
  ["today", 0],
  ["hom qua", -1],
  ["yesterday", -1],
  ["hom kia", -2],
  ["mai", 1],
  ["ngay mai", 1],
  ["tomorrow", 1],
  ["ngay kia", 2],
  ["mốt", 2],
  ["ngay mốt", 2],
]);
