import { describe, expect, it } from "vitest";
import { type Metric, metrics, unitOf } from "#src/domain/metric.ts";
import { metricNames } from "#src/domain/names.ts";

describe("metricNames", () => {
  it.each<[string, Metric]>([
    ["cơ hội", "leads"],
    ["lead", "leads"],
    ["khách hàng tiềm năng", "qualified_leads"],
    ["lead ấm", "warm_leads"],
    ["khach lanh", "cold_leads"],
    ["cuộc hẹn", "meetings"],
    ["Meeting", "meetings"],
    ["cuoc goi", "calls"],
    ["khách mới", "new_customers"],
    ["doanh thu", "revenue_signed"],
    ["thu", "revenue_collected"],
    ["tái ký", "renewal_revenue"],
    ["đơn", "sales"],
  ])("reads “%s” as %s", (name, metric) => {
    expect(metricNames.find(name)).toBe(metric);
  });

  it.each(["Lành", "Ấm", "gọi", "hẹn", "Minh"])(
    "leaves “%s”, which may be somebody's name, alone",
    (name) => {
      expect(metricNames.find(name)).toBeUndefined();
    },
  );

  it("knows every metric by its own name", () => {
    expect(metrics.map((metric) => metricNames.find(metric))).toEqual(metrics);
  });
});

describe("unitOf", () => {
  it("counts everything but revenue in things, not in đồng", () => {
    expect(metrics.filter((metric) => unitOf(metric) === "money")).toEqual([
      "revenue_signed",
      "revenue_collected",
      "renewal_revenue",
    ]);
  });
});
