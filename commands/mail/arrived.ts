import { z } from "zod";
import { directReply, note, text } from "#src/chat/reply.ts";
import { defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { copyArgument, copyNumber, getCopy } from "./settle.ts";
import { mailWord } from "./word.ts";

export const mailArrived = defineCommand({
  ...mailWord,
  verb: "arrived",
  verbAliases: ["datoi", "da toi"],
  entryLetter: "E",
  summary: { vi: "Báo thư chưa rõ là đã tới", en: "Say that a mail of which nobody knew has arrived" },
  examples: ["/mail arrived E7", "/guithu datoi E7"],
  args: z.object({ copy: copyArgument }),
  names: { copy: ["ma"] },
  free: [{ argument: "copy", find: copyNumber }, { argument: "copy" }],
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(given, context) {
    const { store, by, t } = context;
    const { mail, of } = await getCopy(given.copy, context);
    const { id, subject, to } = mail;
    if (!(await store.mails.noteArrived(id, by))) {
      throw new UserError("error.mail_not_unknown", { entry: `E${id}`, to });
    }
    const touch = of && t("mail.arrived_touch", { entry: `Z${of.id}`, customer: of.customer.name });
    return directReply(
      text(t("mail.arrived", { subject, to })),
      ...(touch === undefined ? [] : [note(touch)]),
    );
  },
});
