import { type Block, note } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { Store } from "#src/store/store.ts";
import type { Actor } from "./command.ts";
import type { AcceptedMessage } from "./dispatch.ts";

type Hinting = { readonly actor: Actor; readonly company: Company; readonly t: Translate };

/** Once a room: how figures get to be shown there, for somebody who may decide it and is just answered in private. */
export async function hintAboutRoom(
  store: Store,
  { conversation: { platform, id }, readers, speaker }: AcceptedMessage,
  { actor, company, t }: Hinting,
): Promise<readonly Block[]> {
  const line = lineFor(actor, company);
  if (line === undefined) return [];
  if (readers.kind !== "unknown" || !speaker?.directId) return [];
  return (await store.conversations.notice(platform, id)) ? [note(t("room.hint", { line }))] : [];
}

function lineFor({ role, team }: Actor, { rights }: Company): string | undefined {
  if (role === "manager" || role === "admin") return "/room managers";
  return role === "lead" && team && rights.repSees === "team" ? `/room team ${team.name}` : undefined;
}
