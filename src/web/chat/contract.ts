import type { Role } from "#src/domain/person.ts";
import type { Locale, Localized } from "#src/i18n/locale.ts";

/** What the server and the page say to each other, as JSON. Moments are ISO texts in UTC. */

export type Start = {
  readonly company: { readonly name: string; readonly locale: Locale; readonly timeZone: string };
  readonly words: Readonly<Record<string, Localized>>;
  readonly people: readonly PersonCard[];
  readonly limits: FileLimits;
};

/** What may be sent with one line; `bytes` is for each file, types are endings such as `.csv`. */
export type FileLimits = {
  readonly count: number;
  readonly bytes: number;
  readonly types: readonly string[];
};

export type PersonCard = {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly locale: Locale;
};

/** A line that can be typed, offered while the person types. */
export type Hint = { readonly path: string; readonly example: string; readonly summary: string };

/** What a person finds after choosing a name. */
export type Desk = {
  readonly conversations: readonly ConversationCard[];
  readonly hints: readonly Hint[];
};

export type ConversationCard = {
  readonly id: string;
  /** Null for the conversation with the bot alone. */
  readonly name: string | null;
  readonly isDirect: boolean;
  readonly last: Entry | null;
};

export type Entry = LineEntry | AnswerEntry;

export type LineEntry = {
  readonly kind: "line";
  readonly id: number;
  /** The id under which the line was posted, so that the page knows its own. */
  readonly key: string;
  readonly at: string;
  readonly senderId: string;
  readonly name: string;
  /** Empty where there are only files. */
  readonly text: string;
  readonly isAnswered: boolean;
  readonly files: readonly SentFile[];
};

/** The size is in bytes. */
export type SentFile = { readonly name: string; readonly size: number };

export type AnswerEntry = {
  readonly kind: "answer";
  readonly id: number;
  readonly at: string;
  readonly outcome: "answered" | "asked" | "refused" | "failed";
  /** The line it answers, when that was typed elsewhere: a private answer to a question from a room. */
  readonly asked: { readonly conversation: string; readonly text: string } | null;
  readonly blocks: readonly ShownBlock[];
};

/** Entries in their order, the newest last; `older` leads to the page before. */
export type TranscriptPage = {
  readonly entries: readonly Entry[];
  readonly older: { readonly beforeIn: number; readonly beforeOut: number } | null;
};

/** What is new in one conversation. */
export type Update = { readonly conversation: string; readonly entries: readonly Entry[] };

/** A block as the page shows it; the local adapter makes it. */
export type ShownBlock =
  | { readonly kind: "text"; readonly style: "title" | "body" | "note"; readonly text: string }
  | ShownTable
  | ShownImage
  | { readonly kind: "file"; readonly name: string; readonly url: string; readonly size: number }
  | ShownActions;

export type ShownTable = {
  readonly kind: "table";
  readonly columns: readonly { readonly label: string; readonly align: "start" | "end" }[];
  readonly rows: readonly (readonly { readonly full: string; readonly short: string }[])[];
};

export type ShownImage = {
  readonly kind: "image";
  readonly alt: string;
  readonly url: string;
  readonly width: number;
  readonly height: number;
};

export type ShownActions = {
  readonly kind: "actions";
  readonly actions: readonly { readonly label: string; readonly command: string }[];
};
