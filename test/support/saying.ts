import { commands } from "#commands/index.ts";
import { formatReply } from "#src/chat/format.ts";
import type { Platform } from "#src/chat/message.ts";
import type { Reply } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { createRegistry } from "#src/command/registry.ts";
import { createLog } from "#src/log.ts";
import { createPosting } from "#src/schedule/post.ts";
import type { Say } from "#src/schedule/run.ts";
import { createSaying, createTellingMissed } from "#src/schedule/say/say.ts";
import { createUndelivered } from "#src/schedule/say/undelivered.ts";
import type { Work } from "#src/schedule/work.ts";
import { park } from "#src/store/sending.ts";
import { createTestBot, type TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";

/** What was written to one place. */
export type SaidAt = {
  readonly id: number;
  /** `local:room-Bắc` */
  readonly place: string;
  readonly text: string;
  readonly reply: Reply;
};

export type Occasion = {
  readonly post: string;
  readonly moment?: string;
  /** The day by the rule. */
  readonly on: string;
  /** `team:Bắc`, `lead:Nam`, `person:Lan`, `company`, `hr` */
  readonly audience: string;
  /** When it is due, in Việt Nam, such as `2026-11-23T09:00`. */
  readonly due: string;
  /** What else it was claimed for. */
  readonly merged?: readonly { readonly post: string; readonly on: string }[];
  /** When it is said, if that is later. */
  readonly at?: string;
};

export type TestSaying = TestBot & {
  /** Says something as the clock does; returns the run. */
  post(occasion: Occasion): Promise<number>;
  /** The same, but that the process dies before it is committed. */
  cutShort(occasion: Occasion): Promise<{ readonly run: number; readonly before: readonly SaidAt[] }>;
  /** Does the job of a run, whether it was done before or not. */
  takeUp(runId: number, occasion: Occasion): Promise<void>;
  saidBy(runId: number): Promise<readonly SaidAt[]>;
  /** What was said because of a notice. */
  noticed(noticeId: number): Promise<readonly SaidAt[]>;
  /** What the owners were told about runs that did not arrive. */
  told(): Promise<readonly SaidAt[]>;
  stateOf(runId: number): Promise<string | undefined>;
  /** Gives a reply up, and does the jobs that follow from it. */
  giveUp(said: SaidAt, options: { readonly at: string; readonly reason?: string }): Promise<void>;
  /** Does all `undelivered` jobs that there are. */
  goOn(at: string): Promise<number>;
};

const digest: Work = {
  name: "today",
  at: Temporal.PlainTime.from("08:15"),
  days: "workdays",
  latestAfter: 480,
  audience: "everybody",
  line: "kpi me",
};

export async function createTestSaying({
  companyYaml,
  linkedOn = [],
  isOn = () => true,
}: {
  readonly companyYaml: string;
  readonly linkedOn?: readonly Platform[];
  readonly isOn?: (platform: string) => boolean;
}): Promise<TestSaying> {
  const isSent = (platform: string) => platform !== "local";
  const bot = await createTestBot({ companyYaml, linkedOn, isSent });
  const { database, company } = bot;
  const { prisma } = database;
  const log = createLog("silent");
  const system = () => ({ platforms: [], timetable: [], spooled: 0, refused: 0 });
  const clock = { registry: createRegistry(commands), company, publicUrl: "https://bot.example.com", system };
  const dependencies = { clock, platforms: { isOn, isSent }, log };
  const say = createSaying(dependencies);

  const goOn = async (at: string): Promise<number> => {
    const carryOn = createUndelivered({
      ...dependencies,
      database,
      lineOf: () => null,
      now: () => vietnam(at),
    });
    const jobs = await prisma.$queryRaw<{ payload: unknown }[]>`
      DELETE FROM graphile_worker._private_jobs WHERE task_id =
        (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'undelivered')
      RETURNING payload`;
    for (const { payload } of jobs) await carryOn(payload);
    return jobs.length;
  };

  return {
    ...bot,

    async post(occasion) {
      const id = await claim(occasion);
      await perform(id, occasion);
      return id;
    },

    async cutShort(occasion) {
      const run = await claim(occasion);
      const dying: Say = async (tx, held) => {
        await say(tx, held);
        throw new Error("killed");
      };
      await perform(run, occasion, dying).catch(() => {});
      return { run, before: await readSaid({ postRunId: run }) };
    },

    takeUp: perform,

    saidBy: (runId) => readSaid({ postRunId: runId }),
    noticed: (noticeId) => readSaid({ noticeId }),
    told: () => readSaid({ postRun: { moment: "undelivered" } }),

    async stateOf(runId) {
      return (await prisma.postRun.findUnique({ where: { id: runId } }))?.state;
    },

    async giveUp({ id }, { at, reason = "closed" }) {
      await park(prisma, id, { reason });
      await goOn(at);
    },

    goOn,
  };

  async function claim(occasion: Occasion): Promise<number> {
    const { post, moment = "post", on, audience, due, merged = [] } = occasion;
    const about = {
      moment,
      audience: await audienceOf(audience),
      dueAt: new Date(vietnam(due).epochMilliseconds),
      latestAt: new Date(vietnam(due).add({ hours: 48 }).epochMilliseconds),
      claimedAt: new Date(vietnam(due).epochMilliseconds),
      isLate: false,
    };
    const { id } = await prisma.postRun.create({ data: { post, on: midnight(on), ...about } });
    const parts = merged.map((part) => ({ post: part.post, on: midnight(part.on), ...about }));
    await prisma.postRun.createMany({
      data: parts.map((part) => ({ ...part, state: "merged", mergedIntoId: id })),
    });
    return id;
  }

  async function perform(runId: number, { due, at = due }: Occasion, how: Say = say): Promise<void> {
    const now = () => vietnam(at);
    const posting = {
      database,
      works: [digest],
      say: how,
      tellMissed: createTellingMissed(dependencies),
      log,
      now,
    };
    await createPosting(posting)({ runId });
  }

  async function audienceOf(text: string): Promise<string> {
    const [kind = "", name] = text.split(":");
    if (name === undefined) return kind;
    if (kind === "person") return `person:${bot.people[name as Name].id}`;
    const units = await bot.store.units.list("team");
    return `${kind}:${units.find((unit) => unit.name === name)?.id}`;
  }

  async function readSaid(where: object): Promise<readonly SaidAt[]> {
    const rows = await prisma.outboxMessage.findMany({
      where,
      include: { files: true },
      orderBy: { id: "asc" },
    });
    return rows.map(({ id, platform, conversation, reply: json, files, locale }) => {
      const reply = restoreReply({ json, files });
      const text = formatReply(reply, locale === "en" ? "en" : "vi").replaceAll("\u00A0", " ");
      return { id, place: `${platform}:${conversation}`, text, reply };
    });
  }
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function vietnam(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime("Asia/Ho_Chi_Minh").toInstant();
}
