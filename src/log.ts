import { type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines. What may name a secret or a person is masked by its field's name. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        "text",
        "phone",
        "token",
        "password",
        "url",
        "authorization",
        "*.text",
        "*.phone",
        "*.token",
        "*.password",
      ],
      censor: "[masked]",
    },
  });
}
