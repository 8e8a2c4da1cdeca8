import type { ArticleTarget, StandingArticleTarget } from "#src/domain/article.ts";
import type { Authorship, Days } from "../store.ts";

/** What has been published, and who is to write how much. Everybody in the company may read it. */
export interface Articles {
  /** The address in its usual form; null where it is registered already. */
  add(article: NewArticle, by: Authorship): Promise<number | null>;
  find(id: number): Promise<Article | undefined>;
  findByUrl(url: string): Promise<Article | undefined>;
  /** The newest first. */
  list(filter: ArticleFilter): Promise<readonly Article[]>;
  remove(id: number, at: Temporal.Instant): Promise<void>;
  /** What each person has published for each channel, day by day. */
  counts(days: Days, personId?: number): Promise<readonly ArticleCount[]>;
  /** The ones that count, of a quarter; those set to nothing are left out. */
  targets(quarter: Temporal.PlainDate, personId?: number): Promise<readonly StandingArticleTarget[]>;
  /** Replaces the target of the same person, channel and quarter, and tells what it was. */
  setTarget(
    target: ArticleTarget,
    by: Authorship,
  ): Promise<{ readonly id: number; readonly before: ArticleTarget | null }>;
}

export type NewArticle = {
  readonly channel: string;
  readonly title: string;
  readonly url: string;
  readonly publishedOn: Temporal.PlainDate;
  readonly authorId: number;
};

export type Article = NewArticle & {
  readonly id: number;
  readonly author: { readonly id: number; readonly name: string };
};

export type ArticleFilter = {
  readonly channel?: string;
  readonly authorId?: number;
  readonly days?: Days;
  /** Words of the title, with or without marks. */
  readonly words?: string;
  readonly ids?: readonly number[];
  readonly limit: number;
};

export type ArticleCount = {
  readonly personId: number;
  readonly channel: string;
  readonly on: Temporal.PlainDate;
  readonly count: number;
};
