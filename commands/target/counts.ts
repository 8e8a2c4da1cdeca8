import { textArgument } from "#src/command/arguments.ts";
import type { Metric } from "#src/domain/metric.ts";
import { UserError } from "#src/errors.ts";

/** A count may be said by its own name: `lead=120`. */
const counts = ["leads", "qualified_leads", "warm_leads", "cold_leads", "meetings", "calls"] as const;

type Count = (typeof counts)[number];

const optional = textArgument.optional();

export const countArguments = {
  leads: optional,
  qualified_leads: optional,
  warm_leads: optional,
  cold_leads: optional,
  meetings: optional,
  calls: optional,
} as const satisfies Readonly<Record<Count, typeof optional>>;

export const countNames = {
  leads: ["lead", "cohoi"],
  qualified_leads: ["tiemnang", "khachtiemnang"],
  warm_leads: ["leadam", "khacham", "warm"],
  cold_leads: ["leadlanh", "khachlanh", "cold"],
  meetings: ["cuochen", "cuocgap", "meeting"],
  calls: ["cuocgoi", "call"],
} as const satisfies Readonly<Record<Count, readonly string[]>>;

type Given = Partial<Readonly<Record<Count, string>>> & {
  readonly value?: string | undefined;
  readonly metric?: Metric | undefined;
};

/** Each figure that a line names, of its metric; a line may propose several. */
export function readAll(
  given: { readonly [Name in keyof Given]: Given[Name] | undefined },
  { metric, example }: { readonly metric: Metric; readonly example: string },
): readonly { readonly value: string; readonly metric: Metric }[] {
  const named = namedCounts(given);
  const main = given.value === undefined ? [] : [{ metric: given.metric ?? metric, value: given.value }];
  const twice = named.find((count) => count.metric === main[0]?.metric);
  if (twice) throw new UserError("error.given_twice", { name: countNames[twice.metric][0], example });
  return [...main, ...named];
}

/** What is asked for, of which metric; a line sets one target. */
export function readAsked(
  given: { readonly [Name in keyof Given]: Given[Name] | undefined },
  { metric, example }: { readonly metric: Metric; readonly example: string },
): { readonly value: string; readonly metric: Metric } {
  const [named, ...others] = namedCounts(given);
  if (!named) {
    if (given.value === undefined) throw new UserError("target.ask_value", { example }, { slot: "value" });
    return { metric: given.metric ?? metric, value: given.value };
  }
  if (others.length > 0 || given.value !== undefined || given.metric !== undefined) {
    throw new UserError("error.given_twice", { name: countNames[named.metric][0], example });
  }
  return named;
}

function namedCounts(given: { readonly [Name in keyof Given]: Given[Name] | undefined }) {
  return counts.flatMap((count) => {
    const value = given[count];
    return value === undefined ? [] : [{ metric: count, value }];
  });
}
