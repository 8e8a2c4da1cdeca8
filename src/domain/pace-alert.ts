import { completionTenths, type MeasuredProgress, type Progress } from "./progress.ts";

/** By how many tenths of a percentage point a target lags behind its working days; negative when it is ahead. */
export function tenthsBehind({
  actual,
  target,
  workedHalfDays,
  totalHalfDays,
}: Pick<MeasuredProgress, "actual" | "target" | "workedHalfDays" | "totalHalfDays">): number {
  return paceTenths({ workedHalfDays, totalHalfDays }) - Number(completionTenths(actual, target));
}

/** Tenths of a percent of the working time that have gone, rounded down. */
export function paceTenths({
  workedHalfDays,
  totalHalfDays,
}: Pick<MeasuredProgress, "workedHalfDays" | "totalHalfDays">): number {
  return totalHalfDays === 0 ? 0 : Math.floor((workedHalfDays * 1000) / totalHalfDays);
}

/** Whether somebody should hear of it while there is time left: `points` are those of company.yaml. */
export function isFarBehind(progress: Progress, points: number): progress is MeasuredProgress {
  return (
    progress.kind === "measured" && progress.state === "running" && tenthsBehind(progress) >= points * 10
  );
}
