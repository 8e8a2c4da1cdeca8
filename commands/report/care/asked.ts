import type { Subject } from "#src/domain/access.ts";
import type { Period } from "#src/domain/period.ts";

export type CareAsked = {
  readonly subject: Subject;
  readonly days: Period;
  /** Every row, for a file, where a chat shows the first ones. */
  readonly isFull: boolean;
};
