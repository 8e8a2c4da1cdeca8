import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLink, signLink } from "#src/web/signed-link.ts";

const key = new Uint8Array(32).fill(7);
const until = Temporal.Instant.from("2026-11-23T02:00:00Z");
const before = until.subtract({ seconds: 1 });
const linked = { envelopeId: 12, block: 3 };

describe("a signed link", () => {
  it("leads to the same picture or file until it is over", () => {
    const token = signLink(key, linked, until);

    expect(token).toMatch(/^[\w-]{56}$/);
    expect(readLink(key, token, before)).toEqual(linked);
    expect(readLink(key, token, until)).toBeUndefined();
  });

  it("is as long for every row and block, for the length of a message depends on it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.nat({ max: 65_535 }), (envelopeId, block) => {
        const token = signLink(key, { envelopeId, block }, until);

        expect(token).toHaveLength(56);
        expect(readLink(key, token, before)).toEqual({ envelopeId, block });
      }),
    );
  });

  it("is worth nothing once a single letter is another one", () => {
    const token = signLink(key, linked, until);

    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === "A" ? "B" : "A";
      const changed = token.slice(0, place) + other + token.slice(place + 1);
      expect(readLink(key, changed, before)).toBeUndefined();
    }
  });

  it("is worth nothing under another key", () => {
    expect(readLink(randomBytes(32), signLink(key, linked, until), before)).toBeUndefined();
  });

  it.each(["", "x", "é".repeat(56), `${"A".repeat(55)}=`, "A".repeat(57)])("is not “%s”", (token) => {
    expect(readLink(key, token, before)).toBeUndefined();
  });
});
