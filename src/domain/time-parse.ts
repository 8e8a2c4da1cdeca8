import { fold } from "./fold.ts";

/** `ask` when the hour may be of the morning or of the afternoon, best first. */
export type TimeReading =
  | { readonly kind: "time"; readonly time: Temporal.PlainTime }
  | { readonly kind: "ask"; readonly choices: readonly Temporal.PlainTime[] };

/** Reads a whole text as a time of day: “14h30”, “14:30”, “2h chiều”, “9 giờ kém 15 sáng”, “2pm”. */
export function parseTime(text: string): TimeReading | undefined {
  return parseTimeKeys(timeKeysOf(text).join(" "));
}

/**
 * The words of a text under the keys of this grammar. A marked word is only itself: “9h tôi gọi” has no “tối” in it.
 */
export function timeKeysOf(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => keyOf(word.toLowerCase().replace(/(?<=[\p{L}\p{N}])[.,;!?)]+$/u, "")));
}

/** `parseTime` for keys that are joined by blanks. */
export function parseTimeKeys(keys: string): TimeReading | undefined {
  const groups = timeShape.exec(keys)?.groups;
  if (!groups) return undefined;
  const { before, after, unit, clock } = groups;
  const part = partNamed(before) ?? partNamed(after);
  if (before !== undefined && after !== undefined) return undefined;
  const isClock = unit !== undefined || clock !== undefined || part?.name === "am" || part?.name === "pm";
  if (!isClock) return undefined;

  const minutes = minutesOf(groups);
  if (minutes === undefined) return undefined;
  const typed = groups["hour"] ?? "";
  const moments = part ? withPart(Number(typed), part) : withoutPart(typed);
  const choices = moments.flatMap((hour) => timeAt(hour * 60 + minutes));
  const [time, ...others] = choices;
  if (!time) return undefined;
  return others.length === 0 ? { kind: "time", time } : { kind: "ask", choices };
}

/** Parts of the day with their marks, and the English ones. */
const parts = ["sáng", "trưa", "chiều", "tối", "đêm", "am", "pm"] as const;

/** A key that may be a part of the day; a doubtful one was typed without marks: “toi” is also “tôi”. */
type Part = { readonly name: (typeof parts)[number]; readonly isSure: boolean };

const partKeys: ReadonlyMap<string, Part> = new Map(
  parts.flatMap((name) => [
    [fold(name), { name, isSure: !["sáng", "tối"].includes(name) }] as const,
    [name, { name, isSure: true }] as const,
  ]),
);

/** Whether a key names a part of the day, such as “chiều”; also when it was typed without marks. */
export function isPartOfDay(key: string): boolean {
  return partKeys.has(key) && key !== "am" && key !== "pm";
}

/** Whether it names nothing else as well. */
export function isSurePartOfDay(key: string): boolean {
  return isPartOfDay(key) && partNamed(key)?.isSure === true;
}

function partNamed(key: string | undefined): Part | undefined {
  return key === undefined ? undefined : partKeys.get(key);
}

const partPattern = [...partKeys.keys()].join("|");
const minuteUnit = "(?: ?(?:phut|ph|p))?";

const timeShape = new RegExp(
  [
    `^(?:(?<before>${partPattern}) )?`,
    "(?<hour>\\d{1,2})",
    "(?:(?<clock>:)(?<clockMinute>[0-5]\\d)|",
    ` ?(?<unit>h|g|gio)(?: ?(?:(?<minute>\\d{1,2})${minuteUnit}|(?<half>ruoi)|kem (?<less>\\d{1,2})${minuteUnit}))?)?`,
    `(?: ?(?<after>${partPattern}))?$`,
  ].join(""),
);

/** Minutes after the full hour, negative for “kém”. */
function minutesOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { minute, clockMinute, half, less } = groups;
  if (half !== undefined) return 30;
  const minutes = Number(minute ?? clockMinute ?? less ?? 0);
  if (minutes > 59) return undefined;
  return less === undefined ? minutes : -minutes;
}

/** The hours of the clock that an hour of that part of the day may be; none for “14h sáng”. */
function withPart(hour: number, { name, isSure }: Part): readonly number[] {
  const sure = hoursOfPart[name](hour);
  if (isSure || hour > 12) return sure;
  return [...new Set([...sure, ...plainHours(hour)])];
}

const hoursOfPart = {
  sáng: (hour) => (hour <= 11 ? [hour] : []),
  trưa: (hour) => between(hour <= 2 ? hour + 12 : hour, 10, 14),
  chiều: (hour) => between(hour < 12 ? hour + 12 : hour, 12, 19),
  tối: (hour) => between(hour < 12 ? hour + 12 : hour, 17, 23),
  // Whether “12h đêm” ends a day or begins it, nobody can tell.
  đêm: (hour) => (hour <= 4 ? [hour] : between(hour < 12 ? hour + 12 : hour, 20, 23)),
  am: (hour) => (hour >= 1 && hour <= 12 ? [hour % 12] : []),
  pm: (hour) => (hour >= 1 && hour <= 12 ? [(hour % 12) + 12] : []),
} as const satisfies Readonly<Record<Part["name"], (hour: number) => readonly number[]>>;

function between(hour: number, first: number, last: number): readonly number[] {
  return hour >= first && hour <= last ? [hour] : [];
}

/** “02:00” and “14h” are of the clock; “2h” is more often of the afternoon, and has to be asked. */
function withoutPart(typed: string): readonly number[] {
  return typed.startsWith("0") ? [Number(typed)] : plainHours(Number(typed));
}

function plainHours(hour: number): readonly number[] {
  return hour >= 1 && hour <= 6 ? [hour + 12, hour] : [hour];
}

function timeAt(minuteOfDay: number): readonly Temporal.PlainTime[] {
  if (minuteOfDay < 0 || minuteOfDay >= 24 * 60) return [];
  return [Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 })];
}

const units: ReadonlyMap<string, string> = new Map(
  ["giờ", "phút", "rưỡi", "kém"].map((word) => [word, fold(word)]),
);

/** “2h30p” stays one word; the units are known with and without marks. */
function keyOf(word: string): string {
  return word.replace(/giờ|phút|rưỡi|kém/g, (unit) => units.get(unit) ?? unit);
}
