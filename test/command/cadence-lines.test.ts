import { describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { assertTypeable } from "#src/command/cadence-lines.ts";
import { createRegistry } from "#src/command/registry.ts";
import type { CadenceEvent } from "#src/domain/cadence/event.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";

const registry = createRegistry(commands);

function weekly(...lines: string[]): CadenceEvent[] {
  return shippedEvents.filter(({ key }) => key === "wk_open").map((event) => ({ ...event, lines }));
}

describe("the lines of the meeting calendar", () => {
  it("are accepted as they are shipped", () => {
    expect(() => assertTypeable(shippedEvents, registry)).not.toThrow();
  });

  it.each(["bla bla", "revenue 500tr An Phát", "target set @lan T12 2 tỷ"])(
    "are refused at the start where they show nothing, such as “%s”",
    (line) => {
      expect(() => assertTypeable(weekly("kpi {who}", line), registry)).toThrow(
        `cadence.wk_open has the line “${line}”, which shows no figures`,
      );
    },
  );
});
