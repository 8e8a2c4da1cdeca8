import { actions, type Block, note, reply, text, title } from "#src/chat/reply.ts";
import type { Listener } from "#src/command/clock-line.ts";
import type { Form } from "#src/domain/cadence/event.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import { fillIn } from "#src/domain/cadence/window.ts";
import { monthOf } from "#src/domain/period.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { agendaLine } from "./agenda-line.ts";
import { headingOf } from "./heading.ts";
import { type Composed, type Saying, teamOf } from "./saying.ts";
import { tighten } from "./tighten.ts";
import { type Typed, typeFor } from "./typed.ts";

type Posting = {
  readonly saying: Saying;
  readonly listener: Listener;
  /** Who gets the figures that may not be shown here. */
  readonly cutFor: string | undefined;
};

/** The heading, the figures of all parts, what is to be filled in, and where people meet, what they talk about. */
export async function composePost(moment: Moment, posting: Posting): Promise<Composed> {
  const { saying, listener } = posting;
  const t = translatorFor(listener.actor.locale);
  const typed: Typed[] = [];
  for (const line of linesOf(moment, saying)) typed.push(await typeFor(saying, line, listener));

  const isCut = typed.some(({ kind }) => kind === "cut");
  const shown = tighten(typed.flatMap(blocksOf));
  const form = moment.parts.flatMap(({ event }) => (event.form ? formBlocks(event.form, moment, t) : []));
  const agenda = await agendaOf(moment, posting, t);
  const isMeeting = moment.startsAt !== null;
  if (!isMeeting && shown.length + form.length === 0) return { reply: undefined, isCut };

  const cut = isCut && !listener.isPrivate ? [note(cutNote(posting.cutFor, t))] : [];
  return { reply: reply(...headingOf(moment, saying, t), ...cut, ...shown, ...form, ...agenda), isCut };
}

/** Of merged events, each line once. */
function linesOf({ parts }: Moment, saying: Saying): readonly string[] {
  const who = wordsFor(saying);
  const lines = parts.flatMap(({ event, on }) => event.lines.map((line) => fillIn(line, { who, on })));
  return [...new Set(lines.map((line) => line.replace(/^\//, "")))];
}

/** Whom a line is about, as people type it. */
function wordsFor(saying: Saying): string {
  if (saying.run.audience.kind === "person") return "me";
  const team = teamOf(saying);
  return team ? `team ${team.name}` : "company";
}

function blocksOf(typed: Typed): readonly Block[] {
  switch (typed.kind) {
    case "said":
      return typed.reply.blocks;
    case "failed":
      return [note(typed.sentence)];
    case "nothing":
    case "cut":
      return [];
  }
}

function formBlocks(form: Form, { dueAt }: Moment, t: Translate): readonly Block[] {
  switch (form) {
    case "care":
      return [text(t("post.form_care")), actions({ label: t("post.form_care_button"), command: "/care" })];
    case "target": {
      const next = monthOf(dueAt.toPlainDate().add({ months: 1 }));
      const month = `${next.from.month}/${next.from.year}`;
      return [
        text(t("post.form_target", { month })),
        actions({ label: t("post.form_target_button"), command: "/target propose" }),
      ];
    }
  }
}

/** What is said for the meeting goes to everybody who takes part, so its own title would only repeat the heading. */
async function agendaOf(
  moment: Moment,
  { saying, listener }: Posting,
  t: Translate,
): Promise<readonly Block[]> {
  const line = agendaLine(moment, listener, saying);
  if (line === undefined) return [];
  const typed = await typeFor(saying, `agenda ${line}`, listener);
  if (typed.kind !== "said") return [];
  const [first, ...rest] = typed.reply.blocks;
  const isTitle = first?.kind === "text" && first.style === "title";
  return [title(t("post.agenda")), ...(isTitle ? rest : typed.reply.blocks)];
}

function cutNote(names: string | undefined, t: Translate): string {
  return names === undefined ? t("post.cut") : t("post.cut_told", { names });
}
