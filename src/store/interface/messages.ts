/** What was said and answered, as far as the meaning of the next line depends on it. */
export interface Messages {
  /** The lines that the actions of a reply type, in order; undefined for one that was not shown in that conversation. */
  actionsOf(replyId: number, shownIn: ShownIn): Promise<readonly string[] | undefined>;
  /** The same of the last reply there that answered this account, or answers nobody and offers something. */
  lastActions(shownIn: ShownIn, senderId: string): Promise<readonly string[]>;
  /** The other wordings of a line that was edited, oldest first. */
  otherWordings(messageId: number): Promise<readonly Wording[]>;
  /** The lines that were asked about, where these were the person's answers. */
  linesAnsweredBy(messageIds: readonly number[], personId: number): Promise<readonly number[]>;
}

export type ShownIn = { readonly platform: string; readonly conversation: string };

export type Wording = {
  readonly messageId: number;
  readonly text: string;
  readonly sentAt: Temporal.Instant;
  /** Came in after the wording that was asked about. */
  readonly isLater: boolean;
  readonly isAnswered: boolean;
};
