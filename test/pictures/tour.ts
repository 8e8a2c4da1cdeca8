/** A Friday at work, so that the figures of the tour are those of a week and a month under way. */
const workingDay = Temporal.Instant.from("2026-10-23T09:40+07:00");

/** The day on which HR gets the packet. */
const firstOfMonth = Temporal.Instant.from("2026-11-01T09:10+07:00");

export type Stop = {
  /** Who speaks with the bot alone. */
  readonly as: string;
  readonly at: Temporal.Instant;
  readonly lines: readonly string[];
  /** What the pictures in the last answer are kept as, in their order. */
  readonly charts?: readonly string[];
  /** What the page is kept as, with these lines and their answers. */
  readonly shot?: Shot;
};

/** One without a name is a part of the picture that stands at the top. */
export type Shot = {
  readonly name?: string;
  readonly on: "phone" | "desktop";
  /** How far down the page goes. */
  readonly upTo?: string;
};

/** Where the README leads a newcomer, in its order: what is said later counts what was said before. */
export const tour: readonly Stop[] = [
  {
    as: "Nguyễn Thị Lan",
    at: workingDay,
    lines: ["/revenue 500tr An Phát", "/kpi"],
    shot: { on: "phone", upTo: ".picture" },
  },
  {
    as: "Nguyễn Hoàng Nam",
    at: workingDay,
    lines: ["/kpi team"],
    charts: ["kpi-completion", "kpi-trend"],
    shot: { on: "desktop", upTo: ".picture" },
  },
  {
    as: "Trần Văn Minh",
    at: workingDay,
    lines: ["/lead Cty Minh Phát 0912345678 nguon=FB uutien=cao", "/lead next 0912345678 “demo” thứ 2 14h"],
    shot: { name: "lead", on: "phone" },
  },
  {
    as: "Nguyễn Hoàng Nam",
    at: workingDay,
    lines: ["/report friday"],
    shot: { name: "friday", on: "desktop", upTo: "table" },
  },
  {
    as: "Nguyễn Thị Lan",
    at: workingDay,
    lines: ["/voucher An Phát"],
    shot: { name: "voucher", on: "desktop" },
  },
  {
    as: "Nguyễn Thị Lan",
    at: workingDay,
    lines: ["/mail voucher An Phát", "1", "1"],
    charts: ["mail"],
  },
  {
    as: "Lê Thuỳ Dương",
    at: workingDay,
    lines: ["/language en", "/workday last month"],
    charts: ["workdays"],
  },
  {
    as: "Đặng Ước",
    at: workingDay,
    lines: ["/commission explain 1"],
    shot: { name: "commission", on: "phone" },
  },
  {
    as: "Mai Thị Hồng",
    at: firstOfMonth,
    lines: ["/export hr 10/2026"],
    shot: { name: "packet", on: "desktop" },
  },
];
