import PostalMime, { type Attachment, type Email } from "postal-mime";
import { type ReportedRecipient, readDeliveryStatus } from "./fields.ts";

/** A report about what became of a mail. */
export type BounceReport = {
  /** The Message-IDs that it may be about, without their angle brackets. */
  readonly messageIds: readonly string[];
  readonly recipients: readonly ReportedRecipient[];
};

const limits = { maxNestingDepth: 20, maxHeadersSize: 256 * 1_024 } as const;
const mostIds = 20;

/** Reads a whole mail as it came in; undefined where it is no report that programs can read (RFC 3464). */
export async function readReport(raw: Uint8Array): Promise<BounceReport | undefined> {
  const email = await read(raw);
  const statuses = contentsOf(email, statusTypes).map(readDeliveryStatus);
  if (!email || statuses.length === 0) return undefined;

  const originals = await Promise.all(contentsOf(email, originalTypes).map(read));
  const named = [
    ...statuses.map(({ envelopeId }) => envelopeId),
    ...originals.map((original) => original?.messageId),
    email.inReplyTo,
    ...(email.references?.split(/\s+/) ?? []),
  ];
  return {
    messageIds: [...new Set(named.flatMap(readId))].slice(0, mostIds),
    recipients: statuses.flatMap(({ recipients }) => recipients),
  };
}

const statusTypes: ReadonlySet<string> = new Set([
  "message/delivery-status",
  "message/global-delivery-status",
]);

/** What was sent, or the head of it. */
const originalTypes: ReadonlySet<string> = new Set([
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "message/global-headers",
]);

/** Undefined where it is made to exhaust whoever reads it. */
async function read(raw: Uint8Array | string): Promise<Email | undefined> {
  const options = { ...limits, forceRfc822Attachments: true, attachmentEncoding: "utf8" } as const;
  return PostalMime.parse(withoutEnvelope(raw), options).catch(() => undefined);
}

/** Programs that hand a mail on to others may write a line of a mailbox file before it. */
function withoutEnvelope(raw: Uint8Array | string): Uint8Array | string {
  if (typeof raw === "string") return raw;
  const isMarked = Buffer.from(raw.subarray(0, 5)).toString("latin1") === "From ";
  return isMarked ? raw.subarray(raw.indexOf(0x0a) + 1) : raw;
}

function contentsOf(email: Email | undefined, types: ReadonlySet<string>): readonly string[] {
  const parts: readonly Attachment[] = email?.attachments ?? [];
  return parts.flatMap(({ mimeType, content }) =>
    types.has(mimeType) && typeof content === "string" ? [content] : [],
  );
}

function readId(text: string | undefined): readonly string[] {
  const [, id] = /^\s*<?([^<>\s]+)>?\s*$/.exec(text ?? "") ?? [];
  return id === undefined ? [] : [id];
}
