import type { CustomerMailKind, MailObstacle } from "#src/domain/customer-mail.ts";
import type { VoucherState } from "#src/domain/voucher/state.ts";
import type { TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";
import { morning } from "./mail-lane.ts";

type Wishes = {
  readonly kind?: CustomerMailKind;
  readonly author?: Name;
  readonly recipients?: readonly string[];
  readonly voucher?: VoucherState;
  readonly at?: Temporal.Instant;
  readonly sendAt?: Temporal.Instant;
  readonly overridden?: readonly MailObstacle[];
  readonly title?: string;
};

/** A mail to a new customer of its author's, confirmed, with a copy for each recipient. */
export type ConfirmedMail = {
  readonly id: number;
  readonly customerId: number;
  readonly voucherId: number | undefined;
  /** In the order of the recipients. */
  readonly copies: readonly number[];
};

const quarter = Temporal.PlainDate.from("2026-10-01");
let customers = 0;

export async function confirmMail(bot: TestBot, wishes: Wishes = {}): Promise<ConfirmedMail> {
  const { kind = "product", author = "Lan", recipients = ["hoa@anphat.vn"], at = morning } = wishes;
  const { sendAt = at, overridden = [], title = "Sản phẩm mới cho An Phát" } = wishes;
  const { store, people } = bot;
  const authorId = people[author].id;
  const by = { actorId: authorId, at, messageId: null };
  customers += 1;
  const { id: customerId } = await store.customers.ensure(`An Phát ${customers}`, authorId);
  const voucherId =
    wishes.voucher && (await addVoucher(bot, { customerId, authorId, state: wishes.voucher, at }));

  const id = await store.customerMails.add(
    {
      kind,
      customerId,
      authorId,
      quarter,
      template: kind,
      title,
      text: "Kính gửi chị Hoa.",
      recipients,
      voucher: voucherId === undefined ? null : { id: voucherId, number: 1 },
      productIds: [],
      articleIds: [],
      why: null,
    },
    by,
  );
  await store.customerMails.confirm(id, { sendAt, overridden, overrideReason: null }, by);
  const copies: number[] = [];
  for (const to of recipients) {
    const mail = { personId: authorId, to, subject: title, text: "Kính gửi chị Hoa.", files: [] };
    const whole = { ...mail, html: "<p>Kính gửi chị Hoa.</p>", replyTo: "lan@congty.vn", senderName: "Lan" };
    copies.push(await store.mails.add({ ...whole, sendAt, customerMailId: id }, by));
  }
  return { id, customerId, voucherId, copies };
}

type Offered = {
  readonly customerId: number;
  readonly authorId: number;
  readonly state: VoucherState;
  readonly at: Temporal.Instant;
};

async function addVoucher({ store }: TestBot, { customerId, authorId, state, at }: Offered): Promise<number> {
  const by = { actorId: authorId, at: morning, messageId: null };
  const figures = {
    annualRevenue: 0n,
    receivablesDue: 500_000_000n,
    receivablesNotDue: 0n,
    renewals: 0n,
    expectedRevenue: 300_000_000n,
    expectedRatio: 200n,
    development: 0n,
  };
  const plan = { customerId, quarter, figures, entered: [], occasion: "planned", reason: null } as const;
  const { planId } = await store.plans.put(plan, by);
  return store.vouchers.add(
    {
      planId,
      state,
      planNumber: 1,
      points: { certain: 500n, expected: 600n, total: 1_100n, budget: 385_000_000n },
      terms: { pointSize: 100_000_000n, pointValue: 35_000_000n, step: 1n, rounding: "down" },
      packages: [],
      grounds: [],
      // Of the mails of that Friday morning, the last day of the year.
      validUntil: at.toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate().add({ days: 34 }),
      reason: null,
    },
    by,
  );
}
