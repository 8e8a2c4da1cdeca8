import type { SendingTrouble, TellingTrouble } from "../fake.ts";
import type { Posted } from "./shown.ts";
import type { Webhook } from "./webhook.ts";

/** What one bot may do; `basic` is the plan that costs nothing. */
export type Plan = { readonly users: number; readonly groups: number; readonly messagesPerMonth: number };

export const basic: Plan = { users: 50, groups: 3, messagesPerMonth: 3_000 };

/** For tests that are not about plans. */
export const ample: Plan = { users: 10_000, groups: 1_000, messagesPerMonth: 1_000_000 };

/** The bot as Zalo knows it, and all that has come to pass. */
export type State = {
  readonly plan: Plan;
  token: string;
  /** What the edge before Zalo lets nobody send. */
  turnedAway: string | undefined;
  /** People see and type the last one, and Zalo does not tell it to the bot. */
  readonly bot: { readonly id: string; readonly account_name: string; readonly display_name: string };
  webhook: Webhook | undefined;
  /** Those who have written to the bot, and may be written to. */
  readonly users: Set<string>;
  readonly groups: Set<string>;
  readonly ended: Set<string>;
  readonly posted: Map<string, Posted[]>;
  readonly breaches: string[];
  sends: number;
  arrived: number;
  troubleSending: (call: number) => SendingTrouble;
  troubleTelling: (delivery: number) => TellingTrouble;
};

export function createState(plan: Plan): State {
  const id = "1459232241454765289";
  return {
    plan,
    token: `${id}:mQfDxHzYpKcVbNwRtLsG`,
    bot: { id, account_name: "bot.VDKyGxQvc", display_name: "Bot Chốt" },
    turnedAway: undefined,
    webhook: undefined,
    users: new Set(),
    groups: new Set(),
    ended: new Set(),
    posted: new Map(),
    breaches: [],
    sends: 0,
    arrived: 0,
    troubleSending: () => "none",
    troubleTelling: () => "none",
  };
}
