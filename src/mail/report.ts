import type { Company } from "#src/company.ts";
import { isEmployed } from "#src/domain/person.ts";
import { whenQuietEnds } from "#src/domain/quiet-hours.ts";
import { listByRole, listDirects } from "#src/store/audience-places.ts";
import type { Transaction } from "#src/store/database.ts";
import type { OutgoingMail } from "#src/store/mailing.ts";
import { createNotices } from "#src/store/notices.ts";
import { createPeople } from "#src/store/people.ts";

type Reported = Pick<OutgoingMail, "id" | "personId">;

type When = { readonly company: Company; readonly at: Temporal.Instant };

/** Tells whom the mail was for that it may not have arrived, or has come back, or the admins where they cannot be told. */
export async function reportMail(tx: Transaction, mail: Reported, { company, at }: When): Promise<void> {
  const { alerts, calendar, timeZone } = company;
  const here = at.toZonedDateTimeISO(timeZone);
  const sendAt = whenQuietEnds(here, alerts.quiet, calendar).toInstant();
  const by = { actorId: null, at, messageId: null };
  for (const personId of await whomToTell(tx, mail, here.toPlainDate())) {
    const audience = { kind: "person", personId } as const;
    await createNotices(tx).add({ kind: "mail_failed", audience, subject: `E${mail.id}`, sendAt }, by);
  }
}

async function whomToTell(
  tx: Transaction,
  { personId }: Reported,
  on: Temporal.PlainDate,
): Promise<readonly number[]> {
  if (personId !== null && (await canBeTold(tx, personId, on))) return [personId];
  return (await listByRole(tx, { role: "admin" }, on)).map(({ id }) => id);
}

async function canBeTold(tx: Transaction, personId: number, on: Temporal.PlainDate): Promise<boolean> {
  const person = await createPeople(tx).get(personId, on);
  return isEmployed(person, on) && (await listDirects(tx, personId)).length > 0;
}
