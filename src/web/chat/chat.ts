import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Site } from "../server.ts";
import { serveAssets } from "./assets.ts";
import { serveAttachments } from "./attachments.ts";
import { serveConversations } from "./conversations.ts";
import type { ChatDependencies } from "./dependencies.ts";
import { createLiveUpdates } from "./events.ts";
import { servePeople } from "./people.ts";

/** In bytes: who somebody is. Lines and files come in by the webhook. */
const longestBody = 1_024;

/** The web chat for people on this machine. Lines come in by the local adapter's webhook. */
export function createChat(dependencies: ChatDependencies): Site {
  const { company, isFromHere } = dependencies;
  const live = createLiveUpdates(dependencies);
  const chat = new Hono()
    .use(async (context, next) => {
      context.header("Cache-Control", "no-store");
      await next();
    })
    .use(
      bodyLimit({
        maxSize: longestBody,
        onError: (context) => context.json({ error: "too_large" }, 413),
      }),
    )
    .route("/", servePeople(dependencies))
    .route("/", serveConversations(dependencies))
    .route("/", serveAttachments(dependencies))
    .route("/", live.routes);

  const routes = new Hono()
    .use(async (context, next) => {
      if (isFromHere(context.req.raw.headers)) return next();
      return context.json({ error: "forbidden" }, 403);
    })
    .route("/chat", chat)
    .route("/", serveAssets(company.locale));
  return { routes, start: live.start, stop: live.stop };
}
