import { z } from "zod";
import type { IncomingMessage } from "#src/chat/message.ts";
import { isFromHere } from "./guard.ts";

export type Parsed =
  | { readonly kind: "message"; readonly message: IncomingMessage }
  | { readonly kind: "refused"; readonly status: 400 | 403 | 415; readonly error: Refusal };

export type Refusal = "forbidden" | "not_json" | "too_long" | "not_right";

/** A line longer than this is cut when it is kept; here it is refused, so that nobody loses words unseen. */
const longestText = 4_000;

/** What the page posts. A room is named; the direct conversation follows from the sender, so nobody speaks in another's. */
export function parseLine(headers: Headers, body: string, sentAt: Temporal.Instant): Parsed {
  if (!isFromHere(headers)) return { kind: "refused", status: 403, error: "forbidden" };
  if (!isJson(headers)) return { kind: "refused", status: 415, error: "not_json" };

  const line = postedLine.safeParse(body);
  if (!line.success) {
    const isTooLong = line.error.issues.some(({ code, path }) => code === "too_big" && path[0] === "text");
    return { kind: "refused", status: 400, error: isTooLong ? "too_long" : "not_right" };
  }

  const { id, sender, name, room, text } = line.data;
  const conversation = room ?? directConversation(sender);
  return {
    kind: "message",
    message: {
      id,
      conversation: { platform: "local", id: conversation, isDirect: room === undefined },
      sender: { id: sender, displayName: name ?? sender },
      text,
      sentAt,
    },
  };
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
        .refine((room) => !room.startsWith(directPrefix))
        .optional(),
      text: z.string().trim().min(1).max(longestText),
    }),
  );
