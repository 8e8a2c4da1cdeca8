/** Who gets something that the clock says. `bot`: nobody, it is work of the bot's own. */
export type Audience =
  | { readonly kind: "team" | "lead"; readonly teamId: number }
  | { readonly kind: "person"; readonly personId: number }
  | { readonly kind: "company" | "hr" | "bot" };

/** The form under which runs and meetings are kept, such as `team:3`. */
export function writeAudience(audience: Audience): string {
  switch (audience.kind) {
    case "team":
    case "lead":
      return `${audience.kind}:${audience.teamId}`;
    case "person":
      return `person:${audience.personId}`;
    case "company":
    case "hr":
    case "bot":
      return audience.kind;
  }
}

/** Throws for what `writeAudience` never writes. */
export function readAudience(text: string): Audience {
  const [kind = "", id = ""] = text.split(":");
  if (kind === "company" || kind === "hr" || kind === "bot") return { kind };
  if (/^\d+$/.test(id)) {
    if (kind === "team" || kind === "lead") return { kind, teamId: Number(id) };
    if (kind === "person") return { kind, personId: Number(id) };
  }
  throw new Error(`no audience: ${text}`);
}
