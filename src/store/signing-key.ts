import { randomBytes } from "node:crypto";
import type { Transaction } from "./database.ts";

/** In bytes: as long as the SHA-256 that is keyed with it. */
const keyLength = 32;

/** The key of a purpose: made when it is first asked for, and from then on the same one for all instances. */
export async function ensureSigningKey(tx: Transaction, purpose: string): Promise<Uint8Array> {
  // Of several instances that start at once, one makes it and all read that one.
  await tx.$executeRaw`
    INSERT INTO signing_key (purpose, key) VALUES (${purpose}, ${Uint8Array.from(randomBytes(keyLength))})
    ON CONFLICT (purpose) DO NOTHING`;
  const { key } = await tx.signingKey.findUniqueOrThrow({ where: { purpose } });
  return key;
}
