import type { Letter } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { type Box, emptyBox, stacked } from "./letter-box.ts";
import { wordsBox } from "./letter-words.ts";

const { colours } = letterLook;
const labelWidth = 92;
const mostNamed = 6;
const field = { size: 14, line: 21 } as const;

/** What a mail program shows above a mail: the subject, who sends it and to whom. */
export function envelopeBox({ locale, from, replyTo, to, subject }: Letter, room: number): Box {
  const t = translatorFor(locale);
  const more = to.length - mostNamed;
  const named = to.slice(0, mostNamed).join(", ");
  const recipients = more > 0 ? t("letter.and_more", { named, count: more }) : named;
  return stacked([
    emptyBox(18),
    wordsBox([{ text: subject, isBold: true }], { size: 20, line: 27, colour: colours.strong, room }),
    emptyBox(8),
    fieldBox(t("letter.from"), from.address === "" ? from.name : `${from.name} <${from.address}>`, room),
    fieldBox(t("letter.to"), to.length > 1 ? t("letter.each", { recipients }) : recipients, room),
    ...(replyTo === null ? [] : [fieldBox(t("letter.reply_to"), replyTo, room)]),
    emptyBox(16),
  ]);
}

function fieldBox(label: string, value: string, room: number): Box {
  const name = wordsBox([{ text: label }], { ...field, colour: colours.muted, room: labelWidth });
  const words = wordsBox([{ text: value }], { ...field, colour: colours.ink, room: room - labelWidth });
  return {
    height: Math.max(name.height, words.height),
    draw: (pen, { x, y }) => {
      name.draw(pen, { x, y });
      words.draw(pen, { x: x + labelWidth, y });
    },
  };
}
