import { createHmac, timingSafeEqual } from "node:crypto";

/** A picture or file: the outbox row and the place of the block in its reply. */
export type Linked = { readonly envelopeId: number; readonly block: number };

/** In bytes: 4 for the row, 2 for the block, 4 for the second of its end, and a SHA-256. */
const sizes = { what: 10, token: 42 } as const;

/** No bit is left over at the end of 42 bytes in base64url, so a token has one way to be written. */
const tokenForm = /^[\w-]{56}$/;

/** What nobody can make or change who does not have the key. */
export function signLink(key: Uint8Array, { envelopeId, block }: Linked, until: Temporal.Instant): string {
  const what = Buffer.alloc(sizes.what);
  what.writeUInt32BE(envelopeId, 0);
  what.writeUInt16BE(block, 4);
  what.writeUInt32BE(Math.floor(until.epochMilliseconds / 1_000), 6);
  return Buffer.concat([what, sign(key, what)]).toString("base64url");
}

/** Undefined for a token that is forged, changed, or over. */
export function readLink(key: Uint8Array, token: string, now: Temporal.Instant): Linked | undefined {
  if (!tokenForm.test(token)) return undefined;
  const bytes = Buffer.from(token, "base64url");
  const what = bytes.subarray(0, sizes.what);
  if (!timingSafeEqual(bytes.subarray(sizes.what), sign(key, what))) return undefined;
  if (what.readUInt32BE(6) * 1_000 <= now.epochMilliseconds) return undefined;
  return { envelopeId: what.readUInt32BE(0), block: what.readUInt16BE(4) };
}

function sign(key: Uint8Array, what: Uint8Array): Buffer {
  return createHmac("sha256", key).update(what).digest();
}
