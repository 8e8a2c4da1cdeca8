import { type Action, type Block, note } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { isClosed, type Lead } from "#src/domain/lead.ts";
import type { About } from "./about.ts";

type Next = { readonly notes: readonly Block[]; readonly actions: readonly Action[] };

/** What is sensible after something was done about a lead or customer. */
export function nextSteps(about: About, context: Context): Next {
  const { t } = context;
  if (about.kind === "customer") {
    const command = `/task K${about.customer.id}`;
    return { notes: [], actions: [{ label: t("agenda.add_task"), command }] };
  }
  const { lead } = about;
  const later = { label: t("agenda.next_step"), command: `/lead next L${lead.id}` };
  return { notes: noteOf(lead, context), actions: [...moveOf(lead, context), later] };
}

/** Work on it has begun, but only its owner knows which step that was: the move is offered, not made. */
function moveOf({ id, status }: Lead, { t }: Context): readonly Action[] {
  if (status !== "assigned" && status !== "new") return [];
  return [{ label: t("agenda.begin"), command: `/lead status L${id} in_progress` }];
}

function noteOf({ id, status }: Lead, { t }: Context): readonly Block[] {
  const values = { lead: `L${id}`, status: t(`lead.status_${status}`) };
  if (status === "assigned" || status === "new") return [note(t("agenda.not_begun", values))];
  return isClosed(status) && status !== "qualified" ? [note(t("agenda.lead_closed", values))] : [];
}
