import type { Reply } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { atWork } from "#src/domain/timesheet/code.ts";
import { requestLeave, type Wish } from "../leave/request.ts";
import { recordDays } from "./record-days.ts";

/** Being at work elsewhere, or away without a word, is written down at once; leave is asked for. */
export function writeWish(wish: Wish, context: Context): Promise<Reply> {
  const isPlain = atWork.has(wish.code) || wish.code === "absent";
  return isPlain ? recordDays(wish, context) : requestLeave(wish, context);
}
