import { z } from "zod";
import { directReply } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { findEvent } from "../schedule/find-event.ts";
import { describePosts } from "./posts.ts";
import { healthWord } from "./word.ts";

export const showPostHealth = defineCommand({
  ...healthWord,
  verb: "post",
  verbAliases: ["bai", "lich"],
  summary: {
    vi: "Một bài đăng theo lịch: từng nơi nhận, lần cuối, kết quả, lần tới",
    en: "One post of the calendar: each audience, the last time, what became of it, the next time",
  },
  examples: ["/health post họp đầu tuần"],
  args: z.object({ event: textArgument }),
  names: { event: ["hop", "sukien"] },
  free: [{ argument: "event" }],
  asks: { event: "health.ask_post" },
  roles: ["admin"],

  async run({ event: words }, context) {
    const work = context.system.timetable.find(({ name }) => name === words);
    const post = work?.name ?? findEvent(words, context).key;
    return directReply(...(await describePosts(context, post)));
  },
});
