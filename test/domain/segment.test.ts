import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentOf } from "#src/domain/segment.ts";

const today = Temporal.PlainDate.from("2026-11-22");
const rules = { newForDays: 90, loyalFromOrders: 3 };

describe("segmentOf", () => {
  it.each([
    [0, 0, null, "potential", "never_bought"],
    [1, 0, "2026-11-22", "new", "first_sale_lately"],
    [1, 0, "2026-08-24", "new", "first_sale_lately"],
    [1, 0, "2026-08-23", "potential", "to_win_again"],
    [2, 0, "2025-01-01", "potential", "to_win_again"],
    [3, 0, "2025-01-01", "loyal", "many_orders"],
    [3, 0, "2026-11-20", "loyal", "many_orders"],
    [1, 1, "2026-11-20", "loyal", "renewed"],
    [2, 1, "2024-11-20", "loyal", "renewed"],
  ])(
    "with %d sales, %d of them renewals, the first on %s, it is %s: %s",
    (orders, renewals, first, segment, reason) => {
      const firstSaleOn = first === null ? null : Temporal.PlainDate.from(first);

      expect(segmentOf({ orders, renewals, firstSaleOn }, today, rules)).toEqual({ segment, reason });
    },
  );

  it("never makes a loyal customer less loyal by one more sale", () => {
    const bought = fc.record({
      orders: fc.integer({ min: 1, max: 9 }),
      renewals: fc.nat({ max: 2 }),
      ago: fc.nat({ max: 400 }),
    });

    fc.assert(
      fc.property(bought, ({ orders, renewals, ago }) => {
        const firstSaleOn = today.subtract({ days: ago });
        const before = segmentOf({ orders, renewals, firstSaleOn }, today, rules).segment;
        const after = segmentOf({ orders: orders + 1, renewals, firstSaleOn }, today, rules).segment;
        expect(before === "loyal" ? after : "loyal").toBe("loyal");
      }),
    );
  });
});
