import type { AuditEntry, AuditValues } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";

/** Refuses to undo a change that something else has changed since: every value must still be what it was made. */
export function refuseChanged({ subject, after }: AuditEntry, now: AuditValues): void {
  const stands = Object.keys(now).every((key) => now[key] === (after?.[key] ?? null));
  if (!stands) throw new UserError("error.changed_since", { entry: subject });
}

/** `2026-11-26` or `2026-11-26T14:00`, by the clock of the company. */
export function readLocal(
  text: string,
  timeZone: string,
): { readonly on: Temporal.PlainDate; readonly at?: Temporal.Instant } {
  if (!text.includes("T")) return { on: Temporal.PlainDate.from(text) };
  const local = Temporal.PlainDateTime.from(text);
  return { on: local.toPlainDate(), at: local.toZonedDateTime(timeZone).toInstant() };
}
