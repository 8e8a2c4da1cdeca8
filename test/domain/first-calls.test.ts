import { describe, expect, it } from "vitest";
import { chooseFirstCalls, type Untouched } from "#src/domain/first-calls.ts";

describe("chooseFirstCalls", () => {
  it("takes the three warm ones that are worth most", () => {
    const calls = chooseFirstCalls([
      lead(1, { worth: 50n }),
      lead(2, { worth: 200n, workdays: 4 }),
      lead(3, { worth: null }),
      lead(4, { worth: 150n, workdays: 9 }),
      lead(5, { worth: 900n, temperature: "cold" }),
    ]);

    expect(calls).toMatchObject({ isWarm: true, worth: 400n, workdays: 4 });
    expect(calls?.leads.map(({ id }) => id)).toEqual([2, 4, 1]);
  });

  it("takes others where none is warm", () => {
    const calls = chooseFirstCalls([
      lead(1, { temperature: "cold", worth: 5n }),
      lead(2, { temperature: null }),
    ]);

    expect(calls).toMatchObject({ isWarm: false, worth: 5n });
    expect(calls?.leads.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("prefers whoever has waited longest among those of the same worth", () => {
    const calls = chooseFirstCalls([lead(1, { workdays: 4 }), lead(2, { workdays: 8 })]);

    expect(calls?.leads.map(({ id }) => id)).toEqual([2, 1]);
  });

  it("finds nothing where nothing waits", () => {
    expect(chooseFirstCalls([])).toBeUndefined();
  });
});

function lead(id: number, fields: Partial<Untouched> = {}): Untouched {
  return { id, name: `Khách ${id}`, temperature: "warm", worth: null, workdays: 5, ...fields };
}
