import type { TestBot } from "./bot.ts";

/** The changes of the calendar that stand, in short: `skip wk_open 2026-11-23 team`. */
export async function standingChanges({ store }: TestBot): Promise<readonly string[]> {
  const changes = await store.schedule.changes();
  return changes.map((change) => {
    const about = `${change.kind} ${change.event ?? "everything"}`;
    const whose = change.teamId === null ? "all" : "team";
    if (change.kind === "skip") return `${about} ${change.on} ${whose}`;
    if (change.kind === "pause") return `${about} ${change.from} to ${change.to ?? "open"} ${whose}`;
    return `${about} ${change.on} to ${change.to} ${change.at ?? "as ever"} ${whose}`;
  });
}
