import type { Context } from "#src/command/command.ts";
import { formatMoney } from "#src/domain/money.ts";
import { quarterOf } from "#src/domain/period.ts";
import { stateOn } from "#src/domain/voucher/state.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";

/** More quarters than these are not open at the same time. */
const mostVouchers = 20;

/** The voucher of that number, within the reader's scope. */
export async function getVoucher(id: number, { store, scope }: Context): Promise<Voucher> {
  const voucher = await store.vouchers.find(scope, id);
  if (!voucher) throw new UserError("customer_mail.error_voucher", { entry: `G${id}` });
  return voucher;
}

type Asked = {
  readonly customer: { readonly id: number; readonly name: string };
  /** Its first day; without one, the quarter is asked for where several are open. */
  readonly quarter: Temporal.PlainDate | undefined;
};

/** The newest voucher of the customer's quarter that still holds. */
export async function chooseVoucher({ customer, quarter }: Asked, context: Context): Promise<Voucher> {
  const { store, scope, now, actor, t } = context;
  const today = now.toPlainDate();
  const vouchers = await store.vouchers.list(scope, { customerId: customer.id, limit: mostVouchers });
  const holding = vouchers.filter(({ current }) => {
    const state = stateOn(current, today);
    return state !== "expired" && state !== "adjusted";
  });
  const open = holding
    .filter((voucher) => quarter === undefined || voucher.quarter.equals(quarter))
    .filter(
      (voucher, index, all) => all.findIndex((other) => other.quarter.equals(voucher.quarter)) === index,
    );

  const [only, ...others] = open;
  if (only && others.length === 0) return only;
  const { name, id } = customer;
  if (!only) {
    if (quarter === undefined) throw new UserError("customer_mail.error_no_voucher", { name, id });
    const period = formatPeriod(quarterOf(quarter), actor.locale);
    throw new UserError("customer_mail.error_no_voucher_in", { name, id, period });
  }
  const choices = open.map((voucher) => ({
    label: t("customer_mail.voucher_choice", {
      quarter: formatPeriod(quarterOf(voucher.quarter), actor.locale),
      entry: `G${voucher.id}`,
      budget: formatMoney(voucher.current.points.budget),
    }),
    set: { voucher: `G${voucher.id}` },
  }));
  throw new UserError("customer_mail.ask_quarter", { name }, { choices });
}
