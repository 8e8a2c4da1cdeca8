import { z } from "zod";
import type { Block, Cell, Reply } from "./reply.ts";

/** A reply as it is kept until it has arrived: JSON, with the bytes of its files apart. */
export type StoredReply = {
  readonly json: unknown;
  readonly files: readonly { readonly block: number; readonly bytes: Uint8Array }[];
};

/** Money and dates are no JSON, so their cells are tagged; everything else stays as it is. */
export function storeReply(reply: Reply): StoredReply {
  const files = reply.blocks.flatMap((block, index) =>
    block.kind === "file" ? [{ block: index, bytes: block.bytes }] : [],
  );
  return { json: { audience: reply.audience, blocks: reply.blocks.map(storeBlock) }, files };
}

export function restoreReply({ json, files }: StoredReply): Reply {
  const { audience, blocks } = storedReply.parse(json);
  return { audience, blocks: blocks.map((block, index) => restoreBlock(block, index, files)) };
}

function restoreBlock(block: StoredBlock, index: number, files: StoredReply["files"]): Block {
  switch (block.kind) {
    case "text":
    case "image":
    case "actions":
      return block;
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(restoreCell)) };
    case "file": {
      const bytes = files.find((file) => file.block === index)?.bytes;
      if (!bytes) throw new Error(`the bytes of the file “${block.name}” are missing`);
      return { ...block, bytes };
    }
  }
}

function storeBlock(block: Block): unknown {
  switch (block.kind) {
    case "text":
    case "image":
    case "actions":
      return block;
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(storeCell)) };
    case "file": {
      const { bytes: _, ...rest } = block;
      return rest;
    }
  }
}

function storeCell(cell: Cell): StoredCell {
  if (typeof cell === "bigint") return { money: cell.toString() };
  if (cell instanceof Temporal.PlainDate) return { date: cell.toString() };
  return cell;
}

function restoreCell(cell: StoredCell): Cell {
  if (cell === null || typeof cell !== "object") return cell;
  if ("money" in cell) return BigInt(cell.money);
  return "date" in cell ? Temporal.PlainDate.from(cell.date) : cell;
}

const storedCell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.object({ money: z.string() }),
  z.object({ date: z.string() }),
  z.object({ part: z.number(), whole: z.number() }),
]);

type StoredCell = z.infer<typeof storedCell>;

/** Our own writing read back: the chart is taken as it was stored. */
const storedChart = z.custom<Extract<Block, { kind: "image" }>["chart"]>(
  (value) => typeof value === "object" && value !== null,
);

const secret = { isSecret: z.literal(true).exactOptional() };

const storedBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), style: z.enum(["title", "body", "note"]), text: z.string() }),
  z.object({
    kind: z.literal("table"),
    columns: z.array(
      z.object({
        label: z.string(),
        format: z.enum(["text", "count", "decimal", "money", "percent", "date"]),
      }),
    ),
    rows: z.array(z.array(storedCell)),
  }),
  z.object({ kind: z.literal("image"), chart: storedChart, alt: z.string(), ...secret }),
  z.object({ kind: z.literal("file"), name: z.string(), mediaType: z.string(), ...secret }),
  z.object({
    kind: z.literal("actions"),
    actions: z.array(z.object({ label: z.string(), command: z.string() })),
  }),
]);

type StoredBlock = z.infer<typeof storedBlock>;

const storedReply = z.object({ audience: z.enum(["conversation", "direct"]), blocks: z.array(storedBlock) });
