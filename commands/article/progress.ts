import type { Context } from "#src/command/command.ts";
import type { ArticleTarget, StandingArticleTarget, Turn } from "#src/domain/article.ts";
import { type ArticlePlan, mergePlans, planArticles } from "#src/domain/article-plan.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { ArticleCount } from "#src/store/interface/articles.ts";

/** Where somebody stands with the articles of a quarter. */
export type WriterProgress = {
  readonly personId: number;
  /** In the order of the company's list. */
  readonly channels: readonly [ChannelProgress, ...ChannelProgress[]];
  readonly whole: ArticlePlan;
};

export type ChannelProgress = {
  readonly channel: string;
  readonly topic: string | null;
  readonly plan: ArticlePlan;
};

/** Everybody with a target in the quarter of that day, or the one person. */
export async function loadProgress(
  day: Temporal.PlainDate,
  context: Context,
  personId?: number,
): Promise<readonly WriterProgress[]> {
  const { store } = context;
  const quarter = quarterOf(day);
  const targets = await store.articles.targets(quarter.from, personId);
  if (targets.length === 0) return [];
  const counts = await store.articles.counts(quarter, personId);
  const byWriter = Map.groupBy(targets, (target) => target.personId);
  return [...byWriter].flatMap(([id, own]) => {
    const sorted = own.toSorted((one, other) => placeOf(one, context) - placeOf(other, context));
    const [first, ...rest] = sorted.map((target) => progressOf(target, counts, context));
    if (!first) return [];
    const whole = mergePlans([first.plan, ...rest.map(({ plan }) => plan)]);
    return [{ personId: id, channels: [first, ...rest], whole }];
  });
}

export async function loadOwnProgress(
  day: Temporal.PlainDate,
  context: Context,
  personId: number,
): Promise<WriterProgress | undefined> {
  return (await loadProgress(day, context, personId))[0];
}

function progressOf(
  target: StandingArticleTarget,
  counts: readonly ArticleCount[],
  context: Context,
): ChannelProgress {
  const { channel, topic, quarter, versions, startedOn, personId } = target;
  const { calendar, timeZone } = context.company;
  const plan = planArticles({
    quarter,
    versions: versions.map(({ count, at }) => {
      const set = at.toZonedDateTimeISO(timeZone).toPlainDate();
      return { count, since: Temporal.PlainDate.compare(set, startedOn) < 0 ? startedOn : set };
    }),
    published: counts.filter((one) => one.personId === personId && one.channel === channel),
    today: context.now.toPlainDate(),
    calendar,
    turn: turnOf(target, context),
  });
  return { channel, topic, plan };
}

/** By the company's list, so that no other target moves a week's goal. */
function turnOf(target: ArticleTarget, context: Context): Turn {
  const { length } = context.company.articleChannels.values;
  return { index: placeOf(target, context), of: length + 1 };
}

/** What the company has taken off its list comes last. */
function placeOf({ channel }: ArticleTarget, { company }: Context): number {
  const { values } = company.articleChannels;
  const index = values.indexOf(channel);
  return index === -1 ? values.length : index;
}
