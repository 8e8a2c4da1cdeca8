import type { Locale } from "#src/i18n/locale.ts";
import type { Block, Reply } from "./reply.ts";
import { formatGrid } from "./table.ts";

/** A reply as plain text, for terminals and for platforms without a form of their own for a block. */
export function formatReply(reply: Reply, locale: Locale): string {
  return reply.blocks.map((block) => formatBlock(block, locale)).join("\n\n");
}

function formatBlock(block: Block, locale: Locale): string {
  switch (block.kind) {
    case "text":
      return block.text;
    case "table": {
      const { heading, lines } = formatGrid(block, locale, "full");
      return [heading, ...lines].join("\n");
    }
    case "image":
      return `[${block.alt}]`;
    case "file":
      return `[${block.name}]`;
    case "actions":
      return block.actions
        .map(({ label, command }, index) => `${index + 1}. ${label}: ${command}`)
        .join("\n");
  }
}
