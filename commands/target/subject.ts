import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import type { Target } from "#src/domain/target.ts";

/** The person, unit or company that a target is for, as they are today. */
export async function subjectOf(
  { scope, subjectId: id }: Pick<Target, "scope" | "subjectId">,
  { store, now }: Pick<Context, "store" | "now">,
): Promise<Subject> {
  switch (scope) {
    case "company":
      return { kind: "company" };
    case "person": {
      const { name, team } = await store.people.get(id, now.toPlainDate());
      return { kind: "person", id, name, teamId: team?.id ?? null };
    }
    case "team":
    case "region":
    case "department": {
      const units = await store.units.list(scope);
      return { kind: scope, id, name: units.find((unit) => unit.id === id)?.name ?? `#${id}` };
    }
  }
}
