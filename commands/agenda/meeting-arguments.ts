import { z } from "zod";
import { day, dayArgument, textArgument, word } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";

/** Other names of the arguments that say which meeting. */
export const meetingNames = {
  meeting: ["hop", "cuochop"],
  date: ["ngay"],
  team: ["nhom"],
} as const;

/** “nhóm Bắc” at the end of a line. */
export const teamAtEnd: Finder = (words) => {
  const text = /(?:^| )((?:team|nhóm|nhom|đội|doi) \S.*|company|công ty|cong ty)$/iu.exec(words)?.[1];
  return text === undefined ? undefined : { text, rest: words.slice(0, -text.length).trim() };
};

/** The key of a meeting before its text, as buttons write it: `wk_open 2026-11-30 …`. */
export const leadingKey: Finder = (words, company) => {
  const [first = "", ...rest] = words.split(" ");
  const isKey = company?.cadence.some(({ key, isMeeting }) => isMeeting && key === first.toLowerCase());
  return isKey ? { text: first, rest: rest.join(" ") } : undefined;
};

/** `2026-11-30` before a text; a day further on belongs to the text. */
export const leadingDay: Finder = (words) => {
  const [first = ""] = words.split(" ");
  return /^\d{4}-\d{2}-\d{2}$/.test(first) ? word(/^\d{4}-/)(words) : undefined;
};

/** How one meeting is asked for. */
export const meetingLine = {
  args: z.object({
    date: dayArgument.optional(),
    team: textArgument.optional(),
    meeting: textArgument.optional(),
  }),
  names: meetingNames,
  free: [{ argument: "date", find: day }, { argument: "team", find: teamAtEnd }, { argument: "meeting" }],
  isExportable: true,
  roles: "everyone",
} as const;
