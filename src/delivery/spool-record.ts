import { crc32 } from "node:zlib";
import { z } from "zod";
import { type IncomingMessage, platforms } from "#src/chat/message.ts";

/** A message as one line of a file, behind a check sum that tells whether the line was written to its end. */
export function writeRecord({ sentAt, files, ...message }: IncomingMessage): string {
  const json = JSON.stringify({
    ...message,
    sentAt: sentAt.toString(),
    ...(files && {
      files: files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString("base64") })),
    }),
  });
  // Readers of lines take these for ends of lines as well.
  const line = json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return `${checkSum(line)} ${line}\n`;
}

/** Undefined for a line that was cut off or damaged, or is none that this release reads. */
export function readRecord(line: string): IncomingMessage | undefined {
  const space = line.indexOf(" ");
  const json = line.slice(space + 1);
  if (space === -1 || line.slice(0, space) !== checkSum(json)) return undefined;
  return storedMessage.safeParse(JSON.parse(json)).data;
}

function checkSum(text: string): string {
  return crc32(text).toString(16);
}

const storedMessage = z.object({
  id: z.string(),
  conversation: z.object({ platform: z.enum(platforms), id: z.string(), isDirect: z.boolean() }),
  sender: z.object({ id: z.string(), displayName: z.string() }),
  text: z.string(),
  sentAt: z.string().transform((text) => Temporal.Instant.from(text)),
  files: z
    .array(
      z.object({
        name: z.string(),
        bytes: z.string().transform((text): Uint8Array => Buffer.from(text, "base64")),
      }),
    )
    .exactOptional(),
  isAddressed: z.literal(true).exactOptional(),
  route: z.record(z.string(), z.string()).exactOptional(),
  edits: z.string().exactOptional(),
});
