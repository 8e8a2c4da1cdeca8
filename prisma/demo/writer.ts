import type { DatedAuthorship } from "#src/store/store.ts";
import type { Filling } from "./fill.ts";

export type Filled = Pick<Filling, "ids" | "company" | "now">;

export function idOf(code: string, { ids }: Pick<Filling, "ids">): number {
  for (const [person, id] of ids) if (person.code === code) return id;
  throw new Error(`nobody in the demo company has the code ${code}`);
}

/** Now, or on the morning of an earlier day when it was really done. */
export function writer(
  code: string,
  { ids, company, now }: Filled,
  on?: Temporal.PlainDate,
): DatedAuthorship {
  const then = on?.toZonedDateTime({ timeZone: company.timeZone, plainTime: "09:00" });
  const at = then && Temporal.ZonedDateTime.compare(then, now) < 0 ? then : now;
  return {
    actorId: idOf(code, { ids }),
    at: at.toInstant(),
    on: at.toPlainDate(),
    messageId: null,
  };
}

/** So many working days ago; 1 is the last one before today. */
export function workdayAgo(
  count: number,
  { company, now }: Pick<Filling, "company" | "now">,
): Temporal.PlainDate {
  let day = now.toPlainDate();
  for (let left = count; left > 0; left -= 1) {
    do day = day.subtract({ days: 1 });
    while (!company.calendar.isWorkday(day));
  }
  return day;
}

/** Whoever decides about what somebody asks for: the lead of the team, else the manager; nobody for those above. */
export function signerOf(code: string, { ids }: Pick<Filling, "ids">): string | undefined {
  const people = [...ids.keys()];
  const person = people.find((one) => one.code === code);
  if (!person || person.role === "manager" || person.role === "hr") return undefined;
  const lead = people.find(({ role, team }) => role === "lead" && team === person.team);
  return person.role === "lead" ? "QL001" : (lead?.code ?? "QL001");
}
