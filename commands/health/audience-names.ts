import { audienceName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import type { Audience } from "#src/domain/cadence/audience.ts";

/** One audience by its name, several of a kind by their number. */
export type AudienceNames = (audiences: readonly Audience[]) => string;

export async function readAudienceNames({ store, now, t }: Context): Promise<AudienceNames> {
  const teams = new Map((await store.units.list("team")).map(({ id, name }) => [id, name]));
  const people = new Map((await store.people.list(now.toPlainDate())).map(({ id, name }) => [id, name]));

  return (audiences) => {
    const [first, ...others] = audiences;
    if (!first) return "";
    const count = audiences.length;
    switch (first.kind) {
      case "team":
        if (others.length > 0) return t("health.teams", { count });
        return t("kpi.team", { name: teams.get(first.teamId) ?? "–" });
      case "lead":
        if (others.length > 0) return t("health.leads", { count });
        return t("health.lead_of", { team: teams.get(first.teamId) ?? "–" });
      case "person":
        return others.length > 0 ? t("health.people", { count }) : (people.get(first.personId) ?? "–");
      case "company":
      case "hr":
        return audienceName(first.kind, t);
      case "bot":
        return "";
    }
  };
}
