import { actions, reply, title } from "#src/chat/reply.ts";
import { defineCommand } from "#src/command/command.ts";
import { meetingLine } from "./meeting-arguments.ts";
import { formatGathering, lineOf, nameOfGathering } from "./planned.ts";
import { readSheet } from "./sheet.ts";
import { itemBlocks, openBlocks, sectionBlocks } from "./sheet-blocks.ts";
import { chooseMeeting } from "./which-meeting.ts";
import { agendaWord } from "./word.ts";

export const showAgenda = defineCommand({
  ...agendaWord,
  summary: {
    vi: "Nội dung cuộc họp sắp tới, việc còn mở",
    en: "What the next meeting is about, and open actions",
  },
  examples: ["/agenda", "/noidung họp số liệu", "/agenda wk_open 30/11"],
  ...meetingLine,

  async run(args, context) {
    const { t } = context;
    const gathering = await chooseMeeting(args, context, { usual: "next", line: "/agenda add" });
    const sheet = await readSheet(gathering, context);
    const line = lineOf(gathering, context);
    return reply(
      title(
        t("notes.agenda_title", {
          meeting: nameOfGathering(gathering, context),
          subject: gathering.circle.name,
          at: formatGathering(gathering, context),
        }),
      ),
      ...sectionBlocks(gathering, context),
      ...itemBlocks(sheet, context),
      ...openBlocks(sheet, context),
      actions(
        { label: t("notes.add_item"), command: `/agenda add ${line}` },
        { label: t("notes.show_minutes"), command: `/minutes ${line}` },
        ...(sheet.items.length + sheet.open.length > 0
          ? [{ label: t("kpi.export"), command: `/export agenda ${line}` }]
          : []),
      ),
    );
  },
});
