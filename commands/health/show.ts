import { z } from "zod";
import { actions, type Block, directReply, note, table, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { ParkedReplies } from "#src/store/interface/deliveries.ts";
import { describeMail } from "./mail.ts";
import { describePlatforms } from "./platforms.ts";
import { describePosts } from "./posts.ts";
import { conversationName, healthWord } from "./word.ts";

const shownParked = 10;

export const showHealth = defineCommand({
  ...healthWord,
  summary: {
    vi: "Tình trạng các nền tảng chat, câu trả lời kẹt, bài đăng theo lịch và cơ sở dữ liệu",
    en: "How the chat platforms, stuck answers, posts of the calendar and the database are doing",
  },
  examples: ["/health"],
  args: z.object({}),
  roles: ["admin"],

  async run(_, context) {
    const { now, t } = context;
    return directReply(
      title(t("health.title", { at: formatMoment(now) })),
      ...(await describePlatforms(context)),
      ...(await describeParked(context)),
      ...(await describePosts(context)),
      text((await describeMail(context)).join("\n")),
      text((await describeWork(context)).join("\n")),
    );
  },
});

async function describeParked(context: Context): Promise<readonly Block[]> {
  const { store, t } = context;
  const parked = await store.deliveries.parked(shownParked + 1);
  if (parked.length === 0) return [text(t("health.none_parked"))];
  const shown = parked.slice(0, shownParked);
  return [
    text(t("health.parked")),
    table(
      [
        { label: t("column.conversation"), format: "text" },
        { label: t("column.parked_reason"), format: "text" },
        { label: t("column.replies"), format: "count" },
        { label: t("column.since"), format: "text" },
      ],
      shown.map((replies) => [
        conversationName(replies, context),
        t(`health.parked_${replies.reason}`, { reference: replies.reference ?? "" }),
        replies.count,
        shortly(replies.since, context),
      ]),
    ),
    ...(parked.length > shown.length ? [note(t("health.more_parked", { count: shownParked }))] : []),
    actions(...oneEach(shown).map((replies) => againButton(replies, context))),
  ];
}

/** A conversation with several reasons is sent again as a whole. */
function oneEach(parked: readonly ParkedReplies[]): readonly ParkedReplies[] {
  const key = ({ platform, conversation }: ParkedReplies) => `${platform} ${conversation}`;
  return parked.filter((one, index) => parked.findIndex((other) => key(other) === key(one)) === index);
}

function againButton(replies: ParkedReplies, context: Context) {
  const label = context.t("health.button_again", { conversation: conversationName(replies, context) });
  return { label, command: `/health again ${replies.replyId}` };
}

async function describeWork(context: Context): Promise<readonly string[]> {
  const { store, system, actor, t } = context;
  const lines = await store.deliveries.unanswered();
  const { version, size } = await store.deliveries.database();
  const megabytes = formatCount(Math.ceil(size / 1_048_576), actor.locale);
  return [
    lines.since
      ? t("health.unanswered", { count: lines.count, since: shortly(lines.since, context) })
      : t("health.none_unanswered"),
    ...(lines.failing > 0 ? [t("health.failing", { count: lines.failing })] : []),
    ...(system.spooled > 0 ? [t("health.spooled", { count: system.spooled })] : []),
    ...(system.refused > 0 ? [t("health.refused", { count: system.refused })] : []),
    t("health.database", { version, size: megabytes }),
  ];
}

function shortly(at: Temporal.Instant, { company }: Context): string {
  return formatMoment(at.toZonedDateTimeISO(company.timeZone));
}
