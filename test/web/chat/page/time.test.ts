import { describe, expect, it } from "vitest";
import { createTimes } from "./modules.ts";

const lateInVietNam = "2026-11-22T16:59:00Z";
const nextDayInVietNam = "2026-11-22T17:00:00Z";

describe("createTimes", () => {
  it.each([
    { locale: "vi", label: "Chủ Nhật, 22/11/2026" },
    { locale: "en", label: "Sunday, 22/11/2026" },
  ])("tells the day and the time of the company, in $locale", ({ locale, label }) => {
    const times = createTimes({ timeZone: "Asia/Ho_Chi_Minh", locale, t: (key) => key });

    expect(times.clock(lateInVietNam)).toBe("23:59");
    expect(times.clock(nextDayInVietNam)).toBe("00:00");
    expect([times.day(lateInVietNam), times.day(nextDayInVietNam)]).toEqual(["2026-11-22", "2026-11-23"]);
    expect(times.dayLabel("2026-11-22T02:00:00Z")).toMatch(new RegExp(`${label}|page.today|page.yesterday`));
  });
});
