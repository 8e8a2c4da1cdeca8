import { expect, it } from "vitest";
import { createStops } from "#src/stops.ts";

it("stops what was started last first, once, and goes on behind what fails", async () => {
  const stopped: string[] = [];
  const stops = createStops();
  stops.add(async () => void stopped.push("database"));
  stops.add(() => Promise.reject(new Error("worker")));
  stops.add(async () => void stopped.push("server"));

  await expect(stops.stop()).rejects.toThrow("not everything could be stopped");
  await expect(stops.stop()).rejects.toThrow("not everything could be stopped");

  expect(stopped).toEqual(["server", "database"]);
});
