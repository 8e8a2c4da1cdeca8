import { type Action, actions, type Block, text, title } from "#src/chat/reply.ts";
import { dayLabel, postName } from "#src/command/cadence-names.ts";
import type { Listener } from "#src/command/clock-line.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { agendaLine } from "./agenda-line.ts";
import { plannedAt, sentence, whenFor } from "./heading.ts";
import type { Saying } from "./saying.ts";

/** It comes soon. Once it has begun, there is nothing to say any more. */
export function composeRemind(moment: Moment, listener: Listener, saying: Saying): readonly Block[] {
  const t = translatorFor(listener.actor.locale);
  const startsAt = plannedAt(moment);
  const minutes = Math.round(saying.now.until(startsAt).total("minutes"));
  if (minutes <= 0) return [];
  return [
    title(remindTitle(postName(moment.parts, t), minutes, { startsAt, t })),
    text(sentence(whenFor(moment, saying, t))),
    ...buttons([showButton(moment, listener, { saying, t })]),
  ];
}

/** What people want to talk about is asked for ahead. */
export function composeCollect(moment: Moment, listener: Listener, saying: Saying): readonly Block[] {
  const t = translatorFor(listener.actor.locale);
  const line = agendaLine(moment, listener, saying);
  const add = line === undefined ? [] : [{ label: t("post.add_item"), command: `/agenda add ${line}` }];
  return [
    title(t("post.collect", { event: postName(moment.parts, t) })),
    text(`${sentence(whenFor(moment, saying, t))}\n${t("post.collect_question")}`),
    ...buttons([add, showButton(moment, listener, { saying, t })]),
  ];
}

const anHour = 60;
const aDay = 24 * anHour;

function remindTitle(
  event: string,
  minutes: number,
  { startsAt, t }: { readonly startsAt: Temporal.ZonedDateTime; readonly t: Translate },
): string {
  if (minutes >= aDay) return t("post.remind_day", { event, day: dayLabel(startsAt.toPlainDate(), t) });
  if (minutes % anHour === 0) return t("post.remind_hours", { event, hours: minutes / anHour });
  return t("post.remind", { event, minutes });
}

type Wording = { readonly saying: Saying; readonly t: Translate };

function showButton(moment: Moment, listener: Listener, { saying, t }: Wording): readonly Action[] {
  const line = agendaLine(moment, listener, saying);
  return line === undefined ? [] : [{ label: t("post.show_agenda"), command: `/agenda ${line}` }];
}

function buttons(lists: readonly (readonly Action[])[]): readonly Block[] {
  const all = lists.flat();
  return all.length === 0 ? [] : [actions(...all)];
}
