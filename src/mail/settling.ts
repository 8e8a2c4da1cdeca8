import type { Action } from "#src/chat/reply.ts";
import type { Translate } from "#src/i18n/translate.ts";
import type { Mail } from "#src/store/interface/mails.ts";

/** What its author can do about one copy: find out what became of it, or send it again where that may help. */
export function settlingActions({ id, to, state, trouble }: Mail, t: Translate): readonly Action[] {
  const again = { label: t("mail.button_again", { to }), command: `/mail again E${id}` };
  if (state === "unknown") {
    return [{ label: t("mail.button_arrived", { to }), command: `/mail arrived E${id}` }, again];
  }
  const isWorthIt = state === "refused" && (trouble?.kind === "expired" || trouble?.kind === "fault");
  return isWorthIt ? [again] : [];
}
