import type { Context } from "#src/command/command.ts";
import type { Lead } from "#src/domain/lead.ts";
import { whenQuietEnds } from "#src/domain/quiet-hours.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import type { NewNotice } from "#src/store/interface/notices.ts";

/** Whoever is given a lead by somebody else hears of it. */
export async function tellOwner({ id, owner }: Pick<Lead, "id" | "owner">, context: Context): Promise<void> {
  if (owner) await tellPerson({ kind: "lead_assigned", subject: `L${id}` }, owner, context);
}

/** What somebody else has done that a person has to know. */
export async function tellPerson(
  about: Pick<NewNotice, "kind" | "subject">,
  { id }: { readonly id: number },
  context: Context,
): Promise<void> {
  const { store, actor, by } = context;
  if (id === actor.id) return;
  const audience = { kind: "person", personId: id } as const;
  await store.notices.add({ ...about, audience, sendAt: whenTold(context).toInstant() }, by);
}

/** When that is, where it has to wait; undefined when the owner hears of it at once, or has given it to themselves. */
export function toldLater({ owner }: Pick<Lead, "owner">, context: Context): string | undefined {
  const { by, actor, t } = context;
  const at = whenTold(context);
  if (!owner || owner.id === actor.id || at.toInstant().equals(by.at)) return undefined;
  return t("alert.told_later", { name: owner.name, at: formatAppointment(at, actor.locale) });
}

/** Notices leave people their evenings and days off. */
export function whenTold({ by, company }: Pick<Context, "by" | "company">): Temporal.ZonedDateTime {
  const { alerts, calendar, timeZone } = company;
  return whenQuietEnds(by.at.toZonedDateTimeISO(timeZone), alerts.quiet, calendar);
}
