import type { Context } from "#src/command/command.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import type { Lead } from "#src/domain/lead.ts";
import { UserError } from "#src/errors.ts";
import type { LeadChange } from "#src/store/interface/leads.ts";
import { keepTasks } from "./tasks.ts";
import { differenceOf, valuesOf } from "./values.ts";

export type Changed = {
  readonly lead: Lead;
  /** What takes exactly this change back: `/undo L12-345`. */
  readonly undo: string;
};

type How = {
  readonly action?: "lead.change" | "lead.merge";
  /** What was done about it in the same breath; it is the note of the change and goes with it. */
  readonly said?: string;
  /** More that belongs into the history. */
  readonly values?: AuditValues;
};

/** Changes a lead that is held, with its tasks, the note about it, and the entry in its history. */
export async function changeLead(
  lead: Lead,
  change: LeadChange,
  context: Context,
  { action = "lead.change", said, values = {} }: How = {},
): Promise<Changed> {
  const { store, by, now } = context;
  const { id } = lead;
  const activity =
    said === undefined
      ? undefined
      : await store.activities.add({ kind: "note", leadId: id, on: now.toPlainDate(), text: said }, by);
  await store.leads.change(id, change, by);

  const changed = await readBack(id, context);
  const { before, after } = differenceOf(valuesOf(lead), valuesOf(changed));
  const [entry] = await Promise.all([
    store.audit.write(
      {
        action,
        subject: `L${id}`,
        before,
        after: {
          ...after,
          ...(activity !== undefined && { activityId: activity, said: said ?? null }),
          ...values,
        },
      },
      by,
    ),
    keepTasks(changed, lead, context),
  ]);
  return { lead: changed, undo: undoCommand(id, entry) };
}

/** Read back rather than repeated, so that the card says what is kept. */
export async function readBack(id: number, { store }: Context): Promise<Lead> {
  const lead = await store.leads.find({ kind: "company" }, id);
  if (!lead) throw new Error(`lead ${id} was not found after it was written`);
  return lead;
}

export function undoCommand(id: number, auditId: number): string {
  return `/undo L${id}-${auditId}`;
}

/** A duplicate is only a trace: what happens is kept with the lead that goes on. */
export function refuseDuplicate({ id, status, duplicateOf, customer }: Lead): void {
  if (status !== "duplicate") return;
  const original = duplicateOf ? `L${duplicateOf.id}` : `K${customer?.id ?? ""}`;
  throw new UserError("error.lead_is_duplicate", { lead: `L${id}`, original });
}
