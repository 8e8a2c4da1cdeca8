import type { Context } from "#src/command/command.ts";
import { withoutLeadIn } from "#src/domain/customer-name.ts";
import { foldFirmName } from "#src/domain/fold.ts";
import { isClosed, type Lead } from "#src/domain/lead.ts";
import { parsePhone } from "#src/domain/phone.ts";
import { type Choice, UserError } from "#src/errors.ts";
import { chooseKnownCustomer, getCustomer } from "../customer/find.ts";
import { refuseDuplicate } from "../lead/change.ts";
import { chooseLead, getLead } from "../lead/find.ts";

type Named = { readonly id: number; readonly name: string };

/** What an activity, a task or an appointment is about. */
export type About =
  | { readonly kind: "lead"; readonly lead: Lead }
  | { readonly kind: "customer"; readonly customer: Named };

export type AboutWords = {
  /** `L12`, `K3`, a phone number; a name where it was asked for. */
  readonly about?: string | undefined;
  readonly lead?: string | undefined;
  readonly customer?: string | undefined;
};

export type Preferring = {
  /** Which of the two is meant where a customer's own lead has the same name. */
  readonly prefer: About["kind"];
};

const preferLead: Preferring = { prefer: "lead" };

/** The lead or customer that was given by number, phone or name; undefined when none was. A duplicate is refused. */
export async function chooseAbout(
  given: AboutWords,
  context: Context,
  preferring = preferLead,
): Promise<About | undefined> {
  const about = await chooseGiven(given, context, preferring);
  if (about?.kind === "lead") refuseDuplicate(about.lead);
  return about;
}

/** The lead or customer whose name the words begin with, and the words behind it; undefined for no known name. */
export async function findAboutAtStart(
  typed: string,
  context: Context,
  preferring = preferLead,
): Promise<{ readonly about: About; readonly rest: string } | undefined> {
  const words = withoutLeadIn(typed).split(" ");
  const beginnings = words.slice(0, longestName).map((_, index) => {
    const length = Math.min(words.length, longestName) - index;
    return { name: words.slice(0, length).join(" "), rest: words.slice(length).join(" ") };
  });
  const searches = await Promise.all(beginnings.map(({ name }) => search(name, context, preferring)));
  for (const [index, { name, rest }] of beginnings.entries()) {
    const called = (searches[index] ?? []).filter((about) => isCalled(about, name));
    if (called.length > 0) return { about: chooseAmong(called, { name, rest }, context), rest };
  }
  return undefined;
}

/** The lead or customer whose whole name ends a text, such as “gọi lại An Phát”; undefined for none, and for several. */
export async function findAboutAtEnd(typed: string, context: Context): Promise<About | undefined> {
  const words = typed.split(" ");
  const endings = words.slice(-longestEnd).map((_, index, last) => last.slice(index).join(" "));
  const searches = await Promise.all(endings.map((name) => search(name, context, preferLead)));
  for (const [index, name] of endings.entries()) {
    const found = searches[index] ?? [];
    const [only, ...others] = found.filter((about) => foldFirmName(nameOf(about)) === foldFirmName(name));
    if (only) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

/** `An Phát (L12)` */
export function nameOfAbout({ lead, customer }: Linked): string | undefined {
  if (lead) return `${lead.name} (L${lead.id})`;
  return customer ? `${customer.name} (K${customer.id})` : undefined;
}

/** A record as it is kept: with a lead, a customer, or neither. */
export type Linked = { readonly lead: Named | null; readonly customer: Named | null };

export function linkedTo(about: About | undefined): Linked {
  return {
    lead: about?.kind === "lead" ? about.lead : null,
    customer: about?.kind === "customer" ? about.customer : null,
  };
}

/** What a new record keeps of it. */
export function idsOf({ lead, customer }: Linked): {
  readonly leadId?: number;
  readonly customerId?: number;
} {
  return { ...(lead && { leadId: lead.id }), ...(customer && { customerId: customer.id }) };
}

/** “Công ty TNHH Thương mại Dịch vụ An Phát” has nine words. */
const longestName = 9;
const longestEnd = 5;
const shown = 5;
const numbered = /^#?([LK])(\d{1,8})$/i;

async function chooseGiven(
  given: AboutWords,
  context: Context,
  preferring: Preferring,
): Promise<About | undefined> {
  if (given.lead !== undefined) {
    return { kind: "lead", lead: await chooseLead(given.lead, context, { argument: "lead" }) };
  }
  if (given.customer !== undefined) {
    const { id } = await chooseKnownCustomer(given.customer, context, { argument: "customer" });
    return { kind: "customer", customer: await getCustomer(id, context) };
  }
  return given.about === undefined ? undefined : chooseByWords(given.about, context, preferring);
}

async function chooseByWords(typed: string, context: Context, preferring: Preferring): Promise<About> {
  const [, letter, number] = numbered.exec(typed.trim()) ?? [];
  const id = Number(number);
  if (letter?.toUpperCase() === "L") return { kind: "lead", lead: await getLead(id, context) };
  if (letter) return { kind: "customer", customer: await getCustomer(id, context) };

  const name = withoutLeadIn(typed);
  const found = await search(name, context, preferring);
  if (found.length > 0) return chooseAmong(found, { name, rest: undefined }, context);
  throw await unknown(name, context);
}

/** Nothing of that name lies within the range: it may be somebody else's, or nobody's. */
async function unknown(name: string, context: Context): Promise<UserError> {
  if (!context.isPrivate) return new UserError("error.out_of_scope", { example: "/lead list" });
  const [known] = await context.store.customers.search(name);
  // Tells whose it is.
  if (known) await getCustomer(known.id, context);
  return new UserError("error.unknown_about", { name });
}

async function search(
  name: string,
  { store, scope }: Context,
  { prefer }: Preferring,
): Promise<readonly About[]> {
  const [leads, customers] = await Promise.all([
    store.leads.search(scope, parsePhone(name) ?? name, shown + 1),
    store.customers.lookUp(scope, name, shown + 1),
  ]);
  const own = leads.filter(({ status }) => status !== "duplicate");
  const isCovered = (lead: Lead) => prefer === "customer" || isClosed(lead.status);
  const found: readonly About[] = [
    ...own
      .filter((lead) => !(isCovered(lead) && customers.some(({ id }) => id === lead.customer?.id)))
      .map((lead) => ({ kind: "lead", lead }) as const),
    ...customers
      .filter(({ id }) => prefer === "customer" || !own.some((lead) => isOpenOf(lead, id)))
      .map((customer) => ({ kind: "customer", customer }) as const),
  ];
  return nearest(found, name);
}

function isOpenOf(lead: Lead, customerId: number): boolean {
  return lead.customer?.id === customerId && !isClosed(lead.status);
}

/** The whole name beats a part of it, the exact marks beat none, and what is open beats what is over. */
function nearest(found: readonly About[], name: string): readonly About[] {
  const keep = (list: readonly About[], test: (about: About) => boolean) => {
    const kept = list.filter(test);
    return kept.length > 0 ? kept : list;
  };
  const whole = keep(found, (about) => foldFirmName(nameOf(about)) === foldFirmName(name));
  const open = keep(whole, (about) => about.kind === "customer" || !isClosed(about.lead.status));
  return keep(open, (about) => nameOf(about).normalize("NFC").toLowerCase() === name.toLowerCase());
}

/** Whether the typed words are the name or begin it; one word alone has to be all of it. */
function isCalled(about: About, typed: string): boolean {
  const name = foldFirmName(nameOf(about));
  const words = foldFirmName(typed);
  return name === words || (words.includes(" ") && name.startsWith(`${words} `));
}

function nameOf(about: About): string {
  return about.kind === "lead" ? about.lead.name : about.customer.name;
}

type Typed = {
  readonly name: string;
  /** The words behind the name, where it was found at their beginning. */
  readonly rest: string | undefined;
};

function chooseAmong(found: readonly About[], { name, rest }: Typed, { t }: Context): About {
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const choices = found.slice(0, shown).map((about): Choice => {
    const number = about.kind === "lead" ? `L${about.lead.id}` : `K${about.customer.id}`;
    const label =
      about.kind === "lead"
        ? t("agenda.choice_lead", {
            name: nameOf(about),
            number,
            status: t(`lead.status_${about.lead.status}`),
          })
        : t("agenda.choice_customer", { name: nameOf(about), number });
    return { label, set: { about: number, ...(rest !== undefined && { words: rest }) } };
  });
  throw new UserError("agenda.ask_which", { name }, { choices });
}
