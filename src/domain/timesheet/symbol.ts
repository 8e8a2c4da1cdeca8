import { fullDay, type Quarters, type SlotCode } from "./code.ts";
import type { TimesheetRules } from "./rules.ts";
import type { Slot, TimesheetDay } from "./timesheet.ts";

/** What most firms write, unless they say otherwise. */
export const usualSymbols: TimesheetRules["symbols"] = {
  worked: "X",
  trip: "CT",
  training: "H",
  annual: "P",
  compensatory: "NB",
  marriage: "R",
  child_marriage: "R",
  bereavement: "R",
  sick: "Ô",
  child_sick: "Cô",
  maternity: "TS",
  unpaid: "KL",
  absent: "KP",
  holiday: "L",
};

type Symbols = Pick<TimesheetRules, "symbols">;

/** `X` for a whole công, `X/2` for half of one, `X/4` for half of a half. */
export function symbolOf(
  { code, quarters }: { readonly code: SlotCode; readonly quarters: Quarters },
  { symbols }: Symbols,
): string {
  return quarters === fullDay ? symbols[code] : `${symbols[code]}/${fullDay / quarters}`;
}

/** A day as it stands in the sheet, such as `X` or `X/2 P/2`; empty where nothing is owed or nobody is employed. */
export function daySymbolOf({ slots }: TimesheetDay, rules: Symbols): string {
  return joined(slots, rules)
    .map((slot) => symbolOf(slot, rules))
    .join(" ");
}

/** Two halves that are written alike are one. */
function joined(slots: readonly Slot[], { symbols }: Symbols): readonly Omit<Slot, "half">[] {
  const [morning, afternoon] = slots;
  if (!morning || !afternoon || symbols[morning.code] !== symbols[afternoon.code]) return slots;
  return [{ code: morning.code, quarters: morning.quarters + afternoon.quarters }];
}
