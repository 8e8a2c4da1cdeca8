import { z } from "zod";
import { actions, note, reply, table, text, title } from "#src/chat/reply.ts";
import { period, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { namesOf } from "#src/domain/names.ts";
import type { Period } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import { restOf } from "#src/domain/voucher/offer.ts";
import type { VoucherState } from "#src/domain/voucher/state.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatHundredths } from "#src/i18n/points.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import { chooseKnownCustomer, getCustomer } from "../customer/find.ts";
import { choosePlanPeriod, nameOfQuarter } from "../plan/find.ts";
import { planNames, planPeriodArgument } from "../plan/finders.ts";
import { labelOf, stateNow } from "./find.ts";
import { voucherWord } from "./word.ts";

const shown = 30;
const buttons = 4;

/** What somebody says who means every voucher within the own range. */
const asksForAll = /^(?:cua )?(?:toi|minh|em|nhom|team)$/;

/** More than a company has at once: those that are over are only found by looking at each. */
const most = 1_000;

/** How people call the states that they ask for. */
export const stateNames = namesOf<VoucherState>({
  draft: ["nháp"],
  reviewed: ["chờ duyệt", "chờ"],
  approved: ["đã duyệt", "duyệt"],
  sent: ["đã gửi", "gửi"],
  accepted: ["khách đồng ý", "đồng ý", "đã nhận"],
  adjusted: ["điều chỉnh"],
  expired: ["hết hạn", "hết hiệu lực"],
});

export const listVouchers = defineCommand({
  ...voucherWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: {
    vi: "Danh sách voucher, theo trạng thái, khách hàng hoặc quý",
    en: "Vouchers, by state, customer or quarter",
  },
  examples: ["/voucher list", "/voucher ds chờ duyệt", "/voucher list An Phát quý 1/2027"],
  args: z.object({ which: textArgument.optional(), period: planPeriodArgument.optional() }),
  names: { which: ["loc", "khach", "trangthai"], period: planNames.period },
  free: [{ argument: "period", find: period }, { argument: "which" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { t, scope, isPrivate } = context;
    if (scope.kind === "nobody" && !isPrivate) {
      throw new UserError("error.out_of_scope", { example: "/voucher list" });
    }
    const vouchers = await findVouchers(args, context);
    if (vouchers.length === 0) {
      const isNarrow = args.which !== undefined || args.period !== undefined;
      return reply(text(t(isNarrow ? "voucher.list_none" : "voucher.list_empty")));
    }
    return reply(
      title(t("voucher.list_title", { count: vouchers.length })),
      table(
        columns(context),
        vouchers.slice(0, shown).map((voucher) => rowOf(voucher, context)),
      ),
      ...(vouchers.length > shown ? [note(t("voucher.list_more", { shown }))] : []),
      actions(
        ...vouchers.slice(0, buttons).map((voucher) => {
          const label = t("voucher.button_show", { entry: labelOf(voucher), name: voucher.customer.name });
          return { label, command: `/voucher ${labelOf(voucher)}` };
        }),
      ),
    );
  },
});

type Asked = { readonly which?: string | undefined; readonly period?: PeriodPhrase | undefined };

async function findVouchers({ which, period: phrase }: Asked, context: Context): Promise<readonly Voucher[]> {
  const { store, scope } = context;
  const days = phrase && choosePlanPeriod(phrase, context);
  const words = which === undefined || asksForAll.test(fold(which)) ? undefined : which;
  const state = words === undefined ? undefined : stateNames.find(words);
  const customerId = words === undefined || state ? undefined : await customerOf(words, context);
  const found = await store.vouchers.list(scope, {
    ...(customerId !== undefined && { customerId }),
    ...(state && state !== "expired" && { states: [state] }),
    limit: most,
  });
  return found.filter(
    (voucher) =>
      (!state || stateNow(voucher, context) === state) && (!days || contains(days, voucher.quarter)),
  );
}

function contains({ from, to }: Period, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}

async function customerOf(words: string, context: Context): Promise<number> {
  const { id } = await chooseKnownCustomer(words, context, { argument: "which" });
  return (await getCustomer(id, context)).id;
}

function columns({ t }: Context) {
  return [
    { label: t("column.entry"), format: "text" },
    { label: t("column.customer"), format: "text" },
    { label: t("voucher.column_quarter"), format: "text" },
    { label: t("column.status"), format: "text" },
    { label: t("voucher.column_points"), format: "text" },
    { label: t("voucher.column_budget"), format: "money" },
    { label: t("voucher.column_rest"), format: "money" },
    { label: t("voucher.column_until"), format: "text" },
  ] as const;
}

function rowOf(voucher: Voucher, context: Context) {
  const { t, actor } = context;
  const { points, packages, validUntil } = voucher.current;
  return [
    labelOf(voucher),
    voucher.customer.name,
    nameOfQuarter(voucher.quarter, context),
    t(`voucher.state_${stateNow(voucher, context)}`),
    formatHundredths(points.total, actor.locale),
    points.budget,
    restOf(points.budget, packages),
    formatDay(validUntil),
  ];
}
