import type { Context } from "#src/command/command.ts";
import type { NewTarget, SetTarget } from "#src/store/store.ts";

/** A new version of a target, with its history. */
export async function writeTarget(
  target: NewTarget & { readonly value: bigint },
  { store, by }: Context,
): Promise<SetTarget> {
  const { scope, subjectId, metric, days, value } = target;
  const written = await store.targets.set(target, by);
  await store.audit.write(
    {
      action: "target.set",
      subject: `T${written.id}`,
      before: { value: written.before?.toString() ?? null },
      after: {
        value: value.toString(),
        scope,
        subjectId,
        metric,
        from: days.from.toString(),
        to: days.to.toString(),
      },
    },
    by,
  );
  return written;
}
