import type { Context } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import { readLink } from "#src/domain/article-link.ts";
import { quarterOf } from "#src/domain/period.ts";
import type { Person } from "#src/domain/person.ts";
import { type Choice, UserError } from "#src/errors.ts";
import { askFor, readListed } from "../lead/ask.ts";
import { looksAfterAll } from "./find.ts";

export function chooseLink(text: string): string {
  const url = readLink(text.replace(/^<|>$/g, ""));
  if (url === undefined) throw new UserError("error.article_link", { text }, { slot: "link" });
  return url;
}

/** One of the company's channels; asked for with those that the writer has a target for in front. */
export async function chooseChannel(
  text: string | undefined,
  { writerId, question }: { readonly writerId: number; readonly question: ChannelQuestion },
  { company, store, now }: Context,
): Promise<string> {
  const { articleChannels: names } = company;
  if (text !== undefined)
    return readListed(text, { argument: "channel", names, key: "error.article_channel" });
  const [only, ...others] = names.values;
  if (only !== undefined && others.length === 0) return only;

  const targets = await store.articles.targets(quarterOf(now.toPlainDate()).from, writerId);
  const own = targets.map(({ channel }) => channel).filter((channel) => names.find(channel) !== undefined);
  return askFor({
    argument: "channel",
    key: question,
    options: [...new Set([...own, ...names.values])],
  });
}

type ChannelQuestion = "article.ask_channel" | "article.ask_target_channel";

type Author = Pick<Person, "id" | "name">;

/** Whoever says so, unless a lead or manager tells of somebody else's; one who writes nothing is asked whose it is. */
export async function chooseAuthor(words: string | undefined, context: Context): Promise<Author> {
  const { actor } = context;
  if (words !== undefined) return namedAuthor(words, context);
  if (!looksAfterAll(context)) return actor;

  const { store, now } = context;
  const quarter = quarterOf(now.toPlainDate()).from;
  const writers = new Set((await store.articles.targets(quarter)).map(({ personId }) => personId));
  if (writers.has(actor.id)) return actor;
  const people = await store.people.list(now.toPlainDate());
  const likely = people.filter(({ id, role }) => writers.has(id) || role === "media").slice(0, mostChoices);
  return askFor({
    argument: "author",
    key: "article.ask_author",
    choices: [...likely, actor].map(
      (person): Choice => ({
        label: person.name,
        set: { author: `@${person.code}` },
      }),
    ),
  });
}

const mostChoices = 5;

async function namedAuthor(words: string, context: Context): Promise<Author> {
  const asked = { argument: "author", example: "/article https://vidu.vn/bai-1 @vy" };
  const author = await findPerson(words, context, asked);
  if (author.id !== context.actor.id && !looksAfterAll(context)) {
    throw new UserError("error.article_author", { author: author.name });
  }
  return author;
}
