import type { LetterPicture } from "#src/chat/chart.ts";
import type { Letter } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { nothingToScale } from "./blank.ts";
import { blockBox } from "./letter-blocks.ts";
import { type Box, emptyBox, stacked } from "./letter-box.ts";
import { envelopeBox } from "./letter-envelope.ts";
import { wordsBox } from "./letter-words.ts";
import { fillRounded, type Pen, writeText } from "./pen.ts";
import type { Picture } from "./sheet.ts";
import { fitText } from "./text.ts";
import { font, page } from "./theme.ts";

const { colours, width, padding, radius, accentHeight } = letterLook;

/** Chats shrink what is taller until nobody can read it. */
const mostBody = 1500;
const cutHeight = 44;
const around = 20;
const room = width - 2 * padding;

/** A mail as its reader sees it, below who sends it to whom; what is too long ends with a word about the rest. */
export function letterPicture({ letter }: LetterPicture): Picture {
  const envelope = envelopeBox(letter, page.width - 2 * page.margin);
  const body = bodyBox(letter);
  const isCut = body.height > mostBody;
  const shown = isCut ? mostBody : body.height;
  const top = envelope.height + around;
  const height = Math.ceil(top + shown + (isCut ? cutHeight : around));
  return {
    height,
    locale: letter.locale,
    heading: { title: "", subtitle: "", footer: "" },
    configuration: nothingToScale,
    drawBelow: ({ pen }) => {
      pen.fillStyle = colours.page;
      pen.fillRect(0, envelope.height, page.width, height - envelope.height);
      envelope.draw(pen, { x: page.margin, y: 0 });
      drawPaper(pen, { top, height: shown, isCut, body });
      if (isCut) writeCut(pen, letter, top + shown);
    },
    drawAbove: () => {},
  };
}

function bodyBox({ company, blocks, footer }: Letter): Box {
  const { size, line } = letterLook.company;
  return stacked([
    emptyBox(accentHeight + 20),
    wordsBox([{ text: company, isBold: true }], { size, line, colour: colours.accent, room }),
    emptyBox(20),
    ...blocks.map((block) => blockBox(block, room)),
    emptyBox(12),
    footerBox(footer),
    emptyBox(24),
  ]);
}

function footerBox(footer: string): Box {
  const { size, line } = letterLook.footer;
  const words = wordsBox([{ text: footer }], { size, line, colour: colours.muted, room });
  return {
    height: words.height + 17,
    draw: (pen, { x, y }) => {
      pen.fillStyle = colours.line;
      pen.fillRect(x - padding, y, width, 1);
      words.draw(pen, { x, y: y + 17 });
    },
  };
}

type Paper = { readonly top: number; readonly height: number; readonly isCut: boolean; readonly body: Box };

function drawPaper(pen: Pen, { top, height, isCut, body }: Paper): void {
  const box = { x: around, y: top, width, height: isCut ? height + radius : height };
  pen.save();
  pen.beginPath();
  pen.rect(0, top, page.width, height);
  pen.clip();
  fillRounded(pen, box, { colour: colours.accent, radius });
  fillRounded(pen, { ...box, y: top + accentHeight, height: box.height - accentHeight }, paperStyle);
  body.draw(pen, { x: around + padding, y: top });
  pen.restore();
}

const paperStyle = { colour: colours.paper, radius: radius / 2 };

function writeCut(pen: Pen, { locale }: Letter, y: number): void {
  const style = { font: font(14, 600), colour: colours.strong, align: "center", baseline: "middle" } as const;
  pen.fillStyle = colours.tint;
  pen.fillRect(0, y, page.width, cutHeight);
  const words = fitText(translatorFor(locale)("letter.cut"), style.font, page.width - 2 * page.margin);
  writeText(pen, words, { x: page.width / 2, y: y + cutHeight / 2 }, style);
}
