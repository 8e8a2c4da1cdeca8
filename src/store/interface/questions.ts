import type { Choice } from "#src/errors.ts";

/** Questions outlive a restart; each is answered once. */
export interface Questions {
  ask(question: NewQuestion): Promise<number>;
  /** Locked, so that two presses of one button are one answer. */
  find(id: number): Promise<Question | undefined>;
  /** The question that the person was asked last in that conversation, if nothing was said since. */
  findLast(personId: number, platform: string, conversation: string): Promise<Question | undefined>;
  /** Closes the open questions about these lines. */
  dropAll(messageIds: readonly number[], at: Temporal.Instant): Promise<void>;
  close(id: number, at: Temporal.Instant): Promise<void>;
}

export type NewQuestion = {
  readonly personId: number;
  readonly platform: string;
  readonly conversation: string;
  readonly command: string;
  /** The arguments so far, as typed. */
  readonly given: Readonly<Record<string, string>>;
  /** The doubts that have been settled. */
  readonly confirmed: readonly string[];
  readonly choices: readonly Choice[];
  /** The argument that the next line is taken for. */
  readonly slot: string | null;
  /** The line as it was first typed. */
  readonly messageId: number;
  /** The line that led to the question. */
  readonly askedInId: number;
  readonly expiresAt: Temporal.Instant;
};

export type Question = NewQuestion & {
  readonly id: number;
  /** When the line was typed that the question is about. */
  readonly askedAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
};
