import type { LetterBlock } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { escapeHtml, lettering, type Style, styled } from "./html-text.ts";

type Table = Extract<LetterBlock, { readonly kind: "table" }>;

const { colours, table } = letterLook;

/** An amount stays in one piece, but no words push the mail out of a phone. */
const longestWhole = 18;

/** So many columns of short words are never wider than a phone. */
const mostWhole = 4;
const longestWord = 10;

/** Figures, which what reads aloud takes for a table. */
export function renderTable({ columns, rows, hasTotal }: Table): string {
  const labels = columns.map(({ label, isFigure }) => {
    const isShort =
      columns.length <= mostWhole && label.split(" ").every(({ length }) => length <= longestWord);
    const style = { ...labelStyle(isFigure), ...(isShort && wholeWords) };
    return `<th scope="col"${styled("cell head line muted", style)}>${escapeHtml(label)}</th>`;
  });
  const lines = rows.map((cells, index) => {
    const isTotal = hasTotal && index === rows.length - 1;
    const row = columns.map(({ isFigure }, place) => renderCell(cells[place] ?? "", { isFigure, isTotal }));
    return `<tr>${row.join("")}</tr>`;
  });
  const look = { width: "100%", margin: `0 0 ${table.below}px`, "border-collapse": "collapse" };
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0"${styled("", look)}>
<tr>${labels.join("")}</tr>
${lines.join("\n")}
</table>`;
}

const wholeWords: Style = { "word-break": "normal", "overflow-wrap": "normal" };

type CellShape = { readonly isFigure: boolean; readonly isTotal: boolean };

function renderCell(content: string, { isFigure, isTotal }: CellShape): string {
  const style = {
    ...cellStyle(isFigure),
    color: isTotal ? colours.strong : colours.ink,
    ...(isTotal && { "font-weight": "bold" }),
    ...(isFigure && content.length <= longestWhole && { "white-space": "nowrap" }),
  };
  return `<td${styled(`cell line ${isTotal ? "strong" : "ink"}`, style)}>${escapeHtml(content)}</td>`;
}

function labelStyle(isFigure: boolean): Style {
  return { ...cellStyle(isFigure), "background-color": colours.head, color: colours.muted };
}

function cellStyle(isFigure: boolean): Style {
  return {
    ...lettering(table),
    padding: table.padding,
    "border-bottom": `1px solid ${colours.line}`,
    "text-align": isFigure ? "right" : "left",
    "vertical-align": "top",
  };
}
