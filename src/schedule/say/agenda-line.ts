import type { Listener } from "#src/command/clock-line.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import { type Saying, teamOf } from "./saying.ts";

/**
 * The meeting of a moment as lines about it name it, such as `wk_open 2026-11-30`; undefined of none. Whose meeting it is
 * is said to those only who would mean another one.
 */
export function agendaLine({ parts }: Moment, { actor }: Listener, saying: Saying): string | undefined {
  const meeting = parts.find(({ event }) => event.isMeeting);
  if (!meeting || saying.run.audience.kind === "person") return undefined;
  const team = teamOf(saying);
  const line = `${meeting.event.key} ${meeting.on}`;
  return actor.team?.id === team?.id ? line : `${line} nhom=“${team?.name ?? "company"}”`;
}
