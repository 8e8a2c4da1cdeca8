import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";

/** The last thing that was done to the same entry after a change, and still stands; what was undone does not count. */
export async function laterChange(change: AuditEntry, { store }: Context): Promise<AuditEntry | undefined> {
  const entries = await store.audit.list({ kind: "company" }, change.subject);
  return entries.findLast(
    ({ id, reversesId, reversedById }) => id > change.id && reversesId === null && reversedById === null,
  );
}
