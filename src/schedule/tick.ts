import type { Company } from "#src/company.ts";
import { whoIsAway } from "#src/domain/availability.ts";
import { writeAudience } from "#src/domain/cadence/audience.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import { addDueReminders, reminderState } from "#src/store/due-reminders.ts";
import { claimRuns, holdPosts, knowPosts, linkedPeople, seenPosts, setSeen } from "#src/store/post-runs.ts";
import { type Call, chooseRuns } from "./claim.ts";
import { createPlanner, type Due } from "./due.ts";
import { hearersOf, type Staff } from "./hearers.ts";
import { findOwed, standingAt } from "./owed.ts";
import type { Work } from "./work.ts";

type Options = { readonly database: Database; readonly company: Company; readonly works: readonly Work[] };

/** When the next thing is due, if it is within two days, and how many jobs there are to do now. */
export type Ticked = { readonly next: Temporal.Instant | null; readonly jobs: number };

/** Posts with the moment up to which each has been seen to. */
type Seen = ReadonlyMap<string, Temporal.Instant>;

/** What was missed longer ago is not even written down. */
const lookBack = Temporal.Duration.from({ hours: 100 * 24 });

/** In milliseconds. After days of silence there is much to write down at once. */
const patience = { timeout: 2 * 60_000, maxWait: 10_000 };

/** How far the clocks of two instances may lie apart. */
const slack = Temporal.Duration.from({ hours: 1 });

/**
 * Sees to all that has become due: writes down who gets it, together with the jobs that say it. Whichever instance asks,
 * how often and with whatever clock, what is written down once is never written down again.
 */
export function createTick({
  database,
  company,
  works,
}: Options): (now: Temporal.Instant) => Promise<Ticked> {
  const { prisma } = database;
  const { timeZone } = company;
  const plan = createPlanner(company, works);
  const posts = [...company.cadence.map(({ key }) => key), ...works.map(({ name }) => name)].toSorted();

  return async (now) => {
    const seen = await knownPosts(now);
    const { dues, due } = await planNow(prisma, seen, now);
    const isBehind = due.length > 0 || [...seen.values()].some((at) => isAhead(at, now));
    const runs = isBehind ? await prisma.$transaction((tx) => see(tx, now), patience) : 0;
    const { isAnyDue, next } = await reminderState(prisma, now);
    const reminders = isAnyDue ? await addDueReminders(prisma, now) : 0;
    const coming = dues.map(({ dueAt }) => dueAt).filter((at) => !isUpTo(at, now));
    return { next: earliest(next ? [...coming, next] : coming), jobs: runs + reminders };
  };

  async function knownPosts(now: Temporal.Instant): Promise<Seen> {
    const seen = await seenPosts(prisma, posts);
    if (seen.size === posts.length) return seen;
    await knowPosts(prisma, posts, now);
    return seenPosts(prisma, posts);
  }

  /** Instances that see to the same moment do so one after the other; all but the first find it done. */
  async function see(tx: Transaction, now: Temporal.Instant): Promise<number> {
    const seen = await holdPosts(tx, posts);
    const { due, changedTeams } = await planNow(tx, seen, now);
    const calls = due.length === 0 ? [] : await callsFor(tx, due, changedTeams);
    const jobs = await claimRuns(tx, chooseRuns(calls, now), now);
    // A clock that ran ahead has seen to what is still to come, and would keep it from being seen to.
    const stale = posts.filter((post) => {
      const at = seen.get(post);
      return !at || isUpTo(at, now) || isAhead(at, now);
    });
    await setSeen(tx, stale, now);
    return jobs;
  }

  /** All that is planned by the changes that stand, and what of it is due. */
  async function planNow(tx: Transaction, seen: Seen, now: Temporal.Instant) {
    const history = await createStore(tx).schedule.history();
    const range = rangeOf(seen, now);
    const { dues, changedTeams } = plan(
      history.filter(({ removedAt }) => removedAt === null),
      range,
    );
    const owed = findOwed(dues, { history, seen, before: (at) => plan(standingAt(at, history), range).dues });
    const isDue = isDueBy(now, seen);
    return { dues, changedTeams, due: dues.filter((one) => isDue(one) || owed.has(one)) };
  }

  async function callsFor(
    tx: Transaction,
    dues: readonly Due[],
    changedTeams: ReadonlySet<number>,
  ): Promise<readonly Call[]> {
    const linked = await linkedPeople(tx);
    const onDay = new Map<string, Omit<Staff, "linked">>();
    const calls: Call[] = [];
    for (const due of dues) {
      const day = due.dueAt.toZonedDateTimeISO(timeZone).toPlainDate();
      const staff = onDay.get(String(day)) ?? (await staffOn(tx, day));
      onDay.set(String(day), staff);
      for (const audience of hearersOf(due, { ...staff, linked }, changedTeams)) {
        calls.push({ due, audience: writeAudience(audience) });
      }
    }
    return calls;
  }

  async function staffOn(tx: Transaction, day: Temporal.PlainDate): Promise<Omit<Staff, "linked">> {
    const { people, timesheets, articles } = createStore(tx);
    const employed = (await people.list(day)).filter(hasStartedBy(day));
    const away = whoIsAway(employed, day, {
      away: await timesheets.awayOn(day),
      calendar: company.calendar,
    });
    const targets = await articles.targets(quarterOf(day).from);
    return { employed, away, writers: new Set(targets.map(({ personId }) => personId)) };
  }

  function rangeOf(seen: Seen, now: Temporal.Instant) {
    const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
    const from = earliest([...seen.values(), now]) ?? now;
    const since = later(from, now.subtract(lookBack));
    return { from: since.toZonedDateTimeISO(timeZone).toPlainDate(), to: today.add({ days: 2 }) };
  }
}

function hasStartedBy(day: Temporal.PlainDate) {
  return ({ startedOn }: Person): boolean => Temporal.PlainDate.compare(startedOn, day) <= 0;
}

function isDueBy(now: Temporal.Instant, seen: Seen) {
  return ({ post, dueAt }: Due): boolean => {
    const at = seen.get(post);
    return at !== undefined && isUpTo(dueAt, now) && !isUpTo(dueAt, later(at, now.subtract(lookBack)));
  };
}

function isAhead(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now.add(slack)) > 0;
}

function isUpTo(at: Temporal.Instant, limit: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, limit) <= 0;
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return isUpTo(one, other) ? other : one;
}

function earliest(instants: readonly Temporal.Instant[]): Temporal.Instant | null {
  return instants.toSorted(Temporal.Instant.compare)[0] ?? null;
}
