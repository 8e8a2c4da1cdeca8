import { actions, reply, title } from "#src/chat/reply.ts";
import { day } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";
import { fold } from "#src/domain/fold.ts";
import { matchEvents } from "../schedule/find-event.ts";
import { meetingLine, teamAtEnd } from "./meeting-arguments.ts";
import { formatGathering, lineOf, nameOfGathering } from "./planned.ts";
import { readSheet } from "./sheet.ts";
import { agreedBlocks, itemBlocks, minuteBlocks, openBlocks, sectionBlocks } from "./sheet-blocks.ts";
import { sideNamed } from "./side.ts";
import { chooseMeeting } from "./which-meeting.ts";
import { minutesWord } from "./word.ts";

export const showMinutes = defineCommand({
  ...minutesWord,
  summary: {
    vi: "Biên bản cuộc họp đang hoặc vừa diễn ra",
    en: "Minutes of the meeting that runs or was last",
  },
  examples: ["/minutes", "/bienban họp đầu tuần 23/11", "/minutes wk_figures 2026-11-27"],
  ...meetingLine,
  meansVerb: (words) => (namesMeeting(words) ? undefined : "add"),

  async run(args, context) {
    const { t } = context;
    const gathering = await chooseMeeting(args, context, { usual: "last", line: "/minutes add" });
    const sheet = await readSheet(gathering, context);
    const line = lineOf(gathering, context);
    return reply(
      title(
        t("notes.minutes_title", {
          meeting: nameOfGathering(gathering, context),
          subject: gathering.circle.name,
          at: formatGathering(gathering, context),
        }),
      ),
      ...sectionBlocks(gathering, context),
      ...itemBlocks(sheet, context),
      ...minuteBlocks(sheet.minutes, context),
      ...agreedBlocks(sheet.agreed, context),
      ...openBlocks(sheet, context),
      actions(
        { label: t("notes.add_minute"), command: `/minutes add ${line}` },
        { label: t("notes.give_action"), command: "/action" },
        { label: t("kpi.export"), command: `/export minutes ${line}` },
      ),
    );
  },
});

/** Whether words after the bare name only say which meeting; anything else is what was decided in it. */
function namesMeeting(words: string): boolean {
  const found = day(words);
  const name = (found ? found.rest : words).replace(options, "").trim();
  const bare = teamAtEnd(name)?.rest ?? name;
  if (bare === "" || sideNamed(bare, "last") !== undefined) return true;
  if (matchEvents(bare, shippedEvents).length > 0) return true;
  // A meeting of the company's own: by its key, or called so with its day.
  return eventKey.test(bare) || (found !== undefined && /^(?:(?:buoi|cuoc) )?hop /.test(fold(bare)));
}

const options = /(?:^|\s)(?:hop|họp|ngay|ngày|nhom|nhóm|team|meeting|date)=.*$/iu;
const eventKey = /^[a-z][a-z0-9]*_[a-z0-9_]+$/;
