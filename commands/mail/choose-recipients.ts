import type { Context } from "#src/command/command.ts";
import { type Choice, UserError } from "#src/errors.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { mostRecipients, type Reachable, reachableAt, readRecipients } from "./addresses.ts";

const shownChoices = 5;

/** The addresses that the words name, or the only one that is known; asks where there are several, or none. */
export function chooseRecipients(
  words: string | undefined,
  customer: Customer,
  context: Context,
): readonly string[] {
  const reachable = reachableAt(customer);
  if (words === undefined) return onlyOne(reachable, customer, context);

  const read = readRecipients(words, reachable);
  switch (read.kind) {
    case "addresses": {
      if (read.addresses.length > 0) return read.addresses;
      throw ask(reachable, customer, context);
    }
    case "too_many":
      throw new UserError("customer_mail.error_too_many", { most: mostRecipients }, { argument: "to" });
    case "unknown":
      throw new UserError(
        "customer_mail.error_recipient",
        { words: read.words, name: customer.name },
        { slot: "to", choices: choicesOf(reachable, context) },
      );
  }
}

/** Asks whom a mail is to go to, whether or not that is clear. */
export function askRecipients(customer: Customer, context: Context): UserError {
  return ask(reachableAt(customer), customer, context);
}

function onlyOne(reachable: readonly Reachable[], customer: Customer, context: Context): readonly string[] {
  const [only, ...others] = reachable;
  if (only && others.length === 0) return [only.address];
  throw ask(reachable, customer, context);
}

function ask(reachable: readonly Reachable[], { id, name }: Customer, context: Context): UserError {
  if (reachable.length === 0) return new UserError("customer_mail.ask_address", { name, id }, { slot: "to" });
  return new UserError(
    "customer_mail.ask_recipients",
    { name },
    { slot: "to", choices: choicesOf(reachable, context) },
  );
}

function choicesOf(reachable: readonly Reachable[], { t }: Context): readonly Choice[] {
  const each = reachable.slice(0, shownChoices).map(({ name, address }) => ({
    label: name === null ? address : t("customer_mail.recipient", { name, address }),
    set: { to: address },
  }));
  const all = { label: t("customer_mail.everybody", { count: reachable.length }), set: { to: "all" } };
  return [
    ...each,
    ...(reachable.length > 1 ? [all] : []),
    { label: t("question.drop"), cancel: true as const },
  ];
}
