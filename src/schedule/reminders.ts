import { z } from "zod";
import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Appointment } from "#src/domain/agenda.ts";
import { endOf } from "#src/domain/agenda-rules.ts";
import { formatPhone } from "#src/domain/phone.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { formatAppointment, formatTime } from "#src/i18n/times.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { endReminder, holdReminder, reminderKinds } from "#src/store/reminding.ts";
import type { Store } from "#src/store/store.ts";
import { localeAt } from "./say/listener.ts";
import { firstPlaces, sayTo } from "./say/say-to.ts";
import type { Telling } from "./telling.ts";

const payload = z.object({ appointmentId: z.number(), kind: z.enum(reminderKinds) });

/**
 * The task that reminds of an appointment, at any hour of any day. That it was sent is written in the transaction that
 * looks whether it still stands, and that changes of the appointment have to wait for.
 */
export function createReminding({ database, company, platforms, now = Temporal.Now.instant }: Telling) {
  return async (job: unknown): Promise<void> => {
    const key = payload.parse(job);
    await database.prisma.$transaction(async (tx) => {
      const at = now();
      const held = await holdReminder(tx, key, at);
      if (!held) return;
      await endReminder(tx, key, at);
      if (!held.isOvertaken) await remind(tx, held.appointment, at);
    });
  };

  async function remind(tx: Transaction, appointment: Appointment, at: Temporal.Instant): Promise<void> {
    // Late by a stop of the bot, it would come after the beginning.
    if (Temporal.Instant.compare(appointment.startsAt, at) <= 0) return;
    const on = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
    const owner = { kind: "person", personId: appointment.owner.id } as const;
    const [place] = await firstPlaces(tx, owner, { on, isOn: platforms.isOn });
    if (!place) return;
    const locale = localeAt(place, company);
    const reminder = await compose(appointment, { locale, at, store: createStore(tx), company });
    await sayTo(tx, place, reminder, { locale, on }, platforms);
  }
}

type Surroundings = {
  readonly locale: Locale;
  readonly at: Temporal.Instant;
  readonly store: Store;
  readonly company: Company;
};

/** What, when, where and with whom; for the owner alone, so with the phone number in full. */
async function compose(
  appointment: Appointment,
  { locale, at, store, company }: Surroundings,
): Promise<Reply> {
  const t = translatorFor(locale);
  const { id, place, startsAt } = appointment;
  const start = startsAt.toZonedDateTimeISO(company.timeZone);
  const end = endOf(appointment).toZonedDateTimeISO(company.timeZone);
  const about = await describeAbout(appointment, store);
  const entry = `H${id}`;
  const isToday = start.toPlainDate().equals(at.toZonedDateTimeISO(company.timeZone));
  const lines = [
    `${formatAppointment(start, locale)} (${formatTime(start)}–${formatTime(end)})`,
    ...(place === null ? [] : [t("agenda.place", { place })]),
    ...(about === undefined ? [] : [t("agenda.about", { about })]),
  ];
  return reply(
    title(t("alert.reminder", { title: appointment.title, until: sayUntil(at.until(startsAt), t) })),
    text(lines.join("\n")),
    actions(
      ...(isToday ? [{ label: t("alert.button_held"), command: `/meeting held ${entry}` }] : []),
      { label: t("alert.button_move"), command: `/meeting move ${entry}` },
      { label: t("alert.button_cancel"), command: `/meeting cancel ${entry}` },
    ),
  );
}

/** `An Phát (L12) · chị Hoa · 0912 345 678` */
async function describeAbout(
  { lead, customer }: Appointment,
  { leads, customers }: Store,
): Promise<string | undefined> {
  const all = { kind: "company" } as const;
  if (lead) {
    const known = await leads.find(all, lead.id);
    return joined([`${lead.name} (L${lead.id})`, known?.contact, known?.phone && formatPhone(known.phone)]);
  }
  if (!customer) return undefined;
  const known = await customers.read(all, customer.id);
  return joined([`${customer.name} (K${customer.id})`, known?.phone && formatPhone(known.phone)]);
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
}

/** What really remains, since a reminder may come late: `1 giờ`, `40 phút`. */
function sayUntil(remaining: Temporal.Duration, t: Translate): string {
  const minutes = Math.max(1, Math.round(remaining.total("minutes")));
  return minutes % 60 === 0 || minutes >= countedInHours
    ? t("alert.hours", { hours: Math.round(minutes / 60) })
    : t("alert.minutes", { minutes });
}

const countedInHours = 180;
