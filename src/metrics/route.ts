import { platforms } from "#src/chat/message.ts";

const routes = ["chat", "files", "calendar", "mails", "health", "ready", "metrics"] as const;
const webhooks = [...platforms, "mail-bounce"] as const;

/** Where others call the bot; the local chat is called by its own page. */
export const calledRoutes: readonly string[] = webhooks
  .filter((called) => called !== "local")
  .map((called) => `webhooks/${called}`);

/** The part of the bot that a path belongs to. Whatever else is asked for has one name, however often it changes. */
export function routeOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  if (first === "webhooks") return `webhooks/${webhooks.find((known) => known === second) ?? "other"}`;
  return routes.find((known) => known === first) ?? "other";
}
