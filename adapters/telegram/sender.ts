import type { AdapterTools, Envelope, Part } from "#src/chat/adapter.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Answer, Client, Upload } from "./client.ts";
import { toHtml } from "./html.ts";
import { limits } from "./limits.ts";
import { isAboutTopic, toPlatformError } from "./refusal.ts";
import type { Message } from "./render.ts";
import { type Target, targetFields } from "./target.ts";

/** How one message of a reply gets to its chat. */
export function createPart(
  message: Message,
  { envelope, isFirst }: { readonly envelope: Envelope; readonly isFirst: boolean },
  { client, tools }: { readonly client: Client; readonly tools: AdapterTools },
): Part {
  const { to, route = {}, id: envelopeId, locale } = envelope;
  const t = translatorFor(locale);
  const rows = message.rows.map((row) => [...row]);
  const keyboard = rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {};

  return async ({ mayHaveArrived }) => {
    const lead = mayHaveArrived ? `${toHtml(t("reply.repeated"), "i")}\n` : "";
    switch (message.kind) {
      case "text":
        return sendText(lead + message.html);
      case "photo":
        return sendPhoto(message, lead);
      case "document":
        return sendDocument(message, lead);
    }
  };

  async function sendText(text: string): Promise<void> {
    const answer = await inTopic((target) =>
      client.call("sendMessage", {
        ...target,
        ...keyboard,
        text,
        parse_mode: "HTML",
        link_preview_options: { is_disabled: true },
      }),
    );
    if (!answer.ok) throw toPlatformError(answer.refused);
  }

  /** Telegram shows no picture that is too large or too long, but carries it as a file; its words get through anyway. */
  async function sendPhoto({ chart, caption }: Message & { kind: "photo" }, lead: string): Promise<void> {
    const bytes = await tools.draw(chart).catch(() => {
      tools.warn("telegram: a chart could not be drawn, and its words went alone");
      return undefined;
    });
    if (bytes !== undefined) {
      const picture = { name: "chart.png", mediaType: "image/png", bytes };
      const fits = bytes.length <= limits.photoBytes;
      if (fits && (await isTaken({ kind: "photo", ...picture }, lead + caption))) return;
      if (await isTaken({ kind: "document", ...picture }, lead + caption)) return;
    }
    await sendText(`${lead}${caption}\n${toHtml(t("platform.picture_refused"), "i")}`);
  }

  async function sendDocument({ file, block }: Message & { kind: "document" }, lead: string): Promise<void> {
    const { name, mediaType, bytes } = file;
    const fits = bytes.length <= limits.documentBytes;
    if (fits && (await isTaken({ kind: "document", name, mediaType, bytes }, lead.trim()))) return;

    const url = tools.linkTo({ envelopeId, block });
    const words = [t("platform.file_refused", { name }), ...(url ? [t("platform.file_at", { url })] : [])];
    await sendText(lead + toHtml(words.join("\n")));
  }

  /** Whether Telegram takes the file; any other refusal than one of the file is thrown. */
  async function isTaken(upload: Upload, caption: string): Promise<boolean> {
    const answer = await inTopic(({ chat_id, message_thread_id, reply_parameters }) => {
      const { reply_markup } = keyboard;
      const fields = {
        chat_id,
        ...(message_thread_id !== undefined && { message_thread_id: String(message_thread_id) }),
        ...(reply_parameters && { reply_parameters: JSON.stringify(reply_parameters) }),
        ...(reply_markup && { reply_markup: JSON.stringify(reply_markup) }),
        ...(caption !== "" && { caption, parse_mode: "HTML" }),
      };
      return client.upload(fields, upload);
    });
    if (answer.ok) return true;

    const error = toPlatformError(answer.refused);
    if (error.kind !== "rejected") throw error;
    tools.warn(error.message);
    return false;
  }

  /** The answer to what was said in a topic that is closed by now still reaches the group. */
  async function inTopic(send: (target: Target) => Promise<Answer>): Promise<Answer> {
    const isReply = isFirst && !to.isDirect;
    const answer = await send(targetFields(to.id, route, { isReply, isInTopic: true }));
    if (answer.ok || route["threadId"] === undefined || !isAboutTopic(answer.refused)) return answer;
    return send(targetFields(to.id, route, { isReply, isInTopic: false }));
  }
}
