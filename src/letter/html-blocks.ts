import type { LetterBlock } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { renderTable } from "./html-table.ts";
import { escapeHtml, lettering, placing, renderSpans, styled } from "./html-text.ts";

type BlockOf<Kind extends LetterBlock["kind"]> = Extract<LetterBlock, { readonly kind: Kind }>;

const { colours, text, heading, list, highlight, button, rule, radius } = letterLook;

export function renderBlock(block: LetterBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h2${styled("strong", headingStyle)}>${renderSpans(block.spans)}</h2>`;
    case "paragraph":
      return `<p${styled("", { margin: `0 0 ${text.below}px` })}>${renderSpans(block.spans)}</p>`;
    case "list":
      return renderList(block);
    case "table":
      return renderTable(block);
    case "highlight":
      return renderHighlight(block);
    case "button":
      return renderButton(block);
    case "rule":
      return `<div${styled("line", ruleStyle)}>&nbsp;</div>`;
  }
}

const headingStyle = {
  margin: `${heading.above}px 0 ${heading.below}px`,
  "font-size": heading.size,
  "line-height": heading.line,
  color: colours.strong,
};

const ruleStyle = {
  margin: `${rule.above}px 0 ${rule.below}px`,
  "border-top": `1px solid ${colours.line}`,
  "font-size": 0,
  "line-height": 0,
};

function renderList({ isOrdered, start, items }: BlockOf<"list">): string {
  const name = isOrdered ? "ol" : "ul";
  const look = styled("", { margin: `0 0 ${text.below}px`, padding: `0 0 0 ${list.indent}px` });
  const itemLook = styled("", { margin: `0 0 ${list.between}px` });
  const lines = items.map((item) => `<li${itemLook}>${renderSpans(item)}</li>`);
  const first = start === undefined ? "" : ` start="${start}"`;
  return `<${name}${first}${look}>\n${lines.join("\n")}\n</${name}>`;
}

function renderHighlight({ label, value, note }: BlockOf<"highlight">): string {
  const small = (size: number) => ({ "font-size": size, "line-height": 20, color: colours.muted });
  const large = {
    "font-size": highlight.value,
    "line-height": 40,
    "font-weight": "bold",
    color: colours.strong,
  };
  const cell = {
    ...lettering(text),
    padding: highlight.padding,
    "background-color": colours.tint,
    "border-left": `4px solid ${colours.accent}`,
    "border-radius": radius,
    "text-align": "left",
  };
  return `${placing("", { width: "100%", margin: `0 0 ${highlight.below}px` })}
<tr><td${styled("tint", cell)}>
<div${styled("muted", small(highlight.label))}>${escapeHtml(label)}</div>
<div${styled("value strong", large)}>${escapeHtml(value)}</div>
<div${styled("muted", small(highlight.note))}>${escapeHtml(note)}</div>
</td></tr>
</table>`;
}

/** The colour belongs to the cell, as some programs give a link none. */
function renderButton({ label, href }: BlockOf<"button">): string {
  const link = {
    ...lettering(button),
    display: "inline-block",
    padding: `${button.padding}px ${button.side}px`,
    "font-weight": "bold",
    color: colours.onAccent,
    "text-decoration": "none",
  };
  const cell = styled("button", {
    "background-color": colours.accent,
    "border-radius": 6,
    "text-align": "center",
  });
  return `${placing("", { margin: `4px 0 ${button.below}px` }, "")}
<tr><td bgcolor="${colours.accent}"${cell}><a href="${escapeHtml(href)}"${styled("on-accent", link)}>${escapeHtml(label)}</a></td></tr>
</table>`;
}
