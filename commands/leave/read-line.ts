import type { DayPhrase, PeriodPhrase } from "#src/domain/period-phrase.ts";
import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import type { CodeFinder } from "./code-names.ts";
import { type CountUnit, type Token, tokenize } from "./tokens.ts";

/** Days as somebody has said them, before it is known which they are. */
export type SaidDays =
  | { readonly kind: "none"; readonly half?: DayHalf }
  /** One day, two with all between them, or a few that are named one by one. */
  | { readonly kind: "days"; readonly days: readonly SaidDay[]; readonly isRange: boolean }
  | { readonly kind: "range"; readonly phrase: PeriodPhrase; readonly half?: DayHalf }
  | { readonly kind: "count"; readonly count: number; readonly unit: CountUnit; readonly from?: SaidDay };

export type SaidDay = { readonly phrase: DayPhrase; readonly half?: DayHalf };

export type SaidLeave = {
  readonly days: SaidDays;
  /** “nửa ngày” */
  readonly isSomeHalf: boolean;
  /** Several where a symbol stands for several; none where nothing was said. */
  readonly codes: readonly DayCode[];
  readonly note: string;
};

/** What a line such as “chiều 26/11 KL đưa con đi khám” says. The kind of leave that is named first counts. */
export function readLeave(line: string, findCodes: CodeFinder): SaidLeave {
  const { tokens, rest } = tokenize(line, findCodes);
  const code = tokens.find((token) => token.kind === "code");
  return {
    days: readDays(tokens.filter(({ kind }) => kind !== "code" && kind !== "some_half")),
    isSomeHalf: tokens.some(({ kind }) => kind === "some_half"),
    codes: code?.codes ?? [],
    note: rest,
  };
}

function readDays(tokens: readonly Token[]): SaidDays {
  const range = tokens.find((token) => token.kind === "range");
  const half = onlyHalf(tokens);
  if (range) return { kind: "range", phrase: range.phrase, ...(half && { half }) };

  const days = attachHalves(tokens);
  const [first] = days;
  const count = tokens.find((token) => token.kind === "count");
  if (count) return { kind: "count", count: count.count, unit: count.unit, ...(first && { from: first }) };
  if (!first) return { kind: "none", ...(half && { half }) };
  return { kind: "days", days, isRange: days.length > 1 && tokens.some(({ kind }) => kind === "to") };
}

/** Undefined where both halves are named, which is the whole day. */
function onlyHalf(tokens: readonly Token[]): DayHalf | undefined {
  const [half, ...others] = new Set(tokens.flatMap((token) => (token.kind === "half" ? [token.half] : [])));
  return others.length === 0 ? half : undefined;
}

/** “chiều 26/11” and “26/11 chiều”: a half belongs to the day behind it, else to the one before. */
function attachHalves(tokens: readonly Token[]): readonly SaidDay[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== "day") return [];
    const before = halvesBefore(tokens, index);
    const after = before.length === 0 ? halvesAfter(tokens, index) : [];
    const half = onlyHalf([...before, ...after]);
    return [{ phrase: token.phrase, ...(half && { half }) }];
  });
}

function halvesBefore(tokens: readonly Token[], index: number): readonly Token[] {
  const found: Token[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === "half") found.push(token);
    else if (token?.kind !== "and" || tokens[at - 1]?.kind !== "half" || found.length === 0) break;
  }
  return found;
}

function halvesAfter(tokens: readonly Token[], index: number): readonly Token[] {
  const [next, behind, third] = tokens.slice(index + 1, index + 4);
  if (next?.kind !== "half" || behind?.kind === "day") return [];
  return behind?.kind === "and" && third?.kind === "half" ? [next, third] : [next];
}
