import { z } from "zod";
import { actions, type Block, directReply, note, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseMonth } from "#src/command/month.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { describeExample } from "./example-words.ts";
import { planOfPerson, plansOf, type VersionedPlan } from "./plan-of.ts";
import { describePlan } from "./plan-words.ts";
import { chooseWhose, whoseWords } from "./whose.ts";
import { commissionWord } from "./word.ts";

export const showPlan = defineCommand({
  ...commissionWord,
  verb: "plan",
  verbAliases: ["chinhsach", "coche", "quyche"],
  summary: {
    vi: "Chính sách hoa hồng bằng lời, có ví dụ tính sẵn",
    en: "Your commission plan in plain words, with a worked example",
  },
  examples: ["/commission plan", "/hoahong chinhsach tháng trước"],
  args: z.object({ month: periodArgument.prefault("this month"), person: textArgument.optional() }),
  names: { month: ["thang", "ky"], person: ["nv", "nhanvien"] },
  free: [{ argument: "month", find: period }, { argument: "person" }],
  roles: "everyone",

  async run(args, context) {
    const month = chooseMonth(args.month, context, {
      argument: "month",
      example: "/commission plan 11/2026",
    });
    const person = await chooseWhose(args.person, context);
    const plans = await choosePlans({ person, isNamed: args.person !== undefined }, month, context);
    const blocks = plans.flatMap((plan) => present(plan, month, context));
    const statement = {
      label: context.t("commission.button_statement"),
      command: `/commission${whoseWords(person, context)} ${writeMonth(month)}`,
    };
    return directReply(...blocks, actions(statement));
  },
});

/** One's own; HR reads all of them unless somebody is named. */
async function choosePlans(
  { person, isNamed }: { readonly person: Person; readonly isNamed: boolean },
  month: Temporal.PlainYearMonth,
  context: Context,
): Promise<readonly VersionedPlan[]> {
  const own = await planOfPerson(person, month, context);
  if (own) return [own];
  const named = formatMonth(month, context.actor.locale);
  if (!isNamed && context.actor.role === "hr") {
    const all = (await plansOf(month, context)).filter(({ from, to }) => {
      const { compare } = Temporal.PlainYearMonth;
      return compare(from, month) <= 0 && (to === null || compare(month, to) <= 0);
    });
    if (all.length > 0) return all;
  }
  throw new UserError("error.commission_no_plan", { month: named });
}

function present(plan: VersionedPlan, month: Temporal.PlainYearMonth, context: Context): readonly Block[] {
  const { t } = context;
  const isLed = context.actor.role === "lead" || context.actor.role === "hr";
  const example = describeExample(plan, { month, withTeam: isLed && plan.override !== null }, context);
  return [
    title(t("plan.title", { name: plan.name })),
    text(describePlan(plan, context).join("\n")),
    text([t("plan.example_title"), ...example].join("\n")),
    note(t("plan.version", { version: plan.version })),
  ];
}
