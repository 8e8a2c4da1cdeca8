import type { Letter, LetterBlock, Span } from "#src/chat/letter.ts";

const line = "----------------------------------------";

/** The same for mail programs that show no HTML: plain lines, links in full. */
export function renderLetterText({ company, blocks, footer }: Letter): string {
  const parts = [company, ...blocks.map(textOf), `${line}\n${footer}`];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function textOf(block: LetterBlock): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return lineOf(block.spans);
    case "list":
      return block.items
        .map((item, index) => `${block.isOrdered ? `${(block.start ?? 1) + index}.` : "-"} ${lineOf(item)}`)
        .join("\n");
    case "table":
      return tableText(block);
    case "highlight":
      return [`${block.label}: ${block.value}`, block.note].filter((text) => text !== "").join("\n");
    case "button":
      return `${block.label}: ${block.href}`;
    case "rule":
      return line;
  }
}

function lineOf(spans: readonly Span[]): string {
  return spans
    .map(({ text, href }) => (href === undefined || isSame(text, href) ? text : `${text} (${href})`))
    .join("");
}

/** A bare address is no link to itself. */
function isSame(text: string, href: string): boolean {
  const plain = (address: string) => address.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return plain(text) === plain(href);
}

/** Columns do not line up in the fonts that mails are read in: each row names what it holds. */
function tableText({ columns, rows }: Extract<LetterBlock, { readonly kind: "table" }>): string {
  return rows
    .map(([name = "", ...cells]) => {
      const figures = cells.map((cell, index) => labelled(cell, columns[index + 1]?.label ?? ""));
      return `- ${[name, ...figures].filter((text) => text !== "").join(" · ")}`;
    })
    .join("\n");
}

function labelled(cell: string, label: string): string {
  return cell === "" || label === "" ? cell : `${label}: ${cell}`;
}
