import type { CustomerMailKind } from "#src/domain/customer-mail.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { Transaction } from "#src/store/database.ts";
import { noteBounced } from "#src/store/mail-bounced.ts";
import { noteSent } from "#src/store/mail-sent.ts";
import type { Store } from "#src/store/store.ts";
import type { FilledArticle } from "./articles.ts";
import { addressAt, contacts, customers, people } from "./company.ts";
import type { Filling } from "./fill.ts";
import { type LetterTheme, renderDemoLetter, templateFor } from "./letter.ts";
import { bounced, sentMails, voucherMails } from "./mail-data.ts";
import type { FilledVouchers } from "./vouchers.ts";
import { idOf, workdayAgo, writer } from "./writer.ts";

export type MailFilling = Filling & {
  readonly vouchers: FilledVouchers;
  readonly productIds: readonly number[];
  readonly articles: readonly FilledArticle[];
};

/** Mails that went out, one that came back, and a draft. */
export async function fillCustomerMails(tx: Transaction, store: Store, filling: MailFilling): Promise<void> {
  const mails = [...voucherMails.map((mail) => ({ kind: "voucher" as const, ...mail })), ...sentMails];
  for (const mail of mails.toSorted((one, other) => other.ago - one.ago)) {
    await send(tx, store, { ...mail, filling });
  }
  await draft(store, { kind: "article", customer: 0, ago: 0, filling });
}

type DemoMail = {
  readonly kind: CustomerMailKind;
  /** Its place in the list. */
  readonly customer: number;
  readonly ago: number;
  readonly filling: MailFilling;
};

/** As its author, the mail server and the bot did it on that day. */
async function send(tx: Transaction, store: Store, mail: DemoMail): Promise<void> {
  const { filling, ago } = mail;
  const by = writer(ownerOf(mail), filling, workdayAgo(ago, filling));
  const drafted = await draft(store, mail);
  await store.customerMails.confirm(drafted.id, { sendAt: by.at, overridden: [], overrideReason: null }, by);
  const letter = await renderDemoLetter(drafted, { ...mail, store });
  for (const [index, to] of drafted.recipients.entries()) {
    const { id } = await tx.mailMessage.create({
      data: {
        personId: by.actorId,
        to,
        ...letter,
        headerId: `demo-${drafted.id}-${index}@congtydemo.example`,
        at: new Date(by.at.epochMilliseconds),
        customerMailId: drafted.id,
      },
      select: { id: true },
    });
    await noteSent(tx, id, { ...by, actorId: null });
    if (isBounced(mail)) await noteBounced(tx, id, { words: bounced.words, at: by.at.add({ minutes: 3 }) });
  }
}

function isBounced({ kind, customer, ago }: DemoMail): boolean {
  return kind === bounced.kind && customer === bounced.customer && ago === bounced.ago;
}

async function draft(store: Store, mail: DemoMail): Promise<LetterTheme> {
  const { kind, customer, ago, filling } = mail;
  const on = workdayAgo(ago, filling);
  const owner = ownerOf(mail);
  const name = customers[customer] ?? "";
  const template = templateFor(kind, filling.company);
  const voucher = kind === "voucher" ? filling.vouchers.get(name) : undefined;
  const theme = {
    kind,
    customer: name,
    author: owner,
    quarter: quarterOf(on).from,
    title: template.subject,
    text: template.text,
    recipients: recipientsOf(customer),
    voucher: voucher ? { id: voucher.id, number: approvedNumber } : null,
    productIds: kind === "product" ? productsFor(mail) : [],
    articleIds: kind === "article" ? newestArticle(on, filling) : [],
  };
  const { author, customer: _, ...kept } = theme;
  const id = await store.customerMails.add(
    {
      ...kept,
      template: template.key,
      customerId: filling.customerIds[customer] ?? 0,
      authorId: idOf(author, filling),
      why: null,
    },
    writer(owner, filling, on),
  );
  return { id, ...theme };
}

/** A voucher is drafted, reviewed and approved before it is sent. */
const approvedNumber = 3;

function ownerOf({ customer }: DemoMail): string {
  const reps = people.filter(({ role }) => role === "rep");
  return reps[customer % reps.length]?.code ?? "";
}

function recipientsOf(customer: number): readonly string[] {
  return contacts
    .filter((contact) => contact.customer === customer)
    .slice(0, 1)
    .map(({ mailbox }) => addressAt(customers[customer] ?? "", mailbox));
}

function productsFor({ customer, filling }: DemoMail): readonly number[] {
  const { productIds } = filling;
  return [0, 1].flatMap((step) => productIds[(customer + step) % productIds.length] ?? []);
}

function newestArticle(on: Temporal.PlainDate, { articles }: MailFilling): readonly number[] {
  const newest = articles.findLast(({ publishedOn }) => Temporal.PlainDate.compare(publishedOn, on) <= 0);
  return newest ? [newest.id] : [];
}
