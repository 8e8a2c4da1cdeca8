import { type Action, type Block, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Lead } from "#src/domain/lead.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import { showPhone, showText } from "./mask.ts";

/** All that is known about a lead, one line for each kind of fact; what is missing takes no room. */
export async function describeLead(lead: Lead, context: Context): Promise<Block[]> {
  const { t, company } = context;
  const { contact, source, priority, region, reason, remarketOn, status } = lead;
  const lines = [
    standing(lead, context),
    contact === null ? undefined : t("lead.contact", { contact: showText(contact, context) }),
    joined([
      lead.phone && showPhone(lead.phone, context),
      lead.email,
      lead.taxCode && t("lead.tax_code", { code: lead.taxCode }),
    ]),
    joined([
      source && t("lead.source", { source }),
      priority && t("lead.priority", { priority }),
      region?.name,
      lead.product && t("lead.product", { product: lead.product }),
    ]),
    expectation(lead, context),
    lead.step === null ? undefined : t("lead.step", { step: lead.step }),
    nextOf(lead, context),
    reason !== null && (status === "unqualified" || status === "paused")
      ? t("lead.reason", { reason: showText(reason, context) })
      : undefined,
    status === "paused" && remarketOn ? t("lead.remarket", { day: formatDay(remarketOn) }) : undefined,
    await customerLine(lead, context),
    await originalOf(lead, context),
    lead.note === null ? undefined : t("lead.note", { note: showText(lead.note, context) }),
    t("lead.received", {
      at: formatMoment(lead.receivedAt.toZonedDateTimeISO(company.timeZone)),
      by: lead.createdBy?.name ?? t("lead.imported"),
    }),
  ];
  return [
    text(
      lines
        .filter((line) => line !== undefined)
        .map(capitalized)
        .join("\n"),
    ),
  ];
}

/** A line of facts may begin with any of them. */
export function capitalized(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** `L12 · Cty Minh Phát` */
export function leadTitle({ id, name }: Lead): Block {
  return title(`L${id} · ${name}`);
}

/** What is likely to come next, as buttons. */
export function nextActions({ id, status }: Lead, { t, actor }: Context): Action[] {
  const step = { label: t("lead.button_step"), command: `/lead step L${id}` };
  const next = { label: t("lead.button_next"), command: `/lead next L${id}` };
  const qualify = { label: t("lead.button_qualify"), command: `/lead qualify L${id}` };
  const assign = { label: t("lead.button_assign"), command: `/lead assign L${id}` };
  switch (status) {
    case "new":
      return actor.role === "rep" || actor.role === "media" ? [] : [assign];
    case "assigned":
      return [step, next];
    case "in_progress":
      return [next, qualify];
    case "qualified":
      return [next];
    case "paused":
    case "unqualified":
      return [{ label: t("lead.button_reopen"), command: `/lead status L${id} in_progress` }];
    case "duplicate":
      return [];
  }
}

function standing(lead: Lead, { t }: Context): string {
  const { status, temperature, owner } = lead;
  return [
    t(`lead.status_${status}`),
    owner ? t("lead.owned_by", { name: owner.name }) : t("lead.no_owner"),
    ...(temperature ? [t(`lead.temperature_${temperature}`)] : []),
  ].join(" · ");
}

function expectation({ expectedAmount, expectedCloseOn }: Lead, { t }: Context): string | undefined {
  return joined([
    expectedAmount !== null && t("lead.expected", { amount: formatMoney(expectedAmount) }),
    expectedCloseOn && t("lead.close", { day: formatDay(expectedCloseOn) }),
  ]);
}

/** The next step and when; undefined when none is planned. */
export function nextOf(lead: Lead, context: Context): string | undefined {
  const step = nextText(lead, context);
  return step && context.t("lead.next", { step });
}

/** `demo · 26/11 14:00`, with a word about it when that is over. */
export function nextText({ nextStep, nextAt }: Lead, context: Context): string | undefined {
  const { t, company, now } = context;
  const isLate = nextAt !== null && Temporal.Instant.compare(nextAt, now.toInstant()) < 0;
  return joined([
    nextStep && showText(nextStep, context),
    nextAt && formatMoment(nextAt.toZonedDateTimeISO(company.timeZone)),
    isLate && t("lead.overdue"),
  ]);
}

/** The name only of what the reader may see: it may be another team's. */
export async function customerLine(
  { customer }: Lead,
  { t, store, scope }: Context,
): Promise<string | undefined> {
  if (!customer) return undefined;
  const seen = await store.customers.read(scope, customer.id);
  const label = `K${customer.id}`;
  return t("lead.customer", { customer: seen ? `${seen.name} (${label})` : label });
}

async function originalOf({ duplicateOf }: Lead, { t, store, scope }: Context): Promise<string | undefined> {
  if (!duplicateOf) return undefined;
  const seen = await store.leads.find(scope, duplicateOf.id);
  const label = `L${duplicateOf.id}`;
  return t("lead.duplicate_of", { original: seen ? `${label} (${seen.name})` : label });
}

function joined(parts: readonly (string | null | undefined | false)[]): string | undefined {
  const list = parts.filter((part) => typeof part === "string" && part !== "");
  return list.length === 0 ? undefined : list.join(" · ");
}
