import { join } from "node:path";
import { isFromHere } from "#adapters/local/guard.ts";
import { renderReply } from "#adapters/local/render.ts";
import { createChartPainter, measureChart } from "./chart/png.ts";
import type { Accept, Adapter, DrawChart, Intake } from "./chat/adapter.ts";
import type { IncomingMessage } from "./chat/message.ts";
import { createClockwork } from "./clockwork.ts";
import type { PlatformState, SystemState } from "./command/system.ts";
import type { Config } from "./config.ts";
import type { AnsweredLine } from "./delivery/answer.ts";
import { answerLane, answerTask } from "./delivery/answer-lane.ts";
import { deliveryLane } from "./delivery/delivery-lane.ts";
import { createMoving } from "./delivery/move.ts";
import { type Pauses, usualPauses } from "./delivery/pauses.ts";
import { soon } from "./delivery/soon.ts";
import { createSpooledInbox, type SpooledInbox } from "./delivery/spool.ts";
import { startWorker, type Worker } from "./delivery/worker.ts";
import type { Log } from "./log.ts";
import { createMailer } from "./mail/mail.ts";
import { createMeasuring } from "./measure.ts";
import { metricsType } from "./metrics/metrics.ts";
import { openAdapters } from "./open-adapters.ts";
import { createReadiness } from "./readiness.ts";
import type { Runtime } from "./runtime.ts";
import { worksOf } from "./schedule/work.ts";
import { createStops } from "./stops.ts";
import { deliveryTask } from "./store/jobs.ts";
import { noticeTask } from "./store/notices.ts";
import { postTask } from "./store/post-runs.ts";
import { createWatch } from "./store/watch.ts";
import { createCalendarFeed } from "./web/calendar.ts";
import { createChat } from "./web/chat/chat.ts";
import { createFileLinks } from "./web/files.ts";
import { createBounceRoute } from "./web/mail-bounce.ts";
import { createMailPreview } from "./web/mail-preview.ts";
import { createMetricsSite } from "./web/metrics.ts";
import { createServer } from "./web/server.ts";

type Options = {
  readonly config: Config;
  readonly log: Log;
  readonly draw?: DrawChart;
  readonly pauses?: Pauses;
};

export type Serving = {
  readonly port: number;
  system(): SystemState;
  /** From now on it says that it is about to stop; it works on as before. */
  drain(): void;
  stop(): Promise<void>;
};

const answersAtOnce = 8;
const noticeWithinMs = 500;

/** The bot on its feet: it takes lines in from every platform that is on, answers them and carries the answers out. */
export async function serve(
  runtime: Runtime,
  { config, log, draw = createChartPainter(), pauses = usualPauses }: Options,
): Promise<Serving> {
  const { company, database, url, commands, accept } = runtime;
  const { publicUrl, isPublic } = config;
  const stops = createStops();
  try {
    const links = await createFileLinks({ database, publicUrl, isPublic, draw });
    const everyAdapter = await openAdapters(config.platforms, {
      draw,
      linkTo: links.linkTo,
      menu: commands.filter(({ verb }) => verb === null),
      warn: (sentence) => log.warn(sentence),
    });
    const { hasLocalChat } = config;
    const adapters = everyAdapter.filter(({ platform }) => hasLocalChat || isCarried(platform));

    const works = worksOf(company);
    const carried = adapters.filter(({ capabilities }) => capabilities.delivery === "platform");
    // What this instance has taken in it also answers, and carries out, without a word from the queue.
    let worker: Worker | undefined;
    const acceptAndWake: Accept = async (messages) => {
      await accept(messages);
      worker?.wake(answerTask, messages.length);
    };
    const watch = await createWatch(url);
    stops.add(watch.close);
    const readiness = createReadiness({ watch, isWorking: () => worker?.isRunning() === true });
    const metrics = createMeasuring(runtime, {
      watch,
      readiness,
      system: () => system(),
      dataDir: config.dataDir,
    });
    const { events } = metrics;
    const mailer = config.mail && createMailer(runtime, { settings: config.mail, log, tried: events.mailed });
    const isAlone = () => worker?.isAlone() ?? false;
    const inbox = await openInbox(carried.length > 0, { accept: acceptAndWake, isAlone, config, log });
    stops.add(inbox.close);
    const system = (): SystemState => ({
      platforms: adapters.map(stateOf),
      timetable: works,
      spooled: inbox.spooled(),
      refused: inbox.refused(),
      ...(mailer && { mail: mailer.state() }),
    });
    const isOn = (platform: string) => adapters.some((adapter) => adapter.platform === platform);
    const platforms = { isOn, isSent: isCarried };
    const clockwork = createClockwork(runtime, { works, platforms, system, log, ended: events.posted });
    // An answer may have left a notice to colleagues; under load one look a moment is enough for all of them.
    const lookForNotices = soon(() => worker?.wake(noticeTask), noticeWithinMs);
    const answered = (line: AnsweredLine) => {
      worker?.wake(deliveryTask(line.platform));
      lookForNotices();
      events.answered(line);
    };
    const { linesPerMinute } = config;
    const answer = runtime.answering({ isSent: isCarried, system, answered, linesPerMinute });
    worker = await startWorker({ database, url, log }, [
      answerLane(timed(answer, events.worked), { concurrency: answersAtOnce, isWoken: true }),
      ...carried.map((adapter) =>
        deliveryLane({
          adapter,
          database,
          log,
          pauses,
          carried: (how) => events.carried(adapter.platform, how),
        }),
      ),
      clockwork.lane,
      ...(mailer ? [mailer.lane] : []),
    ]);
    stops.add(worker.stop);
    stops.add(clockwork.start((jobs) => worker?.wake(postTask, jobs)).stop);

    const accepted: Accept = async (messages) => {
      await inbox.accept(messages);
      events.received(messages);
    };
    const intake: Intake = { accept: accepted, move: createMoving(database) };
    const chat = createChat({
      database,
      url,
      company,
      commands,
      render: renderReply,
      draw,
      measure: measureChart,
      isFromHere,
    });
    const secret = config.mail?.bounceSecret;
    const server = createServer({
      adapters,
      intake,
      bounces: mailer && secret ? createBounceRoute({ secret, take: mailer.takeReport }) : undefined,
      // The chat turns away whoever is not on this machine, so what is open to others comes before it.
      sites: [
        links.site,
        createCalendarFeed({ database, company, publicUrl }),
        createMailPreview({ database }),
        createMetricsSite({
          write: metrics.write,
          contentType: metricsType,
          token: config.metricsToken,
          isFromHere,
        }),
        ...(hasLocalChat ? [chat] : []),
      ],
      ...readiness,
      served: events.served,
      log,
    });
    stops.add(server.stop);
    // Others that take in lines of the same conversations have to know of this instance before it does.
    if (carried.length > 0) await worker.introduced();
    const { port } = await server.start(config.port, config.host);

    const stopping = new AbortController();
    stops.add(async () => stopping.abort());
    for (const adapter of adapters) startAdapter(adapter, intake, { log, signal: stopping.signal });
    return { port, system, drain: readiness.leave, stop: stops.stop };
  } catch (error) {
    await stops.stop();
    throw error;
  }
}

function timed(
  work: (id: number) => Promise<void>,
  took: (tookMs: number) => void,
): (id: number) => Promise<void> {
  return async (id) => {
    const begun = performance.now();
    await work(id);
    took(performance.now() - begun);
  };
}

type InboxOptions = {
  readonly accept: Accept;
  readonly isAlone: () => boolean;
  readonly config: Config;
  readonly log: Log;
};

/**
 * Platforms want to be acknowledged at once, whatever the database does. The page of the local chat tells its people
 * when the database is away, and they send again.
 */
async function openInbox(
  isAnyCarried: boolean,
  { accept, isAlone, config, log }: InboxOptions,
): Promise<SpooledInbox> {
  if (!isAnyCarried) {
    return { accept, spooled: () => 0, refused: () => 0, close: () => Promise.resolve() };
  }
  const folder = join(config.dataDir, "spool");
  const spooled = await createSpooledInbox({ accept, folder, log, isAlone });
  const isFromPlatform = ({ conversation }: IncomingMessage) => isCarried(conversation.platform);
  return {
    ...spooled,
    accept: (messages) => (messages.some(isFromPlatform) ? spooled.accept(messages) : accept(messages)),
  };
}

/** Replies in the local chat are read where they are written; what waits for a platform that is off now keeps waiting. */
function isCarried(platform: string): boolean {
  return platform !== "local";
}

function stateOf(adapter: Adapter): PlatformState {
  const { partsPerMonth } = adapter.capabilities;
  return {
    platform: adapter.platform,
    health: adapter.health(),
    ...(partsPerMonth !== undefined && { partsPerMonth }),
  };
}

/** A platform that is away, or whose adapter fails, keeps nothing else from starting. */
function startAdapter(
  adapter: Adapter,
  intake: Intake,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): void {
  adapter.start(intake, signal).catch((error: unknown) => {
    const { name } = error instanceof Error ? error : new Error();
    log.error({ platform: adapter.platform, error: name }, "a platform could not be started");
  });
}
