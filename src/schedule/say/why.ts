import type { Translate } from "#src/i18n/translate.ts";
import { whoOf } from "./heading.ts";
import type { Place } from "./place.ts";
import { type Saying, teamOf } from "./saying.ts";

/** Why something is said at a place. */
export type Why =
  | { readonly kind: "usual" }
  /** There is no usual place, or nobody can be reached there. */
  | { readonly kind: "unreachable" }
  /** The usual place may not show it. */
  | { readonly kind: "cut" }
  /** It did not arrive at the place before; both are words for people. */
  | { readonly kind: "undelivered"; readonly place: string; readonly reason: string };

type Telling = { readonly saying: Saying; readonly t: Translate };

/** In a sentence, what to do about it included; undefined where nothing is unusual. */
export function explainPlace(why: Why, place: Place, telling: Telling): string | undefined {
  const { t } = telling;
  switch (why.kind) {
    case "usual":
      return undefined;
    case "unreachable":
      return explainUnreachable(place, telling);
    case "cut":
      return t(place.kind === "room" ? "post.instead_cut_room" : "post.instead_cut");
    case "undelivered":
      return t("post.instead", { place: why.place, reason: why.reason });
  }
}

function explainUnreachable(place: Place, { saying, t }: Telling): string | undefined {
  const { audience, moment } = saying.run;
  // Said with each reminder as well, it would be said too often.
  if (moment !== "post") return undefined;
  const who = whoOf(saying, t) ?? "";
  switch (audience.kind) {
    case "team": {
      const isLead = place.kind === "direct" && place.person.role === "lead";
      return isLead
        ? t("post.no_room", { who, team: teamOf(saying)?.name ?? "" })
        : t("post.no_lead", { who });
    }
    case "lead":
      return t("post.no_lead", { who });
    case "company":
      return t("post.no_managers_room");
    case "hr":
      return t("post.no_hr");
    case "person":
    case "bot":
      return undefined;
  }
}
