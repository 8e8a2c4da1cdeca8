import type { Context } from "#src/command/command.ts";
import { findPerson, findUnit } from "#src/command/resolve.ts";
import { covers, type Subject } from "#src/domain/access.ts";
import { fold } from "#src/domain/fold.ts";
import type { UnitKind } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";

/** Whom a line asks about, as words. */
export type SubjectWords =
  | { readonly kind: "me" }
  | { readonly kind: "company" }
  | { readonly kind: "person"; readonly words: string }
  /** Without words: the asking person's own unit. */
  | { readonly kind: UnitKind; readonly words: string };

const example = "/kpi @lan T10";

const kinds: ReadonlyMap<string, "me" | "company" | UnitKind> = new Map([
  ...["me", "toi", "minh", "cua toi"].map((word) => [word, "me"] as const),
  ...["company", "congty", "cong ty", "cty", "all", "tatca", "toan cong ty"].map(
    (word) => [word, "company"] as const,
  ),
  ...["team", "nhom", "doi", "teams"].map((word) => [word, "team"] as const),
  ...["region", "khuvuc", "khu vuc", "kv", "vung", "mien", "regions"].map(
    (word) => [word, "region"] as const,
  ),
  ...["department", "phong", "phongban", "phong ban", "bophan", "bo phan", "dept"].map(
    (word) => [word, "department"] as const,
  ),
]);

/** `team Bắc`, `company`, `@lan`, `Lan Anh`; nothing at all is the asking person. */
export function readSubject(words: string): SubjectWords {
  const list = words.split(" ").filter((word) => word !== "");
  if (list.length === 0) return { kind: "me" };
  for (const length of [3, 2, 1]) {
    const kind = kinds.get(fold(list.slice(0, length).join(" ")));
    if (!kind || list.length < length) continue;
    const rest = list.slice(length).join(" ");
    if (kind === "me" || kind === "company") {
      if (rest !== "") throw new UserError("error.unexpected_words", { words: rest, example });
      return { kind };
    }
    return { kind, words: rest };
  }
  return { kind: "person", words };
}

/** The subject that the words name, refused unless it lies within the reader's scope. */
export async function getSubject(wanted: SubjectWords, context: Context): Promise<Subject> {
  const subject = await nameSubject(wanted, context);
  if (!covers(context.scope, subject)) throw new UserError("error.out_of_scope", { example: "/kpi" });
  return subject;
}

async function nameSubject(wanted: SubjectWords, context: Context): Promise<Subject> {
  const { actor, store } = context;
  switch (wanted.kind) {
    case "me":
      return { kind: "person", id: actor.id, name: actor.name, teamId: actor.team?.id ?? null };
    case "company":
      return { kind: "company" };
    case "person": {
      const person = await findPerson(wanted.words, context, { argument: "subject", example });
      return { kind: "person", id: person.id, name: person.name, teamId: person.team?.id ?? null };
    }
    case "team":
    case "region":
    case "department": {
      const { kind } = wanted;
      if (wanted.words !== "") {
        const unit = await findUnit(wanted.words, kind, context, { argument: "subject", example });
        return { kind, id: unit.id, name: unit.name };
      }
      if (kind === "team" && actor.team) return { kind, id: actor.team.id, name: actor.team.name };
      const known = (await store.units.list(kind)).map(({ name }) => name);
      throw new UserError("error.which_team", { known: known.join(", ") || "–", first: known[0] ?? "…" });
    }
  }
}

/** How a subject is called in a sentence. */
export function nameOf(subject: Subject, { t }: Context): string {
  switch (subject.kind) {
    case "company":
      return t("kpi.company");
    case "person":
      return subject.name;
    case "team":
    case "region":
    case "department":
      return t(`kpi.${subject.kind}`, { name: subject.name });
  }
}
