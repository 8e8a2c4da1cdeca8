import type { Action } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { formatAppointment } from "#src/i18n/times.ts";
import { writeMoment } from "./choose-moment.ts";
import type { Previewed } from "./facts.ts";
import { labelOf } from "./find.ts";

/** The confirmation first; where the rules speak against sending now, the moment that it can be put off to. */
export function previewActions(previewed: Previewed, context: Context): readonly Action[] {
  const { mail } = previewed;
  const { t } = context;
  const entry = labelOf(mail);
  return [
    ...sendingActions(previewed, context),
    { label: t("customer_mail.button_text"), command: `/mail edit ${entry} text` },
    { label: t("customer_mail.button_to"), command: `/mail to ${entry}` },
    { label: t("customer_mail.button_rest"), command: `/mail edit ${entry}` },
    { label: t("customer_mail.button_drop"), command: `/mail drop ${entry}` },
  ];
}

function sendingActions({ mail, composed, timing }: Previewed, context: Context): readonly Action[] {
  const { t, actor, system } = context;
  const mending = composed.blockers.flatMap(({ action }) => action ?? []);
  if (system.mail === undefined || composed.blockers.length > 0) return mending;
  const confirm = `/mail confirm ${labelOf(mail)} ${composed.sign}`;
  if (timing.obstacles.length === 0) return [{ label: t("customer_mail.button_send"), command: confirm }];
  const at = formatAppointment(timing.next, actor.locale);
  return [
    { label: t("customer_mail.button_later", { at }), command: `${confirm} ${writeMoment(timing.next)}` },
    { label: t("customer_mail.button_override"), command: `${confirm} now` },
  ];
}
