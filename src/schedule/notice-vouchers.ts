import { type Action, actions, directReply, type Reply, text, title } from "#src/chat/reply.ts";
import { formatMoney } from "#src/domain/money.ts";
import { quarterOf, writePeriod } from "#src/domain/period.ts";
import { isEmployed } from "#src/domain/person.ts";
import { approversOf } from "#src/domain/voucher/approval.ts";
import { totalValue } from "#src/domain/voucher/offer.ts";
import { stateOn } from "#src/domain/voucher/state.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { giftLine, totalLine, uncollectedLines } from "#src/i18n/voucher.ts";
import type { Voucher } from "#src/store/interface/vouchers.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

const company = { kind: "company" } as const;

/** Each takes two buttons. */
const withButtons = 4;

/** For whoever may approve a voucher; undefined when none of them waits any more. */
export async function composeVouchersAsked(
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const vouchers = await findAsked(notices, surroundings);
  const [first, ...others] = vouchers;
  if (!first) return undefined;
  const t = translatorFor(surroundings.locale);
  const texts: string[] = [];
  for (const voucher of vouchers) texts.push(await describeAsked(voucher, others.length > 0, surroundings));
  return directReply(
    title(
      others.length === 0
        ? t("voucher.told_asked", namesOf(first, surroundings))
        : t("voucher.told_asked_many", { count: vouchers.length }),
    ),
    text(texts.join("\n\n")),
    actions(
      ...vouchers.slice(0, withButtons).flatMap(({ id }): readonly Action[] => [
        { label: t("voucher.button_approve", { entry: `G${id}` }), command: `/voucher approve G${id}` },
        { label: t("voucher.button_decline", { entry: `G${id}` }), command: `/voucher decline G${id}` },
      ]),
      others.length === 0
        ? { label: t("voucher.button_card"), command: `/voucher G${first.id}` }
        : { label: t("voucher.button_waiting"), command: "/voucher list chờ duyệt" },
    ),
  );
}

async function findAsked(
  notices: readonly WaitingNotice[],
  { store, company: { timeZone }, at }: NoticeSurroundings,
): Promise<readonly Voucher[]> {
  const on = at.toZonedDateTimeISO(timeZone).toPlainDate();
  const people = await store.people.list(on);
  const found = new Map<number, Voucher>();
  for (const { subject, audience } of notices) {
    const voucher = await store.vouchers.find(company, Number(subject.slice(1)));
    const reader = people.find(({ id }) => audience.kind === "person" && id === audience.personId);
    if (!voucher || !reader || !isEmployed(reader, on)) continue;
    if (stateOn(voucher.current, on) !== "reviewed") continue;
    const authorId = voucher.author?.id ?? voucher.customer.ownerId;
    const author = authorId === null ? undefined : await store.people.get(authorId, on);
    const isApprover = author
      ? approversOf(author, people).some(({ id }) => id === reader.id)
      : reader.role === "manager";
    if (isApprover) found.set(voucher.id, voucher);
  }
  return [...found.values()];
}

async function describeAsked(
  voucher: Voucher,
  isNamed: boolean,
  surroundings: NoticeSurroundings,
): Promise<string> {
  const { store, locale } = surroundings;
  const t = translatorFor(locale);
  const { points, terms, packages, planNumber } = voucher.current;
  const versions = await store.plans.versions(voucher.planId);
  const figures = versions.find(({ number }) => number === planNumber)?.figures;
  const counted = figures && { figures, points, terms };
  return [
    ...(isNamed ? [t("voucher.told_asked", namesOf(voucher, surroundings))] : []),
    ...(counted
      ? [
          totalLine(counted, { t, locale }),
          giftLine(counted, { t, locale }),
          ...uncollectedLines(counted, { t, locale }),
        ]
      : []),
    ...(packages.length === 0
      ? []
      : [
          t("voucher.told_packages", {
            packages: packages.map(({ name, count }) => `${count} × ${name}`).join(", "),
            value: formatMoney(totalValue(packages)),
          }),
        ]),
  ].join("\n");
}

/** For its author: what has become of a voucher. */
export async function composeVouchersSettled(
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const told = new Map<number, { readonly lines: readonly string[]; readonly buttons: readonly Action[] }>();
  for (const notice of notices) {
    const voucher = await surroundings.store.vouchers.find(company, Number(notice.subject.slice(1)));
    const said = voucher && describeSettled(voucher, notice, surroundings);
    if (said) told.set(voucher.id, said);
  }
  const list = [...told.values()];
  const [heading, ...lines] = list.flatMap(({ lines: own }) => own);
  if (heading === undefined) return undefined;
  return directReply(
    title(heading),
    ...(lines.length === 0 ? [] : [text(lines.join("\n"))]),
    actions(...list.slice(0, withButtons).flatMap(({ buttons }) => buttons)),
  );
}

/** Undefined where it is no news any more: its author has gone on with it since. */
function describeSettled(voucher: Voucher, { actor }: WaitingNotice, surroundings: NoticeSurroundings) {
  const t = translatorFor(surroundings.locale);
  const { state, reason, by } = voucher.current;
  const isDecision = actor !== null && by?.id === actor.id;
  const values = namesOf(voucher, surroundings);
  const show = { label: t("voucher.button_card"), command: `/voucher ${values.entry}` };
  const decidedBy = actor === null ? [] : [t("voucher.told_by", { name: actor.name })];
  if (state === "approved") {
    const command = `/mail voucher K${voucher.customer.id} ${writePeriod(quarterOf(voucher.quarter))}`;
    const mail = { label: t("voucher.button_mail"), command };
    return { lines: [t("voucher.told_approved", values), ...decidedBy], buttons: [mail, show] };
  }
  if (!isDecision) return undefined;
  if (state === "reviewed")
    return { lines: [t("voucher.told_reopened", values), ...decidedBy], buttons: [show] };
  if (state !== "draft") return undefined;
  const why = reason === null ? [] : [t("voucher.reason", { reason })];
  return { lines: [t("voucher.told_declined", values), ...decidedBy, ...why], buttons: [show] };
}

function namesOf({ id, customer, quarter, author }: Voucher, { locale }: NoticeSurroundings) {
  return {
    entry: `G${id}`,
    customer: customer.name,
    quarter: formatPeriod(quarterOf(quarter), locale),
    name: author?.name ?? customer.name,
  };
}
