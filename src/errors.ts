import type { MessageKey } from "#src/i18n/translate.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** One way to answer a question: arguments to set and a doubt to settle, or the matter is dropped. */
export type Choice = {
  readonly label: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly confirm?: string;
  readonly cancel?: true;
};

/** How a person may go on: by one of the choices, or by typing what the slot's argument lacks. */
export type NextStep = {
  readonly choices?: readonly Choice[];
  readonly slot?: string;
  /** The argument that did not do: where it was asked for, it is asked for again. */
  readonly argument?: string;
};

/**
 * The person's move: shown as one translated sentence that says what to do next, and nothing is changed.
 * With choices or a slot it is a question, and the answer takes the line up where it stopped.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly key: MessageKey;
  readonly values: MessageValues;
  readonly next: NextStep;

  constructor(key: MessageKey, values: MessageValues = {}, next: NextStep = {}) {
    super(key);
    this.key = key;
    this.values = values;
    this.next = next;
  }

  get isQuestion(): boolean {
    return this.next.choices !== undefined || this.next.slot !== undefined;
  }
}
