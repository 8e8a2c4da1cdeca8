import { type Action, actions, type Block, type TextBlock } from "#src/chat/reply.ts";

const mostPictures = 3;

/**
 * What several lines say, as one post: no more pictures than people look at, no remark twice, and one button that takes
 * all tables away.
 */
export function tighten(blocks: readonly Block[]): readonly Block[] {
  const pictures: ReadonlySet<Block> = new Set(firstPictures(blocks));
  const exports = blocks.flatMap((block) => (block.kind === "actions" ? block.actions.filter(isExport) : []));
  return blocks.flatMap((block, index): readonly Block[] => {
    if (block.kind === "actions") return tightenActions(block.actions, exports);
    const isLeftOut =
      (block.kind === "image" && !pictures.has(block)) || isSaidLater(block, blocks.slice(index + 1));
    return isLeftOut ? [] : [block];
  });
}

/** Two lines may draw the very same. */
function firstPictures(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .flatMap((block) => (block.kind === "image" ? [block] : []))
    .filter(({ alt }, place, all) => all.findIndex((other) => other.alt === alt) === place)
    .slice(0, mostPictures);
}

/** The last of them stands for all. */
function tightenActions(own: readonly Action[], exports: readonly Action[]): readonly Block[] {
  const last = exports.at(-1);
  const kept = own.flatMap((action) => {
    if (!isExport(action)) return [action];
    return action === last ? [{ label: action.label, command: exportOf(exports) }] : [];
  });
  return kept.length === 0 ? [] : [actions(...kept)];
}

function exportOf(exports: readonly Action[]): string {
  return `/export ${exports.map(({ command }) => command.slice("/export ".length)).join(" + /")}`;
}

function isExport({ command }: Action): boolean {
  return command.startsWith("/export ");
}

function isSaidLater(block: Block, later: readonly Block[]): boolean {
  return isNote(block) && later.some((other) => isNote(other) && other.text === block.text);
}

function isNote(block: Block): block is TextBlock {
  return block.kind === "text" && block.style === "note";
}
