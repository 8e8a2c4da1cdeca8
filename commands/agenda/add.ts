import { z } from "zod";
import { day, dayArgument, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { leadingDay, leadingKey, meetingNames } from "./meeting-arguments.ts";
import { chooseMeeting } from "./which-meeting.ts";
import { agendaWord, minutesWord } from "./word.ts";
import { writeNotes } from "./write-note.ts";

const written = {
  verb: "add",
  args: z.object({
    meeting: textArgument.optional(),
    date: dayArgument.optional(),
    team: textArgument.optional(),
    text: textArgument.optional(),
  }),
  names: { ...meetingNames, text: ["nd", "noidung"] },
  free: [
    { argument: "meeting", find: leadingKey },
    { argument: "date", find: leadingDay },
    { argument: "text" },
  ],
  finds: { date: day },
  texts: ["text"],
  roles: "everyone",
} as const;

export const addItem = defineCommand({
  ...agendaWord,
  ...written,
  verbAliases: ["them"],
  summary: { vi: "Thêm nội dung cho cuộc họp tới", en: "Add an item for the next meeting" },
  examples: [
    "/agenda add đề xuất gói dùng thử 14 ngày",
    "/noidung thêm hop=“họp số liệu” lead tháng này giảm",
  ],

  async run({ text, ...named }, context) {
    const gathering = await chooseMeeting(named, context, { usual: "next", line: "/agenda add" });
    return writeNotes(text, { kind: "item", gathering }, context);
  },
});

export const addMinute = defineCommand({
  ...minutesWord,
  ...written,
  summary: { vi: "Ghi một dòng vào biên bản", en: "Write a line of minutes" },
  examples: ["/minutes add chốt giá gói A", "/minutes add hop=“họp đầu tuần” dùng mẫu báo giá mới"],

  async run({ text, ...named }, context) {
    const gathering = await chooseMeeting(named, context, { usual: "last", line: "/minutes add" });
    return writeNotes(text, { kind: "minute", gathering }, context);
  },
});
