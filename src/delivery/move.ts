import type { ConversationMove } from "#src/chat/message.ts";
import type { Database } from "#src/store/database.ts";
import { moveConversation } from "#src/store/moves.ts";

/** Lets a conversation go on under its new id; told again, nothing changes. */
export function createMoving(database: Database): (move: ConversationMove) => Promise<void> {
  return (move) => database.prisma.$transaction((tx) => moveConversation(tx, move));
}
