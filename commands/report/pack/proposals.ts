import { type Action, type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { formatCount, formatFigure } from "#src/i18n/figures.ts";
import type { ForecastLead } from "#src/store/interface/forecasts.ts";
import type { CheckSum } from "../../check/describe.ts";
import type { MonthForecast } from "../../forecast/outlook.ts";
import type { Board } from "../../kpi/board.ts";
import { showText } from "../../lead/mask.ts";
import { type Pack, wordsFor } from "./asked.ts";
import type { Comparison } from "./compare.ts";

/** What the proposals follow from. */
type Facts = {
  readonly pack: Pack;
  readonly kpi: Board;
  readonly month: MonthForecast;
  readonly checks: CheckSum;
  readonly comparison: Comparison;
  /** The largest lead that should have closed already. */
  readonly overdue: ForecastLead | undefined;
};

/** What to do, and the line that begins it. */
export type Proposal = { readonly text: string; readonly action: Action };

const most = 3;
const least = 2;

/** What weighs most first; there is always something to keep up. */
export function makeProposals(facts: Facts, context: Context): readonly Proposal[] {
  const found = [
    ...withoutTarget(facts, context),
    ...behindPace(facts, context),
    ...pastClosing(facts, context),
    ...untouched(facts, context),
    ...uncounted(facts, context),
    ...fewerLeads(facts, context),
  ];
  if (found.length >= least) return found.slice(0, most);
  return [...found, ...keepUp(facts, context)].slice(0, least);
}

export function proposalsText(proposals: readonly Proposal[], { t }: Context): Block {
  const lines = proposals.map((proposal, index) => `${index + 1}. ${proposal.text}`);
  return text([t("pack.proposals"), ...lines].join("\n"));
}

function withoutTarget({ kpi }: Facts, { t }: Context): readonly Proposal[] {
  if (kpi.total.kind === "measured") return [];
  const action = { label: t("pack.button_no_target"), command: "/target" };
  return [{ text: t("pack.propose_target"), action }];
}

function behindPace({ pack, kpi, month }: Facts, context: Context): readonly Proposal[] {
  const { t, actor } = context;
  const { total, metric } = kpi;
  if (total.kind !== "measured" || total.standing === "on_pace" || total.neededPerDay === undefined)
    return [];

  const { locale } = actor;
  const needed = formatFigure(total.neededPerDay, { unit: unitOf(metric), locale, length: "short" });
  const warm = month.forecast.pipeline?.parts.find(({ kind }) => kind === "warm");
  const sentence = warm
    ? t("pack.propose_warm", {
        needed,
        count: formatCount(warm.count, locale),
        amount: formatFigure(warm.amount, { unit: "money", locale, length: "short" }),
      })
    : t("pack.propose_no_warm", { needed });
  const command = `/forecast ${wordsFor(pack, context)}`;
  return [{ text: sentence, action: { label: t("pack.button_forecast"), command } }];
}

function pastClosing({ month, overdue }: Facts, context: Context): readonly Proposal[] {
  const { t, actor } = context;
  const { count, amount } = month.forecast.overdue;
  if (count === 0 || !overdue) return [];
  const sentence = t("pack.propose_overdue", {
    count: formatCount(count, actor.locale),
    amount: formatFigure(amount, { unit: "money", locale: actor.locale, length: "short" }),
    lead: `L${overdue.id} ${showText(overdue.name, context)}`,
  });
  return [{ text: sentence, action: { label: `L${overdue.id}`, command: `/lead show L${overdue.id}` } }];
}

function untouched({ pack, checks }: Facts, context: Context): readonly Proposal[] {
  const { t, actor, company } = context;
  if (checks.stale === 0) return [];
  const sentence = t("pack.propose_stale", {
    count: formatCount(checks.stale, actor.locale),
    days: company.leads.staleAfterWorkdays,
  });
  const command = `/report audit ${wordsFor(pack, context)}`;
  return [{ text: sentence, action: { label: t("report.button_audit"), command } }];
}

function uncounted({ pack, month }: Facts, context: Context): readonly Proposal[] {
  const { t, actor } = context;
  const { withoutAmount, withoutClose } = month.forecast;
  if (withoutAmount + withoutClose === 0) return [];
  const count = (value: number) => ({ count: formatCount(value, actor.locale) });
  const parts = [
    ...(withoutAmount > 0 ? [t("forecast.no_amount", count(withoutAmount))] : []),
    ...(withoutClose > 0 ? [t("forecast.no_close", count(withoutClose))] : []),
  ];
  const sentence = t("pack.propose_missing", { parts: parts.join(", ") });
  const command = `/report audit ${wordsFor(pack, context)}`;
  return [{ text: sentence, action: { label: t("report.button_audit"), command } }];
}

function fewerLeads({ pack, comparison }: Facts, context: Context): readonly Proposal[] {
  const { t, actor } = context;
  const leads = comparison.counts.find(({ metric }) => metric === "leads");
  if (!leads || leads.now >= leads.before) return [];
  const sentence = t("pack.propose_leads", {
    now: formatCount(leads.now, actor.locale),
    before: formatCount(leads.before, actor.locale),
  });
  const command = `/report sources ${wordsFor(pack, context)}`;
  return [{ text: sentence, action: { label: t("report.button_sources"), command } }];
}

function keepUp({ pack }: Facts, context: Context): readonly Proposal[] {
  const { t } = context;
  const words = wordsFor(pack, context);
  return [
    {
      text: t("pack.propose_next_month"),
      action: { label: t("forecast.next_month"), command: `/forecast ${words} tháng sau` },
    },
    {
      text: t(pack.subject.kind === "person" ? "pack.propose_share_own" : "pack.propose_share"),
      action: { label: "KPI", command: `/kpi ${words}` },
    },
  ];
}
