import type { Scope } from "#src/domain/access.ts";
import type { ActivityKind } from "#src/domain/activity.ts";
import type { LeadStatus } from "#src/domain/lead.ts";
import type { Unit } from "#src/domain/person.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import type { Segment, SegmentRules } from "#src/domain/segment.ts";
import type { Days } from "../store.ts";

export interface Customers {
  /** Customers whose name without marks and legal form is the same; exact marks first. */
  search(name: string): Promise<readonly KnownCustomer[]>;
  find(id: number): Promise<KnownCustomer | undefined>;
  /** Customers whose name begins with these words or is the beginning of them; none where one has just this name. */
  similar(name: string): Promise<readonly { readonly id: number; readonly name: string }[]>;
  /** The customer of that name, made if there is none, in the owner's region. */
  ensure(name: string, ownerId: number | null): Promise<KnownCustomer>;

  /** All that may be shown of a customer; undefined outside the scope: see `ownerOf`. */
  read(scope: Scope, id: number): Promise<Customer | undefined>;
  /** Whom a customer belongs to: the one thing that everybody may know. */
  ownerOf(id: number): Promise<CustomerOwner | undefined>;
  /** By name with or without marks (exact marks first), phone, e-mail, tax code, or a contact's name. */
  lookUp(scope: Scope, words: string, limit: number): Promise<readonly Customer[]>;
  /** Those who bought last come first, where the filter asks for sales; else the newest. */
  list(scope: Scope, filter: CustomerFilter): Promise<readonly Customer[]>;
  /** The last sales to a customer that stand, whoever made them, newest first. */
  purchases(scope: Scope, id: number, limit: number): Promise<readonly Purchase[]>;
  /** Keeps others from changing the customer until this transaction ends; taken before it is read for a change. */
  hold(id: number): Promise<void>;
  change(id: number, change: CustomerChange): Promise<void>;
  addContact(customerId: number, contact: NewContact): Promise<number>;
  removeContact(id: number, at: Temporal.Instant): Promise<void>;
  /** Brings a removed one back, as an undo does. */
  restoreContact(id: number): Promise<void>;

  /** Who already has such a contact, anywhere in the company: what a lead must be checked against before anything is saved. */
  findTwins(contact: ContactTraits): Promise<readonly Twin[]>;
  /** Keeps others from entering the same contact until this transaction ends; taken before `findTwins`. */
  holdTwins(contact: ContactTraits): Promise<void>;
}

export type KnownCustomer = {
  readonly id: number;
  readonly name: string;
  /** Whether a sale to the customer stands; one that was taken back does not count. */
  readonly hasBought: boolean;
  readonly ownerId: number | null;
};

export type Contact = {
  readonly id: number;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

export type NewContact = {
  readonly name: string;
  readonly title?: string;
  readonly phone?: string;
  readonly email?: string;
};

export type Customer = {
  readonly id: number;
  readonly name: string;
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly taxCode: string | null;
  readonly sector: string | null;
  readonly office: string | null;
  readonly region: Unit | null;
  /** Said by a person; null follows from the sales. */
  readonly segment: Segment | null;
  readonly contacts: readonly Contact[];
  /** Sales that stand. */
  readonly orders: number;
  readonly renewals: number;
  readonly firstSaleOn: Temporal.PlainDate | null;
  readonly lastSaleOn: Temporal.PlainDate | null;
  /** Whole đồng, all of them together. */
  readonly signed: bigint;
  readonly collected: bigint;
};

export type CustomerOwner = {
  readonly name: string;
  readonly owner: { readonly name: string; readonly team: string | null } | null;
};

export type CustomerFilter = {
  readonly ownerId?: number;
  readonly regionId?: number;
  /** Said by a person, or by these rules as of that day. */
  readonly segment?: { readonly is: Segment; readonly on: Temporal.PlainDate; readonly rules: SegmentRules };
  /** The days of the last sale. */
  readonly lastSale?: Days;
  readonly limit: number;
};

export type Purchase = {
  readonly id: number;
  readonly signedOn: Temporal.PlainDate;
  readonly kind: SaleKind;
  /** Whole đồng. */
  readonly amount: bigint;
  readonly collected: bigint;
};

export type CustomerChange = {
  readonly name?: string;
  readonly ownerId?: number | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly taxCode?: string | null;
  readonly sector?: string | null;
  readonly office?: string | null;
  readonly regionId?: number | null;
  readonly segment?: Segment | null;
};

/** What a contact is recognised by, as far as it is known. */
export type ContactTraits = Partial<ContactData>;

export type ContactData = {
  readonly name: string;
  readonly phone?: string;
  readonly taxCode?: string;
  readonly email?: string;
  /** A lead that is not its own twin, nor is the customer it belongs to. */
  readonly exceptLeadId?: number;
  /** A customer that is not its own twin, nor are its leads. */
  readonly exceptCustomerId?: number;
};

/** A lead or customer that is probably the same. Only the owner's name may be told to another team. */
export type Twin = {
  readonly kind: "lead" | "customer";
  readonly id: number;
  readonly name: string;
  readonly by: "phone" | "tax_code" | "email" | "name";
  readonly owner: { readonly id: number; readonly name: string; readonly teamId: number | null } | null;
  /** Of a lead. */
  readonly status: LeadStatus | null;
  /** For readers of the same scope only: the last thing that was done about it. */
  readonly lastActivity: {
    readonly kind: ActivityKind;
    readonly on: Temporal.PlainDate;
    readonly by: string | null;
    /** What was said or done, and what came of it. */
    readonly text: string | null;
  } | null;
};
