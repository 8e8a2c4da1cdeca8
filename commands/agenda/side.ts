import { fold } from "#src/domain/fold.ts";

/** The meeting that comes next, or the one that runs or was last. */
export type Side = "next" | "last";

/** Which one “họp tới” or “cuộc họp trước” means; undefined for the name of a meeting. */
export function sideNamed(words: string, usual: Side): Side | undefined {
  const typed = fold(words);
  if (ownMeeting.test(typed)) return usual;
  if (comingMeeting.test(typed)) return "next";
  return lastMeeting.test(typed) ? "last" : undefined;
}

const ownMeeting = /^(?:(?:cuoc |buoi )?hop|(?:cua )?(?:team|nhom)(?: minh| toi| em)?|meeting)$/;
const comingMeeting = /^(?:(?:cuoc |buoi )?hop )?(?:toi|sap toi|sau|tiep theo|ke tiep)$|^next(?: meeting)?$/;
const lastMeeting = /^(?:(?:cuoc |buoi )?hop )?(?:truoc|vua roi|vua qua|gan nhat)$|^last(?: meeting)?$/;
