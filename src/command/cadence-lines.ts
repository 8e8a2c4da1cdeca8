import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { splitLine } from "./parse.ts";
import type { Registry } from "./registry.ts";

/** Throws for a line of the meeting calendar that the clock could never type: it has to show figures, and change nothing. */
export function assertTypeable(cadence: readonly CadenceEvent[], registry: Registry): void {
  for (const { key, lines } of cadence) {
    for (const line of lines) {
      if (registry.find(splitLine(line).words)?.command.isExportable) continue;
      throw new Error(
        `company.yaml is not right: cadence.${key} has the line “${line}”, which shows no figures. Write it like “report week {who} {last_week}”.`,
      );
    }
  }
}
