import { z } from "zod";

/** What Zalo takes, by its documentation; lengths in UTF-16 units. */
const text = z.string().min(1).max(2_000).regex(/\S/);
const chatId = z.string().min(1);

export const bodies = {
  getMe: z.strictObject({}),
  getWebhookInfo: z.strictObject({}),
  deleteWebhook: z.strictObject({}),
  getUpdates: z.strictObject({ timeout: z.coerce.number().min(1).max(60).default(30) }),
  setWebhook: z.strictObject({
    url: z.string().refine(isPublic, "must be an HTTPS address of a public host"),
    secret_token: z.string().min(8).max(256),
  }),
  sendMessage: z.strictObject({
    chat_id: chatId,
    text,
    parse_mode: z.enum(["markdown", "html"]).optional(),
  }),
  sendPhoto: z.strictObject({
    chat_id: chatId,
    photo: z.string().refine(isPublic, "must be an HTTPS address of a public host"),
    caption: text.optional(),
  }),
} as const;

export type Method = keyof typeof bodies;

export type Call = { [Name in Method]: { method: Name; body: z.output<(typeof bodies)[Name]> } }[Method];

/** Names of methods are case-sensitive. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(bodies, name);
}

/** A call as it was meant, or what is wrong with it. */
export function readCall(method: Method, json: string): Call | { readonly refusal: string } {
  let body: unknown;
  try {
    body = JSON.parse(json);
  } catch {
    return { refusal: "the body is no JSON" };
  }
  const parsed = bodies[method].safeParse(body);
  if (!parsed.success) return { refusal: parsed.error.issues.map(toWords).join("; ") };
  return { method, body: parsed.data } as Call;
}

function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isPrivate =
    /^(localhost|.*\.(local|internal|localhost)|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[)/;
  return protocol === "https:" && hostname.includes(".") && !isPrivate.test(hostname);
}

/** Without the value, which may be long, and private. */
function toWords({ path, message }: z.core.$ZodIssue): string {
  return `${path.join(".")}: ${message}`;
}
