import { type Action, actions, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { describeUnreached } from "#src/mail/reached.ts";
import { reasonOfMail } from "#src/mail/reason.ts";
import { settlingActions } from "#src/mail/settling.ts";
import type { CustomerMail } from "#src/store/interface/customer-mails.ts";
import type { Mail } from "#src/store/interface/mails.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { Store } from "#src/store/store.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

const shown = 10;
const mostButtons = 6;

/** With the mail to a customer that it is a copy of. */
type Failed = { readonly mail: Mail; readonly of: CustomerMail | undefined };

/** A mail that somebody else has stopped. */
type Stopped = { readonly of: CustomerMail; readonly by: string };

/** For whom the mails were, who wrote them, or an admin; undefined when all of them have arrived after all. */
export async function composeMailFailed(
  notices: readonly WaitingNotice[],
  { store, locale }: NoticeSurroundings,
): Promise<Reply | undefined> {
  const t = translatorFor(locale);
  const all = await findFailed(notices, store);
  const stopped = await findStopped(notices, store);
  const lines = [
    ...all.map((failed) => describe(failed, t)),
    ...stopped.map(({ of, by }) => describeStopped(of, by, t)),
  ];
  if (lines.length === 0) return undefined;

  const more = lines.length > shown ? [t("alert.more", { count: lines.length - shown })] : [];
  const buttons = [...buttonsFor(all, t), ...stopped.map(({ of }) => show(of, t))].slice(0, mostButtons);
  return reply(
    title(t("mail.failed")),
    text([...lines.slice(0, shown), ...more].join("\n")),
    ...(await unreached(all, store, t)).map(note),
    ...notesOn(all, t).map(note),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  );
}

async function findFailed(notices: readonly WaitingNotice[], store: Store): Promise<readonly Failed[]> {
  const failed = new Map<number, Failed>();
  for (const { subject } of notices) {
    if (!subject.startsWith("E")) continue;
    const mail = await store.mails.find(Number(subject.slice(1)));
    if (!mail || !failures.has(mail.state)) continue;
    const { customerMailId } = mail;
    const of =
      customerMailId === null
        ? undefined
        : await store.customerMails.find({ kind: "company" }, customerMailId);
    failed.set(mail.id, { mail, of });
  }
  return [...failed.values()];
}

/** Those that still are; who has made a draft of it again knows already. */
async function findStopped(notices: readonly WaitingNotice[], store: Store): Promise<readonly Stopped[]> {
  const stopped = new Map<number, Stopped>();
  for (const { subject, actor } of notices) {
    if (!subject.startsWith("Z")) continue;
    const of = await store.customerMails.find({ kind: "company" }, Number(subject.slice(1)));
    if (of?.state === "dropped") stopped.set(of.id, { of, by: actor?.name ?? "" });
  }
  return [...stopped.values()];
}

const failures: ReadonlySet<Mail["state"]> = new Set(["refused", "unknown", "bounced"]);

function describe({ mail, of }: Failed, t: Translate): string {
  const { subject, to } = mail;
  const reason = reasonOfMail(mail, t);
  return of
    ? t("mail.failed_for_customer", { subject, entry: `Z${of.id}`, customer: of.customer.name, to, reason })
    : t("mail.failed_line", { subject, to, reason });
}

function describeStopped({ id, title: subject, customer }: CustomerMail, name: string, t: Translate): string {
  return t("mail.stopped", { subject, entry: `Z${id}`, customer: customer.name, name });
}

/** Each mail once, however many of its copies have failed. */
async function unreached(
  all: readonly Failed[],
  { vouchers }: Store,
  t: Translate,
): Promise<readonly string[]> {
  const mails = new Map(all.flatMap(({ of }) => (of ? [[of.id, of] as const] : [])));
  const lines: string[] = [];
  for (const of of mails.values()) lines.push(...(await describeUnreached(of, { vouchers, t })));
  return lines;
}

/** What to do about them. */
function notesOn(all: readonly Failed[], t: Translate): readonly string[] {
  const isUnknown = ({ mail }: Failed) => mail.state === "unknown";
  const isOvertaken = ({ mail }: Failed) => mail.trouble?.kind === "overtaken";
  const refused = all.filter((failed) => !isUnknown(failed) && !isOvertaken(failed));
  return [
    ...(all.some(isOvertaken) ? [t("mail.check_overtaken")] : []),
    ...(refused.some(({ of }) => of) ? [t("mail.check_customer")] : []),
    ...(refused.some(({ of }) => !of) ? [t("mail.check")] : []),
    ...(all.some(isUnknown) ? [t("mail.not_repeated")] : []),
  ];
}

function buttonsFor(all: readonly Failed[], t: Translate): readonly Action[] {
  const buttons = all.flatMap((failed) => [...settlingActions(failed.mail, t), ...looking(failed, t)]);
  const isFirst = ({ command }: Action, index: number) =>
    buttons.findIndex((other) => other.command === command) === index;
  return buttons.filter(isFirst).slice(0, mostButtons);
}

function looking({ mail, of }: Failed, t: Translate): readonly Action[] {
  if (!of) return [];
  const { customer } = of;
  const contact = { label: t("mail.button_contact", customer), command: `/customer K${customer.id}` };
  return [show(of, t), ...(mail.state === "unknown" ? [] : [contact])];
}

function show({ id }: CustomerMail, t: Translate): Action {
  return { label: t("mail.button_show", { entry: `Z${id}` }), command: `/mail Z${id}` };
}
