import { z } from "zod";
import { actions, type Reply, reply, text } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod, findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import { runningWeek } from "#src/domain/article-plan.ts";
import { fold } from "#src/domain/fold.ts";
import { type Period, quarterOf, writePeriod } from "#src/domain/period.ts";
import type { PeriodPhrase } from "#src/domain/period-phrase.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { looksAfterAll } from "./find.ts";
import { presentEverybody } from "./plan-everybody.ts";
import { presentPlan } from "./plan-own.ts";
import { loadOwnProgress, loadProgress, type WriterProgress } from "./progress.ts";
import { articleWord } from "./word.ts";

export const planOfArticles = defineCommand({
  ...articleWord,
  verb: "plan",
  verbAliases: ["kehoach", "tiendo"],
  summary: {
    vi: "Chỉ tiêu bài viết chia theo tuần: đã đăng, còn lại",
    en: "The articles of a quarter week by week: done and left",
  },
  examples: ["/article plan", "/article plan @vy quý này", "/baiviet kehoach tất cả"],
  args: z.object({
    period: periodArgument.prefault("this quarter"),
    person: textArgument.optional(),
  }),
  names: { period: ["quy", "ky"], person: ["ai", "nguoi"] },
  free: [{ argument: "period", find: period }, { argument: "person" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(args, context) {
    const quarter = chooseQuarter(args.period, context);
    if (args.person !== undefined && !everybody.has(fold(args.person))) {
      return showPerson(args.person, quarter, context);
    }
    if (args.person === undefined) {
      const own = await showOwn(quarter, context);
      if (own) return own;
    }
    return showEverybody(quarter, context);
  },
});

/** The latest that has begun; in December, “quý 1” is the one that is being planned. */
function chooseQuarter(phrase: PeriodPhrase, context: Context): Period {
  const today = context.now.toPlainDate();
  const past = quarterOf(choosePeriod(phrase, context, { prefer: "past", argument: "period" }).from);
  if (Temporal.PlainDate.compare(past.to, today) >= 0) return past;
  const coming = choosePeriod(phrase, context, { prefer: "future", argument: "period" });
  const isNear = today.until(coming.from).days <= nearDays;
  return isNear ? quarterOf(coming.from) : past;
}

const nearDays = 62;

const everybody: ReadonlySet<string> = new Set([
  "all",
  "tat ca",
  "moi nguoi",
  "ca nhom",
  "company",
  "cong ty",
]);

async function showPerson(words: string, quarter: Period, context: Context): Promise<Reply> {
  const { scope, isPrivate } = context;
  const asked = { argument: "person", example: "/article plan @vy" };
  const { id, name, code, team } = await findPerson(words, context, asked);
  const isCovered = covers(scope, { kind: "person", id, name, teamId: team?.id ?? null });
  if (!isPrivate && !isCovered) throw new UserError("error.out_of_scope", { example: "/article plan" });
  return (
    (await show({ id, name, code }, quarter, context)) ??
    nothing("article.plan_none_of", { name, quarter }, context)
  );
}

/** Somebody without a target looks at everybody's, where that is the work; nobody else is told anything. */
async function showOwn(quarter: Period, context: Context): Promise<Reply | undefined> {
  const { actor, isPrivate } = context;
  const own = await show(actor, quarter, context);
  if (own) return isPrivate ? own : { ...own, audience: "direct" };
  if (looksAfterAll(context) || actor.role === "hr") return undefined;
  const empty = nothing("article.plan_none", { name: actor.name, quarter }, context);
  return { ...empty, isNothing: true };
}

async function show(
  { id, name, code }: Pick<Person, "id" | "name" | "code">,
  quarter: Period,
  context: Context,
): Promise<Reply | undefined> {
  const progress = await loadOwnProgress(quarter.from, context, id);
  if (!progress) return undefined;
  const { t, actor } = context;
  const isOwn = id === actor.id;
  const next = goesOn(progress) ? await loadOwnProgress(quarter.to.add({ days: 1 }), context, id) : undefined;
  const who = isOwn ? "" : ` @${code}`;
  return reply(
    ...presentPlan(progress, { name, quarter, next }, context),
    actions(
      ...(isOwn && progress.whole.left > 0
        ? [{ label: t("article.done_button"), command: "/article done" }]
        : []),
      { label: t("article.list_button"), command: `/article list @${code} ${writePeriod(quarter)}` },
      { label: t("kpi.export"), command: `/export article plan${who} ${writePeriod(quarter)}` },
    ),
  );
}

/** The running week is cut off by the end of the quarter. */
function goesOn({ whole }: WriterProgress): boolean {
  return whole.weeks.at(-1)?.standing === "running" && runningWeek(whole)?.days.to.dayOfWeek !== 7;
}

async function showEverybody(quarter: Period, context: Context): Promise<Reply> {
  const { isPrivate, scope } = context;
  if (!isPrivate && scope.kind !== "company") {
    throw new UserError("error.out_of_scope", { example: "/article plan" });
  }
  const writers = await loadProgress(quarter.from, context);
  if (writers.length === 0) {
    return { ...nothing("article.plan_nobody", { name: "", quarter }, context), isNothing: true };
  }
  return presentEverybody(writers, quarter, context);
}

type Missing = { readonly name: string; readonly quarter: Period };

function nothing(
  key: "article.plan_none" | "article.plan_none_of" | "article.plan_nobody",
  { name, quarter }: Missing,
  { t, actor }: Context,
): Reply {
  return reply(text(t(key, { name, period: formatPeriod(quarter, actor.locale) })));
}
