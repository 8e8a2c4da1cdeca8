import { type Logger, LogLevel } from "@slack/bolt";

/** Slack's libraries would print bodies of messages; what matters comes out as errors and through `warn`. */
export const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
