import { describe, expect, it } from "vitest";
import {
  isStillPromised,
  mayBecome,
  missingGrounds,
  stateOn,
  withGrounds,
} from "#src/domain/voucher/state.ts";

const last = Temporal.PlainDate.from("2026-12-22");

describe("stateOn", () => {
  it.each([
    ["sent", "2026-12-22", "sent"],
    ["sent", "2026-12-23", "expired"],
    ["draft", "2026-12-23", "expired"],
    ["approved", "2026-12-23", "expired"],
    ["accepted", "2027-12-23", "accepted"],
    ["adjusted", "2027-12-23", "adjusted"],
  ] as const)("%s on %s is %s", (state, on, expected) => {
    expect(stateOn({ state, validUntil: last }, Temporal.PlainDate.from(on))).toBe(expected);
  });
});

describe("mayBecome", () => {
  it.each([
    ["draft", "reviewed", true],
    ["draft", "approved", true],
    ["draft", "sent", false],
    ["reviewed", "sent", false],
    ["approved", "sent", true],
    ["sent", "accepted", true],
    ["accepted", "draft", false],
    ["expired", "accepted", false],
  ] as const)("%s to %s: %s", (from, to, expected) => {
    expect(mayBecome(from, to)).toBe(expected);
  });
});

describe("what version 2 promised", () => {
  it.each([
    [["draft", "approved"], "2026-12-22", true],
    [["draft", "approved"], "2026-12-23", false],
    [["draft", "approved", "sent", "accepted"], "2027-12-23", true],
    [["draft", "approved", "sent", "adjusted"], "2026-12-01", false],
    [["draft", "approved", "adjusted", "approved"], "2026-12-01", false],
    [["draft", "reviewed"], "2026-12-01", false],
    [["draft"], "2026-12-01", false],
  ] as const)("after %j, on %s, stands: %s", (states, on, expected) => {
    const versions = states.map((state, index) => ({ number: index + 1, state, validUntil: last }));
    expect(isStillPromised(2, versions, Temporal.PlainDate.from(on))).toBe(expected);
  });
});

describe("grounds", () => {
  it("stand in the order of the article, each once", () => {
    expect(withGrounds(["budget"], ["relationship", "history", "budget"])).toEqual([
      "history",
      "budget",
      "relationship",
    ]);
  });

  it("name what an offer does not rest on", () => {
    expect(missingGrounds(["history", "budget", "position"])).toEqual(["market", "relationship"]);
  });
});
