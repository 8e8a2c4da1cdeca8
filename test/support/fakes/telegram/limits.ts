/** Telegram's limits, written down here a second time on purpose: a test is to find it when the bot has them wrong. */
export const limits = {
  text: 4_096,
  caption: 1_024,
  entities: 100,
  buttons: 100,
  keyboardBytes: 10_000,
  callbackBytes: 64,
  photoBytes: 10_485_760,
  photoSides: 10_000,
  photoRatio: 20,
  documentBytes: 52_428_800,
  downloadBytes: 20_971_520,
  commands: 100,
  description: 256,
} as const;

/** How much may be sent; tests that are about something else may set them higher. */
export type Rates = {
  /** Messages a second, to all chats together. */
  overall: number;
  /** Messages a second to one chat, and how many may come at once after a pause. */
  perChat: number;
  burst: number;
  /** Messages a minute to one group. */
  perGroup: number;
};

export const usualRates: Readonly<Rates> = { overall: 30, perChat: 1, burst: 20, perGroup: 20 };

/** Real ones are some seconds to hours. */
export const pauses = {
  /** Between the attempts to reach the webhook: they grow from the first to the last. */
  firstRetryMs: 10,
  lastRetryMs: 300,
  /** After so long, whoever wrote is told that the bot has not heard. */
  giveUpMs: 30_000,
  /** How long an update that is to come late waits for the next one. */
  reorderMs: 40,
  /** A bot that comes back this much before it was told to is not impatient yet. */
  toleranceMs: 50,
} as const;
