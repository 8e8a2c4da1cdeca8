import type { AuditAction } from "#src/domain/audit.ts";
import type { Transaction } from "./database.ts";
import { toInstant, toTimestamp } from "./dates.ts";
import type { Accounts } from "./interface/accounts.ts";

export function createAccounts(tx: Transaction): Accounts {
  return {
    async find(platform, accountId) {
      const [account] = await tx.$queryRaw<{ personId: number; directId: string | null }[]>`
        SELECT person_id AS "personId", direct_id AS "directId" FROM chat_account
        WHERE platform = ${platform} AND account_id = ${accountId}`;
      return account;
    },

    async link({ platform, accountId, personId, at }) {
      await tx.chatAccount.upsert({
        where: { platform_accountId: { platform, accountId } },
        create: { platform, accountId, personId, linkedAt: toTimestamp(at) },
        update: { personId, linkedAt: toTimestamp(at) },
      });
    },

    async list(personId) {
      const accounts = await tx.chatAccount.findMany({
        where: { personId },
        select: { platform: true, accountId: true, linkedAt: true },
        orderBy: [{ linkedAt: "asc" }, { platform: "asc" }, { accountId: "asc" }],
      });
      return accounts.map((account) => ({ ...account, linkedAt: toInstant(account.linkedAt) }));
    },

    async unlink(platform, accountId) {
      await tx.chatAccount.deleteMany({ where: { platform, accountId } });
    },

    async setDirect(platform, accountId, directId) {
      await tx.chatAccount.updateMany({ where: { platform, accountId }, data: { directId } });
    },

    async addCode(hash, personId, expiresAt) {
      await tx.linkCode.create({ data: { hash, personId, expiresAt: toTimestamp(expiresAt) } });
    },

    async hasAdminCode(at) {
      const code = await tx.linkCode.findFirst({
        where: { personId: null, OR: [{ usedAt: { not: null } }, { expiresAt: { gt: toTimestamp(at) } }] },
        select: { hash: true },
      });
      return code !== null;
    },

    async hasCode(hash) {
      return (await tx.linkCode.findUnique({ where: { hash }, select: { hash: true } })) !== null;
    },

    async endCodes(personId, at) {
      await tx.linkCode.updateMany({
        where: { personId, usedAt: null, expiresAt: { gt: toTimestamp(at) } },
        data: { expiresAt: toTimestamp(at) },
      });
    },

    async endCode(hash, at) {
      await tx.linkCode.updateMany({
        where: { hash, usedAt: null, expiresAt: { gt: toTimestamp(at) } },
        data: { expiresAt: toTimestamp(at) },
      });
    },

    async wrongCodes(platform, accountId, since) {
      const entries = await tx.auditEntry.findMany({
        where: { ...wrongCodesOf(platform, accountId), at: { gt: toTimestamp(since) } },
        select: { at: true },
        orderBy: { at: "desc" },
      });
      return entries.map(({ at }) => toInstant(at));
    },

    // Nobody's doing: whoever tries a code has not shown who they are.
    async noteWrongCode(platform, accountId, { at, messageId }) {
      const data = { ...wrongCodesOf(platform, accountId), at: toTimestamp(at), messageId };
      await tx.auditEntry.create({ data, select: { id: true } });
    },

    async useCode(hash, at) {
      const used = await tx.linkCode.updateManyAndReturn({
        where: { hash, usedAt: null, expiresAt: { gt: toTimestamp(at) } },
        data: { usedAt: toTimestamp(at) },
        select: { personId: true },
      });
      return used[0];
    },
  };
}

/** Under the account, which is nobody's yet. */
function wrongCodesOf(platform: string, accountId: string) {
  return { subject: `${platform} ${accountId}`, action: "account.wrong_code" satisfies AuditAction };
}
