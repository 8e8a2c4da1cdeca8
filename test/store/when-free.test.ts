import { describe, expect, it } from "vitest";
import { createLog } from "#src/log.ts";
import { whenFree } from "#src/store/when-free.ts";

const silent = createLog("silent");
const noPause = () => Promise.resolve();

function aServer(faults: readonly Error[]) {
  let tries = 0;
  return async () => {
    tries += 1;
    const fault = faults[tries - 1];
    if (fault) throw fault;
    return tries;
  };
}

function fault(message: string, code?: string): Error {
  return Object.assign(new Error(message), code !== undefined && { code });
}

describe("a server that has no time yet", () => {
  it.each([
    ["starts up", fault("the database system is starting up", "57P03")],
    ["has no connection left", fault("sorry, too many clients already", "53300")],
    ["is slow to let us in", fault("Connection terminated due to connection timeout")],
    ["is slow to let us in, says the pool", fault("timeout exceeded when trying to connect")],
    ["is slow, says what it caused", new Error("failed", { cause: fault("starting", "57P03") })],
  ])("and %s is asked again", async (_, busy) => {
    const said: string[] = [];
    const log = createLog("warn", { write: (line: string) => void said.push(line) });

    const tries = await whenFree(aServer([busy, busy]), { pause: noPause, log });

    expect([tries, said.length]).toEqual([3, 1]);
  });

  it("is given up after a minute", async () => {
    const busy = fault("the database system is starting up", "57P03");

    await expect(whenFree(aServer(Array(100).fill(busy)), { pause: noPause, log: silent })).rejects.toBe(
      busy,
    );
  });

  it.each([
    ["is not there", fault("connect ECONNREFUSED", "ECONNREFUSED")],
    ["does not know us", fault("password authentication failed", "28P01")],
    ["has no such database", fault("does not exist", "3D000")],
  ])("and one that %s is not waited for", async (_, refusal) => {
    await expect(whenFree(aServer([refusal]), { pause: noPause, log: silent })).rejects.toBe(refusal);
  });
});
