import { z } from "zod";
import { fileLimits, type IncomingFile, type IncomingMessage } from "#src/chat/message.ts";
import { isFromHere } from "./guard.ts";

export type Parsed =
  | { readonly kind: "message"; readonly message: IncomingMessage }
  | { readonly kind: "refused"; readonly status: 400 | 403 | 413 | 415; readonly error: Refusal };

export type Refusal =
  | "forbidden"
  | "not_json"
  | "too_long"
  | "not_right"
  | "too_many_files"
  | "file_too_large"
  | "file_type";

/** A line longer than this is cut when it is kept; here it is refused, so that nobody loses words unseen. */
const longestText = 4_000;

/** What the page posts. A room is named; the direct conversation follows from the sender, so nobody speaks in another's. */
export function parseLine(headers: Headers, body: string, sentAt: Temporal.Instant): Parsed {
  if (!isFromHere(headers)) return refused(403, "forbidden");
  if (!isJson(headers)) return refused(415, "not_json");
  return readLine(body, [], sentAt);
}

/** The same with files: a form with the line as JSON in `line`, and the files. */
export function parseUpload(
  headers: Headers,
  { line, files }: { readonly line: string; readonly files: readonly IncomingFile[] },
  sentAt: Temporal.Instant,
): Parsed {
  if (!mayUpload(headers)) return refused(403, "forbidden");
  if (files.length > fileLimits.count) return refused(400, "too_many_files");
  if (files.some(({ bytes }) => bytes.length > fileLimits.bytes)) return refused(413, "file_too_large");
  const isKnown = ({ name }: IncomingFile) =>
    fileLimits.types.some((type) => name.toLowerCase().endsWith(type));
  if (!files.every(isKnown)) return refused(415, "file_type");
  return readLine(line, files, sentAt);
}

/** A form of any site may post files, so this one has to say where it comes from; every browser of today does. */
export function mayUpload(headers: Headers): boolean {
  return headers.has("origin") && isFromHere(headers);
}

export function isForm(headers: Headers): boolean {
  return /^multipart\/form-data\s*;/i.test(headers.get("content-type") ?? "");
}

function readLine(body: string, files: readonly IncomingFile[], sentAt: Temporal.Instant): Parsed {
  const line = postedLine.safeParse(body);
  if (!line.success) {
    const isTooLong = line.error.issues.some(({ code, path }) => code === "too_big" && path[0] === "text");
    return refused(400, isTooLong ? "too_long" : "not_right");
  }
  const { id, sender, name, room, text } = line.data;
  if (text === "" && files.length === 0) return refused(400, "not_right");

  const conversation = room ?? directConversation(sender);
  return {
    kind: "message",
    message: {
      id,
      conversation: { platform: "local", id: conversation, isDirect: room === undefined },
      sender: { id: sender, displayName: name ?? sender },
      text,
      sentAt,
      ...(files.length > 0 && { files }),
    },
  };
}

function refused(status: 400 | 403 | 413 | 415, error: Refusal): Parsed {
  return { kind: "refused", status, error };
}

const directPrefix = "direct-";

function directConversation(sender: string): string {
  return `${directPrefix}${sender}`;
}

function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get("content-type") ?? "");
}

const postedLine = z
  .string()
  .transform((body, context) => {
    try {
      const value: unknown = JSON.parse(body);
      return value;
    } catch {
      // A SyntaxError is how JSON says that this is none.
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      id: z.string().regex(/^[\w-]{8,64}$/),
      sender: z.string().regex(/^p[1-9]\d{0,8}$/),
      name: z.string().trim().min(1).max(200).optional(),
      room: z
        .string()
        .min(1)
        .max(200)
        .regex(/^\P{Cc}+$/u)
        .refine((room) => !room.startsWith(directPrefix))
        .optional(),
      text: z.string().trim().max(longestText),
    }),
  );
