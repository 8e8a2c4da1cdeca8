import type { Context } from "#src/command/command.ts";
import { findUnit } from "#src/command/resolve.ts";
import { fold } from "#src/domain/fold.ts";
import type { Unit } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";

export type Team = Pick<Unit, "id" | "name">;

/** Whose calendar a line is about; null is everybody's. */
export type Whose = {
  /** Undefined where nobody was named. */
  readonly named: Team | null | undefined;
  /** The words without those. */
  readonly rest: string;
};

/**
 * Takes “team Bắc” or “cả công ty” out of the words; `given` is what was said by name. In a team's room it is that team,
 * for those who have none of their own.
 */
export async function readWhose(words: string, given: string | undefined, context: Context): Promise<Whose> {
  const said = await readNamed(words, given, context);
  return said.named === undefined ? { ...said, named: await teamOfRoom(context) } : said;
}

async function readNamed(words: string, given: string | undefined, context: Context): Promise<Whose> {
  if (given !== undefined) return { named: await nameTeam(given, context), rest: words };

  const everybody = companyWords.exec(words);
  if (everybody) return { named: null, rest: without(words, everybody[0]) };
  const typed = teamWords.exec(words);
  if (!typed) return { named: undefined, rest: words };
  const [lead = "", after = ""] = [typed[1], words.slice(typed.index + typed[0].length).trim()];
  const before = words.slice(0, typed.index).trim();
  const teams = await context.store.units.list("team");
  // The longest name first: “Bắc Ninh” is more than “Bắc”.
  const byLength = teams.toSorted((one, other) => other.name.length - one.name.length);
  const team = byLength.find(({ name }) => startsWithName(after, name));
  if (team) {
    const rest = after.split(" ").slice(team.name.split(" ").length).join(" ");
    return { named: team, rest: `${before} ${rest}`.trim() };
  }
  const isOwn = after === "" || ownWords.test(after);
  if (isOwn) return { named: ownTeam(context), rest: before };
  throw new UserError("error.unknown_unit", {
    name: `${lead} ${after}`,
    known: teams.map(({ name }) => name).join(", ") || "–",
    example: "/schedule team Bắc",
  });
}

async function teamOfRoom({ actor, isPrivate, store, account }: Context): Promise<Team | undefined> {
  if (isPrivate || actor.role === "lead" || actor.role === "rep") return undefined;
  const { readers } = account;
  if (readers.kind !== "team") return undefined;
  return (await store.units.list("team")).find(({ id }) => id === readers.teamId);
}

/** Behind “toàn” it belongs to a name: “họp quý với toàn team”. */
const teamWords = /(?<=^|(?<!toàn|toan|cả|ca|với|voi) )(team|nhóm|nhom|đội|doi) ?(?= |$)/iu;
const companyWords =
  /(?<=^| )(?:(?:cả|ca|toàn|toan) )?(?:công ty|cong ty|congty|company|mọi người|moi nguoi|everybody)(?= |$)/iu;
const ownWords = /^(?:mình|minh|tôi|toi|em|của mình|cua minh|my)$/iu;

function startsWithName(text: string, name: string): boolean {
  const [typed, known] = [fold(text), fold(name)];
  return typed === known || typed.startsWith(`${known} `);
}

function without(words: string, part: string): string {
  return words.replace(part, " ").replace(/\s+/g, " ").trim();
}

async function nameTeam(words: string, context: Context): Promise<Team | null> {
  if (companyWords.test(words) || fold(words) === "all") return null;
  const bare = words.replace(/^(?:team|nhóm|nhom|đội|doi) /iu, "");
  return findUnit(bare, "team", context, { argument: "team", example: "/schedule team Bắc" });
}

function ownTeam({ actor }: Context): Team {
  if (actor.team) return actor.team;
  throw new UserError("schedule.ask_team", {}, { slot: "team" });
}

/** How a line of a button says whose calendar it is about; in a room that need not be the company's. */
export function teamOption(team: Team | null, { isPrivate }: Pick<Context, "isPrivate">): string {
  if (!team) return isPrivate ? "" : " team=company";
  return ` team=${team.name.includes(" ") ? `“${team.name}”` : team.name}`;
}

/** Whose calendar is shown: somebody in a team sees the team's. */
export function shownFor({ named }: Whose, { actor }: Context): Team | null {
  if (named !== undefined) return named;
  return actor.role === "lead" || actor.role === "rep" ? actor.team : null;
}

/** Whose calendar may be changed: a lead's is the own team's alone. */
export function changedFor({ named }: Whose, { actor }: Context): Team | null {
  if (actor.role !== "lead") return named ?? null;
  if (!actor.team) throw new UserError("error.schedule_no_team");
  if (named === undefined || named?.id === actor.team.id) return actor.team;
  throw new UserError("error.schedule_other_team", { team: actor.team.name });
}
