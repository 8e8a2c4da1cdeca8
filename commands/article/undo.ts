import { z } from "zod";
import { type Reply, reply, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import { quarterOf } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { removeArticle } from "./drop.ts";
import { valuesOf } from "./target.ts";

export async function undoArticle(change: AuditEntry, context: Context): Promise<Reply> {
  const entry = change.subject;
  const id = Number(entry.slice(1));
  const article = await context.store.articles.find(id);
  if (!article) throw new UserError("error.already_undone", { entry });
  await removeArticle(id, change, context);
  return reply(title(context.t("undo.article", { entry, title: article.title })));
}

const valuesBefore = z.object({ articleCount: z.number(), topic: z.string().nullable() });
const valuesAfter = valuesBefore.extend({
  writer: z.string(),
  channel: z.string(),
  quarter: z.iso.date(),
  personId: z.number(),
});

/** Gives the target back that stood before, unless it has been set again since. */
export async function undoArticleTarget(change: AuditEntry, context: Context): Promise<Reply> {
  const { store, by, t, actor } = context;
  const set = valuesAfter.parse(change.after);
  const { articleCount, topic } = change.before
    ? valuesBefore.parse(change.before)
    : { articleCount: 0, topic: null };
  const { personId, channel, writer } = set;
  const quarter = Temporal.PlainDate.from(set.quarter);
  const restored = { personId, channel, quarter, count: articleCount, topic };
  const { id, before } = await store.articles.setTarget(restored, by);
  const stood = before ? valuesOf(before) : { articleCount: 0, topic: set.topic };
  if (stood.articleCount !== set.articleCount || stood.topic !== set.topic) {
    throw new UserError("error.article_target_since", { entry: change.subject });
  }

  await store.audit.write(
    {
      action: "article.target",
      subject: `Y${id}`,
      before: stood,
      after: { ...set, ...valuesOf(restored) },
      reversesId: change.id,
    },
    by,
  );
  const values = { person: writer, channel, period: formatPeriod(quarterOf(quarter), actor.locale) };
  return reply(
    title(
      articleCount === 0
        ? t("undo.article_target_none", values)
        : t("undo.article_target", { ...values, count: articleCount }),
    ),
  );
}
