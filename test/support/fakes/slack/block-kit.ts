import { z } from "zod";

/** What the bot's blocks look like once they have been found right. */
export type Block = z.output<typeof block>;

export type Button = z.output<typeof button>;

/** Slack measures the blocks of a message all together, somewhere above this. */
const longestMessage = 13_000;
const longestTables = 10_000;

const plainText = (limit: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(limit),
    emoji: z.boolean().optional(),
  });

const richElement = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: z.string().min(1),
    style: z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() }).optional(),
  }),
  z.strictObject({ type: z.literal("link"), url: z.url().max(3_000), text: z.string().optional() }),
]);

const blockId = z.string().min(1).max(255).optional();

const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: blockId,
  elements: z
    .array(
      z.strictObject({
        type: z.enum(["rich_text_section", "rich_text_preformatted"]),
        elements: z.array(richElement).min(1),
      }),
    )
    .min(1),
});

const context = z.strictObject({
  type: z.literal("context"),
  block_id: blockId,
  elements: z.array(plainText(2_000)).min(1).max(10),
});

const button = z.strictObject({
  type: z.literal("button"),
  action_id: z.string().min(1).max(255),
  text: plainText(75),
  value: z.string().min(1).max(2_000),
});

const actions = z.strictObject({
  type: z.literal("actions"),
  block_id: blockId,
  elements: z.array(button).min(1).max(25),
});

const table = z.strictObject({
  type: z.literal("table"),
  block_id: blockId,
  rows: z
    .array(
      z
        .array(z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }))
        .min(1)
        .max(20),
    )
    .min(1)
    .max(100),
  column_settings: z
    .array(
      z.strictObject({
        align: z.enum(["left", "center", "right"]).optional(),
        is_wrapped: z.boolean().optional(),
      }),
    )
    .max(20)
    .optional(),
});

const block = z.discriminatedUnion("type", [richText, context, actions, table]);

export type Checked =
  | { readonly kind: "right"; readonly blocks: readonly Block[] }
  | { readonly kind: "wrong"; readonly word: string; readonly why: string };

/** Whether Slack would take the blocks, and its word for it if not. */
export function checkBlocks(value: unknown, surface: "message" | "home"): Checked {
  const limit = surface === "message" ? 50 : 100;
  const read = z.array(block).max(limit).safeParse(value);
  if (!read.success) return wrong("invalid_blocks", z.prettifyError(read.error));

  const blocks = read.data;
  const size = JSON.stringify(blocks).length;
  if (surface === "message" && size > longestMessage)
    return wrong("msg_blocks_too_long", `${size} characters`);
  if (hasTwins(blocks.map(({ block_id }) => block_id))) return wrong("invalid_blocks", "block_id twice");
  const buttons = blocks.flatMap((one) => (one.type === "actions" ? one.elements : []));
  if (hasTwins(buttons.map(({ action_id }) => action_id))) return wrong("invalid_blocks", "action_id twice");
  return checkTables(blocks, surface) ?? { kind: "right", blocks };
}

function checkTables(blocks: readonly Block[], surface: "message" | "home"): Checked | undefined {
  const tables = blocks.filter((one) => one.type === "table");
  if (tables.length === 0) return undefined;
  if (surface === "home") return wrong("invalid_blocks", "no tables in a Home tab");
  if (tables.length > 1) return wrong("invalid_blocks", "only_one_table_allowed");
  const cells = tables.flatMap(({ rows }) => rows.flat());
  const length = cells.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestTables) return wrong("invalid_blocks", `${length} characters in tables`);
  // Slack shows a table below all else, so anything after it would change places.
  return blocks.at(-1)?.type === "table" ? undefined : wrong("invalid_blocks", "a block after a table");
}

function wrong(word: string, why: string): Checked {
  return { kind: "wrong", word, why };
}

function hasTwins(ids: readonly (string | undefined)[]): boolean {
  const known = ids.filter((id) => id !== undefined);
  return new Set(known).size < known.length;
}
