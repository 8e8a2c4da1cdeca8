import { formatCell } from "#src/chat/cell.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import type { Block, Reply, TableBlock } from "#src/chat/reply.ts";
import { alignmentOf } from "#src/chat/table.ts";
import type { Locale } from "#src/i18n/locale.ts";

/** Where the page finds what does not fit into JSON. `block` is the place of the block in its reply. */
export type Attachments = {
  readonly locale: Locale;
  image(
    block: number,
    chart: ChartSpec,
  ): { readonly url: string; readonly width: number; readonly height: number };
  file(block: number, name: string): { readonly url: string; readonly size: number };
};

/** A reply as the JSON that the page shows. Texts stay plain: the page makes text nodes of them. */
export function renderReply({ blocks }: Reply, attachments: Attachments) {
  return blocks.map((block, place) => renderBlock(block, place, attachments));
}

function renderBlock(block: Block, place: number, attachments: Attachments) {
  switch (block.kind) {
    case "text":
      return { kind: block.kind, style: block.style, text: block.text };
    case "table":
      return renderTable(block, attachments.locale);
    case "image":
      return { kind: block.kind, alt: block.alt, ...attachments.image(place, block.chart) };
    case "file":
      return { kind: block.kind, name: block.name, ...attachments.file(place, block.name) };
    case "actions":
      return { kind: block.kind, actions: block.actions.map(({ label, command }) => ({ label, command })) };
  }
}

/** Each cell comes long and short, so that the page may choose by the room it has. */
function renderTable({ kind, columns, rows }: TableBlock, locale: Locale) {
  return {
    kind,
    columns: columns.map((column) => ({ label: column.label, align: alignmentOf(column) })),
    rows: rows.map((row) =>
      columns.map(({ format }, place) => {
        const cell = row[place] ?? null;
        return {
          full: formatCell(cell, format, locale, "full"),
          short: formatCell(cell, format, locale, "short"),
        };
      }),
    ),
  };
}
