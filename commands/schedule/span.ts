import type { Context } from "#src/command/command.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import { fold } from "#src/domain/fold.ts";
import { parsePeriod } from "#src/domain/period-parse.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { readDay, readPeriod } from "./occurrences.ts";
import type { Spoken } from "./read-line.ts";

/** Both days are within; without a last one it goes on. */
export type Span = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate | null };

const until = /^(?:(?:cho )?(?:đến|den|tới|toi)|until|to)(?: hết| het| khi)? (.+)$/iu;
const since = /^(?:từ|tu|from|since) (.+)$/iu;
const lasting = /^(?:trong |for )?(\d{1,2}) (ngay|tuan|thang|days?|weeks?|months?)$/;

/** “đến 15/12”, “từ 10/2”, “tuần sau”, “2 tuần”. */
export function isSpan(words: string): boolean {
  const [, end = ""] = until.exec(words) ?? [];
  const [, start = ""] = since.exec(words) ?? [];
  return (
    parsePeriod(words) !== undefined ||
    lasting.test(fold(words)) ||
    [words, start, end].some((part) => parseDay(part) !== undefined)
  );
}

/** “tất cả”, “cả lịch”, or nothing but a time. */
export function isEverything(words: string): Spoken | undefined {
  if (words === "") return { event: undefined, on: undefined };
  const match =
    /^(?:tất cả|tat ca|cả lịch|ca lich|mọi cuộc họp|moi cuoc hop|everything|all)(?: (.+))?$/iu.exec(words);
  if (match) return { event: undefined, on: match[1] };
  return until.test(words) || since.test(words) || lasting.test(fold(words))
    ? { event: undefined, on: words }
    : undefined;
}

/** Without words it begins today and has no end; refuses one that is over before it begins. */
export function readSpan(words: string | undefined, context: Context): Span {
  const today = context.now.toPlainDate();
  const span = words === undefined ? { from: today, to: null } : parseSpan(words, context);
  const from = Temporal.PlainDate.compare(span.from, today) < 0 ? today : span.from;
  if (span.to && Temporal.PlainDate.compare(span.to, from) < 0) {
    throw new UserError("error.day_passed", { day: formatDay(span.to) });
  }
  return { from, to: span.to };
}

function parseSpan(words: string, context: Context): Span {
  const today = context.now.toPlainDate();
  const [, count, unit = ""] = lasting.exec(fold(words)) ?? [];
  if (count !== undefined) return { from: today, to: lastDay(today, Number(count), unit) };

  const end = parseDay(until.exec(words)?.[1] ?? "");
  if (end) return { from: today, to: readDay(end, context) };
  const start = parseDay(since.exec(words)?.[1] ?? "");
  if (start) return { from: readDay(start, context), to: null };
  const day = parseDay(words);
  if (day) {
    const only = readDay(day, context);
    return { from: only, to: only };
  }
  const period = parsePeriod(words);
  if (!period) throw new UserError("error.schedule_not_days", { text: words });
  const { from, to } = readPeriod(period, context);
  return { from, to };
}

function lastDay(from: Temporal.PlainDate, count: number, unit: string): Temporal.PlainDate {
  const end = /^(?:tuan|week)/.test(unit)
    ? from.add({ weeks: count })
    : /^(?:thang|month)/.test(unit)
      ? from.add({ months: count })
      : from.add({ days: count });
  return end.subtract({ days: 1 });
}
