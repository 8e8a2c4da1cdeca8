import type { DayTone, Standing, Tone } from "#src/chat/chart.ts";

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
  connector: "#EAF1F8",
  chip: "#F1F3F6",
  warning: "#FCE8DC",
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

type ToneLook = {
  readonly fill: string;
  /** What can be read on the fill. */
  readonly text: string;
};

/** Blues grow darker towards a won lead; rust and amber stand for what was given up, greys for what does not count. */
export const toneLooks = {
  fresh: { fill: "#D5DAE2", text: palette.ink },
  waiting: { fill: "#B3D9F2", text: palette.ink },
  working: { fill: "#56B4E9", text: palette.ink },
  won: { fill: "#0072B2", text: palette.paper },
  lost: { fill: "#B84300", text: palette.paper },
  paused: { fill: "#F0B84A", text: palette.ink },
  aside: { fill: "#5B6472", text: palette.paper },
} as const satisfies Record<Tone, ToneLook>;

/** Days at work are pale and the others strong, so that a month is read by its exceptions; the symbol says the same. */
export const dayLooks = {
  worked: { fill: "#CFE6F5", text: palette.ink },
  elsewhere: { fill: "#0072B2", text: palette.paper },
  paid: { fill: "#F0B84A", text: palette.ink },
  insured: { fill: "#D98BB5", text: palette.ink },
  unpaid: { fill: "#B84300", text: palette.paper },
  holiday: { fill: "#5B6472", text: palette.paper },
} as const satisfies Record<DayTone, ToneLook>;

/** From the widest to the narrowest bar of a funnel. */
export const funnelLooks: readonly [ToneLook, ...ToneLook[]] = [
  { fill: "#0B4F7C", text: palette.paper },
  { fill: "#0072B2", text: palette.paper },
  { fill: "#2F80B8", text: palette.paper },
  { fill: "#75B2DA", text: palette.ink },
  { fill: "#A9CDE8", text: palette.ink },
  { fill: "#CDE3F1", text: palette.ink },
];

/** From few to many in the fields of a map. */
export const heatLooks: readonly [ToneLook, ...ToneLook[]] = [
  { fill: "#DCEBF7", text: palette.ink },
  { fill: "#A9CDE8", text: palette.ink },
  { fill: "#6BACD7", text: palette.ink },
  { fill: "#0072B2", text: palette.paper },
  { fill: "#0B4F7C", text: palette.paper },
];

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
