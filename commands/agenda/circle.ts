import type { Context } from "#src/command/command.ts";
import { findUnit } from "#src/command/resolve.ts";
import { narrow, type Scope, scopeOf, scopeOfRoom } from "#src/domain/access.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";

/** Who meets: a team, or those who look after the whole company. */
export type Circle = {
  /** How the circle is called in a sentence. */
  readonly name: string;
  /** What the reader may see of meetings. */
  readonly scope: Scope;
} & (
  | { readonly kind: "company" }
  | {
      readonly kind: "team";
      readonly teamId: number;
      /** The team's own name, as people type it. */
      readonly team: string;
    }
);

/**
 * Whose meetings may be read here. What people say in them are no figures: a team's are for everybody in the team and
 * for its room, also where a rep sees only the own figures.
 */
export function scopeOfMeetings({ actor, isPrivate, account }: Context): Scope {
  const wide = scopeOf(actor, openRights);
  const own = wide.kind === "own" && actor.team ? { kind: "team" as const, teamId: actor.team.id } : wide;
  return isPrivate ? own : narrow(own, scopeOfRoom(account.readers, openRights));
}

/** The circle that the words name; without any, that of the room, then the own team, then the company. */
export async function chooseCircle(words: string | undefined, context: Context): Promise<Circle> {
  const { actor, store, isPrivate } = context;
  const scope = scopeOfMeetings(context);
  if (words !== undefined) return covered(await nameCircle(words, scope, context));
  if (scope.kind === "nobody") throw new UserError("error.out_of_scope", { example: "/agenda" });

  if (scope.kind === "team") {
    const team = (await store.units.list("team")).find(({ id }) => id === scope.teamId);
    if (team) return teamCircle(team, scope, context);
  }
  // In the managers' room it is the company that meets, whatever team somebody there belongs to.
  if (actor.team && (isPrivate || scope.kind !== "company")) return teamCircle(actor.team, scope, context);
  if (scope.kind === "company") return companyCircle(scope, context);
  throw new UserError("error.no_meeting_group");
}

const openRights = { repSees: "team" } as const;

const ofCompany: ReadonlySet<string> = new Set(["company", "cong ty", "congty", "cty", "quan ly"]);

async function nameCircle(words: string, scope: Scope, context: Context): Promise<Circle> {
  if (ofCompany.has(fold(words))) return companyCircle(scope, context);
  const [whole] = await context.store.units.search(words, "team");
  const name = words.replace(/^(?:team|nhóm|nhom|đội|doi) /iu, "");
  const asked = { argument: "team", example: "/agenda nhom=Bắc" };
  return teamCircle(whole ?? (await findUnit(name, "team", context, asked)), scope, context);
}

type Team = { readonly id: number; readonly name: string };

function teamCircle({ id, name }: Team, scope: Scope, { t }: Context): Circle {
  return { kind: "team", teamId: id, team: name, name: t("kpi.team", { name }), scope };
}

function companyCircle(scope: Scope, { t }: Context): Circle {
  return { kind: "company", name: t("kpi.company"), scope };
}

function covered(circle: Circle): Circle {
  const { scope } = circle;
  const isSeen =
    scope.kind === "company" ||
    (circle.kind === "team" && scope.kind === "team" && scope.teamId === circle.teamId);
  if (!isSeen) throw new UserError("error.out_of_scope", { example: "/agenda" });
  return circle;
}
