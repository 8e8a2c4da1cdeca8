import { z } from "zod";
import { textArgument, word } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { writeWish } from "../workday/write-wish.ts";
import { findUsual } from "./code-names.ts";
import { showOverview } from "./overview.ts";
import { beginsWithToken } from "./tokens.ts";
import { chooseWish } from "./wish.ts";
import { leaveWord } from "./word.ts";

const example = "/leave 1/12-3/12 annual";

/** A line about somebody's days. Read in the run, so that a room learns nothing from what is wrong with it. */
export const wishLine = {
  args: z.object({
    person: textArgument.optional(),
    words: textArgument.optional(),
    days: textArgument.optional(),
    half: textArgument.optional(),
    code: textArgument.optional(),
    note: textArgument.optional(),
  }),
  names: {
    person: ["nv", "nhanvien"],
    days: ["ngay"],
    half: ["buoi"],
    code: ["loai"],
    note: ["ghichu", "lydo"],
  },
  free: [{ argument: "person", find: word(/^@\S/) }, { argument: "words" }],
  finds: { person: word(/^@?\S/) },
  texts: ["note", "days", "code"],
  roles: "everyone",
} as const;

export const askLeave = defineCommand({
  ...leaveWord,
  ...wishLine,
  summary: { vi: "Xin nghỉ, cả ngày hay nửa ngày", en: "Ask for leave, whole days or halves" },
  examples: [
    "/leave tomorrow",
    "/nghi mai phép",
    "/nghi chiều 26/11 KL",
    example,
    "/nghi từ 1/12 đến 3/12 không lương về quê",
    "/nghi @lan hôm nay ốm",
  ],

  goesWith: (words) => words === "" || words.startsWith("@") || beginsWithToken(words, findUsual),

  async run(args, context) {
    inPrivate(context, example);
    if (Object.values(args).every((value) => value === undefined)) return showOverview(context);
    const wish = await chooseWish(
      args,
      { example: "/nghi chiều 1/12 đến sáng 3/12 phép", withShort: false },
      context,
    );
    return writeWish(wish, context);
  },
});
