import { describe, expect, it } from "vitest";
import { createChartPainter } from "#src/chart/png.ts";
import { dayLooks, palette } from "#src/chart/theme.ts";
import type { CalendarChart, CalendarDay } from "#src/chat/chart.ts";
import { contrastOf } from "./contrast.ts";
import { type SeenPicture, seePicture } from "./picture.ts";

const draw = createChartPainter();
const firstWeek = 92 + 26;
const week = 62 + 5;

describe("the calendar", () => {
  it("gives a day that is one thing one field, and halves that differ half of it each", async () => {
    const picture = await see();

    const whole = picture.count(dayLooks.paid.fill, row(1));
    const half = picture.count(dayLooks.unpaid.fill, row(1));
    expect(half / whole).toBeGreaterThan(0.4);
    expect(half / whole).toBeLessThan(0.55);
  });

  it("puts the morning at the left of the afternoon", async () => {
    const picture = await see({ days: [aDay(1, ["elsewhere", "unpaid"])], firstColumn: 0 });

    const morning = picture.extent(dayLooks.elsewhere.fill, row(0));
    const afternoon = picture.extent(dayLooks.unpaid.fill, row(0));
    expect(morning.right).toBeLessThan(afternoon.left);
  });

  it("leaves the afternoon of a half day empty", async () => {
    const picture = await see({ days: [aDay(1, ["worked"]), aDay(2, ["worked", "worked"])], firstColumn: 0 });
    const alone = await see({ days: [aDay(1, ["worked"])], firstColumn: 0, legend: [] });

    const both = picture.extent(dayLooks.worked.fill, row(0));
    const one = alone.extent(dayLooks.worked.fill, row(0));
    expect((one.right - one.left) * 2).toBeLessThan((both.right - both.left) * 0.6);
  });

  it("grows by a row for each week", async () => {
    const four = await see({ days: month(28), firstColumn: 0 });
    const five = await see({ days: month(30), firstColumn: 0 });
    const six = await see({ days: month(30), firstColumn: 6 });

    expect(five.height - four.height).toBe(week);
    expect(six.height - five.height).toBe(week);
  });

  it("hatches days on which the person is not employed", async () => {
    const outside = await see({
      days: [{ day: 1, kind: "outside", halves: [] }],
      firstColumn: 0,
      legend: [],
    });
    const rest = await see({ days: [{ day: 1, kind: "rest", halves: [] }], firstColumn: 0, legend: [] });

    expect(outside.count(palette.track, row(0))).toBeLessThan(rest.count(palette.track, row(0)));
  });

  it("shows every colour once in the legend", async () => {
    const picture = await see({ days: [], firstColumn: 0 });

    for (const { fill } of Object.values(dayLooks)) expect(picture.count(fill)).toBeGreaterThan(100);
  });

  it.each(Object.entries(dayLooks))("keeps symbols readable on the colour of %s", (_tone, { fill, text }) => {
    expect(contrastOf(fill, text)).toBeGreaterThan(4.5);
    expect(contrastOf(fill, palette.paper)).toBeGreaterThan(1.2);
  });
});

async function see(fields: Partial<CalendarChart> = {}): Promise<SeenPicture> {
  return seePicture(await draw({ ...aCalendar, ...fields }));
}

function row(index: number) {
  return { top: firstWeek + index * week, bottom: firstWeek + (index + 1) * week };
}

type Tone = CalendarDay["halves"][number]["tone"];

function aDay(day: number, tones: readonly Tone[]): CalendarDay {
  return { day, kind: "owed", halves: tones.map((tone) => ({ tone, symbol: "X" })) };
}

function month(days: number): readonly CalendarDay[] {
  return Array.from({ length: days }, (_, index) => aDay(index + 1, ["worked", "worked"]));
}

/** Begins on a Sunday; in its second week one day is leave and one has two halves. */
const aCalendar: CalendarChart = {
  kind: "calendar",
  locale: "vi",
  heading: {
    title: "Công tháng 11/2026 · Nguyễn Thị Hồng Hạnh",
    subtitle: "Theo lịch làm việc: 21 công · cập nhật 22/11 08:00",
    footer: "Bên trái là buổi sáng",
    figure: { text: "20,5", note: "công / 21 công chuẩn", standing: "unmeasured" },
  },
  weekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
  firstColumn: 6,
  days: [
    { day: 1, kind: "rest", halves: [] },
    aDay(2, ["paid", "paid"]),
    aDay(3, ["worked", "unpaid"]),
    ...month(27).map((day) => ({ ...day, day: day.day + 3 })),
  ],
  legend: (["worked", "elsewhere", "paid", "insured", "unpaid", "holiday"] as const).map((tone) => ({
    label: tone,
    tone,
  })),
};
