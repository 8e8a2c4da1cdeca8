import { countedMails, type Standing } from "#src/store/standing.ts";
import { each, one, type Reading } from "./readings.ts";

type ByPlatform = { readonly platform: string; readonly count: number; readonly seconds: number };

/** What the database knows: the same on every instance. */
export function readShared(standing: Standing, at: Temporal.Instant): readonly Reading[] {
  const { lines, deliveries, parked, posts, mails, mailStates } = standing;
  return [
    counts("chot_lines_waiting", "Messages without an answer.", lines),
    ages("chot_lines_waiting_seconds", "How long the oldest of them has waited.", lines),
    counts("chot_deliveries_waiting", "Replies that have not arrived and were not given up.", deliveries),
    ages("chot_deliveries_waiting_seconds", "How long the oldest of them has waited.", deliveries),
    counts("chot_deliveries_parked", "Replies that were given up within a day.", parked),
    one("chot_posts_waiting", "Posts that are due and have not been said.", posts.count),
    one("chot_posts_waiting_seconds", "How long the oldest of them has been due.", posts.seconds),
    one("chot_mails_waiting", "Mails whose time has come and that have not left.", mails.count),
    one("chot_mails_waiting_seconds", "How long the oldest of them could have left.", mails.seconds),
    each("chot_mails", `The newest ${countedMails} mails by their state.`, {
      label: "state",
      of: mailStates,
      samples: ({ state, count }) => [state, count],
    }),
    one(
      "chot_clock_ahead_seconds",
      "How far the clock of this machine is ahead of the database's.",
      at.epochMilliseconds / 1_000 - standing.clockSeconds,
    ),
  ];
}

function counts(name: string, help: string, of: readonly Omit<ByPlatform, "seconds">[]): Reading {
  return each(name, help, { label: "platform", of, samples: ({ platform, count }) => [platform, count] });
}

function ages(name: string, help: string, of: readonly ByPlatform[]): Reading {
  return each(name, help, { label: "platform", of, samples: ({ platform, seconds }) => [platform, seconds] });
}
