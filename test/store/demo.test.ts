import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCompany } from "#src/company.ts";
import { stateOn } from "#src/domain/voucher/state.ts";
import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";
import { createTestDatabase } from "#test/support/database.ts";
import { fillDemo } from "../../prisma/demo/fill.ts";

const everybody = { kind: "company" } as const;
const company = loadCompany(join(import.meta.dirname, "..", "..", "company.yaml"));

describe("the demo company", () => {
  it.each([
    ["on the first day of a quarter, a holiday", "2027-01-01T09:00"],
    ["on the last day of one", "2027-03-31T23:59"],
  ])(
    "has vouchers in every state and mails that went out %s",
    async (_, at) => {
      const { url, drop } = await createTestDatabase();
      const database = openDatabase(url);
      const now = Temporal.PlainDateTime.from(at).toZonedDateTime(company.timeZone);
      try {
        await fillDemo(database, company, now);
        const store = createStore(database.prisma);

        const vouchers = await store.vouchers.list(everybody, { limit: 20 });
        expect(vouchers.map(({ current }) => stateOn(current, now.toPlainDate())).sort()).toEqual(
          ["draft", "reviewed", "approved", "sent", "accepted", "adjusted", "expired"].sort(),
        );
        const mails = await store.customerMails.list(everybody, { limit: 50 });
        expect(mails.filter(({ state }) => state === "draft")).toHaveLength(1);
        expect(mails.filter(({ mails: [mail] }) => mail?.state === "sent").length).toBeGreaterThan(20);
        expect(mails.filter(({ mails: [mail] }) => mail?.state === "bounced")).toHaveLength(1);
      } finally {
        await database.close();
        await drop();
      }
    },
    120_000,
  );
});
