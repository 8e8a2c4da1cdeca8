import { z } from "zod";
import { actions, type Block, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Statement } from "#src/domain/commission/statement.ts";
import type { Person } from "#src/domain/person.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { linesTable } from "./lines-table.ts";
import { choosePayMonth } from "./pay-month.ts";
import { planOfStatement } from "./plan-of.ts";
import { describeStanding } from "./standing-words.ts";
import { loadStatement } from "./statement-of.ts";
import { describeDoubts, describeTotal } from "./total-words.ts";
import { chooseWhose, whoseWords } from "./whose.ts";
import { commissionWord } from "./word.ts";

/** What a phone shows without endless scrolling. */
const shown = 30;

export const showCommission = defineCommand({
  ...commissionWord,
  summary: { vi: "Hoa hồng của mình, từng khoản một", en: "Your commission, line by line" },
  examples: ["/commission", "/hoahong tháng trước", "/commission 11/2026 all"],
  args: z.object({
    month: periodArgument.prefault("this month"),
    lines: textArgument.optional(),
    person: textArgument.optional(),
  }),
  names: { month: ["thang", "ky"], lines: ["dong"], person: ["nv", "nhanvien"] },
  free: [
    { argument: "month", find: period },
    { argument: "lines", find: word(/^(?:all|het|hết|tatca)$/i) },
    { argument: "person" },
  ],
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    const month = choosePayMonth(args.month, context);
    const person = await chooseWhose(args.person, context);
    const statement = await loadStatement({ person, month }, context);
    return present(statement, { person, most: args.lines === undefined ? shown : undefined }, context);
  },
});

type Shown = { readonly person: Person; readonly most: number | undefined };

async function present(statement: Statement, { person, most }: Shown, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const { month, lines, standing } = statement;
  const values = { name: person.name, month: formatMonth(month, actor.locale) };
  const head = title(t(person.id === actor.id ? "commission.title_own" : "commission.title_of", values));
  if (!statement.plan && lines.length === 0) {
    const others = actor.role === "hr" ? [note(t("commission.of_others"))] : [];
    const none = text(t("commission.no_plan", values));
    return directReply(head, none, ...others, buttons(statement, person, context));
  }

  const plan = await planOfStatement(statement, context);
  const words = [
    ...(await describeTotal(statement, context)),
    ...(standing ? describeStanding({ standing, plan, month }, context) : []),
  ];
  const more = `/commission${whoseWords(person, context)} ${writeMonth(month)} all`;
  const blocks: Block[] = [
    head,
    text(words.join("\n")),
    ...(lines.length === 0
      ? [text(t("commission.no_lines"))]
      : [linesTable(statement, { most, more }, context)]),
    ...describeDoubts(statement, context).map(note),
    ...(lines.length === 0 ? [] : [note(describeHow(statement, person, context))]),
  ];
  return directReply(...blocks, buttons(statement, person, context));
}

/** What may be typed about a line; the month is named unless it is this one. */
function describeHow({ month, lines }: Statement, person: Person, { t, actor, now }: Context): string {
  const isThis = now.toPlainDate().toPlainYearMonth().equals(month);
  const line = `${lines[0]?.number ?? 1}${isThis ? "" : ` ${writeMonth(month)}`}`;
  if (person.id === actor.id) return t("commission.how", { line });
  return t("commission.how_other", { line: `${line}${whoseWords(person, { actor })}` });
}

function buttons({ month, lines, plan }: Statement, person: Person, context: Context): Block {
  const { t, now, actor } = context;
  const whose = whoseWords(person, context);
  const written = `${whose} ${writeMonth(month)}`;
  const isRunning = now.toPlainDate().toPlainYearMonth().equals(month);
  const before = month.subtract({ months: 1 });
  return actions(
    ...(lines.length > 0
      ? [{ label: t("commission.button_excel"), command: `/export commission${written} all` }]
      : []),
    ...(plan && isRunning
      ? [{ label: t("commission.button_if"), command: `/commission if 50tr${whose}` }]
      : []),
    ...(plan ? [{ label: t("commission.button_plan"), command: `/commission plan${written}` }] : []),
    { label: formatMonth(before, actor.locale), command: `/commission${whose} ${writeMonth(before)}` },
  );
}
