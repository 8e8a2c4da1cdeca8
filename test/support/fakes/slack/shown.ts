import type { Shown } from "../fake.ts";
import type { Block } from "./block-kit.ts";
import type { SlackMessage } from "./world.ts";

/** A message as people see it. */
export function showMessage({ text, blocks, file }: SlackMessage): readonly Shown[] {
  if (file !== undefined) {
    const words = showBlocks(blocks)
      .map((shown) => (shown.kind === "text" ? shown.text : ""))
      .join("\n");
    const bytes = file.bytes ?? new Uint8Array();
    return file.name.endsWith(".png")
      ? [{ kind: "image", bytes, text: words }]
      : [{ kind: "file", name: file.name, bytes, text: words }];
  }
  return blocks.length === 0 ? [{ kind: "text", text: unescaped(text) }] : showBlocks(blocks);
}

export function showBlocks(blocks: readonly Block[]): readonly Shown[] {
  return blocks.map((block) =>
    block.type === "actions"
      ? { kind: "buttons", labels: block.elements.map(({ text }) => text.text) }
      : { kind: "text", text: wordsOf(block) },
  );
}

function wordsOf(block: Exclude<Block, { type: "actions" }>): string {
  switch (block.type) {
    case "rich_text":
      return block.elements
        .flatMap(({ elements }) => elements)
        .map((element) => (element.type === "text" ? element.text : element.url))
        .join("");
    case "context":
      return block.elements.map(({ text }) => text).join(" ");
    case "table":
      return block.rows.map((row) => row.map(({ text }) => text).join(" | ")).join("\n");
  }
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
