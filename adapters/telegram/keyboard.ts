import type { Action } from "#src/chat/reply.ts";
import { splitText } from "#src/chat/split.ts";
import { limits } from "./limits.ts";

/** One row of an inline keyboard, as Telegram takes it. */
export type Row = readonly Button[];

type Button = { readonly text: string; readonly callback_data: string };

/** Telegram itself ends a label at the edge of the screen. */
const longestLabel = 120;
/** Two labels of this length stand beside each other on a phone. */
const shortLabel = 16;

/** Keyboards of as many buttons as Telegram takes. `first` is the number of the first action in its whole reply. */
export function renderKeyboards(
  actions: readonly Action[],
  { envelopeId, first }: { readonly envelopeId: number; readonly first: number },
): readonly (readonly Row[])[] {
  const buttons = actions.map(({ label, command }, index) => ({
    text: shorten(label.replace(/\s+/g, " ").trim() || command),
    callback_data: fits(command) ? command : `/press ${envelopeId} ${first + index}`,
  }));
  const keyboards: (readonly Button[])[] = [];
  for (const button of buttons) {
    const longer = [...(keyboards.at(-1) ?? []), button];
    if (fitsKeyboard(toRows(longer))) keyboards.splice(-1, 1, longer);
    else keyboards.push([button]);
  }
  return keyboards.map(toRows);
}

/** Whether Telegram takes so many buttons, and so much of labels and data in them. */
export function fitsKeyboard(rows: readonly Row[]): boolean {
  return rows.flat().length <= limits.buttons && bytesOf(JSON.stringify(rows)) <= limits.keyboardBytes;
}

function fits(command: string): boolean {
  return command !== "" && bytesOf(command) <= limits.callbackBytes;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function shorten(label: string): string {
  if (label.length <= longestLabel) return label;
  return `${splitText(label, longestLabel - 1)[0] ?? ""}…`;
}

function toRows(buttons: readonly Button[]): readonly Row[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    const fitsBeside = last?.length === 1 && [...last, button].every(({ text }) => text.length <= shortLabel);
    if (last && fitsBeside) last.push(button);
    else rows.push([button]);
  }
  return rows;
}
