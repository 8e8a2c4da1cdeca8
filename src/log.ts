import { type DestinationStream, type Logger, pino } from "pino";
import { z } from "zod";
import { clip, withoutValues } from "./without-values.ts";

export type Log = Logger;

/**
 * JSON lines, to the terminal where nothing else is said. What may name a secret or a person is masked by its field's
 * name, and out of errors goes what they quote. A line stays one line of plain letters, whatever people are called.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Log {
  const options = {
    level,
    base: null,
    redact: { paths: masked.flatMap((name) => [name, `*.${name}`]), censor: "[masked]" },
    serializers: { err: (error: unknown) => describe(error) },
    formatters: {
      log: (fields: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, clipped(value)])),
    },
  };
  return pino(options, { write: (line) => void destination.write(asPlainLetters(withEnd(line))) });
}

const masked = ["text", "phone", "token", "secret", "password", "url", "authorization"];

const longestValue = 500;
const longestLine = 20_000;

function clipped(value: unknown): unknown {
  return typeof value === "string" ? clip(value, longestValue) : value;
}

/** However deep it lies, what makes a line too long is cut short; where that is not enough, its message remains. */
function withEnd(line: string): string {
  if (line.length <= longestLine) return line;
  const whole: unknown = JSON.parse(line, (_, value) => clipped(value));
  const short = JSON.stringify(whole);
  return `${short.length <= longestLine ? short : JSON.stringify(head.parse(whole))}\n`;
}

const head = z.object({ level: z.number(), time: z.number(), msg: z.string().optional() });

type Described = {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly syscall?: string;
  readonly path?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly stack?: string;
  readonly cause?: Described;
};

const causes = 3;
const frames = 20;
const longestFrame = 300;

/** What helps to find a fault, and no row, line or request that it came from. */
function describe(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = "" } = error;
  const cause = depth < causes ? describeCause(error.cause, depth + 1) : undefined;
  const places = placesIn(stack, message);
  return {
    type: clip(name, longestValue),
    message: withoutValues(message),
    ...named(error, "code"),
    ...named(error, "syscall"),
    ...named(error, "path"),
    ...named(error, "table"),
    ...named(error, "column"),
    ...named(error, "constraint"),
    ...(places.length > 0 && { stack: places.join("\n") }),
    ...(cause && { cause }),
  };
}

/** A stack begins with the message, of which a line may look like a place; what has another message tells no place. */
function placesIn(stack: string, message: string): readonly string[] {
  const [kind = ""] = /^[\w$.-]*(?: \[\w+\])?(?:: )?/.exec(stack) ?? [];
  const words = kind + message;
  if (!stack.startsWith(`${words}\n`)) return [];
  return stack
    .slice(words.length)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, frames)
    .map((line) => clip(line, longestFrame));
}

/** Prisma's driver keeps what the database has said in an object that is no error. */
function describeCause(cause: unknown, depth: number): Described | undefined {
  if (cause instanceof Error) return describe(cause, depth);
  const said = driverFault.safeParse(cause).data;
  if (!said) return undefined;
  const { kind, originalCode, originalMessage } = said;
  return {
    type: clip(kind, longestValue),
    message: withoutValues(originalMessage),
    code: clip(originalCode, longestValue),
  };
}

const driverFault = z.object({ kind: z.string(), originalCode: z.string(), originalMessage: z.string() });

function named(error: Error, name: Exclude<keyof Described, "type" | "message" | "stack" | "cause">) {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? { [name]: clip(value, longestValue) } : {};
}

/** JSON escapes what is below the space; terminals and eyes are led astray by more than that. */
function asPlainLetters(line: string): string {
  return line.replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
