/** What the clock has said, and whether it arrived. For the admin, and without any figures. */
export interface Posts {
  /** The latest run of each post for each audience; reminders and the like are left out. */
  lastRuns(): Promise<readonly LastRun[]>;
}

export type LastRun = {
  readonly post: string;
  /** As `writeAudience` writes it. */
  readonly audience: string;
  /** The day by the rule. */
  readonly on: Temporal.PlainDate;
  readonly dueAt: Temporal.Instant;
  readonly claimedAt: Temporal.Instant;
  readonly isLate: boolean;
  readonly state: "claimed" | "done" | "missed" | "merged";
  /** Where it went, in the order in which it was tried; none when there was nothing to say or nowhere to go. */
  readonly places: readonly PostPlace[];
};

export type PostPlace = {
  readonly platform: string;
  readonly conversation: string;
  readonly isDirect: boolean;
  /** Of the room, or of the person whose private conversation it is, where that is known. */
  readonly name: string | null;
  readonly state: "arrived" | "waiting" | "parked";
};
