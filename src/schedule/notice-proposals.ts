import { z } from "zod";
import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { unitOf } from "#src/domain/metric.ts";
import { type Period, periodBetween, writePeriod } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Transaction } from "#src/store/database.ts";
import type { Proposal } from "#src/store/interface/proposals.ts";
import { type WaitingNotice, wasTold } from "#src/store/notices.ts";
import type { Store } from "#src/store/store.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

const decision = z.object({
  proposalState: z.enum(["approved", "declined"]),
  value: z.string().optional(),
  note: z.string().optional(),
});

type Outcome =
  /** The figure may be another one than was proposed. */
  | { readonly kind: "approved"; readonly value: bigint }
  | { readonly kind: "declined"; readonly reason: string | undefined }
  /** What was told has been taken back. */
  | { readonly kind: "open" };

type Settled = {
  readonly proposal: Proposal;
  readonly days: Period;
  readonly by: string | null;
  readonly outcome: Outcome;
};

const company = { kind: "company" } as const;

/** What has become of a person's proposals; undefined when that was taken back before anybody was told. */
export async function composeSettled(
  tx: Transaction,
  notices: readonly WaitingNotice[],
  surroundings: NoticeSurroundings,
): Promise<Reply | undefined> {
  const settled = await findSettled(tx, notices, surroundings);
  const [first, ...others] = settled;
  if (!first) return undefined;

  const t = translatorFor(surroundings.locale);
  const heading = others.length === 0 ? headingOf(first, surroundings) : t("proposal.told_many");
  const declined = settled.filter(({ outcome }) => outcome.kind === "declined");
  const buttons = declined.slice(0, 1).map(({ proposal: { metric }, days }) => ({
    label: t("proposal.again"),
    command: `/target propose ${writePeriod(days)} metric=${metric}`,
  }));
  return reply(
    title(heading),
    text(settled.flatMap((one) => describe(one, surroundings)).join("\n")),
    actions(...buttons, { label: "KPI", command: `/kpi ${writePeriod(first.days)}` }),
  );
}

async function findSettled(
  tx: Transaction,
  notices: readonly WaitingNotice[],
  { store, at }: NoticeSurroundings,
): Promise<readonly Settled[]> {
  const found = new Map<number, Settled>();
  for (const notice of notices) {
    const proposal = await store.proposals.find(company, Number(notice.subject.slice(1)));
    if (!proposal) continue;
    const outcome =
      proposal.state === "open"
        ? (await wasTold(tx, notice, at)) && ({ kind: "open" } as const)
        : await findDecision(proposal, store);
    if (!outcome) continue;
    const { from, to } = proposal.days;
    const by = notice.actor?.name ?? null;
    found.set(proposal.id, { proposal, days: periodBetween(from, to), by, outcome });
  }
  return [...found.values()];
}

async function findDecision({ id, state }: Proposal, { audit }: Store): Promise<Outcome | undefined> {
  const entries = await audit.list(company, `X${id}`);
  const last = entries.findLast(
    ({ action, reversesId, reversedById }) =>
      action === "proposal.settle" && reversesId === null && reversedById === null,
  );
  if (!last) return undefined;
  const { proposalState, value, note: reason } = decision.parse(last.after);
  if (state !== proposalState) return undefined;
  if (proposalState === "declined") return { kind: "declined", reason };
  return value === undefined ? undefined : { kind: "approved", value: BigInt(value) };
}

function headingOf({ outcome, days }: Settled, { locale }: NoticeSurroundings): string {
  return translatorFor(locale)(`proposal.told_${outcome.kind}`, { period: formatPeriod(days, locale) });
}

/** `X12 · Tháng 12/2026 · Doanh thu ký: đã duyệt 550.000.000 đ (bạn đề xuất 600.000.000 đ)` */
function describe(
  { proposal, days, by, outcome }: Settled,
  { locale }: NoticeSurroundings,
): readonly string[] {
  const t = translatorFor(locale);
  const { id, metric } = proposal;
  const full = (figure: bigint) => formatFigure(figure, { unit: unitOf(metric), locale, length: "full" });
  const proposed = full(proposal.value);
  const isChanged = outcome.kind === "approved" && outcome.value !== proposal.value;
  const line = t(isChanged ? "proposal.told_line_changed" : `proposal.told_line_${outcome.kind}`, {
    value: outcome.kind === "approved" ? full(outcome.value) : proposed,
    proposed,
  });
  const about = [`X${id}`, formatPeriod(days, locale), t(`metric.${metric}`)].join(" · ");
  const reason = outcome.kind === "declined" ? outcome.reason : undefined;
  return [
    `${about}: ${line}`,
    ...(by === null ? [] : [t("proposal.told_by", { name: by })]),
    ...(reason === undefined ? [] : [t("proposal.told_reason", { reason })]),
  ];
}
