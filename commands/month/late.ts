import { type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { loadLateChanges } from "#src/pay/late-changes.ts";
import { describeLateChanges } from "#src/pay/late-words.ts";

/** For HR: whom what was written after the lock concerns, and where it counts. */
export async function lateBlocks(month: Temporal.PlainYearMonth, context: Context): Promise<Block[]> {
  const { actor, store, company } = context;
  const changes = await loadLateChanges(month, { store, company });
  if (!changes || changes.people.length === 0) return [];
  return [text(describeLateChanges(changes, actor.locale).join("\n"))];
}
