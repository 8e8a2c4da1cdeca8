import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { segmentOf } from "#src/domain/segment.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { Contact, Customer } from "#src/store/interface/customers.ts";
import { showPhone } from "../lead/mask.ts";

/** Who a customer is, a line for each fact that is known. */
export async function describeCustomer(customer: Customer, context: Context): Promise<string> {
  const { t } = context;
  const { phone, email, taxCode, sector, office, region, owner, contacts } = customer;
  return linesOf(
    await segmentLine(customer, context),
    t("customer.owner_line", { owner: owner?.name ?? t("customer.no_owner") }),
    phone !== null && t("customer.phone_line", { phone: showPhone(phone, context) }),
    email !== null && t("customer.email_line", { email }),
    taxCode !== null && t("customer.tax_code_line", { taxCode }),
    sector !== null && t("customer.sector_line", { sector }),
    office !== null && t("customer.office_line", { office }),
    region !== null && t("customer.region_line", { region: region.name }),
    ...contacts.map((contact) => t("customer.contact_line", { contact: describeContact(contact, context) })),
    customer.orders > 0 && moneyLine(customer, context),
  );
}

/** `Chị Hoa, kế toán trưởng, 0912 345 678` */
function describeContact({ name, title, phone, email }: Omit<Contact, "id">, context: Context): string {
  return [name, title, phone && showPhone(phone, context), email].filter((part) => part).join(", ");
}

function linesOf(...lines: readonly (string | false | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== false).join("\n");
}

function moneyLine({ signed, collected, orders }: Customer, { t }: Context): string {
  return t("customer.money_line", {
    signed: formatMoney(signed),
    orders,
    collected: formatMoney(collected),
    receivable: formatMoney(signed - collected),
  });
}

async function segmentLine(customer: Customer, context: Context): Promise<string> {
  const { t, now, company } = context;
  const { segment, reason } = segmentOf(customer, now.toPlainDate(), company.customers);
  const derived = t(`customer.segment_${segment}`);
  if (customer.segment !== null) {
    const values = { segment: t(`customer.segment_${customer.segment}`), derived };
    const name = await whoSetSegment(customer.id, context);
    return name === undefined
      ? t("customer.segment_by_file", values)
      : t("customer.segment_by_hand", { ...values, name });
  }
  const why = t(`customer.reason_${reason}`, {
    orders: customer.orders,
    renewals: customer.renewals,
    needed: company.customers.loyalFromOrders,
    days: company.customers.newForDays,
    day: customer.firstSaleOn ? formatDay(customer.firstSaleOn) : "",
  });
  return t("customer.segment_line", { segment: derived, reason: why });
}

/** Undefined for what came in from a file. */
async function whoSetSegment(id: number, { store }: Context): Promise<string | undefined> {
  const entries = await store.audit.list({ kind: "company" }, `K${id}`);
  const entry = entries.findLast(({ after }) => after !== null && typeof after["segment"] === "string");
  return entry?.actor?.name;
}
