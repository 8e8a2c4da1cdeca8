import { z } from "zod";
import { directReply, note, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { createSecretToken, feedPath, hashSecretToken } from "#src/command/secret-link.ts";
import { UserError } from "#src/errors.ts";
import { changedFor, readWhose } from "./whose.ts";
import { scheduleWord, whoMayChange, withoutVerb } from "./word.ts";

export const scheduleFeed = defineCommand({
  ...scheduleWord,
  verb: "feed",
  verbAliases: ["link", "lienket"],
  summary: {
    vi: "Liên kết đưa lịch họp của nhóm vào điện thoại",
    en: "A link that puts a team's meetings into calendars",
  },
  examples: ["/schedule feed", "/lich link team Bắc"],
  args: z.object({ team: textArgument.optional(), words: z.string().optional() }),
  names: { team: ["nhom"] },
  free: [{ argument: "words" }],
  roles: whoMayChange,

  async run({ team: named, words = "" }, context) {
    const { store, actor, by, t, publicUrl } = context;
    const whose = await readWhose(withoutVerb(words), named, context);
    if (whose.rest !== "") {
      throw new UserError("error.unexpected_words", { words: whose.rest, example: "/lich link team Bắc" });
    }
    const team = changedFor(whose, context);
    if (!team) throw new UserError("schedule.ask_team", {}, { slot: "team" });
    const isRenewed = await store.schedule.hasFeed(team.id);
    if (isRenewed && !context.confirmed.has("feed")) return askToReplace(team.name, context);

    const token = createSecretToken();
    await store.schedule.setFeed(team.id, hashSecretToken(token), by.at);
    await store.audit.write(
      { action: "schedule.feed", subject: `P${actor.id}`, after: { team: team.name, renewed: isRenewed } },
      by,
    );
    return directReply(
      title(t("schedule.feed_made", { team: team.name })),
      text(`${publicUrl}${feedPath(token)}`),
      note(t("schedule.feed_how")),
      ...(isOnThisMachine(publicUrl) ? [note(t("agenda.feed_local"))] : []),
    );
  },
});

function askToReplace(team: string, { t, isPrivate }: Context): never {
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/schedule feed" });
  const choices = [
    { label: t("agenda.feed_replace"), confirm: "feed" },
    { label: t("question.no"), cancel: true as const },
  ];
  throw new UserError("schedule.ask_replace_feed", { team }, { choices });
}

function isOnThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "127.0.0.1";
}
