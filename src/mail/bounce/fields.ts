/** What a report says of one recipient (RFC 3464, section 2.3). */
export type ReportedRecipient = {
  readonly action: "failed" | "delayed" | "delivered" | "relayed" | "expanded";
  /** The address that was tried, and the one that we had given. In small letters. */
  readonly addresses: readonly string[];
  /** The status code and the words of the mail server, on one line. */
  readonly words: string;
};

export type DeliveryStatus = {
  /** What the sender called the mail when handing it over. */
  readonly envelopeId: string | undefined;
  readonly recipients: readonly ReportedRecipient[];
};

/** The machine-readable part of a report: a group of fields about the mail, then one for each recipient. */
export function readDeliveryStatus(text: string): DeliveryStatus {
  const groups = text.split(/\r?\n(?:[ \t]*\r?\n)+/).map(readFields);
  const envelopeId = groups.find((fields) => fields.has("original-envelope-id"))?.get("original-envelope-id");
  return { envelopeId, recipients: groups.flatMap(readRecipient) };
}

type Fields = ReadonlyMap<string, string>;

function readFields(group: string): Fields {
  const lines = group.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([\w-]+)[ \t]*:(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]];
    }),
  );
}

const actions = ["failed", "delayed", "delivered", "relayed", "expanded"] as const;

function readRecipient(fields: Fields): readonly ReportedRecipient[] {
  const action = actions.find((known) => known === fields.get("action")?.toLowerCase());
  const addresses = ["final-recipient", "original-recipient"].flatMap((name) =>
    readAddress(fields.get(name)),
  );
  if (!action || addresses.length === 0) return [];
  return [{ action, addresses, words: wordsOf(fields) }];
}

/** `rfc822; an@congty.vn` */
function readAddress(value: string | undefined): readonly string[] {
  const [, address] = /^(?:rfc822|utf-8)\s*;\s*<?([^<>\s]+@[^<>\s]+?)>?$/i.exec(value ?? "") ?? [];
  return address === undefined ? [] : [address.toLowerCase()];
}

const longestWords = 200;

function wordsOf(fields: Fields): string {
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get("status") ?? "")?.[0];
  const diagnostic = (fields.get("diagnostic-code") ?? "").replace(/^[\w-]+\s*;\s*/, "");
  const isSaid = status === undefined || diagnostic.includes(status);
  const words = isSaid ? diagnostic : `${status} ${diagnostic}`;
  return words
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longestWords);
}
