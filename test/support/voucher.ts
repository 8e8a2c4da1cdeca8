import { afterAll, beforeAll, beforeEach } from "vitest";
import { foldFirmName } from "#src/domain/fold.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { createTestBot, type Said, type TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";
import { forgetJobs, lastRow, type Told, workOnNotices } from "./told.ts";

/** A Thursday at nine, in the fourth quarter; whoever is told hears of it within the hour. */
const morning = { at: "2026-11-26T09:00+07:00" };
const later = "2026-11-26T09:45+07:00";

const companyYaml = `
name: Thử
voucher:
  packages:
    - { name: Thay bạt, value: 25tr }
    - { name: Gói 4E, value: 120tr, stock: 2 }
    - { name: Gói in ấn, value: 10tr }
    - { name: LED phát sóng 1 tuần, value: 45tr, stock: 1 }
    - { name: Trọn gói, value: 385000001 }
`;

type Talk = Parameters<TestBot["say"]>[2];

/** People who talk to a bot about vouchers, and what the others hear of it. */
export function talkOfVouchers() {
  let bot: TestBot;
  let since: number;

  beforeAll(async () => {
    bot = await createTestBot({ companyYaml });
  });
  beforeEach(async () => {
    await forgetJobs(bot);
    // What an earlier test has left unsaid would be said along with the next.
    await bot.database.prisma.notice.updateMany({ data: { sentAt: new Date(0) } });
    since = await lastRow(bot);
  });
  afterAll(() => bot.close());

  const say = (name: Name, line: string, talk?: Talk): Promise<Said> =>
    bot.say(name, line, { ...morning, ...talk });

  return {
    say,
    bot: () => bot,

    /** A customer of its own for each test, so that none sees what another has written. */
    async addCustomer(name: string, owner: Name = "Lan"): Promise<number> {
      const data = { name, foldedName: foldFirmName(name), ownerId: bot.people[owner].id };
      return (await bot.database.prisma.customer.create({ data, select: { id: true } })).id;
    },

    /** A draft by the figures of the line; `G4`. */
    async make(customer: string, figures = golden, by: Name = "Lan"): Promise<string> {
      return labelOf(await say(by, `/voucher ${customer} ${figures}`));
    },

    async read(label: string): Promise<Voucher> {
      const voucher = await bot.store.vouchers.find({ kind: "company" }, Number(label.slice(1)));
      if (!voucher) throw new Error(`no voucher ${label}`);
      return voucher;
    },

    /** What was told since the test began, or since `forget`. */
    work: (at = later): Promise<readonly Told[]> => workOnNotices(bot, at, since),
    async forget() {
      since = await lastRow(bot);
    },
    directOf: (name: Name) => `direct-p${bot.people[name].id}`,
  };
}

/** 500 million that are certain and 300 million twice: 5 + 6 points. */
export const golden = "congno=200tr taiky=100tr pt=200tr kyvong=300tr tyle=2";

/** The voucher that an answer is about. */
export function labelOf({ text }: Said): string {
  const label = /\bG\d+/.exec(text)?.[0];
  if (label === undefined) throw new Error(`no voucher in “${text}”`);
  return label;
}
