import type { Standing } from "#src/chat/chart.ts";

export const palette = {
  paper: "#FFFFFF",
  ink: "#111827",
  strong: "#374151",
  muted: "#6B7280",
  grid: "#E5E7EB",
  baseline: "#C3C9D2",
  track: "#EEF1F5",
  series: "#0072B2",
  area: "#0072B222",
} as const;

type StandingLook = {
  readonly sign: string;
  readonly fill: string;
  /** Dark enough to be read as small text on white. */
  readonly text: string;
};

/** Blue, amber and rust stay apart for colour-blind readers, and the sign says the same without any colour. */
export const standingLooks = {
  on_pace: { sign: "▲", fill: "#0072B2", text: "#0072B2" },
  near: { sign: "●", fill: "#E69F00", text: "#9A6700" },
  behind: { sign: "▼", fill: "#B84300", text: "#B84300" },
  unmeasured: { sign: "", fill: "#5F7F9C", text: palette.strong },
} as const satisfies Record<Standing, StandingLook>;

/** Pixels of the page; the picture has twice as many in each direction, for sharp text on phones. */
export const page = {
  width: 640,
  pixelRatio: 2,
  margin: 24,
  headingHeight: 92,
  footerHeight: 34,
  bareFooterHeight: 16,
} as const;

export const fontFamily = "Chot Inter";

type Weight = 400 | 600 | 700;

export function font(size: number, weight: Weight = 400): string {
  return `${weight} ${size}px "${fontFamily}"`;
}
