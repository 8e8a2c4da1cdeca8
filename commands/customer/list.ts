import { z } from "zod";
import { note, reply, text, title } from "#src/chat/reply.ts";
import { named, oneOf, period, periodArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand, type Finder } from "#src/command/command.ts";
import { choosePeriod, findPerson, findUnit } from "#src/command/resolve.ts";
import { fold } from "#src/domain/fold.ts";
import { type Segment, segmentNames } from "#src/domain/segment.ts";
import { UserError } from "#src/errors.ts";
import type { CustomerFilter } from "#src/store/interface/customers.ts";
import { region } from "../lead/finders.ts";
import { tableOf } from "./table.ts";
import { customerWord } from "./word.ts";

const shown = 50;

/** “nhóm khách trung thành”, “trung thành”, “mới”: wherever it stands in the line. */
const segment: Finder = (words) => {
  const list = words.split(" ");
  for (let start = 0; start < list.length; start += 1) {
    const found = named(segmentNames)(list.slice(start).join(" "));
    if (found) return { text: found.text, rest: [...list.slice(0, start), found.rest].join(" ").trim() };
  }
  return undefined;
};

const regionHead = /^(?:mien|vung)$/;

/** “Miền Bắc” without a name before it. */
const regionInLine: Finder = (words) => {
  const list = words.split(" ");
  const start = list.findIndex((part, index) => index < list.length - 1 && regionHead.test(fold(part)));
  if (start === -1) return undefined;
  return { text: list.slice(start, start + 2).join(" "), rest: list.toSpliced(start, 2).join(" ") };
};

const mine: ReadonlySet<string> = new Set(["toi", "minh", "em", "cua toi", "cua minh", "cua em", "me"]);
const ours: ReadonlySet<string> = new Set(["nhom", "team", "cua nhom", "cua team"]);

export const listCustomers = defineCommand({
  ...customerWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: {
    vi: "Danh sách khách hàng theo người phụ trách, khu vực, nhóm khách, kỳ mua",
    en: "Customers by owner, region, segment and period of the last sale",
  },
  examples: [
    "/customer list",
    "/khach ds @lan nhom=trungthanh",
    "/customer list khuvuc=“Miền Bắc” tháng này",
  ],
  args: z.object({
    person: textArgument.optional(),
    region: textArgument.optional(),
    segment: oneOf(segmentNames).optional(),
    period: periodArgument.optional(),
  }),
  names: {
    person: ["nv", "nhanvien", "owner"],
    region: ["khuvuc", "kv", "vung", "mien"],
    segment: ["nhom", "nhomkhach", "loai"],
    period: ["ky", "thang"],
  },
  free: [
    { argument: "person", find: word(/^@\S/) },
    { argument: "period", find: period },
    { argument: "region", find: regionInLine },
    { argument: "segment", find: segment },
    { argument: "person" },
  ],
  finds: { region, segment: named(segmentNames), person: word(/^@?\S/) },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { store, scope, t, isPrivate } = context;
    if (scope.kind === "nobody" && !isPrivate) {
      throw new UserError("error.out_of_scope", { example: "/customer list" });
    }
    const customers = await store.customers.list(scope, await filterOf(args, context));
    if (customers.length === 0) return reply(text(t("customer.list_empty")));
    return reply(
      title(t("customer.list_title")),
      tableOf(customers.slice(0, shown), context),
      ...(customers.length > shown ? [note(t("customer.list_more", { shown }))] : []),
    );
  },
});

type Given = {
  readonly person?: string | undefined;
  readonly region?: string | undefined;
  readonly segment?: Segment | undefined;
  readonly period?: Parameters<typeof choosePeriod>[0] | undefined;
};

async function filterOf(args: Given, context: Context): Promise<CustomerFilter> {
  const example = "/customer list @lan";
  const { now, company, actor } = context;
  const words = fold(args.person ?? "");
  const owner =
    args.person === undefined || ours.has(words)
      ? undefined
      : mine.has(words)
        ? actor
        : await findPerson(args.person, context, { argument: "person", example });
  const unit =
    args.region === undefined
      ? undefined
      : await findUnit(args.region, "region", context, { argument: "region", example });
  const days = args.period && choosePeriod(args.period, context, { prefer: "past", argument: "period" });
  return {
    ...(owner && { ownerId: owner.id }),
    ...(unit && { regionId: unit.id }),
    ...(args.segment && {
      segment: { is: args.segment, on: now.toPlainDate(), rules: company.customers },
    }),
    ...(days && { lastSale: { from: days.from, to: days.to } }),
    limit: shown + 1,
  };
}
