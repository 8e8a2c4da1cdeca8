import type { Field, FileKind } from "./column-names.ts";
import type { Columns } from "./columns.ts";

export type FoundColumns = Readonly<Record<FileKind, Columns>>;

/** What a file of each kind cannot do without, for the sentence that says so. */
export const neededFields: Readonly<Record<FileKind, readonly Field[]>> = {
  people: ["name", "team"],
  targets: ["period", "value"],
  products: ["product", "price"],
  customers: ["customer", "sector"],
  contacts: ["name", "customer", "phone"],
  leads: ["name", "phone", "status"],
  sales: ["person", "customer", "signedOn", "amount"],
};

/** What a file is by the columns that were found for each kind; undefined when it could be anything. */
export function kindOf(found: FoundColumns): FileKind | undefined {
  return mostDemanding.find((kind) => rules[kind](found));
}

const mostDemanding: readonly FileKind[] = [
  "contacts",
  "leads",
  "sales",
  "targets",
  "products",
  "customers",
  "people",
];

/** Any of these makes a list of names a list of people at work. */
const placeFields: readonly Field[] = ["code", "role", "team", "region", "department", "startedOn"];

/** Any of these makes a list of customers more than a list of names. */
const customerFields: readonly Field[] = ["sector", "office", "taxCode", "segment", "phone", "email"];

/** Any of these beside a status makes a list of names a list of leads. */
const leadFields: readonly Field[] = [
  "amount",
  "product",
  "source",
  "closedOn",
  "receivedOn",
  "priority",
  "phone",
];

const rules: Readonly<Record<FileKind, (found: FoundColumns) => boolean>> = {
  contacts({ contacts, leads }) {
    const isReachable = hasAny(contacts, ["phone", "email"]) && !leads.has("amount");
    const hasName = contacts.has("firstName") || contacts.has("lastName");
    // Those of HubSpot carry a status of their own that is none of a lead.
    if (hasName) return isReachable;
    return isReachable && contacts.has("name") && contacts.has("customer") && contacts.has("title");
  },

  leads({ leads, people }) {
    const isNamed = hasAny(leads, ["name", "customer", "contact"]);
    const isStaff = hasAny(people, ["role", "team", "department", "startedOn"]) && !leads.has("customer");
    if (!isNamed || isStaff) return false;
    return leads.has("status")
      ? hasAny(leads, leadFields) || leads.has("customer")
      : leads.has("phone") && hasAny(leads, ["source", "priority", "temperature"]);
  },

  sales: ({ sales }) => hasAll(sales, neededFields.sales),

  targets: ({ targets, sales }) => hasAll(targets, neededFields.targets) && !sales.has("customer"),

  products: ({ products, customers, people }) =>
    products.has("product") &&
    products.has("price") &&
    !customers.has("customer") &&
    !hasAny(people, ["team", "role"]),

  customers: ({ customers, sales }) =>
    customers.has("customer") &&
    hasAny(customers, customerFields) &&
    !(sales.has("amount") && hasAny(sales, ["person", "signedOn"])),

  /** Customers have names too: a name alone makes no list of people, nor does one beside a customer or an amount. */
  people: ({ people, sales, targets }) =>
    people.has("name") &&
    hasAny(people, placeFields) &&
    !sales.has("customer") &&
    !sales.has("amount") &&
    !targets.has("value"),
};

function hasAny(columns: Columns, fields: readonly Field[]): boolean {
  return fields.some((field) => columns.has(field));
}

function hasAll(columns: Columns, fields: readonly Field[]): boolean {
  return fields.every((field) => columns.has(field));
}
