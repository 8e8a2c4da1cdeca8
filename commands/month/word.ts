import { period, periodArgument, textArgument, word } from "#src/command/arguments.ts";

/** How the month that pay goes by is called; days and revenue are between a person, whoever signs for them, and HR. */
export const monthWord = {
  name: "month",
  aliases: ["thangluong", "chotthang", "chotcong"],
  isPersonal: true,
} as const;

export const monthNames = { month: ["thang", "ky"] } as const;

export const monthArgument = periodArgument.optional();

export const freeMonth = { argument: "month", find: period } as const;

/** What a button was shown with, such as `r3fa9c1d2`: it holds for those rows and no others. */
export const seenArgument = textArgument.optional();

export const freeSeen = { argument: "seen", find: word(/^r[0-9a-f]{8}$/) } as const;
