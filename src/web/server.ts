import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Adapter, Intake } from "#src/chat/adapter.ts";
import type { Log } from "#src/log.ts";
import { isUnavailable } from "#src/store/database.ts";
import { nameCaller } from "./caller.ts";
import { createOperation, type Standing } from "./operation.ts";
import { ownRequests, secureHeaders, withoutSecrets } from "./security.ts";
import { createWebhooks } from "./webhooks.ts";

export type WebServer = {
  /** Listens on this machine only, unless another address is given; port 0 takes a free one. Throws an Error meant for the operator. */
  start(port: number, host?: string): Promise<{ readonly port: number }>;
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
  /** Without it, all is well. */
  readonly trouble?: Standing["trouble"];
  readonly isLeaving?: Standing["isLeaving"];
  /** Told of each request once its answer begins. */
  readonly served?: (request: Served) => void;
  readonly log: Log;
  readonly patience?: Patience;
};

export type Served = { readonly path: string; readonly status: number; readonly tookMs: number };

/** How long a request may take to arrive, its body included, and how often that is looked at. */
type Patience = {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly connectionsCheckingInterval: number;
};

const thisMachine = "127.0.0.1";
/** Longer than a message may wait for the database before it is kept here. */
const lastRequestsMs = 3_000;

/** In milliseconds. Whoever sends byte by byte, or without an end, is let go. */
export const defaultPatience: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

export function createServer(dependencies: Dependencies): WebServer {
  const { sites, patience = defaultPatience } = dependencies;
  const server = createAdaptorServer({ fetch: createApp(dependencies).fetch, serverOptions: patience });
  if (!("closeAllConnections" in server)) throw new Error("the server speaks HTTP 1 only");

  return {
    async start(port, host = thisMachine) {
      const taken = await listen(server, port, host);
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

function createApp(dependencies: Dependencies): Hono {
  const { adapters, intake, bounces, sites, log } = dependencies;
  const { probe, trouble = wellAlways, isLeaving = never, served } = dependencies;
  const app = new Hono();
  app.use(async (context, next) => {
    const begun = performance.now();
    await next();
    served?.({
      path: context.req.path,
      status: context.res.status,
      tookMs: performance.now() - begun,
    });
    // A proxy that kept the connection would send its next request into one that is about to close.
    if (isLeaving()) context.header("Connection", "close");
  });
  app.use(nameCaller, secureHeaders, ownRequests);
  if (bounces) app.route("/webhooks", bounces);
  app.route("/webhooks", createWebhooks(adapters, intake));
  app.route("/", createOperation(adapters, { probe, trouble, isLeaving }));
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

const wellAlways = () => Promise.resolve(undefined);
const never = () => false;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(new Error(sentenceFor(cause, port, host), { cause })));
    server.listen(port, host, () => {
      const taken = server.address();
      resolve(typeof taken === "object" && taken ? taken.port : port);
    });
  });
}

function sentenceFor(cause: Error, port: number, host: string): string {
  const code = "code" in cause ? cause.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Set PORT to a free one, such as PORT=${port + 1}.`;
  if (code === "EACCES")
    return `Port ${port} may not be opened. Set PORT to a number above 1023, such as PORT=3000.`;
  if (code === "EADDRNOTAVAIL")
    return `This machine has no address ${host}. Set HOST to one that it has, to 0.0.0.0 for all, or leave it out for this machine only.`;
  return `Port ${port} cannot be opened: ${cause.message}`;
}
