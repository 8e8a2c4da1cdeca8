import type {
  ChartHeading,
  ColumnsChart,
  CompletionChart,
  CompletionRow,
  FunnelChart,
  PairsChart,
  ParetoChart,
  StackedChart,
  TrendChart,
} from "#src/chat/chart.ts";

const heading: ChartHeading = {
  title: "Hoàn thành KPI theo nhân viên",
  subtitle: "01–21/11/2026 (công 15/21) · cập nhật 22/11 08:00",
  footer: "▲ đạt nhịp · ● sát nhịp · ▼ chậm nhịp",
  figure: { text: "73 %", note: "6,6 tỷ / 9 tỷ", standing: "on_pace" },
};

/** A month of 30 days, 21 of them gone, in which two of three people are behind. */
export function aCompletion(fields: Partial<CompletionChart> = {}): CompletionChart {
  return {
    kind: "completion",
    locale: "vi",
    heading,
    unit: "money",
    rows: [
      aRow({ name: "Nguyễn Thị Hồng Hạnh", actual: 980_000_000, standing: "on_pace" }),
      aRow({ name: "Đặng Ước", actual: 650_000_000, standing: "near" }),
      aRow({ name: "Phan Văn Khải", actual: 300_000_000, standing: "behind" }),
    ],
    pace: 0.7,
    ...fields,
  };
}

/** Half of a target of one billion đồng. */
export function aRow(fields: Partial<CompletionRow> = {}): CompletionRow {
  return { name: "Trần Quốc Bảo", actual: 500_000_000, target: 1_000_000_000, standing: "behind", ...fields };
}

export function anUntargetedRow(name: string, actual: number): CompletionRow {
  return { name, actual, standing: "unmeasured" };
}

/** A month of 30 days with an even pace, 21 of them gone, a little ahead. */
export function aTrend(fields: Partial<TrendChart> = {}): TrendChart {
  return {
    kind: "trend",
    locale: "vi",
    heading,
    unit: "money",
    labels: days(30),
    cumulative: evenly(21, 320_000_000),
    target: 9_000_000_000,
    due: evenly(30, 300_000_000),
    forecast: 9_600_000_000,
    standing: "on_pace",
    ...fields,
  };
}

/** Leaves out the fields of a trend that only a target brings. */
export function anUntargetedTrend(fields: Partial<TrendChart> = {}): TrendChart {
  const { target: _target, forecast: _forecast, ...rest } = aTrend();
  return { ...rest, due: [], standing: "unmeasured", ...fields };
}

export function days(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}

/** Running totals that grow by the same amount each time. */
export function evenly(count: number, amount: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index + 1) * amount);
}

/** Two owners with leads in every status, and one whose leads nobody has been given. */
export function aStacked(fields: Partial<StackedChart> = {}): StackedChart {
  return {
    kind: "stacked",
    locale: "vi",
    heading,
    parts: [
      { label: "Mới", tone: "fresh" },
      { label: "Đã giao", tone: "waiting" },
      { label: "Đang xử lý", tone: "working" },
      { label: "Khách hàng", tone: "won" },
      { label: "Không tiềm năng", tone: "lost" },
      { label: "Dừng theo đuổi", tone: "paused" },
      { label: "Trùng liên hệ", tone: "aside" },
    ],
    columns: { total: "tổng", note: "thành KH" },
    rows: [
      { name: "Nguyễn Thị Hồng Hạnh", counts: [0, 10, 20, 40, 10, 10, 10], note: "44 %" },
      { name: "Đặng Ước", counts: [0, 10, 10, 20, 5, 5, 0], note: "40 %" },
      { name: "Chưa có người phụ trách", counts: [25, 0, 0, 0, 0, 0, 0], note: "–" },
    ],
    ...fields,
  };
}

/** A hundred leads, a quarter of which are won. */
export function aFunnel(fields: Partial<FunnelChart> = {}): FunnelChart {
  return {
    kind: "funnel",
    locale: "vi",
    heading,
    columns: { kept: "so bước trước", ofFirst: "so được giao" },
    rows: [
      { name: "Được giao", count: 100 },
      { name: "Tiếp cận", count: 80 },
      { name: "Báo giá", count: 30 },
      { name: "Khách hàng", count: 25 },
    ],
    ...fields,
  };
}

/** Half of it is one cause. */
export function aPareto(fields: Partial<ParetoChart> = {}): ParetoChart {
  return {
    kind: "pareto",
    locale: "vi",
    heading,
    columns: { count: "số cơ hội", running: "luỹ kế" },
    rows: [
      { name: "Giá cao", count: 50, isRest: false },
      { name: "Chưa có ngân sách", count: 30, isRest: false },
      { name: "3 lý do khác", count: 20, isRest: true },
    ],
    ...fields,
  };
}

/** Twice as many leads as before, for half of the revenue. */
export function aPairs(fields: Partial<PairsChart> = {}): PairsChart {
  return {
    kind: "pairs",
    locale: "vi",
    heading,
    columns: { now: "16/11–22/11", before: "9/11–15/11", change: "thay đổi" },
    rows: [
      { name: "Cơ hội", unit: "count", now: 20, before: 10, change: "+10" },
      { name: "Doanh thu ký", unit: "money", now: 1_000_000_000, before: 2_000_000_000, change: "-50 %" },
    ],
    ...fields,
  };
}

/** A quarter whose last month has not begun. */
export function aColumns(fields: Partial<ColumnsChart> = {}): ColumnsChart {
  return {
    kind: "columns",
    locale: "vi",
    heading,
    unit: "money",
    series: { now: "Quý 4/2026", before: "Quý 3/2026" },
    columns: [
      { label: "T10", now: 8_000_000_000, before: 6_000_000_000, target: 9_000_000_000 },
      { label: "T11", now: 5_000_000_000, before: 7_000_000_000, target: 9_000_000_000 },
      { label: "T12", before: 7_500_000_000, target: 9_000_000_000 },
    ],
    ...fields,
  };
}
