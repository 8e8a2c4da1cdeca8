import { z } from "zod";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand, type Finder } from "#src/command/command.ts";
import { findPerson, findUnit } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import { fold } from "#src/domain/fold.ts";
import { findPhone } from "#src/domain/phone.ts";
import { UserError } from "#src/errors.ts";
import type { CustomerChange } from "#src/store/interface/customers.ts";
import { factNames, facts } from "../lead/facts.ts";
import { email, region } from "../lead/finders.ts";
import { sellers } from "../lead/owner.ts";
import { changeCustomer } from "./change.ts";
import { chooseKnownCustomer, getCustomerForChange } from "./find.ts";
import { askAboutTwins } from "./guard.ts";
import { customerWord } from "./word.ts";

/** “sdt=chưa có” takes a number away, and is two words long. */
const phoneOrNone: Finder = (words) => {
  const list = words.split(" ");
  const text = list.slice(0, 2).join(" ");
  return noPhone.test(fold(text)) ? { text, rest: list.slice(2).join(" ") } : findPhone(words);
};

const noPhone = /^(?:chua|khong) co$/;

const args = z.object({
  customer: textArgument,
  name: textArgument.optional(),
  phone: facts.phone,
  taxCode: facts.taxCode,
  email: facts.email,
  sector: textArgument.optional(),
  office: textArgument.optional(),
  region: textArgument.optional(),
  owner: textArgument.optional(),
});

type Args = z.output<typeof args>;

export const editCustomer = defineCommand({
  ...customerWord,
  verb: "edit",
  verbAliases: ["sua", "doi", "capnhat", "set"],
  summary: { vi: "Sửa thông tin khách hàng", en: "Change what is known about a customer" },
  examples: [
    "/customer edit An Phát sdt=0912345678 mst=0300588569",
    "/khach sua K12 nganh=“bán lẻ” khuvuc=“Miền Bắc”",
    "/customer edit K12 nv=@lan",
  ],
  args,
  names: {
    customer: ["khach", "kh"],
    name: ["ten", "tenmoi"],
    phone: factNames.phone,
    taxCode: factNames.taxCode,
    email: factNames.email,
    sector: ["nganh", "linhvuc"],
    office: ["vanphong", "diachi", "tinh"],
    region: factNames.region,
    owner: ["nv", "nhanvien", "phutrach", "giao"],
  },
  free: [
    { argument: "customer", find: word(/^#?K\d{1,9}$/i) },
    { argument: "owner", find: word(/^@\S/) },
    { argument: "email", find: email },
    { argument: "phone", find: findPhone },
    { argument: "customer" },
  ],
  finds: { region, owner: word(/^@?\S/), phone: phoneOrNone },
  texts: ["customer", "name", "sector", "office"],
  asks: { customer: "customer.ask_name" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(given, context) {
    const { id } = await chooseKnownCustomer(given.customer, context, { argument: "customer" });
    const customer = await getCustomerForChange(id, context);
    const change = await changeOf(given, context);
    if (Object.keys(change).length === 0) {
      throw new UserError("error.customer_nothing_to_change", { name: customer.name, id });
    }
    const { name, phone, taxCode, email: address } = change;
    await askAboutTwins(
      {
        ...(name !== undefined && name !== customer.name && { name }),
        ...(phone && phone !== customer.phone && { phone }),
        ...(taxCode && taxCode !== customer.taxCode && { taxCode }),
        ...(address && address !== customer.email && { email: address }),
        exceptCustomerId: id,
      },
      context,
      { mayAttach: false },
    );
    return changeCustomer(customer, change, context);
  },
});

async function changeOf(given: Args, context: Context): Promise<CustomerChange> {
  const example = "/customer edit K12 khuvuc=“Miền Bắc”";
  const unit =
    given.region === undefined
      ? undefined
      : await findUnit(given.region, "region", context, { argument: "region", example });
  return {
    ...(given.name !== undefined && { name: given.name }),
    ...(given.phone !== undefined && { phone: given.phone }),
    ...(given.taxCode !== undefined && { taxCode: given.taxCode }),
    ...(given.email !== undefined && { email: given.email }),
    ...(given.sector !== undefined && { sector: given.sector }),
    ...(given.office !== undefined && { office: given.office }),
    ...(unit && { regionId: unit.id }),
    ...(given.owner !== undefined && { ownerId: await newOwner(given.owner, context) }),
  };
}

/** Whoever hands a customer on may see both ends. */
async function newOwner(words: string, context: Context): Promise<number> {
  const { actor, scope, isPrivate } = context;
  if (actor.role === "rep") throw new UserError("error.customer_owner_role");
  const example = "/customer edit K12 nv=@lan";
  const { id, name, team, role } = await findPerson(words, context, { argument: "owner", example });
  if (!covers(scope, { kind: "person", id, name, teamId: team?.id ?? null })) {
    if (!isPrivate) throw new UserError("error.out_of_scope", { example });
    throw new UserError("error.customer_owner_beyond", { person: name });
  }
  if (!sellers.has(role)) throw new UserError("error.customer_owner_sells_not", { person: name });
  return id;
}
