import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { heatLooks, palette } from "#src/chart/theme.ts";
import type { HeatmapChart } from "#src/chat/chart.ts";
import { contrastOf } from "./contrast.ts";
import { type SeenPicture, seePicture } from "./picture.ts";

const draw = createChartPainter();
const [palest, , , , darkest] = heatLooks;

describe("the heat map", () => {
  it("is the darker the more was sent", async () => {
    const picture = await see({
      columns: [{ name: "Voucher" }],
      rows: [aRow("An Phát", 10), aRow("Hoà Phát", 1)],
    });

    const much = picture.extent(darkest?.fill ?? "");
    const little = picture.extent(palest.fill);
    expect(much.bottom).toBeLessThan(little.top);
  });

  it("does not make a single mail look like many", async () => {
    const picture = await see({ columns: [{ name: "Voucher" }], rows: [aRow("An Phát", 1)] });

    expect(picture.count(palest.fill)).toBeGreaterThan(1_000);
    expect(picture.count(darkest?.fill ?? "")).toBe(0);
  });

  it("leaves a field without anything white", async () => {
    const picture = await see({ columns: [{ name: "Voucher" }], rows: [aRow("An Phát", 0)] });

    for (const { fill } of heatLooks) expect(picture.count(fill)).toBe(0);
    expect(picture.ink({ top: 120 })).toBeGreaterThan(500);
  });

  it("does not weigh sums of the rest against single ones", async () => {
    const rows = [aRow("An Phát", 5), { ...aRow("và 30 khách khác", 90), isRest: true as const }];
    const picture = await see({ columns: [{ name: "Voucher" }], rows });

    expect(picture.count(darkest?.fill ?? "")).toBeGreaterThan(1_000);
    expect(picture.count(palette.track)).toBeGreaterThan(1_000);
  });

  it("grows by as much for each row", async () => {
    const heights = await Promise.all(
      [1, 2, 20].map(async (count) => (await see({ rows: rowsOf(count, 3) })).height),
    );
    const [one = 0, two = 0, twenty = 0] = heights;

    expect(twenty - one).toBe(19 * (two - one));
  });

  it.each([
    ["three kinds", 3, "Sản phẩm"],
    ["ten people and the rest", 11, "Nguyễn Thị Hồng Hạnh"],
  ])("keeps everything on the page with %s", async (_, columns, name) => {
    const picture = await see({
      columns: Array.from({ length: columns }, () => ({ name })),
      rows: rowsOf(20, columns, "Công ty TNHH Thương mại Dịch vụ An Phát"),
    });

    expect(picture.width).toBe(640);
    expect(picture.ink({ left: 0, right: 15 }) + picture.ink({ left: 625 })).toBe(0);
    expect(picture.ink({ top: 92, bottom: 118 })).toBeGreaterThan(300);
  });

  it("says so when there is nothing to show", async () => {
    const picture = await see({ rows: [] });

    expect(picture.ink({ top: 118 })).toBeGreaterThan(500);
  });

  it.each(heatLooks.map((look) => [look.fill, look.text] as const))(
    "keeps counts readable on %s",
    (fill, text) => {
      expect(contrastOf(fill, text)).toBeGreaterThan(4.5);
    },
  );

  it("makes each step darker than the one before", () => {
    const steps = heatLooks.map(({ fill }) => contrastOf(fill, palette.paper));

    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  });
});

async function see(fields: Partial<HeatmapChart> = {}): Promise<SeenPicture> {
  return seePicture(await draw({ ...aHeatmap, ...fields }));
}

function aRow(name: string, ...counts: readonly number[]) {
  return { name, counts };
}

function rowsOf(count: number, columns: number, name = "An Phát") {
  return Array.from({ length: count }, (_, row) =>
    aRow(name, ...Array.from({ length: columns }, (__, column) => (row * 3 + column) % 7)),
  );
}

const aHeatmap: HeatmapChart = {
  kind: "heatmap",
  locale: "vi",
  heading: {
    title: "Mail đã gửi cho khách · nhóm Bắc",
    subtitle: "1/11–30/11/2026 · cập nhật 22/11 08:00",
    footer: "Màu càng đậm là gửi càng nhiều",
    figure: { text: "14", note: "mail cho 9 khách", standing: "unmeasured" },
  },
  columns: [{ name: "Voucher" }, { name: "Sản phẩm" }, { name: "Bài viết" }],
  total: "Tổng",
  rows: [aRow("An Phát", 1, 0, 4), aRow("Hoà Phát", 0, 2, 1)],
};
