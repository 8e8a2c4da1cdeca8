import { z } from "zod";
import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry, AuditValues } from "#src/domain/audit.ts";
import { type Lead, leadStatuses, temperatures } from "#src/domain/lead.ts";
import { UserError } from "#src/errors.ts";
import type { LeadChange } from "#src/store/interface/leads.ts";
import { laterChange } from "../later-change.ts";
import { readBack } from "./change.ts";
import { mayChange } from "./find.ts";
import { endTasks, keepTasks } from "./tasks.ts";
import { differenceOf, valuesOf } from "./values.ts";

/** Takes back one change of a lead, the logging of it, or a merge; never what somebody has done about it since. */
export async function undoLead(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, scope, isPrivate } = context;
  const id = Number(change.subject.slice(1));
  await store.leads.hold(id);
  const lead = await store.leads.find(scope, id);
  if (!lead) {
    if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/lead list" });
    throw new UserError("error.no_such_lead", { lead: change.subject });
  }
  return change.action === "lead.add" ? undoAdd(change, lead, context) : undoChange(change, lead, context);
}

async function undoAdd(change: AuditEntry, lead: Lead, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  await refuseLater(change, lead, context);
  await endTasks(lead, context);
  await store.leads.remove(lead.id, by);
  await store.audit.write(
    {
      action: "lead.undo",
      subject: change.subject,
      ...(change.after && { before: change.after }),
      reversesId: change.id,
    },
    by,
  );
  return reply(
    title(t("undo.lead", { lead: change.subject, name: lead.name })),
    text(t("undo.lead_detail", { lead: change.subject })),
  );
}

/** A lead that something has been done about since is not taken away from under it. */
async function refuseLater(change: AuditEntry, lead: Lead, context: Context): Promise<void> {
  const { store, actor, t } = context;
  const later = await laterChange(change, context);
  const values = { lead: change.subject, name: later?.actor?.name ?? t("audit.system") };
  if (later && later.actor?.id === actor.id) throw new UserError("error.undo_lead_later", values);
  if (later) throw new UserError("error.undo_lead_later_other", values);

  const all = { kind: "company" } as const;
  const [activity] = await store.activities.list(all, { leadId: lead.id, limit: 1 });
  const duplicates = await store.leads.duplicatesOf(lead.id);
  if (activity || duplicates.length > 0) throw new UserError("error.undo_lead_in_use", values);
}

async function undoChange(change: AuditEntry, lead: Lead, context: Context): Promise<Reply> {
  const { t } = context;
  const sale = change.after?.["sale"];
  if (typeof sale === "string") throw new UserError("error.undo_sale_first", { lead: change.subject, sale });
  if (!mayChange(lead, context) && change.after?.["ownerId"] === undefined) {
    throw new UserError("error.not_your_lead", { lead: change.subject, owner: lead.owner?.name ?? "" });
  }
  const restored = await restoreLead(change, lead, context);
  if (!restored) throw new UserError("error.lead_changed_since", { lead: change.subject });
  const { status, owner } = restored;
  return reply(
    title(t("undo.lead_change", { lead: change.subject, name: restored.name })),
    text(
      t("undo.lead_state", {
        status: t(`lead.status_${status}`),
        owner: owner ? t("lead.owned_by", { name: owner.name }) : t("lead.no_owner"),
      }),
    ),
    actions({
      label: t("lead.button_show", { lead: change.subject }),
      command: `/lead show ${change.subject}`,
    }),
  );
}

/** Gives a lead back what it was before a change; undefined, and nothing done, when it has been changed since. */
export async function restoreLead(
  change: AuditEntry,
  lead: Lead,
  context: Context,
): Promise<Lead | undefined> {
  const { store, by } = context;
  const { before, after } = change;
  const now = valuesOf(lead);
  if (!before || !after || !stands(before, after, now)) return undefined;

  const activityId = after["activityId"];
  if (typeof activityId === "number") await store.activities.remove(activityId, by);
  await store.leads.change(lead.id, changeBack(before, now["touchedAt"] === after["touchedAt"]), by);
  const restored = await readBack(lead.id, context);
  await keepTasks(restored, lead, context);
  const difference = differenceOf(now, valuesOf(restored));
  await store.audit.write(
    { action: "lead.undo", subject: change.subject, ...difference, reversesId: change.id },
    by,
  );
  return restored;
}

/** Whether every value is still what the change made of it. Doing something about a lead changes none of them. */
function stands(before: AuditValues, after: AuditValues, now: AuditValues): boolean {
  return Object.keys(before).every((key) => key === "touchedAt" || now[key] === after[key]);
}

const day = z.string().transform((value) => Temporal.PlainDate.from(value));
const instant = z.string().transform((value) => Temporal.Instant.from(value));
const words = z.string().nullable();
const id = z.number().nullable();

/** The values of a lead as `valuesOf` writes them; names that stand beside an id are left out. */
const kept = z.object({
  name: z.string().exactOptional(),
  contact: words.exactOptional(),
  phone: words.exactOptional(),
  email: words.exactOptional(),
  taxCode: words.exactOptional(),
  source: words.exactOptional(),
  priority: words.exactOptional(),
  step: words.exactOptional(),
  temperature: z.enum(temperatures).nullable().exactOptional(),
  status: z.enum(leadStatuses).exactOptional(),
  statusAt: instant.exactOptional(),
  closedOn: day.nullable().exactOptional(),
  touchedAt: instant.exactOptional(),
  ownerId: id.exactOptional(),
  regionId: id.exactOptional(),
  customerId: id.exactOptional(),
  duplicateOfId: id.exactOptional(),
  product: words.exactOptional(),
  expectedAmount: z.string().transform(BigInt).nullable().exactOptional(),
  expectedCloseOn: day.nullable().exactOptional(),
  nextStep: words.exactOptional(),
  nextAt: instant.nullable().exactOptional(),
  reason: words.exactOptional(),
  remarketOn: day.nullable().exactOptional(),
  note: words.exactOptional(),
});

function changeBack(before: AuditValues, isLast: boolean): LeadChange {
  const { touchedAt, ...change } = kept.parse(before);
  return isLast && touchedAt ? { ...change, touchedAt } : change;
}
