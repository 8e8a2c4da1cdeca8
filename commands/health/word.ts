import { platforms } from "#src/chat/message.ts";
import type { Context } from "#src/command/command.ts";
import type { ParkedReplies } from "#src/store/interface/deliveries.ts";

/** The name of the command, and who may say it. */
export const healthWord = { name: "health", aliases: ["suckhoe"] } as const;

export function platformName(platform: string, { t }: Pick<Context, "t">): string {
  const known = platforms.find((candidate) => candidate === platform);
  return known ? t(`platform.name_${known}`) : platform;
}

/** `Slack · Nguyễn Thị Lan`; the platform's own id where nobody knows a name. */
export function conversationName(
  { platform, conversation, name }: Pick<ParkedReplies, "platform" | "conversation" | "name">,
  context: Pick<Context, "t">,
): string {
  const where = platformName(platform, context);
  return context.t("health.conversation", { platform: where, name: name || conversation });
}
