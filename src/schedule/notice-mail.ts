import { note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { reasonOfMail } from "#src/mail/reason.ts";
import type { Mail } from "#src/store/interface/mails.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

const shown = 10;

/** For whom the mails were, or an admin; undefined when all of them have arrived after all. */
export async function composeMailFailed(
  notices: readonly WaitingNotice[],
  { store, locale }: NoticeSurroundings,
): Promise<Reply | undefined> {
  const t = translatorFor(locale);
  const mails: Mail[] = [];
  for (const { subject } of notices) {
    const mail = await store.mails.find(Number(subject.slice(1)));
    if (mail && (mail.state === "refused" || mail.state === "unknown")) mails.push(mail);
  }
  if (mails.length === 0) return undefined;

  const lines = mails.slice(0, shown).map((mail) => {
    const { subject, to } = mail;
    return t("mail.failed_line", { subject, to, reason: reasonOfMail(mail, t) });
  });
  const more = mails.length > shown ? [t("alert.more", { count: mails.length - shown })] : [];
  return reply(
    title(t("mail.failed")),
    text([...lines, ...more].join("\n")),
    ...(mails.some(({ state }) => state === "refused") ? [note(t("mail.check"))] : []),
    ...(mails.some(({ state }) => state === "unknown") ? [note(t("mail.not_repeated"))] : []),
  );
}
