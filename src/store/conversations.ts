import type { Transaction } from "./database.ts";
import type { Conversations } from "./interface/accounts.ts";

export function createConversations(tx: Transaction): Conversations {
  return {
    async findReaders(platform, platformId) {
      const conversation = await tx.conversation.findUnique({
        where: { platform_platformId: { platform, platformId } },
        select: { readers: true, teamId: true },
      });
      if (conversation?.readers === "managers") return { kind: "managers" };
      if (conversation?.readers === "team" && conversation.teamId !== null) {
        return { kind: "team", teamId: conversation.teamId };
      }
      return { kind: "unknown" };
    },

    async setReaders(platform, platformId, readers) {
      const teamId = readers.kind === "team" ? readers.teamId : null;
      await tx.conversation.upsert({
        where: { platform_platformId: { platform, platformId } },
        create: { platform, platformId, name: platformId, readers: readers.kind, teamId },
        update: { readers: readers.kind, teamId },
      });
    },

    async notice(platform, platformId) {
      const { count } = await tx.conversation.createMany({
        data: [{ platform, platformId, name: platformId }],
        skipDuplicates: true,
      });
      return count > 0;
    },
  };
}
