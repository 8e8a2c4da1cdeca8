import type { Context } from "#src/command/command.ts";
import { withoutLeadIn } from "#src/domain/customer-name.ts";
import { parsePhone } from "#src/domain/phone.ts";
import { parseTaxCode } from "#src/domain/tax-code.ts";
import { UserError } from "#src/errors.ts";
import type { Customer, KnownCustomer } from "#src/store/interface/customers.ts";

type Asked = {
  /** The argument that a choice sets. */
  readonly argument: string;
};

/** How a choice names a customer without its name. */
const byNumber = /^#?K(\d{1,9})$/i;

/** “369” may be a name; where nobody is called that, it is a number. */
const bareNumber = /^#?(\d{1,8})$/;

const shownChoices = 5;

/**
 * The one customer that the words name: `K12`, a phone number, tax code, e-mail, or a name with or without marks. Asks
 * when there are several. It may be somebody else's; `getCustomer` tells whether it may be shown.
 */
export async function chooseKnownCustomer(
  words: string,
  context: Context,
  asked: Asked,
): Promise<{ readonly id: number; readonly name: string }> {
  const called = await findCalled(words, context, asked);
  if (called) return called;
  const name = withoutLeadIn(words).trim();
  if (byNumber.test(name)) throw new UserError("error.unknown_customer", { name: name.toUpperCase() });

  const { store, scope, isPrivate } = context;
  const [, bare] = bareNumber.exec(name) ?? [];
  const numbered = bare === undefined ? undefined : await store.customers.find(Number(bare));
  if (numbered) return numbered;
  const near = await store.customers.lookUp(scope, name, shownChoices + 1);
  if (near.length > 0) return chooseAmong(near, name, context, asked);

  // What a room may not see is looked for again in private.
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/customer list" });
  const [ofOther] = isExact(name) ? await store.customers.lookUp({ kind: "company" }, name, 1) : [];
  if (ofOther) return ofOther;
  throw new UserError("error.unknown_customer", { name });
}

/** The customer of just that number or name, marks and legal form aside, anywhere in the company. */
export async function findCalled(
  words: string,
  context: Context,
  asked: Asked,
): Promise<KnownCustomer | undefined> {
  const { store } = context;
  const [, number] = byNumber.exec(words.trim()) ?? [];
  const numbered = number === undefined ? undefined : await store.customers.find(Number(number));
  if (numbered) return numbered;

  const name = withoutLeadIn(words).trim();
  const customers = await store.customers.search(name);
  return customers.length === 0 ? undefined : chooseAmong(customers, name, context, asked);
}

/** All that may be shown of a customer; of what lies outside the reader's range only the owner is told, never a name. */
export async function getCustomer(id: number, { store, scope, isPrivate, t }: Context): Promise<Customer> {
  const customer = await store.customers.read(scope, id);
  if (customer) return customer;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/customer list" });

  const known = await store.customers.ownerOf(id);
  if (!known) throw new UserError("error.unknown_customer", { name: `K${id}` });
  if (!known.owner) throw new UserError("error.customer_of_nobody", { id });
  const { name, team } = known.owner;
  const owner = team === null ? name : t("guard.owner", { name, team });
  throw new UserError("error.customer_of_other", { id, owner, ask: name });
}

/** The same, kept from changes by others until this line is done. */
export async function getCustomerForChange(id: number, context: Context): Promise<Customer> {
  await context.store.customers.hold(id);
  const customer = await getCustomer(id, context);
  // Seeing a colleague's customer, where the company lets reps, is not yet a right to change it.
  if (context.actor.role === "rep" && customer.owner?.id !== context.actor.id) {
    throw new UserError("error.not_your_customer", { name: customer.name });
  }
  return customer;
}

export function choiceOf(
  { id, name }: { readonly id: number; readonly name: string },
  { t }: Context,
  { argument }: Asked,
) {
  return { label: t("customer.choice", { name, id }), set: { [argument]: `K${id}` } };
}

function chooseAmong<Named extends { readonly id: number; readonly name: string }>(
  found: readonly Named[],
  name: string,
  context: Context,
  asked: Asked,
): Named {
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const choices = found.slice(0, shownChoices).map((customer) => choiceOf(customer, context, asked));
  const key = found.length > shownChoices ? "customer.ask_which_of_many" : "customer.ask_which";
  throw new UserError(key, { name, shown: shownChoices }, { choices });
}

/** Whoever types a whole number or address knows it already; names are not to be guessed at. */
function isExact(words: string): boolean {
  return parsePhone(words) !== undefined || parseTaxCode(words) !== undefined || words.includes("@");
}
