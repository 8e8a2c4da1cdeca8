import type { Context } from "#src/command/command.ts";
import { whenTold } from "../lead/tell-owner.ts";
import { isSaidToTeam } from "../revenue/tell-new.ts";

/** Several are agreed in one meeting, and a slip is taken back at once: what comes by then is told together. */
const gathered = Temporal.Duration.from({ minutes: 30 });

/** Whoever is given an action by somebody else hears of it, unless it was said before the team; tells whether so. */
export async function tellOfAction(
  { id, owner }: { readonly id: number; readonly owner: { readonly id: number } },
  context: Context,
): Promise<boolean> {
  const { store, actor, by, company, now } = context;
  if (owner.id === actor.id) return false;
  const { team } = await store.people.get(owner.id, now.toPlainDate());
  if (team && isSaidToTeam(team.id, context)) return false;

  const sendAt = whenTold({ by: { ...by, at: by.at.add(gathered) }, company }).toInstant();
  const audience = { kind: "person", personId: owner.id } as const;
  await store.notices.add({ kind: "action_given", audience, subject: `V${id}`, sendAt }, by);
  return true;
}
