import { type Action, actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import { isClosed, type Lead } from "#src/domain/lead.ts";
import { formatPhone } from "#src/domain/phone.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { Store } from "#src/store/store.ts";

export type NoticeSurroundings = {
  readonly store: Store;
  readonly company: Company;
  readonly locale: Locale;
  readonly at: Temporal.Instant;
};

const shown = 20;
const mostButtons = 3;

type Given = { readonly lead: Lead; readonly by: string | null };

/** For the new owner alone; undefined when the leads have gone on to somebody else, or are closed, meanwhile. */
export async function composeAssigned(
  notices: readonly WaitingNotice[],
  { store, locale }: NoticeSurroundings,
): Promise<Reply | undefined> {
  const t = translatorFor(locale);
  const given = await findGiven(notices, store);
  const [first, ...others] = given;
  if (!first) return undefined;

  if (others.length > 0) {
    return reply(
      title(t("alert.assigned_many", { count: given.length })),
      text(
        [
          ...giversOf(given, t),
          ...given
            .slice(0, shown)
            .map(({ lead }) => `• ${[nameOf(lead), ...factsOf(lead, locale)].join(" · ")}`),
          ...(given.length > shown ? [t("alert.more", { count: given.length - shown })] : []),
        ].join("\n"),
      ),
      actions(...showButtons(given, t), { label: t("alert.button_leads"), command: "/lead list" }),
    );
  }
  const { lead } = first;
  const facts = factsOf(lead, locale);
  const lines = [...giversOf(given, t), ...(facts.length > 0 ? [facts.join(" · ")] : [])];
  return reply(
    title(t("alert.assigned", { lead: `L${lead.id}`, name: lead.name })),
    ...(lines.length > 0 ? [text(lines.join("\n"))] : []),
    actions(...showButtons(given, t), { label: t("lead.button_step"), command: `/lead step L${lead.id}` }),
  );
}

async function findGiven(notices: readonly WaitingNotice[], { leads }: Store): Promise<readonly Given[]> {
  const given = new Map<number, Given>();
  for (const { subject, audience, actor } of notices) {
    const lead = await leads.find({ kind: "company" }, Number(subject.slice(1)));
    const isOwn = audience.kind === "person" && lead?.owner?.id === audience.personId;
    if (lead && isOwn && !isClosed(lead.status)) given.set(lead.id, { lead, by: actor?.name ?? null });
  }
  return [...given.values()];
}

function giversOf(given: readonly Given[], t: Translate): readonly string[] {
  const names = new Set(given.flatMap(({ by }) => (by === null ? [] : [by])));
  return names.size === 0 ? [] : [t("alert.given_by", { name: [...names].join(", ") })];
}

function showButtons(given: readonly Given[], t: Translate): readonly Action[] {
  return given.slice(0, mostButtons).map(({ lead: { id } }) => ({
    label: t("lead.button_show", { lead: `L${id}` }),
    command: `/lead show L${id}`,
  }));
}

/** `chị Hoa · 0912 345 678 · Nguồn Facebook · Ưu tiên Cao · 300 tr` */
function factsOf(
  { contact, phone, source, priority, expectedAmount }: Lead,
  locale: Locale,
): readonly string[] {
  const t = translatorFor(locale);
  const parts = [
    contact,
    phone && formatPhone(phone),
    source && t("lead.source", { source }),
    priority && t("lead.priority", { priority }),
    expectedAmount === null ? null : formatFigure(expectedAmount, { unit: "money", locale, length: "short" }),
  ];
  return parts.flatMap((part) => (part ? [part] : []));
}

function nameOf({ id, name }: Lead): string {
  return `${name} (L${id})`;
}
