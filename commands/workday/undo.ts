import { z } from "zod";
import { directReply, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { lateNotes } from "../leave/late.ts";
import { tellLateChange } from "../month/tell-late.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { readKept, writeKept } from "./kept-records.ts";

const kept = z.object({ personId: z.number(), records: z.string() });

/** Puts half-days back to what they were, unless they have been put down otherwise since. */
export async function undoDays(change: AuditEntry, context: Context): Promise<Reply> {
  inPrivate(context, `/undo ${change.subject}-${change.id}`);
  const { store, by, t, now } = context;
  const before = readKept(kept.parse(change.before).records);
  const { personId, records } = kept.parse(change.after);
  const after = readKept(records);
  const days = after.map(({ on }) => on).toSorted(Temporal.PlainDate.compare);
  const [from = by.on] = days;
  await store.timesheets.hold(personId);
  const standing = await store.timesheets.records(
    { kind: "people", personIds: [personId] },
    { from, to: days.at(-1) ?? from },
  );
  const stands = after.every(({ on, half, code }) =>
    standing.some((record) => record.half === half && record.on.equals(on) && record.code === code),
  );
  if (!stands) throw new UserError("workday.error_changed");

  await store.timesheets.write(
    before.map((record) => ({ ...record, personId, requestId: null })),
    by,
  );
  const person = await store.people.get(personId, now.toPlainDate());
  await store.audit.write(
    {
      action: "day.record",
      subject: change.subject,
      before: { personId, records },
      after: { person: person.name, personId, records: writeKept(before) },
      reversesId: change.id,
    },
    by,
  );
  await tellPerson({ kind: "day_recorded", subject: change.subject }, person, context);
  await tellLateChange(days, context);
  return directReply(
    title(t("undo.workday")),
    text(t("undo.workday_person", { name: person.name })),
    ...(await lateNotes(days, context)),
  );
}
