/** How a mail to a customer looks, in HTML and in its picture alike. Lengths are CSS pixels. */
export const letterLook = {
  width: 600,
  padding: 32,
  radius: 8,
  accentHeight: 4,
  /** Of the grey page around the mail. */
  margin: 24,
  colours: {
    page: "#F1F3F6",
    paper: "#FFFFFF",
    ink: "#1F2937",
    strong: "#111827",
    muted: "#5B6472",
    line: "#DDE2E9",
    accent: "#0B5C96",
    /** What can be read on the accent. */
    onAccent: "#FFFFFF",
    tint: "#EAF3FA",
    head: "#F6F8FA",
  },
  /** For readers who have set their programs to dark. */
  darkColours: {
    page: "#0F141B",
    paper: "#1A212B",
    ink: "#D9DFE7",
    strong: "#F3F6FA",
    muted: "#A3AEBB",
    line: "#394453",
    accent: "#7CC0F2",
    onAccent: "#0F141B",
    tint: "#22303F",
    head: "#222B37",
  },
  text: { size: 16, line: 26, below: 16 },
  heading: { size: 19, line: 26, above: 8, below: 10 },
  company: { size: 15, line: 20 },
  table: { size: 14, line: 20, padding: 9, below: 20 },
  list: { indent: 24, between: 6 },
  highlight: { padding: 20, label: 14, value: 30, note: 13, below: 20 },
  button: { size: 16, line: 20, padding: 13, side: 24, below: 20 },
  rule: { above: 8, below: 20 },
  footer: { size: 13, line: 20 },
} as const;
