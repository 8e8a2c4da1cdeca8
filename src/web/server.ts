import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Adapter, Intake } from "#src/chat/adapter.ts";
import type { Log } from "#src/log.ts";
import { isUnavailable } from "#src/store/database.ts";
import { secureHeaders, withoutSecrets } from "./security.ts";
import { createWebhooks } from "./webhooks.ts";

export type WebServer = {
  /** Listens on this machine only; port 0 takes a free one. Throws an Error meant for the operator. */
  start(port: number): Promise<{ readonly port: number }>;
  /** Ends open streams at once and lets running requests end for a moment. */
  stop(): Promise<void>;
};

/** What is served besides webhooks and health, with what it keeps open. */
export type Site = {
  readonly routes: Hono;
  start(): void;
  stop(): Promise<void>;
};

type Dependencies = {
  readonly adapters: readonly Adapter[];
  readonly intake: Intake;
  /** Where reports about mails come in, below the webhooks. */
  readonly bounces?: Hono | undefined;
  readonly sites: readonly Site[];
  /** Rejects when the database cannot be reached. */
  readonly probe: () => Promise<unknown>;
  readonly log: Log;
  readonly patience?: Patience;
};

/** How long a request may take to arrive, its body included, and how often that is looked at. */
type Patience = {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
};

const address = "127.0.0.1";
const lastRequestsMs = 1_000;

/** In milliseconds. Whoever sends byte by byte, or without an end, is let go. */
const defaultPatience: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

export function createServer(dependencies: Dependencies): WebServer {
  const { sites, patience = defaultPatience } = dependencies;
  const server = createAdaptorServer({ fetch: createApp(dependencies).fetch, serverOptions: patience });
  if (!("closeAllConnections" in server)) throw new Error("the server speaks HTTP 1 only");

  return {
    async start(port) {
      const taken = await listen(server, port);
      for (const site of sites) site.start();
      return { port: taken };
    },

    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all(sites.map((site) => site.stop()));
      const timer = setTimeout(() => server.closeAllConnections(), lastRequestsMs);
      server.closeIdleConnections();
      await closed;
      clearTimeout(timer);
    },
  };
}

function createApp({ adapters, intake, bounces, sites, probe, log }: Dependencies): Hono {
  const app = new Hono();
  app.use(secureHeaders);
  if (bounces) app.route("/webhooks", bounces);
  app.route("/webhooks", createWebhooks(adapters, intake));
  app.get("/health", async (context) => {
    const isReachable = await probe().then(
      () => true,
      () => false,
    );
    const platforms = Object.fromEntries(adapters.map((adapter) => [adapter.platform, adapter.health()]));
    const database = isReachable ? "ready" : "unavailable";
    return context.json({ database, platforms }, isReachable ? 200 : 503);
  });
  for (const { routes } of sites) app.route("/", routes);

  app.notFound((context) => context.json({ error: "not_found" }, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status);
    // Nobody is there any more who could be answered, and nothing of ours has failed.
    if (context.req.raw.signal.aborted) return context.json({ error: "left" }, 408);
    if (isUnavailable(error)) return context.json({ error: "unavailable" }, 503, { "Retry-After": "1" });
    log.error(
      { err: error, method: context.req.method, path: withoutSecrets(context.req.path) },
      "a request failed",
    );
    return context.json({ error: "fault" }, 500);
  });
  return app;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(new Error(sentenceFor(cause, port), { cause })));
    server.listen(port, address, () => {
      const taken = server.address();
      resolve(typeof taken === "object" && taken ? taken.port : port);
    });
  });
}

function sentenceFor(cause: Error, port: number): string {
  const code = "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Set PORT to a free one, such as PORT=${port + 1}.`;
  if (code === "EACCES")
    return `Port ${port} may not be opened. Set PORT to a number above 1023, such as PORT=3000.`;
  return `Port ${port} cannot be opened: ${cause.message}`;
}
