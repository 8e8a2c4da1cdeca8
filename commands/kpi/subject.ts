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
  /** Without words: the asking person's own unit. `whole` is the name where the kind is a part of it: “Miền Bắc”. */
  | { readonly kind: UnitKind; readonly words: string; readonly whole: string };

const example = "/kpi @lan T10";

const kinds: ReadonlyMap<string, "me" | "company" | UnitKind> = new Map([
  ...["me", "toi", "cua toi", "em", "cua em", "cua minh"].map((word) => [word, "me"] as const),
  ...["company", "congty", "cong ty", "cty", "all", "tatca", "toan cong ty"].map(
    (word) => [word, "company"] as const,
  ),
  ...["team", "nhom", "doi", "teams"].map((word) => [word, "team"] as const),
  ...["region", "khuvuc", "khu vuc", "kv", "vung", "mien", "regions"].map(
    (word) => [word, "region"] as const,
  ),
  ...["department", "phongban", "phong ban", "bophan", "bo phan", "dept"].map(
    (word) => [word, "department"] as const,
  ),
]);

/** Minh and Phong are people; with their marks, “mình” and “phòng” are words. */
const marked: ReadonlyMap<string, "me" | UnitKind> = new Map([
  ["mình", "me"],
  ["phòng", "department"],
]);

/** “nhóm mình” is the team of whoever asks. */
const ofMyOwn: ReadonlySet<string> = new Set(["minh", "toi", "em", "cua minh", "cua toi", "cua em", "my"]);

/** `team Bắc`, `company`, `@lan`, `Lan Anh`; nothing at all is the asking person. */
export function readSubject(words: string): SubjectWords {
  const list = words
    .replace(/^(?:của|cua) /iu, "")
    .split(" ")
    .filter((word) => word !== "");
  if (list.length === 0) return { kind: "me" };
  for (const length of [3, 2, 1]) {
    const head = list.slice(0, length).join(" ");
    const kind =
      list.length < length
        ? undefined
        : (marked.get(head.normalize("NFC").toLowerCase()) ?? kinds.get(fold(head)));
    if (!kind) continue;
    const rest = list.slice(length).join(" ");
    if (kind === "me" || kind === "company") {
      if (rest !== "") throw new UserError("error.unexpected_words", { words: rest, example });
      return { kind };
    }
    return { kind, words: ofMyOwn.has(fold(rest)) ? "" : rest, whole: words };
  }
  return { kind: "person", words };
}

/** A rep looks at the own work, a lead at the team's, everybody else at the company's. */
export function usualWords({ actor }: Context): string {
  if (actor.role === "rep") return "me";
  return actor.role === "lead" && actor.team ? "team" : "company";
}

export type UnitWords = Extract<SubjectWords, { kind: "team" | "region" | "department" }>;

/** A kind without a name means all of them, except to somebody who belongs to one. */
export function isEveryUnit(wanted: SubjectWords, { actor, scope }: Context): wanted is UnitWords {
  if (wanted.kind !== "team" && wanted.kind !== "region" && wanted.kind !== "department") return false;
  if (wanted.words !== "") return false;
  return (
    wanted.kind !== "team" || (scope.kind === "company" && (actor.role !== "lead" || actor.team === null))
  );
}

/** The subject that the words name, refused unless it lies within the reader's scope; an example names the command. */
export async function getSubject(
  wanted: SubjectWords,
  context: Context,
  command: string = "/kpi",
): Promise<Subject> {
  const subject = await nameSubject(wanted, context, command);
  if (!covers(context.scope, subject)) throw new UserError("error.out_of_scope", { example: command });
  return subject;
}

async function nameSubject(wanted: SubjectWords, context: Context, command: string): Promise<Subject> {
  const { actor } = context;
  switch (wanted.kind) {
    case "me":
      return { kind: "person", id: actor.id, name: actor.name, teamId: actor.team?.id ?? null };
    case "company":
      return { kind: "company" };
    case "person":
      return namePerson(wanted.words, context, command);
    case "team":
    case "region":
    case "department":
      return wanted.words === ""
        ? ownUnit(wanted.kind, context, command)
        : nameUnit(wanted, context, command);
  }
}

/** A name without a kind is a person's, or else a unit's: “/kpi Bắc”. */
async function namePerson(words: string, context: Context, command: string): Promise<Subject> {
  const units = words.startsWith("@") ? [] : await context.store.units.search(words);
  const people = units.length > 0 ? await context.store.people.search(words, context.now.toPlainDate()) : [];
  const [unit] = units;
  if (unit && people.length === 0) return unit;
  const person = await findPerson(words, context, { argument: "subject", example: `${command} @lan` });
  return { kind: "person", id: person.id, name: person.name, teamId: person.team?.id ?? null };
}

async function nameUnit(
  { kind, words, whole }: Extract<SubjectWords, { readonly whole: string }>,
  context: Context,
  command: string,
): Promise<Subject> {
  const [named] = await context.store.units.search(whole, kind);
  return (
    named ?? (await findUnit(words, kind, context, { argument: "subject", example: `${command} team Bắc` }))
  );
}

async function ownUnit(kind: UnitKind, context: Context, command: string): Promise<Subject> {
  const { actor, store, isPrivate } = context;
  if (kind === "team" && actor.team) return { kind, id: actor.team.id, name: actor.team.name };
  // In a room the whole company may be meant, which the person may see privately.
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: command });
  const known = (await store.units.list(kind)).map(({ name }) => name);
  throw new UserError("error.which_team", {
    known: known.join(", ") || "–",
    command,
    first: known[0] ?? "…",
  });
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
