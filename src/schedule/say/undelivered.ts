import { z } from "zod";
import { note } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { readAudience } from "#src/domain/cadence/audience.ts";
import { locales } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import type { LockedRun } from "#src/store/post-runs.ts";
import {
  holdNotice,
  holdSaidRun,
  listTried,
  type ParkedPost,
  readParked,
  tellingMoment,
} from "#src/store/undelivered.ts";
import { toHeld } from "../run.ts";
import { replyAt } from "./for-hr.ts";
import { localeAt } from "./listener.ts";
import { findMatter } from "./matter.ts";
import { nextPlaces } from "./next-places.ts";
import { ownerSteps } from "./owner.ts";
import type { Place } from "./place.ts";
import { nameOfPlace, reasonOf } from "./place-words.ts";
import { type Step, stepsFor } from "./places.ts";
import { findSteps, writeAt } from "./say.ts";
import { sayTo } from "./say-to.ts";
import { type Matter, type Saying, type SayingDependencies, startSaying } from "./saying.ts";
import { tellOfFailure } from "./tell-owner.ts";

type Options = SayingDependencies & {
  readonly database: Database;
  /** What the clock types instead of an event of the calendar, by the name of the work. */
  readonly lineOf: (post: string) => string | null;
  readonly now?: () => Temporal.Instant;
};

const payload = z.object({ outboxId: z.number() });

/** In milliseconds, as for the post itself. */
const patience = { timeout: 10 * 60_000, maxWait: 10_000 };

/** The task for a post or notice that could not be delivered: somebody else gets it, and its owner is told. */
export function createUndelivered(options: Options): (job: unknown) => Promise<void> {
  const { database, lineOf, now = () => Temporal.Now.instant(), ...dependencies } = options;

  return async (job) => {
    const { outboxId } = payload.parse(job);
    await database.prisma.$transaction((tx) => goOn(tx, outboxId), patience);
  };

  async function goOn(tx: Transaction, outboxId: number): Promise<void> {
    const parked = await readParked(tx, outboxId);
    if (!parked) return;
    if ("noticeId" in parked.cause) return sendNotice(tx, parked, parked.cause.noticeId);

    const run = await holdSaidRun(tx, parked.cause.postRunId);
    if (!run) return;
    const at = now();
    const held = toHeld(run, { at, line: lineOf(run.post) });
    const saying = await startSaying(tx, held, dependencies);
    if (run.moment === tellingMoment) return sendOn(parked, await ownerSteps(saying), saying);
    await sayElsewhere(parked, run, saying);
  }

  async function sayElsewhere(parked: ParkedPost, run: LockedRun, saying: Saying): Promise<void> {
    const matter = await findMatter(saying);
    if (matter.kind === "gone" || matter.kind === "later") return;
    const isWorthIt = Temporal.Instant.compare(saying.now.toInstant(), run.latestAt) <= 0;
    const places = isWorthIt ? await sayAgain(parked, matter, saying) : [];
    await tellOfFailure(parked, { matter, places }, saying);
  }

  async function sayAgain(parked: ParkedPost, matter: Matter, saying: Saying): Promise<readonly Place[]> {
    const steps = await findSteps(saying.tx, saying.run, { matter, saying });
    const places = nextPlaces(steps, parked, await listTried(saying.tx, parked.cause));
    const said: Place[] = [];
    for (const place of places) {
      const t = translatorFor(localeAt(place, saying.clock.company));
      const failed = await nameOfPlace(saying, parked, t);
      const why = { kind: "undelivered", place: failed, reason: reasonOf(parked, t) } as const;
      const { isSaid } = await writeAt(place, { matter, saying, why, cutFor: undefined });
      if (isSaid) said.push(place);
    }
    return said;
  }

  /** What the owner is told goes on to the next owner as it is. */
  async function sendOn(parked: ParkedPost, steps: readonly Step[], saying: Saying): Promise<void> {
    const { tx, platforms, now: at } = saying;
    for (const place of nextPlaces(steps, parked, await listTried(tx, parked.cause))) {
      const occasion = { ...parked.cause, locale: knownLocale(parked.locale), on: at.toPlainDate() };
      await sayTo(tx, place, restoreReply(parked), occasion, platforms);
    }
  }

  async function sendNotice(tx: Transaction, parked: ParkedPost, noticeId: number): Promise<void> {
    const held = await holdNotice(tx, noticeId);
    if (held === undefined) return;
    const audience = readAudience(held);
    const { platforms, clock } = dependencies;
    const on = now().toZonedDateTimeISO(clock.company.timeZone).toPlainDate();
    const steps = await stepsFor(tx, audience, { on, isOn: platforms.isOn });
    const said = restoreReply(parked);
    for (const place of nextPlaces(steps, parked, await listTried(tx, parked.cause))) {
      const locale = knownLocale(parked.locale);
      const t = translatorFor(locale);
      const failed = await nameOfPlace({ tx }, parked, t);
      const why = note(t("post.instead", { place: failed, reason: reasonOf(parked, t) }));
      const whole = { ...said, blocks: [...said.blocks, why] };
      const shown = replyAt(place, { said: whole, audience, locale });
      await sayTo(tx, place, shown, { noticeId, locale, on }, platforms);
    }
  }
}

function knownLocale(text: string) {
  return locales.find((locale) => locale === text) ?? "vi";
}
