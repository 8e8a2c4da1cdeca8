import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { recordActivity } from "../activity/record.ts";
import { chooseLeadForChange } from "./find.ts";
import { leadOrName, leadReference } from "./finders.ts";
import { showText } from "./mask.ts";
import { leadWord } from "./word.ts";

export const noteLead = defineCommand({
  ...leadWord,
  verb: "note",
  verbAliases: ["ghichu"],
  summary: { vi: "Ghi chú vào một cơ hội", en: "Add a note to a lead" },
  examples: ["/lead note L12 khách muốn xem bảng giá mới", "/lead 12 ghichu “gọi lại sau 15h”"],
  args: z.object({ lead: textArgument.optional(), text: textArgument }),
  names: { lead: ["cohoi", "ma"], text: ["noidung"] },
  free: [{ argument: "lead", find: leadReference }, { argument: "text" }],
  finds: { lead: leadOrName },
  texts: ["text"],
  asks: { text: "lead.ask_note" },
  roles: ["rep", "lead", "manager", "admin", "media"],

  async run(args, context) {
    const { t } = context;
    const lead = await chooseLeadForChange(args.lead, context, { argument: "lead" });
    const on = context.now.toPlainDate();
    const { id } = await recordActivity({ kind: "note", leadId: lead.id, on, text: args.text }, context);
    return reply(
      title(t("lead.note_added", { lead: `L${lead.id}`, name: lead.name })),
      text(showText(args.text, context)),
      actions(
        { label: t("revenue.undo"), command: `/undo A${id}` },
        { label: t("lead.button_show", { lead: `L${lead.id}` }), command: `/lead show L${lead.id}` },
      ),
    );
  },
});
