import type { Scope, Subject } from "#src/domain/access.ts";
import type { Days } from "../store.ts";

/** How customers are kept in touch with: what was sent to them, and who has heard nothing. */
export interface Touches {
  /** Mails that went out within the days, by who sent them and to whom; those with most first. */
  mails(scope: Scope, subject: Subject, days: Days): Promise<readonly MailTouches[]>;
  /** Customers of the subject's people whom nobody has called, met, written to or sold to since that day; longest first. */
  untouched(scope: Scope, subject: Subject, asked: UntouchedAsked): Promise<Untouched>;
}

export type MailTouches = {
  readonly person: { readonly id: number; readonly name: string };
  readonly customer: { readonly id: number; readonly name: string };
  readonly voucher: number;
  readonly product: number;
  readonly article: number;
  readonly lastOn: Temporal.PlainDate;
};

export type UntouchedAsked = { readonly before: Temporal.PlainDate; readonly limit: number };

export type Untouched = {
  readonly count: number;
  readonly customers: readonly {
    readonly id: number;
    readonly name: string;
    readonly owner: string | null;
    /** Null for one that was never touched. */
    readonly lastOn: Temporal.PlainDate | null;
  }[];
};
