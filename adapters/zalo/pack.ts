import { splitText } from "#src/chat/split.ts";

export type Piece = Line | Picture;

type Line = {
  readonly kind: "line";
  readonly text: string;
  /** How many line breaks part it from the line before, where both stand in one message. */
  readonly gap: 1 | 2;
  /** A title at the end of a message would be parted from what it is about. */
  readonly keepsNext: boolean;
};

/** A message begins with it, and what follows stands under it. */
type Picture = { readonly kind: "picture"; readonly url: string | undefined };

export type Packed = { readonly picture: string | undefined; readonly text: string };

/** In UTF-16 units: a text of its own, and one under a picture. */
type Rooms = { readonly text: number; readonly caption: number };

/** The lines of a block; the first stands apart from the block before. */
export function linesOf(
  text: string,
  { keepsNext = false }: { readonly keepsNext?: boolean } = {},
): readonly Line[] {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  return lines.flatMap((line, place) => {
    if (line === "") return [];
    const startsParagraph = place === 0 || lines[place - 1] === "";
    return [{ kind: "line", text: line, gap: startsParagraph ? 2 : 1, keepsNext }];
  });
}

/** Fills one message after the other, in order and between lines; only a line too long for any message is cut. */
export function pack(pieces: readonly Piece[], rooms: Rooms): readonly Packed[] {
  const messages: Packed[] = [];
  let open: Packed = { picture: undefined, text: "" };
  let room = rooms.text;
  let isTight = false;

  for (const [place, piece] of pieces.entries()) {
    switch (piece.kind) {
      case "picture":
        begin(piece.url, rooms.caption);
        break;
      case "line": {
        const next = pieces[place + 1];
        const follower = piece.keepsNext && next?.kind === "line" ? next.text.length + 1 : 0;
        add(piece.text, isTight ? 1 : piece.gap, follower);
        isTight = piece.keepsNext;
      }
    }
  }
  begin(undefined, rooms.text);
  return messages;

  function begin(picture: string | undefined, size: number): void {
    if (open.picture !== undefined || open.text !== "") messages.push(open);
    open = { picture, text: "" };
    room = size;
  }

  /** `follower`: what has to stand in the same message behind it, if that can be. */
  function add(text: string, gap: number, follower: number): void {
    const before = open.text === "" ? "" : open.text + "\n".repeat(gap);
    const wanted = text.length + follower <= rooms.text ? text.length + follower : text.length;
    if (before.length + wanted <= room || (open.text === "" && text.length <= room)) {
      open = { ...open, text: before + text };
      return;
    }
    // Nothing can be cut off for a message that has begun: the line goes whole where it has more room.
    const whole = text.trimStart();
    const [first = ""] = open.text === "" ? splitText(whole, room) : [];
    open = { ...open, text: open.text + first };
    begin(undefined, rooms.text);
    add(whole.slice(first.length).trimStart(), gap, follower);
  }
}
