import { z } from "zod";
import { directReply, note, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { createSecretToken, feedPath, hashSecretToken } from "#src/command/secret-link.ts";
import { UserError } from "#src/errors.ts";
import { meetingWord } from "./word.ts";

export const meetingFeed = defineCommand({
  ...meetingWord,
  verb: "feed",
  verbAliases: ["lich", "lienket", "link"],
  summary: { vi: "Liên kết lịch hẹn cho điện thoại", en: "A link that puts appointments into your calendar" },
  examples: ["/meeting feed", "/hen lich"],
  args: z.object({}),
  roles: "everyone",

  async run(_, context) {
    const { store, actor, by, t, publicUrl } = context;
    const isRenewed = await store.appointments.hasFeed(actor.id);
    if (isRenewed && !context.confirmed.has("feed")) return askToReplace(context);

    const token = createSecretToken();
    await store.appointments.setFeed(actor.id, hashSecretToken(token), by.at);
    await store.audit.write(
      { action: "calendar.link", subject: `P${actor.id}`, after: { person: actor.name, renewed: isRenewed } },
      by,
    );
    return directReply(
      title(t(isRenewed ? "agenda.feed_renewed" : "agenda.feed_made")),
      text(`${publicUrl}${feedPath(token)}`),
      note(t("agenda.feed_how")),
      ...(isOnThisMachine(publicUrl) ? [note(t("agenda.feed_local"))] : []),
    );
  },
});

function askToReplace({ t, isPrivate }: Context): never {
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/meeting feed" });
  const choices = [
    { label: t("agenda.feed_replace"), confirm: "feed" },
    { label: t("question.no"), cancel: true as const },
  ];
  throw new UserError("agenda.ask_replace_feed", {}, { choices });
}

function isOnThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "127.0.0.1";
}
