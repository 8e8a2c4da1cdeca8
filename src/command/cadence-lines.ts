import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import type { Command } from "./command.ts";
import { splitLine } from "./parse.ts";
import type { Registry } from "./registry.ts";

/** Throws for a line of the meeting calendar that the clock could never type: it has to show figures, and change nothing. */
export function assertTypeable(cadence: readonly CadenceEvent[], registry: Registry): void {
  for (const { key, lines } of cadence) {
    for (const line of lines) {
      const command = registry.find(splitLine(line).words)?.command;
      if (command && isForClock(command)) continue;
      throw new Error(
        `company.yaml is not right: cadence.${key} has the line “${line}”, which shows no figures. Write it like “report week {who} {last_week}”.`,
      );
    }
  }
}

/** Whether the clock may type it: it shows figures, or was made for the clock. */
export function isForClock(command: Pick<Command, "isExportable" | "isForClock">): boolean {
  return command.isExportable || command.isForClock === true;
}
