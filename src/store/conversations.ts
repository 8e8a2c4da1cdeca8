import type { Readers } from "#src/domain/access.ts";
import type { Transaction } from "./database.ts";
import type { Conversations } from "./interface/accounts.ts";

export function createConversations(tx: Transaction): Conversations {
  return {
    async findReaders(platform, platformId) {
      const [row] = await tx.$queryRaw<ReadersRow[]>`
        SELECT readers::text AS readers, team_id FROM conversation
        WHERE platform = ${platform} AND platform_id = ${platformId}`;
      return toReaders(row);
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

/** Of a conversation, where it is known. */
export type ReadersRow = {
  readonly readers: Readers["kind"] | null;
  readonly team_id: number | null;
};

export function toReaders({ readers, team_id: teamId }: ReadersRow = noRow): Readers {
  if (readers === "managers") return { kind: "managers" };
  return readers === "team" && teamId !== null ? { kind: "team", teamId } : { kind: "unknown" };
}

const noRow: ReadersRow = { readers: null, team_id: null };
