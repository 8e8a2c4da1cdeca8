import { z } from "zod";
import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod, findPerson } from "#src/command/resolve.ts";
import { covers } from "#src/domain/access.ts";
import type { ArticleTarget } from "#src/domain/article.ts";
import { type Period, quarterOf, writePeriod } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { askFor } from "../lead/ask.ts";
import { chooseChannel } from "./choose.ts";
import { describeChannel } from "./describe.ts";
import { channelOfTarget, colleague } from "./finders.ts";
import { loadOwnProgress } from "./progress.ts";
import { articleWord } from "./word.ts";

const example = "/article target @vy E-Magazine 12 quý 1/2027";

export const setArticleTarget = defineCommand({
  ...articleWord,
  verb: "target",
  verbAliases: ["giao", "chitieu"],
  summary: {
    vi: "Giao số bài viết theo kênh và quý",
    en: "Set how many articles a person writes in a quarter",
  },
  examples: [example, "/baiviet giao @vy Adtech 6 quý này chude=“Case study bán lẻ”"],
  args: z.object({
    person: textArgument.optional(),
    period: periodArgument.prefault("this quarter"),
    channel: textArgument.optional(),
    count: textArgument.optional(),
    topic: textArgument.optional(),
  }),
  names: {
    person: ["ai", "cho", "nguoi"],
    period: ["quy", "ky"],
    channel: ["kenh"],
    count: ["so", "sobai"],
    topic: ["chude"],
  },
  free: [
    { argument: "person", find: colleague },
    { argument: "period", find: period },
    { argument: "channel", find: channelOfTarget },
    { argument: "count", find: word(/^\d+$/) },
    { argument: "topic" },
  ],
  finds: { period, channel: channelOfTarget },
  texts: ["topic"],
  roles: ["lead", "manager", "admin"],

  async run(args, context) {
    const person = await chooseWriter(args.person, context);
    const quarter = chooseQuarter(choosePeriod(args.period, context, futureQuarter), context);
    const channel = await chooseChannel(
      args.channel,
      { writerId: person.id, question: "article.ask_target_channel" },
      context,
    );
    const count = readCount(args.count ?? askFor({ argument: "count", key: "article.ask_count" }));
    const target = { personId: person.id, channel, quarter: quarter.from, count, topic: args.topic ?? null };
    const { id, before } = await write(target, person.name, context);
    return confirm({ id, target, before, person, quarter }, context);
  },
});

const futureQuarter = { prefer: "future", argument: "period" } as const;

async function chooseWriter(words: string | undefined, context: Context): Promise<Person> {
  const { store, now, scope, isPrivate } = context;
  if (words === undefined) {
    const people = await store.people.list(now.toPlainDate());
    const choices = people
      .filter(({ role }) => role === "media")
      .slice(0, 5)
      .map(({ name, code }) => ({ label: name, set: { person: `@${code}` } }));
    return askFor({ argument: "person", key: "article.ask_writer", choices });
  }
  const person = await findPerson(words, context, { argument: "person", example });
  const { id, name, team, role } = person;
  const isLed = covers(scope, { kind: "person", id, name, teamId: team?.id ?? null });
  if (!isLed && !isPrivate) throw new UserError("error.out_of_scope", { example: "/article plan" });
  if (!isLed && role !== "media") throw new UserError("error.article_target_scope", { person: name });
  return person;
}

/** What is over cannot be written any more, and a number for a month is none for its quarter. */
function chooseQuarter({ kind, from }: Period, { now, actor }: Context): Period {
  const quarter = quarterOf(from);
  if (kind !== "quarter") {
    throw new UserError("error.article_no_quarter", { period: formatPeriod(quarter, actor.locale), example });
  }
  if (Temporal.PlainDate.compare(quarter.to, now.toPlainDate()) < 0) {
    throw new UserError("error.article_quarter_over", { period: formatPeriod(quarter, actor.locale) });
  }
  return quarter;
}

const mostArticles = 999;

function readCount(typed: string): number {
  const count = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  if (count <= mostArticles) return count;
  throw new UserError("error.article_count", { text: typed, most: mostArticles }, { slot: "count" });
}

async function write(target: ArticleTarget, writer: string, { store, by }: Context) {
  const set = await store.articles.setTarget(target, by);
  const { channel, quarter, count, topic, personId } = target;
  await store.audit.write(
    {
      action: "article.target",
      subject: `Y${set.id}`,
      ...(set.before && { before: valuesOf(set.before) }),
      after: { ...valuesOf({ count, topic }), writer, channel, quarter: quarter.toString(), personId },
    },
    by,
  );
  return set;
}

export function valuesOf({ count, topic }: Pick<ArticleTarget, "count" | "topic">) {
  return { articleCount: count, topic };
}

type Set = {
  readonly id: number;
  readonly target: ArticleTarget;
  readonly before: ArticleTarget | null;
  readonly person: Person;
  readonly quarter: Period;
};

async function confirm({ id, target, before, person, quarter }: Set, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const { channel, count } = target;
  const values = { person: person.name, channel, period: formatPeriod(quarter, actor.locale), count };
  const progress = await loadOwnProgress(quarter.from, context, person.id);
  const own = progress?.channels.find((one) => one.channel === channel);
  return reply(
    title(count === 0 ? t("article.target_dropped", values) : t("article.target_set", values)),
    ...(before === null ? [] : [text(t("article.target_before", { count: before.count }))]),
    ...(own ? [text(describeChannel(own, context))] : []),
    actions(
      { label: t("revenue.undo"), command: `/undo Y${id}` },
      { label: t("article.plan_button"), command: `/article plan @${person.code} ${writePeriod(quarter)}` },
    ),
  );
}
