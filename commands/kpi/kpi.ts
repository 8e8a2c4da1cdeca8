import { z } from "zod";
import { actions, type Block, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { named, oneOf, period, periodArgument, textArgument, within } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Subject } from "#src/domain/access.ts";
import { fold } from "#src/domain/fold.ts";
import { metricNames } from "#src/domain/names.ts";
import { writePeriod } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { articlesInKpi } from "../article/kpi.ts";
import { type Asked, type Board, loadPeopleBoard, loadSubjectBoard, loadUnitBoard } from "./board.ts";
import { completionImage, trendImage } from "./charts.ts";
import { getSubject, isEveryUnit, nameOf, readSubject, type UnitWords } from "./subject.ts";
import { footnote, summarize } from "./summary.ts";
import { boardTable } from "./table.ts";
import { withArticles } from "./with-articles.ts";

export const kpi = defineCommand({
  name: "kpi",
  aliases: ["chitieu", "tiendo"],
  summary: { vi: "Thực hiện so với chỉ tiêu, theo ngày công", en: "Actual against target, by working days" },
  examples: ["/kpi", "/kpi team", "/kpi @lan tháng trước", "/kpi region quý 4", "/kpi below"],
  args: z.object({
    subject: textArgument.prefault("me"),
    period: periodArgument.prefault("this month"),
    metric: oneOf(metricNames).optional(),
  }),
  names: { subject: ["ai"], period: ["ky", "thang"], metric: ["chiso", "loai"] },
  free: [
    { argument: "period", find: period },
    { argument: "metric", find: within(metricNames) },
    { argument: "subject" },
  ],
  finds: { metric: named(metricNames) },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(args, context) {
    const asked: Asked = {
      metric: args.metric ?? context.company.kpiMetric,
      period: choosePeriod(args.period, context, { prefer: "past", argument: "period" }),
    };
    const behind = below.exec(fold(args.subject));
    if (behind) return showBelow(args.subject.slice(behind[0].length).trim(), asked, context);

    const wanted = readSubject(args.subject);
    const answer = isEveryUnit(wanted, context)
      ? await showUnits(wanted.kind, asked, context)
      : await showSubject(
          await getSubject(wanted, context),
          { ...asked, isNamed: args.metric !== undefined },
          context,
        );
    if (!answer.blocks.some(({ kind }) => kind === "table")) return answer;
    const metric = args.metric === undefined ? "" : ` metric=${args.metric}`;
    const line = `/export kpi ${args.subject} ${writePeriod(asked.period)}${metric}`;
    return {
      ...answer,
      blocks: [...answer.blocks, actions({ label: context.t("kpi.export"), command: line })],
    };
  },
});

/** “below”, “dưới nhịp”, “ai chưa đạt”. */
const below = /^(?:below|behind|(?:ai )?(?:duoi|cham|chua dat)(?: (?:nhip|kpi|chi tieu|tien do))?)(?!\S)/;

/** A metric that was named is shown alone. */
type AskedOf = Asked & { readonly isNamed: boolean };

async function showSubject(subject: Subject, asked: AskedOf, context: Context): Promise<Reply> {
  const { store, scope } = context;
  const [board, days, articles] = await Promise.all([
    loadSubjectBoard(subject, asked, context),
    store.figures.byDay(scope, subject, asked.metric, asked.period),
    subject.kind === "person" && !asked.isNamed ? articlesInKpi(subject.id, asked.period, context) : [],
  ]);
  const name = nameOf(subject, context);
  const answer = present(board, { name, days: trendImage(board, { subject: name, days, context }), context });
  return subject.kind === "person"
    ? withArticles(answer, { personId: subject.id, board, articles }, context)
    : answer;
}

async function showUnits(kind: UnitWords["kind"], asked: Asked, context: Context): Promise<Reply> {
  const { scope, store, t } = context;
  if (scope.kind !== "company") throw new UserError("error.out_of_scope", { example: "/kpi" });
  const [board, days] = await Promise.all([
    loadUnitBoard(kind, asked, context),
    store.figures.byDay(scope, { kind: "company" }, asked.metric, asked.period),
  ]);
  const name = t(`kpi.all_${kind}`);
  return present(board, {
    name,
    days: trendImage(board, { subject: t("kpi.company"), days, context }),
    context,
  });
}

/** Those who are behind their pace, so that a lead knows whom to help first. */
async function showBelow(words: string, asked: Asked, context: Context): Promise<Reply> {
  const { scope, t, actor } = context;
  const wanted = words === "" ? (scope.kind === "company" ? "company" : "team") : words;
  const subject = await getSubject(readSubject(wanted), context);
  const board = await loadPeopleBoard(subject, asked, context);
  const rows = board.rows.filter(
    ({ progress }) => progress.kind === "measured" && progress.standing !== "on_pace",
  );
  const label = formatPeriod(asked.period, actor.locale);
  if (rows.length === 0) return reply(text(t("kpi.nobody_below", { period: label })));
  const name = `${nameOf(subject, context)} · ${t("kpi.below")}`;
  const shown = { ...board, rows };
  return reply(
    title(t("kpi.title", { subject: name, period: label })),
    boardTable(shown, context, { withTotal: false }),
    completionImage(shown, name, context),
    note(footnote(board, context)),
  );
}

type Presented = { readonly name: string; readonly days: Block; readonly context: Context };

function present(board: Board, { name, days, context }: Presented): Reply {
  const { t, actor } = context;
  const blocks: Block[] = [
    title(t("kpi.title", { subject: name, period: formatPeriod(board.period, actor.locale) })),
    text(summarize(board, context)),
  ];
  if (board.rows.length > 0) {
    blocks.push(boardTable(board, context), completionImage(board, name, context));
  }
  return reply(...blocks, days, note(footnote(board, context)));
}
