import { z } from "zod";
import { directReply, note, text } from "#src/chat/reply.ts";
import { numberedArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { conversationName, healthWord } from "./word.ts";

export const sendAgain = defineCommand({
  ...healthWord,
  verb: "again",
  verbAliases: ["gui lai"],
  summary: {
    vi: "Gửi lại câu trả lời đã kẹt ở một hội thoại",
    en: "Send what was given up in a conversation once more",
  },
  examples: ["/health again 12"],
  args: z.object({ reply: numberedArgument("#") }),
  names: { reply: ["ma"] },
  free: [{ argument: "reply" }],
  roles: ["admin"],

  async run({ reply }, context) {
    const { store, t } = context;
    const sent = await store.deliveries.sendAgain(reply);
    if (!sent) throw new UserError("error.nothing_parked", { number: reply });
    return directReply(
      text(t("health.again", { count: sent.count, conversation: conversationName(sent, context) })),
      note(t("health.again_see")),
    );
  },
});
