import { formatReply } from "#src/chat/format.ts";
import { type Block, directReply, type FileBlock, note, type TextBlock } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";

/** Mail servers take 25 MB as a rule, and files grow by a third on the way. */
const bytesAtMost = 18_000_000;

/** Sends the same to the mailbox of whoever asks, or for whom the clock does; tells what became of it. */
export async function mailPacket(
  said: readonly Block[],
  files: readonly FileBlock[],
  { store, system, actor, now, by, t }: Context,
): Promise<readonly TextBlock[]> {
  if (!system.mail) return [];
  const { email } = await store.people.get(actor.id, now.toPlainDate());
  if (email === null) return [note(t("packet.no_address"))];

  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > bytesAtMost) return [note(t("packet.too_large"))];
  const [heading] = said;
  const subject = heading?.kind === "text" ? heading.text : t("packet.sheet_days");
  await store.mails.add(
    {
      personId: actor.id,
      to: email,
      subject,
      text: formatReply(directReply(...said), actor.locale),
      files: files.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
    },
    by,
  );
  return [note(t("packet.mailed", { address: email }))];
}
