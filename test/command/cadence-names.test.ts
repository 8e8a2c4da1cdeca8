import { describe, expect, it } from "vitest";
import {
  dayLabel,
  dayOffReason,
  eventName,
  fateNote,
  postName,
  windowLabel,
} from "#src/command/cadence-names.ts";
import type { Occurrence } from "#src/domain/cadence/post.ts";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";
import { createCalendar } from "#src/domain/calendar.ts";
import { monthOf, weekOf } from "#src/domain/period.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { anEvent } from "../domain/cadence/planned.ts";

const vi = translatorFor("vi");
const en = translatorFor("en");
const calendar = createCalendar({ week: [2, 2, 2, 2, 2, 0, 0], daysOff: [on("2027-03-10")] });
const nine = Temporal.PlainTime.from("09:00");

describe("eventName", () => {
  it("is the company's own name, else the catalogue's", () => {
    expect(eventName(anEvent({ key: "wk_open", name: "Giao ban" }), vi)).toBe("Giao ban");
    expect(eventName({ key: "wk_open", name: null }, vi)).toBe("Họp đầu tuần");
    expect(eventName({ key: "wk_open", name: null }, en)).toBe("Monday meeting");
  });

  it("is there for every shipped event in both languages", () => {
    for (const event of shippedEvents) {
      expect(eventName(event, vi)).not.toBe(event.key);
      expect(eventName(event, en)).not.toBe(event.key);
    }
  });
});

it("names a post by all that is merged in it", () => {
  const parts = shippedEvents
    .filter(({ key }) => key === "end" || key === "wk_figures")
    .map((event) => ({ event }));

  expect(postName(parts, vi)).toBe("Họp số liệu tuần + Đánh giá ngày 28");
});

it("names days and stretches of days as people say them", () => {
  expect(dayLabel(on("2026-11-27"), vi)).toBe("thứ 6 27/11");
  expect(dayLabel(on("2026-11-29"), vi)).toBe("CN 29/11");
  expect(dayLabel(on("2026-11-27"), en)).toBe("Fri 27/11");
  expect(windowLabel(weekOf(on("2026-11-27")), "vi")).toBe("tuần 23/11–29/11/2026");
  expect(windowLabel(monthOf(on("2026-11-27")), "en")).toBe("November 2026");
});

describe("dayOffReason", () => {
  it.each([
    ["2026-11-28", "cuối tuần"],
    ["2026-11-24", "nghỉ Ngày Văn hóa Việt Nam"],
    ["2027-01-01", "nghỉ Tết Dương lịch"],
    ["2027-02-05", "nghỉ Tết"],
    ["2027-04-16", "nghỉ Giỗ Tổ"],
    ["2027-04-30", "nghỉ lễ 30/4"],
    ["2027-05-03", "nghỉ bù lễ 1/5"],
    ["2027-09-03", "nghỉ Quốc khánh"],
    ["2027-03-10", "công ty nghỉ"],
  ])("gives for %s “%s”", (day, expected) => {
    expect(dayOffReason(on(day), calendar, vi)).toBe(expected);
  });
});

describe("fateNote", () => {
  it.each<[string, Occurrence["fate"], string | undefined]>([
    [
      "2026-11-28",
      { kind: "held", date: on("2026-11-27"), at: nine, why: "rolled" },
      "dời từ thứ 7 28/11 (cuối tuần)",
    ],
    [
      "2026-11-27",
      { kind: "held", date: on("2026-11-30"), at: nine, why: "moved" },
      "đổi ngày từ thứ 6 27/11",
    ],
    ["2026-11-27", { kind: "held", date: on("2026-11-27"), at: nine, why: "rule" }, undefined],
    [
      "2027-01-01",
      { kind: "held", date: on("2027-01-01"), at: nine, why: "rule" },
      "vẫn gửi đúng ngày nghỉ (nghỉ Tết Dương lịch)",
    ],
    ["2027-02-08", { kind: "dropped", why: "day_off" }, "bỏ: nghỉ Tết"],
    ["2027-02-08", { kind: "dropped", why: "met_next" }, "bỏ: trùng với buổi liền kề"],
    ["2027-03-08", { kind: "dropped", why: "skipped" }, "bỏ: đã cho nghỉ kỳ này"],
    ["2027-03-08", { kind: "dropped", why: "paused" }, "bỏ: đang tạm dừng"],
  ])("says of %s, %o, “%s”", (day, fate, expected) => {
    expect(fateNote({ event: anEvent(), on: on(day), fate }, calendar, vi)).toBe(expected);
  });

  it("says of an event without a day by the rule whether its day is set", () => {
    const event = anEvent({ rule: { kind: "asked", month: 12, askOn: { month: 11, day: 1 } } });
    const set = { kind: "held", date: on("2026-12-18"), at: nine, why: "moved" } as const;

    expect(fateNote({ event, on: on("2026-12-01"), fate: set }, calendar, vi)).toBe("đã chốt ngày");
    expect(
      fateNote({ event, on: on("2026-12-01"), fate: { kind: "dropped", why: "not_set" } }, calendar, vi),
    ).toBe("chưa chốt ngày");
  });
});

function on(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}
