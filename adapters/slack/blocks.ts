import type { ActionsBlock, Button, ContextBlock, RichTextBlock, TableBlock } from "@slack/web-api";
import { limits } from "./limits.ts";

/** The blocks that the bot uses. All texts in them are literal: Slack reads no markup, mention or link out of them. */
export type SlackBlock = RichTextBlock | ContextBlock | TableBlock | ActionsBlock;

export function paragraph(text: string, { isBold = false } = {}): RichTextBlock {
  return {
    type: "rich_text",
    elements: [
      {
        type: "rich_text_section",
        elements: [{ type: "text", text, ...(isBold && { style: { bold: true } }) }],
      },
    ],
  };
}

/** An address of our own, never one that somebody typed. */
export function link(url: string): RichTextBlock {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [{ type: "link", url }] }],
  };
}

export function preformatted(text: string): RichTextBlock {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
  };
}

export function smallPrint(text: string): ContextBlock {
  // Without emoji, `10:30:45` stays a time.
  return { type: "context", elements: [{ type: "plain_text", text, emoji: false }] };
}

/** `number` tells the buttons of one reply apart. */
export function button(number: number, label: string, value: string): Button {
  return {
    type: "button",
    action_id: `action:${number}`,
    text: { type: "plain_text", text: shorten(label, limits.label), emoji: false },
    value,
  };
}

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const letters = [...new Intl.Segmenter("vi").segment(text)];
  const end = letters.findLast(({ index }) => index <= limit - 1)?.index ?? 0;
  return `${text.slice(0, end).trimEnd()}…`;
}
