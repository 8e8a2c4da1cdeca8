import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand, type Finder } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { findPhone, parsePhone } from "#src/domain/phone.ts";
import { UserError } from "#src/errors.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { factNames, facts } from "../lead/facts.ts";
import { email } from "../lead/finders.ts";
import { confirm, readBack } from "./change.ts";
import { contactValues } from "./contact-values.ts";
import { chooseKnownCustomer, getCustomerForChange } from "./find.ts";
import { askAboutTwins } from "./guard.ts";
import { customerWord } from "./word.ts";

/** A private-use letter stands for a text between quotation marks. */
const quoted = /^[\uE000-\uE0FF]$/;
const address = /^(?:anh|chi|em|co|chu|bac|ong|ba|mr|mrs|ms)$/;

/** The last text between quotation marks, or what begins with “chị”, “anh” and the like behind the firm's name. */
const person: Finder = (words) => {
  const list = words.split(" ");
  const quote = list.findLastIndex((part) => quoted.test(part));
  if (quote !== -1 && list.length > 1)
    return { text: list[quote] ?? "", rest: list.toSpliced(quote, 1).join(" ") };
  const start = list.findLastIndex((part, index) => index > 0 && address.test(fold(part)));
  if (start === -1 || start === list.length - 1) return undefined;
  return { text: list.slice(start).join(" "), rest: list.slice(0, start).join(" ") };
};

const args = z.object({
  customer: textArgument,
  name: textArgument.optional(),
  phone: facts.phone,
  email: facts.email,
  title: textArgument.optional(),
  remove: textArgument.optional(),
});

type Args = z.output<typeof args>;

export const changeContacts = defineCommand({
  ...customerWord,
  verb: "contact",
  verbAliases: ["lienhe", "nguoilienhe", "lh"],
  summary: { vi: "Thêm, bỏ người liên hệ của khách hàng", en: "Add or remove a customer's contact" },
  examples: [
    "/customer contact An Phát “Chị Hoa” 0912345678 chucvu=“kế toán trưởng”",
    "/khach lienhe K12 xoa=“Chị Hoa”",
  ],
  args,
  names: {
    customer: ["khach", "kh"],
    name: ["ten"],
    phone: factNames.phone,
    email: factNames.email,
    title: ["chucvu", "cv", "chucdanh"],
    remove: ["xoa", "bo"],
  },
  free: [
    { argument: "customer", find: word(/^#?K\d{1,9}$/i) },
    { argument: "email", find: email },
    { argument: "phone", find: findPhone },
    { argument: "name", find: person },
    { argument: "customer" },
    { argument: "name" },
  ],
  texts: ["title", "remove"],
  asks: { customer: "customer.ask_name" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(given, context) {
    const { id } = await chooseKnownCustomer(given.customer, context, { argument: "customer" });
    const customer = await getCustomerForChange(id, context);
    return given.remove === undefined
      ? add(customer, given, context)
      : remove(customer, given.remove, context);
  },
});

async function add(customer: Customer, given: Args, context: Context): Promise<Reply> {
  const { store, by } = context;
  const { id, name } = customer;
  // A number in the place of a name would be read by whole rooms.
  if (given.name === undefined || parsePhone(given.name) !== undefined)
    throw new UserError("customer.ask_contact_name", {}, { slot: "name" });
  const contact = {
    name: given.name,
    ...(given.title !== undefined && { title: given.title }),
    ...(given.phone && { phone: given.phone }),
    ...(given.email !== undefined && { email: given.email }),
  };
  const twin = customer.contacts.find((known) => fold(known.name) === fold(contact.name));
  if (twin) throw new UserError("error.contact_exists", { name, id, contact: twin.name });
  const { phone, email: mail } = contact;
  await askAboutTwins(
    {
      ...(phone !== undefined && { phone }),
      ...(mail !== undefined && { email: mail }),
      exceptCustomerId: id,
    },
    context,
    { mayAttach: false },
  );

  const contactId = await store.customers.addContact(id, contact);
  const after = contactValues({ id: contactId, ...contact });
  const entry = await store.audit.write({ action: "customer.change", subject: `K${id}`, after }, by);
  const changed = await readBack(id, context);
  return confirm(
    { head: "customer.contact_added", customer: changed, entry, contact: contact.name },
    context,
  );
}

async function remove(customer: Customer, words: string, context: Context): Promise<Reply> {
  const { store, by } = context;
  const { id, name, contacts } = customer;
  const phone = parsePhone(words);
  const contact = contacts.find(
    (known) => fold(known.name) === fold(words) || (phone !== undefined && known.phone === phone),
  );
  if (!contact) {
    const known = contacts.map((other) => other.name).join(", ") || "–";
    throw new UserError("error.unknown_contact", { name, id, contact: words, known });
  }
  await store.customers.removeContact(contact.id, by.at);
  const before = contactValues(contact);
  const entry = await store.audit.write({ action: "customer.change", subject: `K${id}`, before }, by);
  const changed = await readBack(id, context);
  return confirm(
    { head: "customer.contact_removed", customer: changed, entry, contact: contact.name },
    context,
  );
}
