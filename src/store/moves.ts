import type { Transaction } from "./database.ts";
import { addDelivery, dropDelivery } from "./jobs.ts";

type Move = { readonly platform: string; readonly from: string; readonly to: string };

/** Who reads there, what waits to be sent, what was asked and whose private conversation it is go to the new id. */
export async function moveConversation(tx: Transaction, { platform, from, to }: Move): Promise<void> {
  await moveReaders(tx, { platform, from, to });
  await tx.chatAccount.updateMany({ where: { platform, directId: from }, data: { directId: to } });
  await tx.question.updateMany({
    where: { platform, conversation: from, answeredAt: null },
    data: { conversation: to },
  });
  await tx.outboxMessage.updateMany({
    where: { platform, wordLeftIn: from, deliveredAt: null },
    data: { wordLeftIn: to },
  });

  // An answer that is being written holds the job until it is there: looked for before that, it would be left behind.
  await dropDelivery(tx, { platform, conversation: from });
  const { count } = await tx.outboxMessage.updateMany({
    where: { platform, conversation: from, deliveredAt: null },
    data: { conversation: to },
  });
  if (count > 0) await addDelivery(tx, { platform, conversation: to });
}

/** What was decided about the new conversation already stands. */
async function moveReaders(tx: Transaction, { platform, from, to }: Move): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO conversation (platform, platform_id, name, readers, team_id)
    SELECT platform, ${to}, name, readers, team_id FROM conversation WHERE platform = ${platform} AND platform_id = ${from}
    ON CONFLICT (platform, platform_id) DO UPDATE SET readers = excluded.readers, team_id = excluded.team_id
      WHERE conversation.readers = 'unknown'`;
  await tx.conversation.deleteMany({ where: { platform, platformId: from } });
}
