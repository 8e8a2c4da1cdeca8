import { createHash } from "node:crypto";
import { type AdapterTools, type Envelope, type Part, PlatformError } from "#src/chat/adapter.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { textElement } from "./card.ts";
import type { LarkClient, Sending } from "./client.ts";
import type { CardMessage, FileMessage, LarkMessage, Picture, Uploaded } from "./message.ts";
import { toCard } from "./message.ts";
import { renderReply } from "./render.ts";

/** In bytes: what Lark takes. */
const longestImage = 10 * 1_024 * 1_024;
const longestFile = 30 * 1_024 * 1_024;

type Tools = Pick<AdapterTools, "draw" | "linkTo">;

/** The calls that bring a reply to its conversation. Uploads happen within a part and show nothing by themselves. */
export function toParts(client: LarkClient, tools: Tools, envelope: Envelope): readonly Part[] {
  const t = translatorFor(envelope.locale);
  return renderReply(envelope).map((message, place) => async () => {
    const { type, content } = await toContent({ client, tools, t, envelopeId: envelope.id }, message);
    // The same key in every attempt, so a part that has arrived after all is not shown twice.
    const uuid = uuidOf(envelope, place + 1, message);
    await client.show({ ...addressOf(envelope), type, content: JSON.stringify(content), uuid });
  });
}

type With = {
  readonly client: LarkClient;
  readonly tools: Tools;
  readonly t: Translate;
  readonly envelopeId: number;
};

type Content = { readonly type: Sending["type"]; readonly content: object };

async function toContent(using: With, message: LarkMessage): Promise<Content> {
  switch (message.kind) {
    case "card": {
      const pictures = message.pieces.filter((piece) => piece.kind === "picture");
      const uploaded = await Promise.all(pictures.map((picture) => uploadPicture(using, picture)));
      return { type: "interactive", content: toCard(message, uploaded) };
    }
    case "file": {
      const key = await uploadFile(using, message);
      return key === undefined
        ? { type: "interactive", content: toCard(insteadOf(message, using), []) }
        : { type: "file", content: { file_key: key } };
    }
  }
}

async function uploadPicture({ client, tools, t }: With, { chart }: Picture): Promise<Uploaded> {
  const missing = { kind: "missing", why: t("platform.picture_refused") } as const;
  // A chart that cannot be drawn today cannot be drawn tomorrow; its words stand below it.
  const png = await tools.draw(chart).catch(() => undefined);
  if (png === undefined || png.length > longestImage) return missing;
  const key = await unlessRejected(client.uploadImage(png));
  return key === undefined ? missing : { kind: "key", key };
}

async function uploadFile({ client }: With, { name, type, bytes }: FileMessage): Promise<string | undefined> {
  if (bytes.length === 0 || bytes.length > longestFile) return undefined;
  return unlessRejected(client.uploadFile({ name, type, bytes }));
}

/** Undefined where Lark does not take the bytes; whatever else stands in the way is worth another try. */
async function unlessRejected(upload: Promise<string>): Promise<string | undefined> {
  try {
    return await upload;
  } catch (error) {
    if (error instanceof PlatformError && error.kind === "rejected") return undefined;
    throw error;
  }
}

function insteadOf({ name, place }: FileMessage, { tools, t, envelopeId }: With): CardMessage {
  const url = tools.linkTo({ envelopeId, block: place });
  const lines = [
    t("platform.file_refused", { name }),
    ...(url === undefined ? [] : [t("platform.file_at", { url })]),
  ];
  const pieces = lines.map((line) => ({ kind: "element", element: textElement(line) }) as const);
  return { kind: "card", title: undefined, pieces };
}

function addressOf({ to, route = {} }: Envelope): Pick<Sending, "to" | "anchor"> {
  const { messageId, threadId } = route;
  return {
    to: { type: to.isDirect ? "open_id" : "chat_id", id: to.id },
    anchor: messageId === undefined ? undefined : { messageId, inThread: threadId !== undefined },
  };
}

/**
 * Numbers start anew with a new database, and Lark would take the first replies of that one for repeats; so the key
 * also depends on what is said and to whom. Keys of pictures and files are new in every attempt and stay out.
 */
function uuidOf({ id, to }: Envelope, number: number, message: LarkMessage): string {
  const hash = createHash("sha256").update(to.id);
  if (message.kind === "card") hash.update(JSON.stringify(toCard(message, [])));
  else hash.update(message.name).update(message.bytes);
  return `chot-${id}-${number}-${hash.digest("hex").slice(0, 12)}`;
}
