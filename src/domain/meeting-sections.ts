import type { CadenceEvent, Span } from "./cadence/event.ts";
import { fold } from "./fold.ts";

/** The parts of a meeting, in the order in which they are gone through. */
export const sectionKinds = ["review", "proposals", "plan"] as const;

export type SectionKind = (typeof sectionKinds)[number];

export type Section = { readonly kind: SectionKind; readonly points: readonly Point[] };

/** What there is to talk about, as the duties of a sales team name it (“Cách thức làm việc và vai trò nhiệm vụ”, part A). */
export type Point =
  | "last_tasks"
  | "activity"
  | "projects"
  | "week_figures"
  | "lead_quality"
  | "month_outlook"
  | "month_revenue"
  | "member_kpi"
  | "lead_states"
  | "month_review"
  | "member_chances"
  | "feedback"
  | "strategies"
  | "partners"
  | "month_figures"
  | "quarter_review"
  | "okr"
  | "goals"
  | "competitors"
  | "quarter_figures"
  | "year_figures"
  | "sales_solutions"
  | "level_up"
  | "month_push"
  | "all_solutions"
  | "lessons"
  | "products"
  | "campaigns"
  | "marketing"
  | "learning"
  | "week_tasks"
  | "plan_changes"
  | "month_targets"
  | "level_up_tasks"
  | "approach"
  | "quarter_targets"
  | "markets"
  | "competitor_study"
  | "headcount"
  | "trainings"
  | "year_targets";

type Meeting = Pick<CadenceEvent, "key" | "span" | "family">;

/** The sections of a meeting; of several that meet on one day, those of all of them, and each point once. */
export function sectionsOf(events: readonly Meeting[]): readonly Section[] {
  const plans = events.map(planOf);
  return sectionKinds.flatMap((kind) => {
    const points = [...new Set(plans.flatMap((plan) => plan[kind] ?? []))];
    return points.length === 0 ? [] : [{ kind, points }];
  });
}

/** The section that a text names itself, as in “Đề xuất: gói dùng thử 14 ngày”. */
export function sectionNamedIn(text: string): SectionKind | undefined {
  const words = fold(text);
  return sectionKinds.find((kind) => openings[kind].test(words));
}

const openings: Readonly<Record<SectionKind, RegExp>> = {
  review: /^(?:nhin lai|review|tong ket|danh gia)(?![a-z])/,
  proposals: /^(?:de xuat|kien nghi|propos(?:e|als?))(?![a-z])/,
  plan: /^(?:ke hoach|plan)(?![a-z])/,
};

type Plan = { readonly [Kind in SectionKind]?: readonly Point[] };

const weekOpening: Plan = {
  review: ["last_tasks", "activity", "projects"],
  plan: ["week_tasks", "plan_changes"],
};

const weekFigures: Plan = {
  review: ["week_figures", "activity", "lead_quality", "month_outlook"],
  proposals: ["sales_solutions", "level_up"],
};

const monthEnd: Plan = {
  review: ["month_review", "member_chances", "feedback", "strategies", "partners"],
  proposals: ["all_solutions", "lessons"],
  plan: ["month_targets", "level_up_tasks", "approach"],
};

const quarterReview: Plan = {
  review: ["quarter_review", "projects", "feedback", "okr", "goals", "strategies", "competitors", "partners"],
  proposals: ["all_solutions", "products", "campaigns", "marketing", "learning"],
  plan: ["quarter_targets", "approach", "markets", "competitor_study", "headcount", "trainings"],
};

const yearMeeting: Plan = {
  review: ["year_figures", "goals", "strategies"],
  proposals: ["all_solutions", "products", "campaigns"],
  plan: ["year_targets", "headcount", "trainings"],
};

const plans: ReadonlyMap<string, Plan> = new Map<string, Plan>([
  ["wk_open", weekOpening],
  ["wk_figures", weekFigures],
  [
    "mid",
    {
      review: ["month_revenue", "member_kpi", "lead_states"],
      proposals: ["sales_solutions", "month_push"],
    },
  ],
  ["end", monthEnd],
  ["month_wrap", { review: ["month_figures", "member_kpi", "lead_states"], proposals: ["lessons"] }],
  ["q_review", quarterReview],
  ["q_wrap", { review: ["quarter_figures", "member_kpi", "okr"], proposals: ["lessons"] }],
  [
    "q_all",
    {
      review: ["quarter_figures", "okr", "goals"],
      proposals: ["all_solutions", "campaigns"],
      plan: ["quarter_targets", "markets", "headcount", "trainings"],
    },
  ],
  ["year_all", yearMeeting],
]);

/** A meeting of the company's own has the sections of the shipped one that spans as much. */
function planOf({ key, span, family }: Meeting): Plan {
  const usual = span === "week" && family === "opening" ? weekOpening : bySpan[span];
  return plans.get(key) ?? usual;
}

const bySpan: Readonly<Record<Span, Plan>> = {
  week: weekFigures,
  month: monthEnd,
  quarter: quarterReview,
  year: yearMeeting,
};
