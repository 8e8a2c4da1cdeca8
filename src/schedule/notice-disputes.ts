import { z } from "zod";
import { type Action, actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatMonth, writeMonth } from "#src/i18n/pay.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

const everybody = { scope: { kind: "everybody" }, personId: null } as const;
const mostButtons = 2;

const adjusted = z.object({
  amount: z.string().transform(BigInt),
  month: z.string().transform((text) => Temporal.PlainYearMonth.from(text)),
});

/**
 * Disputes that wait for a lead, without amounts, or for HR. One that the lead still has time for comes back to HR when
 * the deadline has passed. Undefined when all are settled or withdrawn meanwhile.
 */
export async function composeDisputes(
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const waiting: Dispute[] = [];
  for (const notice of notices) {
    const dispute = await findDispute(notice, surroundings);
    if (!dispute || waiting.some(({ id }) => id === dispute.id)) continue;
    if (isFor(notice, dispute, surroundings)) waiting.push(dispute);
    else await comeBack(notice, dispute, surroundings);
  }
  const [first, ...others] = waiting;
  const kind = notices[0]?.audience.kind === "hr" ? "hr" : "lead";
  if (!first) return undefined;

  const t = translatorFor(surroundings.locale);
  const heading =
    others.length === 0
      ? t(`dispute.told_${kind}`, { name: first.person.name })
      : t(`dispute.told_${kind}_many`, { count: waiting.length });
  return reply(
    title(heading),
    ...waiting.map((dispute) => text(describe(dispute, kind, surroundings).join("\n"))),
    actions(...buttonsOf(waiting, kind, t)),
  );
}

/** What has become of a person's disputes; undefined when that was taken back before anybody was told. */
export async function composeSettledDisputes(
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const found = new Map<number, Dispute>();
  for (const notice of notices) {
    const dispute = await findDispute(notice, surroundings);
    const isOwn = notice.audience.kind === "person" && notice.audience.personId === dispute?.personId;
    if (!dispute || !isOwn || dispute.state === "withdrawn") continue;
    const together = notices.filter(({ subject }) => subject === notice.subject).length;
    if (!isUntouched(dispute) || (together === 1 && (await wasSettled(dispute, surroundings)))) {
      found.set(dispute.id, dispute);
    }
  }
  const outcomes: Outcome[] = [];
  for (const dispute of found.values()) outcomes.push(await describeOutcome(dispute, surroundings));
  const [first, ...others] = outcomes;
  if (!first) return undefined;

  const t = translatorFor(surroundings.locale);
  const heading =
    others.length === 0
      ? t("dispute.told_settled", { entry: `Q${first.dispute.id}` })
      : t("dispute.told_settled_many");
  return reply(
    title(heading),
    text(outcomes.flatMap(({ lines }) => lines).join("\n")),
    actions({
      label: t("commission.button_statement"),
      command: `/commission ${writeMonth(first.month)}`,
    }),
  );
}

type Outcome = {
  readonly dispute: Dispute;
  readonly lines: readonly string[];
  /** Where it is to be seen. */
  readonly month: Temporal.PlainYearMonth;
};

async function findDispute({ subject }: WaitingNotice, { store }: NoticeSurroundings) {
  return store.disputes.find(everybody, Number(subject.slice(1)));
}

/** HR has taken a decision back that the person may have heard of. */
async function wasSettled({ id }: Dispute, { store }: NoticeSurroundings): Promise<boolean> {
  const changes = await store.audit.list({ kind: "company" }, `Q${id}`);
  return changes.some(({ action, reversedById }) => action === "dispute.settle" && reversedById !== null);
}

function isUntouched({ state, leadAgrees }: Dispute): boolean {
  return state === "with_lead" || (state === "with_hr" && leadAgrees === null);
}

function isFor(
  { audience }: WaitingNotice,
  { state, leadId, dueOn }: Dispute,
  { at, company }: NoticeSurroundings,
): boolean {
  if (audience.kind === "person") return state === "with_lead" && leadId === audience.personId;
  if (state !== "with_lead") return state === "with_hr";
  const today = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  return Temporal.PlainDate.compare(today, dueOn) > 0;
}

/** Said together with others of its kind, it may be early. */
async function comeBack(
  { kind, audience, subject, actor }: WaitingNotice,
  { state, dueOn }: Dispute,
  { store, at, company }: NoticeSurroundings,
): Promise<void> {
  if (audience.kind !== "hr" || state !== "with_lead") return;
  const sendAt = dueOn.add({ days: 1 }).toZonedDateTime(company.timeZone).toInstant();
  const by = { actorId: actor?.id ?? null, at, messageId: null };
  await store.notices.add({ kind, audience: { kind: "hr" }, subject, sendAt }, by);
}

function describe(dispute: Dispute, kind: "hr" | "lead", { locale }: NoticeSurroundings): readonly string[] {
  const t = translatorFor(locale);
  const { id, person, month, line, dueOn, lead, state } = dispute;
  const due = formatWeekday(dueOn, locale);
  const named = { entry: `Q${id}`, name: person.name, month: formatMonth(month, locale) };
  const head = t("dispute.line", { ...named, number: line.number, label: line.label });
  const words = t("dispute.text", { text: dispute.text });
  if (kind === "lead") return [head, words, t("dispute.answer_until", { due })];
  return [
    head,
    words,
    t("dispute.now", { amount: formatMoney(line.amount) }),
    ...opinionOf(dispute, t),
    state === "with_lead"
      ? t("dispute.wait_lead_late", { lead: lead?.name ?? "", due })
      : t("dispute.wait_hr", { due }),
  ];
}

function opinionOf({ lead, leadAgrees, leadNote }: Dispute, t: Translate): readonly string[] {
  if (lead === null || leadAgrees === null) return [];
  const opinion = t(leadAgrees ? "dispute.lead_agrees" : "dispute.lead_objects", { name: lead.name });
  return [leadNote === null ? opinion : t("dispute.lead_note", { opinion, note: leadNote })];
}

function buttonsOf(disputes: readonly Dispute[], kind: "hr" | "lead", t: Translate): readonly Action[] {
  const verbs = kind === "hr" ? (["accept", "decline"] as const) : (["agree", "reject"] as const);
  const steps = disputes.slice(0, mostButtons).flatMap(({ id }) =>
    verbs.map((verb) => ({
      label: t(`dispute.button_${verb}`, { entry: `Q${id}` }),
      command: `/commission ${verb} Q${id}`,
    })),
  );
  return [...steps, { label: t("dispute.button_list"), command: "/commission disputes" }];
}

async function describeOutcome(dispute: Dispute, surroundings: NoticeSurroundings): Promise<Outcome> {
  const { locale } = surroundings;
  const t = translatorFor(locale);
  const { id, line, state, settlement, settledBy, dueOn, month } = dispute;
  const values = { entry: `Q${id}`, label: line.label };
  if (isUntouched(dispute)) return { dispute, lines: [t("dispute.told_reopened", values)], month };
  if (state === "with_hr") {
    const [opinion = ""] = opinionOf(dispute, t);
    const told = t("dispute.told_with_hr", { ...values, opinion, due: formatWeekday(dueOn, locale) });
    return { dispute, lines: [told], month };
  }
  const name = settledBy?.name ?? "";
  const settled =
    settlement === null
      ? t("dispute.settled_by", { name })
      : t("dispute.settled_note", { name, note: settlement });
  if (state === "declined") return { dispute, lines: [t("dispute.told_declined", values), settled], month };
  const made = await findAdjustment(dispute, surroundings);
  if (!made) return { dispute, lines: [t("dispute.told_accepted_plain", values), settled], month };
  const paid = { amount: formatMoney(made.amount), month: formatMonth(made.month, locale) };
  return { dispute, lines: [t("dispute.told_accepted", { ...values, ...paid }), settled], month: made.month };
}

async function findAdjustment({ adjustmentId }: Dispute, { store }: NoticeSurroundings) {
  if (adjustmentId === null) return undefined;
  const [made] = await store.audit.list({ kind: "company" }, `J${adjustmentId}`);
  if (!made) throw new Error(`the history of J${adjustmentId} was not found`);
  return adjusted.parse(made.after);
}
