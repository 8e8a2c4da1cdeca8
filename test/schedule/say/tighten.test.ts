import { expect, it } from "vitest";
import { actions, type Block, image, note, text } from "#src/chat/reply.ts";
import { tighten } from "#src/schedule/say/tighten.ts";
import { aTrend } from "#test/chart/specs.ts";

const picture = (alt: string) => image(aTrend(), alt);

it("keeps the first three different pictures", () => {
  const blocks = ["month", "forecast", "month", "leads", "week"].map(picture);

  expect(tighten(blocks).map((block) => block.kind === "image" && block.alt)).toEqual([
    "month",
    "forecast",
    "leads",
  ]);
});

it("says a remark once, at the end", () => {
  const blocks = [text("a"), note("9:00"), text("b"), note("9:00")];

  expect(tighten(blocks)).toEqual([text("a"), text("b"), note("9:00")]);
});

it("takes the tables of all lines away with one button", () => {
  const show = { label: "KPI", command: "/kpi" };
  const blocks: readonly Block[] = [
    actions({ label: "Excel", command: "/export report week 2026-11-09" }),
    actions(show, { label: "Excel", command: "/export report week 2026-11-16" }),
  ];

  expect(tighten(blocks)).toEqual([
    actions(show, { label: "Excel", command: "/export report week 2026-11-09 + /report week 2026-11-16" }),
  ]);
});
