import type { Transaction } from "./database.ts";

/** The HTML behind the link to a mail's preview, by the link's hash: only the newest link of what was not dropped. */
export async function findMailPreview(tx: Transaction, hash: string): Promise<string | undefined> {
  const mail = await tx.customerMail.findUnique({
    where: { previewHash: hash, state: { not: "dropped" } },
    select: { html: true },
  });
  return mail?.html ?? undefined;
}
