import { createHash } from "node:crypto";
import { Hono } from "hono";
import { hashSecretToken } from "#src/command/secret-link.ts";
import type { Company } from "#src/company.ts";
import { planPosts } from "#src/domain/cadence/plan.ts";
import { isEmployed, type Person } from "#src/domain/person.ts";
import { locales } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { type FeedOwner, findFeedOwner } from "#src/store/calendar-feed.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database } from "#src/store/database.ts";
import { writeCalendar } from "./calendar-file.ts";
import type { Site } from "./server.ts";
import { writeTeamCalendar } from "./team-calendar-file.ts";

type TeamOwner = Extract<FeedOwner, { readonly kind: "team" }>;

type Dependencies = {
  readonly database: Database;
  readonly company: Company;
  readonly publicUrl: string;
  readonly now?: () => Temporal.Instant;
};

/** A token of 256 bits and the ending that calendars look for. */
const file = /^(?<token>[\w-]{43})\.ics$/;

const monthsBack = 3;
const mostEvents = 2_000;

/** Meetings come round for ever. */
const monthsOfMeetings = 12;

/** Far enough ahead for every appointment that somebody makes. */
const yearsAhead = 10;

/**
 * A person's appointments, or a team's meetings, behind a secret link. It is looked up by its hash, so the time that
 * takes says nothing about the link; whoever has left has none.
 */
export function createCalendarFeed({
  database,
  company,
  publicUrl,
  now = () => Temporal.Now.instant(),
}: Dependencies): Site {
  const routes = new Hono().get("/calendar/:file", async (context) => {
    const token = file.exec(context.req.param("file"))?.groups?.["token"];
    const text = token === undefined ? undefined : await calendarBehind(token);
    if (text === undefined) return context.notFound();

    const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;
    const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
    // A proxy that compresses makes it W/"…".
    if (context.req.header("If-None-Match")?.includes(tag)) return context.body(null, 304, headers);
    return context.body(text, 200, {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="chot.ics"',
    });
  });
  return { routes, start() {}, async stop() {} };

  async function calendarBehind(token: string): Promise<string | undefined> {
    const owner = await findFeedOwner(database.prisma, hashSecretToken(token));
    if (!owner) return undefined;
    if (owner.kind === "team") return calendarOfTeam(owner);

    const today = now().toZonedDateTimeISO(company.timeZone).toPlainDate();
    const person = await createStore(database.prisma).people.get(owner.personId, today);
    return isEmployed(person, today) ? calendarOf(person) : undefined;
  }

  async function calendarOfTeam({ team, createdAt }: TeamOwner): Promise<string> {
    const { schedule } = createStore(database.prisma);
    const today = now().toZonedDateTimeISO(company.timeZone).toPlainDate();
    const range = {
      from: today.subtract({ months: monthsBack }),
      to: today.add({ months: monthsOfMeetings }),
    };
    const all = await schedule.history();
    const history = all.filter(({ teamId }) => teamId === null || teamId === team.id);
    const changes = history.filter(({ removedAt }) => removedAt === null);
    return writeTeamCalendar({
      team,
      events: company.cadence,
      plan: planPosts(company.cadence, { calendar: company.calendar, changes, teamId: team.id }, range),
      history,
      createdAt,
      timeZone: company.timeZone,
      host: new URL(publicUrl).hostname,
      locale: company.locale,
      t: translatorFor(company.locale),
    });
  }

  async function calendarOf({ id, name, team, locale }: Person): Promise<string> {
    const { appointments, tasks } = createStore(database.prisma);
    const t = translatorFor(locales.find((known) => known === locale) ?? company.locale);
    const scope = { kind: "own", personId: id } as const;
    const subject = { kind: "person", id, name, teamId: team?.id ?? null } as const;
    const today = now().toZonedDateTimeISO(company.timeZone).startOfDay();
    const from = today.subtract({ months: monthsBack });
    const to = today.add({ years: yearsAhead });
    const planned = await appointments.list(scope, {
      subject,
      from: from.toInstant(),
      to: to.toInstant(),
      limit: mostEvents,
    });
    const open = await tasks.list(scope, { subject, state: "open", limit: mostEvents });
    return writeCalendar({
      name: t("agenda.feed_name", { name }),
      appointments: planned,
      tasks: open.filter(
        ({ dueOn, dueAt }) => dueAt !== null && Temporal.PlainDate.compare(dueOn, from.toPlainDate()) >= 0,
      ),
      host: new URL(publicUrl).hostname,
      t,
    });
  }
}
