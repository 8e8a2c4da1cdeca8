import { eventName } from "#src/command/cadence-names.ts";
import type { Company } from "#src/company.ts";
import type { Occurrence } from "#src/domain/cadence/post.ts";
import { fillIn } from "#src/domain/cadence/window.ts";
import type { DateRange } from "#src/domain/period.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { type SimulatedDay, type SimulatedMoment, simulate } from "./simulation.ts";

/** The simulated calendar for programs. `on` is a day by the rule, `date` the one on which it takes place. */
export function simulationToJson(company: Company, range: DateRange): string {
  const t = translatorFor(company.locale);
  const days = simulate(company, range);
  const simulation = {
    company: company.name,
    timeZone: company.timeZone,
    from: range.from,
    to: range.to,
    moments: days.flatMap(({ moments }) => moments.map((moment) => describeMoment(moment, t))),
    dropped: days.flatMap(({ dropped }: SimulatedDay) => dropped.map((lost) => describePart(lost, t))),
  };
  return JSON.stringify(simulation, undefined, 2);
}

function describeMoment(moment: SimulatedMoment, t: Translate) {
  const { kind, variant, dueAt, startsAt, audiences, windows, parts } = moment;
  return {
    at: dueAt.toString({ timeZoneName: "never" }),
    kind,
    ...(kind === "remind" && { minutesBefore: Number(variant) }),
    audiences,
    startsAt: startsAt?.toString({ timeZoneName: "never" }) ?? null,
    windows: windows.map(({ kind: unit, from, to }) => ({ unit, from, to })),
    parts: parts.map((part) => describePart(part, t)),
  };
}

/** `{who}` stays: it is the team or the company, depending on who gets the post. */
function describePart({ event, on, fate }: Occurrence, t: Translate) {
  return {
    event: event.key,
    name: eventName(event, t),
    on,
    date: fate.kind === "held" ? fate.date : null,
    why: fate.why,
    lines: event.lines.map((line) => fillIn(line, { who: "{who}", on })),
  };
}
