import { findAwayToday } from "#src/command/away.ts";
import type { Context } from "#src/command/command.ts";
import type { Lead } from "#src/domain/lead.ts";
import type { Person } from "#src/domain/person.ts";
import { workingTimeOf } from "./working-time.ts";

type Before = Pick<Lead, "status" | "remarketOn">;

/** Keeps the tasks that follow from a status: a new lead is to be given to somebody, a paused one to be taken up again. */
export async function keepTasks(lead: Lead, before: Before | undefined, context: Context): Promise<void> {
  const { store, by } = context;
  const waits = lead.status === "new";
  if (before?.status === "new" && !waits) await store.tasks.endFor(lead.id, "dispatch", by.at);
  if (before?.status !== "new" && waits) await addDispatch(lead, context);

  const remarketOn = remarketOf(lead);
  const former = before && remarketOf(before);
  if (former && !remarketOn?.equals(former)) {
    await store.tasks.endFor(lead.id, "remarket", by.at);
  }
  if (remarketOn && !former?.equals(remarketOn)) await addRemarket(lead, remarketOn, context);
}

/** Ends what is still to be done about a lead that was taken back. */
export async function endTasks({ id }: Lead, { store, by }: Context): Promise<void> {
  await store.tasks.endFor(id, "dispatch", by.at);
  await store.tasks.endFor(id, "remarket", by.at);
}

function remarketOf({ status, remarketOn }: Before): Temporal.PlainDate | null {
  return status === "paused" ? remarketOn : null;
}

/** Due once it has waited for a working day. */
async function addDispatch({ id, name, receivedAt }: Lead, context: Context): Promise<void> {
  const { store, by, t, company } = context;
  const dispatcher = await findDispatcher(context);
  if (!dispatcher) return;
  const time = workingTimeOf(company);
  const dueAt = time.after(receivedAt, time.dayMinutes);
  await store.tasks.add(
    {
      kind: "dispatch",
      text: t("lead.task_dispatch", { lead: `L${id}`, name }),
      ownerId: dispatcher.id,
      dueOn: dueAt.toZonedDateTimeISO(company.timeZone).toPlainDate(),
      dueAt,
      leadId: id,
    },
    by,
  );
}

async function addRemarket(lead: Lead, dueOn: Temporal.PlainDate, context: Context): Promise<void> {
  const { store, by, t, actor } = context;
  const { id, name } = lead;
  const ownerId = lead.owner?.id ?? (await findDispatcher(context))?.id ?? actor.id;
  const text = t("lead.task_remarket", { lead: `L${id}`, name });
  await store.tasks.add({ kind: "remarket", text, ownerId, dueOn, leadId: id }, by);
}

/** Whoever hands out new leads: the one named in company.yaml, the lead of whoever logs it, or a manager. */
export async function findDispatcher(
  context: Pick<Context, "store" | "company" | "actor" | "now">,
): Promise<Person | undefined> {
  const { store, company, actor, now } = context;
  const everybody = await store.people.list(now.toPlainDate());
  const away = await findAwayToday(everybody, context);
  const there = everybody.filter(({ id }) => !away.has(id));
  const code = company.leads.dispatcher?.toLowerCase();
  const teamId = actor.team?.id;
  return (
    there.find((person) => person.code.toLowerCase() === code) ??
    there.find(({ role, team }) => role === "lead" && teamId !== undefined && team?.id === teamId) ??
    there.find(({ role }) => role === "manager") ??
    there.find(({ role }) => role === "admin")
  );
}
