import type { Scope } from "#src/domain/access.ts";
import type { CustomerMailKind, MailObstacle } from "#src/domain/customer-mail.ts";
import type { Authorship } from "../store.ts";
import type { Mail } from "./mails.ts";

/** Mails to customers, from the first word to what became of them. */
export interface CustomerMails {
  add(mail: NewCustomerMail, by: Authorship): Promise<number>;
  /** Seen by its author and by those who see the customer. */
  find(scope: Scope, id: number): Promise<CustomerMail | undefined>;
  /** Keeps others from changing it until this transaction ends. */
  hold(id: number): Promise<void>;
  /** Of a draft only. */
  change(id: number, change: CustomerMailChange): Promise<void>;
  /** As it is shown now: what stands behind the link to its preview. Of a confirmed one only the link changes. */
  keepPreview(id: number, preview: { readonly html: string; readonly tokenHash: string }): Promise<void>;
  /** From here on nothing of it changes; its mails to each recipient are added by `Mails.add`. */
  confirm(id: number, confirmed: NewConfirmed, by: Authorship): Promise<void>;
  /** Gives up a draft, or what waits to go out; false where some of it has left. */
  drop(id: number, at: Temporal.Instant): Promise<boolean>;
  /** Makes a draft of it again: of one that was given up, or that has been confirmed and has not left; else false. */
  reopen(id: number, at: Temporal.Instant): Promise<boolean>;
  /** When the customer's mails of the last days went out or are to, the newest first; none that was dropped or refused everywhere. */
  sentSince(
    customerId: number,
    since: Temporal.Instant,
    exceptId?: number,
  ): Promise<readonly Temporal.Instant[]>;
  /** The newest first. */
  list(scope: Scope, filter: CustomerMailFilter): Promise<readonly CustomerMail[]>;
}

export type CustomerMailFilter = {
  readonly customerId?: number;
  readonly authorId?: number;
  readonly limit: number;
};

export type NewCustomerMail = {
  readonly kind: CustomerMailKind;
  readonly customerId: number;
  readonly authorId: number;
  /** Its first day. */
  readonly quarter: Temporal.PlainDate;
  /** The key of a template. */
  readonly template: string;
  readonly title: string;
  readonly text: string;
  readonly recipients: readonly string[];
  readonly voucher: { readonly id: number; readonly number: number } | null;
  readonly productIds: readonly number[];
  readonly articleIds: readonly number[];
  readonly why: string | null;
};

export type CustomerMailChange = Partial<
  Pick<
    NewCustomerMail,
    "template" | "title" | "text" | "recipients" | "voucher" | "productIds" | "articleIds" | "why"
  >
>;

export type Confirmed = {
  /** Now, or the moment that it was put off to. */
  readonly sendAt: Temporal.Instant;
  readonly overridden: readonly MailObstacle[];
  readonly overrideReason: string | null;
};

/** With the title as it goes out, its words filled in. */
export type NewConfirmed = Confirmed & { readonly title?: string };

export type CustomerMail = NewCustomerMail & {
  readonly id: number;
  readonly state: "draft" | "confirmed" | "dropped";
  readonly customer: { readonly id: number; readonly name: string };
  readonly author: { readonly id: number; readonly name: string };
  readonly html: string | null;
  readonly confirmed: (Confirmed & { readonly at: Temporal.Instant }) | null;
  readonly at: Temporal.Instant;
  /** One for each recipient, once it is confirmed. */
  readonly mails: readonly Mail[];
};
