import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines, to the terminal where nothing else is said. What may name a secret or a person is masked by its field's name. */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Log {
  const options = {
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
  };
  return pino(options, destination);
}
