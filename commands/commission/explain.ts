import { z } from "zod";
import { actions, directReply, note, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { StatementLine } from "#src/domain/commission/statement.ts";
import type { Person } from "#src/domain/person.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { explainLine } from "./explain-line.ts";
import { getLine, lineFinder } from "./find-line.ts";
import { describeMatter } from "./line-words.ts";
import { describeOrigin } from "./origin.ts";
import { planOfStatement } from "./plan-of.ts";
import { chooseWhose, whoseWords } from "./whose.ts";
import { commissionWord } from "./word.ts";

export const explainCommission = defineCommand({
  ...commissionWord,
  verb: "explain",
  verbAliases: ["giaithich", "visao", "chitiet"],
  summary: {
    vi: "Vì sao một dòng hoa hồng ra số đó, từ câu chat nào",
    en: "Why a line of commission is what it is, down to the chat message",
  },
  examples: ["/commission explain 1", "/hoahong giaithich C15", "/commission explain 1 10/2026"],
  args: z.object({
    line: textArgument,
    month: periodArgument.optional(),
    person: textArgument.optional(),
  }),
  names: { line: ["dong", "ma"], month: ["thang", "ky"], person: ["nv", "nhanvien"] },
  free: [{ argument: "line", find: lineFinder }, { argument: "month", find: period }, { argument: "person" }],
  asks: { line: "commission.ask_line" },
  roles: "everyone",

  async run(args, context) {
    const { t, actor } = context;
    const person = await chooseWhose(args.person, context);
    const { statement, line } = await getLine({ words: args.line, month: args.month, person }, context);
    const { month } = statement;
    const plan = await planOfStatement(statement, context);
    const heading = t("commission.explain_title", {
      number: line.number,
      month: formatMonth(month, actor.locale),
      matter: describeMatter(line, context),
    });
    return directReply(
      title(heading),
      text(explainLine(line, { statement, plan }, context).join("\n")),
      ...(await describeOrigin(line, context)).map(note),
      actions(...buttonsOf(line, { person, month }, context)),
    );
  },
});

type Where = { readonly person: Person; readonly month: Temporal.PlainYearMonth };

function buttonsOf(line: StatementLine, { person, month }: Where, context: Context) {
  const { t, actor } = context;
  const written = writeMonth(month);
  const isOwn = person.id === actor.id;
  return [
    ...(line.kind === "entry"
      ? [
          {
            label: t("revenue.details", { sale: `S${line.saleId}` }),
            command: `/revenue show S${line.saleId}`,
          },
        ]
      : []),
    ...(isOwn
      ? [
          {
            label: t("commission.button_dispute"),
            command: `/commission dispute ${line.number} thang=${written}`,
          },
        ]
      : []),
    {
      label: t("commission.button_statement"),
      command: `/commission${whoseWords(person, context)} ${written}`,
    },
  ];
}
