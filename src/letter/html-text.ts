import type { Span } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";

const { colours } = letterLook;

/** What the reader's own machine has. */
const fonts = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** CSS properties with their values; numbers are pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** For whatever holds text: Outlook takes neither from the table around. */
export function lettering({ size, line }: { readonly size: number; readonly line: number }): Style {
  return { "font-family": fonts, "font-size": size, "line-height": line };
}

/** The class is for the dark and for phones, where the program reads it; the style is for all. */
export function styled(names: string, style: Style): string {
  const pairs = Object.entries(style).map(([property, value]) => {
    return `${property}:${typeof value === "number" && value !== 0 ? `${value}px` : value}`;
  });
  return `${names === "" ? "" : ` class="${names}"`} style="${pairs.join(";")}"`;
}

/** A table that only places things: what reads aloud passes over it. */
export function placing(names: string, style: Style, width = "100%"): string {
  const size = width === "" ? "" : ` width="${width}"`;
  const plain = `<table role="presentation"${size} cellpadding="0" cellspacing="0" border="0"`;
  return `${plain}${styled(names, { "border-collapse": "separate", ...style })}>`;
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Whatever somebody typed, within an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities.get(sign) ?? "");
}

export function renderSpans(spans: readonly Span[]): string {
  return spans.map(renderSpan).join("");
}

function renderSpan({ text, isBold, isItalic, href }: Span): string {
  const escaped = escapeHtml(text).replaceAll("\n", "<br>\n");
  const bold = isBold ? `<strong>${escaped}</strong>` : escaped;
  const italic = isItalic ? `<em>${bold}</em>` : bold;
  if (href === undefined) return italic;
  const look = styled("accent", { color: colours.accent, "text-decoration": "underline" });
  return `<a href="${escapeHtml(href)}"${look}>${italic}</a>`;
}
