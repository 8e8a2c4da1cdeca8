import { Counter, Histogram, type Registry } from "prom-client";
import { type IncomingMessage, platforms } from "#src/chat/message.ts";
import type { AnsweredLine } from "#src/delivery/answer.ts";
import type { Carried } from "#src/delivery/outbox.ts";
import type { Handed } from "#src/mail/smtp.ts";
import type { EndedRun } from "#src/schedule/post.ts";
import { calledRoutes, routeOf } from "./route.ts";

/** Told of what happens here, as it happens. */
export type Events = {
  received(messages: readonly IncomingMessage[]): void;
  /** How long the job took that answered a line. */
  worked(tookMs: number): void;
  answered(line: AnsweredLine): void;
  carried(platform: string, outcome: Carried): void;
  posted(run: EndedRun): void;
  mailed(outcome: Handed["kind"]): void;
  served(request: { readonly path: string; readonly status: number; readonly tookMs: number }): void;
};

/** In seconds: from a glance to a report that counts the whole ledger. */
const answerBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** In seconds: a line may wait for its database as well. */
const waitBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800];
/** In seconds: a post may wait for hours, until its time has passed. */
const latenessBuckets = [1, 5, 15, 60, 300, 900, 3_600, 14_400];

/** The outcomes that docs/alerts.yaml waits for. */
const alerted = {
  answered: "failed",
  carried: ["unauthorized", "rejected"],
  posted: "missed",
} as const satisfies {
  readonly answered: AnsweredLine["outcome"];
  readonly carried: readonly Carried[];
  readonly posted: EndedRun["state"];
};

/** What is counted from the start of the process on. No label says who, where or what was said. */
export function createEvents(registry: Registry): Events {
  const registers = [registry];
  const received = new Counter({
    name: "chot_lines_received_total",
    help: "Messages that were made durable, those delivered again by their platform included.",
    labelNames: ["platform"],
    registers,
  });
  const answered = new Counter({
    name: "chot_lines_answered_total",
    help: "Messages that were settled: answered, asked, refused, failed (a fault of ours) or ignored (not for the bot).",
    labelNames: ["platform", "outcome"],
    registers,
  });
  const answerSeconds = new Histogram({
    name: "chot_answer_seconds",
    help: "From taking the job of a message to its answer committed.",
    buckets: answerBuckets,
    registers,
  });
  const waitSeconds = new Histogram({
    name: "chot_line_wait_seconds",
    help: "From a message in the database to its answer committed.",
    labelNames: ["platform"],
    buckets: waitBuckets,
    registers,
  });
  const deliveries = new Counter({
    name: "chot_deliveries_total",
    help: "Tries to bring a reply to its platform: arrived, or why not.",
    labelNames: ["platform", "outcome"],
    registers,
  });
  const postLateness = new Histogram({
    name: "chot_post_lateness_seconds",
    help: "From the moment a post was due to the moment it was said, or given up as missed.",
    labelNames: ["outcome"],
    buckets: latenessBuckets,
    registers,
  });
  const mails = new Counter({
    name: "chot_mails_handed_total",
    help: "Tries to hand a mail to the mail server, by what it said.",
    labelNames: ["outcome"],
    registers,
  });
  const requestSeconds = new Histogram({
    name: "chot_http_request_seconds",
    help: "Requests to the web server, until their answer begins.",
    labelNames: ["route", "status"],
    buckets: answerBuckets,
    registers,
  });

  // A series is there from its first count on, and Prometheus sees an increase from the second. What an alert waits
  // for begins at nothing, so that the first time is told as well.
  for (const platform of platforms) {
    answered.inc({ platform, outcome: alerted.answered }, 0);
    for (const outcome of alerted.carried) deliveries.inc({ platform, outcome }, 0);
  }
  postLateness.zero({ outcome: alerted.posted });
  for (const route of calledRoutes) {
    for (const status of ["4xx", "5xx"]) requestSeconds.zero({ route, status });
  }

  return {
    received(messages) {
      for (const { conversation } of messages) received.inc({ platform: conversation.platform });
    },

    worked: (tookMs) => answerSeconds.observe(tookMs / 1_000),

    answered({ platform, outcome, waitedMs }) {
      answered.inc({ platform, outcome });
      waitSeconds.observe({ platform }, waitedMs / 1_000);
    },

    carried: (platform, outcome) => deliveries.inc({ platform, outcome }),
    posted: ({ state, lateMs }) => postLateness.observe({ outcome: state }, lateMs / 1_000),
    mailed: (outcome) => mails.inc({ outcome }),

    served: ({ path, status, tookMs }) =>
      requestSeconds.observe(
        { route: routeOf(path), status: `${Math.floor(status / 100)}xx` },
        tookMs / 1_000,
      ),
  };
}
