import type { Context } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import type { Person } from "#src/domain/person.ts";
import { type DayCode, dayCodes } from "#src/domain/timesheet/code.ts";
import { UserError } from "#src/errors.ts";
import { halfName } from "#src/i18n/leave.ts";
import { type CodeFinder, createCodeFinder } from "./code-names.ts";
import { chooseLeaveDays } from "./days.ts";
import { formatCode } from "./describe.ts";
import { readLeave, type SaidDays, type SaidLeave } from "./read-line.ts";
import type { Wish } from "./request.ts";

/** The commonest kinds; any other is answered by its name. */
const offered = ["annual", "unpaid", "sick", "compensatory"] as const satisfies readonly DayCode[];

type WishArguments = {
  readonly [Name in "person" | "words" | "days" | "half" | "code" | "note"]?: string | undefined;
};

type Reading = {
  /** Shown where the line cannot be meant. */
  readonly example: string;
  /** Whether “công” and “học” name kinds as well. */
  readonly withShort: boolean;
  /** What is meant where no kind is named. */
  readonly usual?: DayCode;
};

/** Whose days become what; asks for what the line leaves open. */
export async function chooseWish(args: WishArguments, reading: Reading, context: Context): Promise<Wish> {
  const { example, usual } = reading;
  const person = await choosePerson(args.person, context);
  const said = readAll(args, reading, context);
  const days = chooseLeaveDays({ said: chooseHalf(said, context), example }, context);
  if (!days) throw new UserError(usual ? "workday.ask_days" : "leave.ask_days", {}, { slot: "days" });
  const code = usual && said.codes.length === 0 ? usual : chooseCode(said, context);
  return { person, days, code, note: args.note ?? (said.note || null) };
}

/** Oneself unless somebody is named. */
async function choosePerson(words: string | undefined, context: Context): Promise<Person> {
  const { store, actor, now } = context;
  if (words === undefined) return store.people.get(actor.id, now.toPlainDate());
  return findPerson(words, context, { argument: "person", example: "/nghi @lan hôm nay ốm" });
}

/** What the line says, completed by what was asked for besides. */
function readAll(args: WishArguments, { withShort }: Reading, { company, t }: Context): SaidLeave {
  const findCodes = createCodeFinder(company.timesheet, { withShort });
  const line = readLeave(args.words ?? "", findCodes);
  const answered = readLeave([args.half, args.days].filter(Boolean).join(" "), findCodes);
  const codes = args.code === undefined ? undefined : codesNamed(args.code, findCodes);
  if (codes?.length === 0) {
    const known = offered.map((code) => t(`leave.code_${code}`)).join(", ");
    throw new UserError("leave.error_code", { text: args.code ?? "", known }, { slot: "code" });
  }
  return {
    days: mergeDays(line.days, answered.days),
    isSomeHalf: line.isSomeHalf || answered.isSomeHalf,
    codes: codes ?? (line.codes.length > 0 ? line.codes : answered.codes),
    note: [line.note, answered.note].filter((part) => part !== "").join(" "),
  };
}

function codesNamed(text: string, findCodes: CodeFinder): readonly DayCode[] {
  const known = dayCodes.find((code) => code === text);
  if (known) return [known];
  const found = findCodes(text.trim());
  return found.length > 0 ? found : readLeave(text, findCodes).codes;
}

/** The answer about a half completes the days that were said; else the line that says more counts. */
function mergeDays(line: SaidDays, answered: SaidDays): SaidDays {
  if (answered.kind !== "none") return line.kind === "count" ? withStart(line, answered) : answered;
  const { half } = answered;
  if (half === undefined) return line;
  if (line.kind === "none") return { kind: "none", half };
  return line.kind === "days" ? { ...line, days: line.days.map((day) => ({ half, ...day })) } : line;
}

/** “3 ngày” was said, and then from when. */
function withStart(line: Extract<SaidDays, { kind: "count" }>, answered: SaidDays): SaidDays {
  const [first] = answered.kind === "days" ? answered.days : [];
  return first ? { ...line, from: first } : answered;
}

/** “nửa ngày 26/11”: which half, is asked. */
function chooseHalf({ days, isSomeHalf }: SaidLeave, { t }: Context): SaidDays {
  if (!isSomeHalf || hasHalf(days)) return days;
  const choices = ([1, 2] as const).map((half) => ({
    label: t("leave.choose_half", { half: halfName(half, t) }),
    set: { half: half === 1 ? "sáng" : "chiều" },
  }));
  throw new UserError("leave.ask_half", {}, { choices });
}

function hasHalf(days: SaidDays): boolean {
  switch (days.kind) {
    case "none":
    case "range":
      return days.half !== undefined;
    case "count":
      return true;
    case "days":
      return days.days.some(({ half }) => half !== undefined);
  }
}

/** The one kind that was named; a symbol may stand for several, and without any it is asked for. */
function chooseCode({ codes }: SaidLeave, context: Context): DayCode {
  const [code, ...others] = codes;
  if (code && others.length === 0) return code;
  const choices = code ? codes : offered;
  throw new UserError(
    code ? "leave.ask_which_code" : "leave.ask_code",
    {},
    {
      slot: "code",
      choices: [
        ...choices.map((one) => ({ label: formatCode(one, context), set: { code: one } })),
        { label: context.t("question.drop"), cancel: true as const },
      ],
    },
  );
}
