import { createDecipheriv, createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";

export type Secrets = { readonly verificationToken: string; readonly encryptKey: string };

export type Checked =
  | { readonly kind: "event"; readonly event: unknown }
  /** Lark asks whether the address is ours. */
  | { readonly kind: "challenge"; readonly challenge: string }
  /** Without saying why: whoever tries a key or a token learns nothing about either. */
  | { readonly kind: "refused" };

/** In seconds: how old a call may be, and how far our clock and Lark's may be apart. */
const longestAge = 300;

const refused: Checked = { kind: "refused" };

/** Opens one call of Lark and tells whether it is Lark's, and of now. */
export function checkCall(headers: Headers, body: string, secrets: Secrets, now: Temporal.Instant): Checked {
  const call = anEncryptedCall.safeParse(parseJson(body));
  // Encryption is on, so whatever comes in plain text is not Lark's.
  if (!call.success) return refused;

  const opened = aCall.safeParse(parseJson(decrypt(call.data.encrypt, secrets.encryptKey)));
  if (!opened.success) return refused;
  const { type, challenge = "", token, header, ...rest } = opened.data;
  if (!isSame(header?.token ?? token ?? "", secrets.verificationToken)) return refused;
  // The only call without a signature: who can encrypt it and knows the token is Lark.
  if (type === "url_verification") return { kind: "challenge", challenge };
  if (!isSigned(headers, body, secrets.encryptKey, now)) return refused;
  return { kind: "event", event: { ...rest, header } };
}

const anEncryptedCall = z.object({ encrypt: z.string() });

const aCall = z.looseObject({
  type: z.string().optional(),
  challenge: z.string().optional(),
  token: z.string().optional(),
  header: z.looseObject({ token: z.string().optional() }).optional(),
});

function isSigned(headers: Headers, body: string, encryptKey: string, now: Temporal.Instant): boolean {
  const sentAt = headers.get("x-lark-request-timestamp") ?? "";
  const nonce = headers.get("x-lark-request-nonce") ?? "";
  const expected = createHash("sha256").update(`${sentAt}${nonce}${encryptKey}${body}`).digest("hex");
  const age = now.epochMilliseconds / 1_000 - Number(sentAt);
  // A time that is no number makes the age none either, which is within no limit.
  return isSame(headers.get("x-lark-signature") ?? "", expected) && Math.abs(age) <= longestAge;
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Empty when it is not encrypted with that key. */
function decrypt(encrypted: string, encryptKey: string): string {
  const bytes = Buffer.from(encrypted, "base64");
  try {
    const key = createHash("sha256").update(encryptKey).digest();
    const decipher = createDecipheriv("aes-256-cbc", key, bytes.subarray(0, 16));
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString("utf8");
  } catch {
    // A length or padding that no encryption makes.
    return "";
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError is how JSON says that this is none.
    return undefined;
  }
}
