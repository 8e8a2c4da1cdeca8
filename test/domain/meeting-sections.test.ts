import { describe, expect, it } from "vitest";
import { shippedEvents } from "#src/domain/cadence/shipped.ts";
import { sectionNamedIn, sectionsOf } from "#src/domain/meeting-sections.ts";

describe("sectionsOf", () => {
  it.each(shippedEvents.filter(({ isMeeting }) => isMeeting).map((event) => [event.key, event] as const))(
    "begins %s with a look back",
    (_, event) => {
      expect(sectionsOf([event])[0]).toMatchObject({ kind: "review" });
    },
  );

  it.each([
    ["week", "opening", ["last_tasks", "activity", "projects"]],
    ["week", null, ["week_figures", "activity", "lead_quality", "month_outlook"]],
    ["month", "figures", ["month_review", "member_chances", "feedback", "strategies", "partners"]],
    ["year", "opening", ["year_figures", "goals", "strategies"]],
  ] as const)(
    "gives a company's own meeting about a %s (%s) what the shipped one has",
    (span, family, points) => {
      expect(sectionsOf([{ key: "own", span, family }])[0]).toEqual({ kind: "review", points });
    },
  );

  it("lists each point of meetings on one day once, those of the longer span first", () => {
    const [review, proposals, plan] = sectionsOf([
      { key: "q_review", span: "quarter", family: "figures" },
      { key: "end", span: "month", family: "figures" },
    ]);

    expect(review?.points.slice(-2)).toEqual(["month_review", "member_chances"]);
    expect(proposals?.points).toEqual([
      "all_solutions",
      "products",
      "campaigns",
      "marketing",
      "learning",
      "lessons",
    ]);
    expect(plan?.points.filter((point) => point === "approach")).toHaveLength(1);
  });
});

describe("sectionNamedIn", () => {
  it.each([
    ["Đề xuất: gói dùng thử 14 ngày", "proposals"],
    ["de xuat giảm giá", "proposals"],
    ["Kế hoạch đi thị trường", "plan"],
    ["plan for December", "plan"],
    ["Nhìn lại tháng 11", "review"],
    ["planning poker", undefined],
    ["khách chê giá", undefined],
  ])("puts “%s” under %s", (text, section) => {
    expect(sectionNamedIn(text)).toBe(section);
  });
});
