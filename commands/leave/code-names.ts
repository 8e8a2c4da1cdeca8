import { fold } from "#src/domain/fold.ts";
import { type DayCode, dayCodes } from "#src/domain/timesheet/code.ts";
import type { TimesheetRules } from "#src/domain/timesheet/rules.ts";
import { usualSymbols } from "#src/domain/timesheet/symbol.ts";

/** What people call the kinds of half-days. Written with marks; typed without any they are known as well. */
const names: Readonly<Record<DayCode, readonly string[]>> = {
  worked: ["đi làm", "làm việc", "có đi làm", "worked", "at work"],
  trip: ["công tác", "đi công tác", "business trip", "trip"],
  training: ["đào tạo", "tập huấn", "hội nghị", "hội thảo", "đi học", "training", "conference"],
  annual: ["phép", "phép năm", "nghỉ phép", "nghỉ phép năm", "annual", "annual leave"],
  compensatory: ["bù", "nghỉ bù", "compensatory", "compensatory leave"],
  marriage: ["cưới", "đám cưới", "kết hôn", "nghỉ cưới", "phép cưới", "marriage", "wedding"],
  child_marriage: [
    "con cưới",
    "cưới con",
    "đám cưới con",
    "con kết hôn",
    "child marriage",
    "child's wedding",
  ],
  bereavement: ["tang", "đám tang", "tang lễ", "nghỉ tang", "phép tang", "bereavement", "funeral"],
  sick: ["ốm", "bệnh", "bị ốm", "bị bệnh", "nghỉ ốm", "phép ốm", "đau ốm", "sick", "sick leave"],
  child_sick: ["con ốm", "con bệnh", "con bị ốm", "child sick", "child is sick"],
  maternity: ["thai sản", "nghỉ thai sản", "sinh con", "đi sinh", "maternity", "maternity leave"],
  unpaid: [
    "không lương",
    "ko lương",
    "nghỉ không lương",
    "phép không lương",
    "phép kl",
    "không hưởng lương",
    "unpaid",
    "unpaid leave",
  ],
  absent: ["không phép", "ko phép", "nghỉ không phép", "vắng không phép", "absent"],
};

/** What they mean in short where no doubt is left: beside a day that is being written down, not in a request. */
const shortNames: Readonly<Partial<Record<DayCode, readonly string[]>>> = {
  worked: ["công", "làm", "work"],
  training: ["học"],
};

/** Such a name is at most this many words long. */
export const longestCodeName = 4;

export type CodeFinder = (words: string) => readonly DayCode[];

/** Which kinds the words name, by the company's symbols or in full; several where one symbol stands for them. */
export function createCodeFinder(
  { symbols }: Pick<TimesheetRules, "symbols">,
  { withShort }: { readonly withShort: boolean },
): CodeFinder {
  const known = new Map<string, DayCode>();
  for (const code of dayCodes) {
    const short = withShort ? (shortNames[code] ?? []) : [];
    for (const name of [...names[code], ...short]) {
      known.set(name, code);
      known.set(fold(name), code);
    }
  }
  return (words) => {
    const typed = words.normalize("NFC").toLowerCase();
    const named = known.get(typed);
    if (named) return [named];
    return dayCodes.filter((code) => symbols[code].normalize("NFC").toLowerCase() === typed);
  };
}

/** By the symbols that most companies use, for a line whose company is not looked at yet. */
export const findUsual: CodeFinder = createCodeFinder({ symbols: usualSymbols }, { withShort: true });
