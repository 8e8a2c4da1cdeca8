import { z } from "zod";
import { limits } from "./rules.ts";

/** What Lark finds wrong with a card; undefined when it takes it. */
export function faultOfCard(card: unknown, knowsImage: (key: string) => boolean): string | undefined {
  const read = aCard.safeParse(card);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `ErrCode: 200621; ErrMsg: parse card json err, ${issue?.path.join(".")}: ${issue?.message}`;
  }
  const tags = tagged(card);
  if (tags.length > limits.cardTags) return "ErrCode: 11310; ErrMsg: element exceeds the limit";
  if (tags.filter(({ tag }) => tag === "table").length > limits.cardTables)
    return "ErrCode: 11310; ErrMsg: card table number over limit";
  const lost = tags.find(({ tag, img_key: key }) => tag === "img" && !knowsImage(String(key)));
  if (lost !== undefined) return "ErrCode: 11247; ErrMsg: image key is invalid";
  // Not an error for Lark: it would call everybody.
  const calls = tags.find(
    ({ tag, content }) => (tag === "markdown" || tag === "lark_md") && /<at\b/.test(String(content)),
  );
  return calls === undefined ? undefined : "a mention in markdown";
}

const plainText = z.strictObject({
  tag: z.literal("plain_text"),
  content: z.string(),
  text_size: z
    .enum(["heading-0", "heading-1", "heading-2", "heading-3", "heading-4", "heading", "normal", "notation"])
    .optional(),
  text_color: z.string().optional(),
  text_align: z.enum(["left", "center", "right"]).optional(),
  lines: z.number().int().optional(),
});
const larkMarkdown = z.strictObject({ ...plainText.shape, tag: z.literal("lark_md") });
const text = z.discriminatedUnion("tag", [plainText, larkMarkdown]);
const margin = z.string().optional();

const button = z.strictObject({
  tag: z.literal("button"),
  type: z.enum(["default", "primary", "danger", "text", "primary_filled", "danger_filled"]).optional(),
  size: z.enum(["tiny", "small", "medium", "large"]).optional(),
  width: z.string().optional(),
  text: text.refine(({ content }) => content !== "", "a button without a text"),
  behaviors: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({ type: z.literal("callback"), value: z.record(z.string(), z.unknown()) }),
        z.strictObject({ type: z.literal("open_url"), default_url: z.url() }),
      ]),
    )
    .min(1),
});

const inColumns = z.discriminatedUnion("tag", [
  button,
  z.strictObject({ tag: z.literal("div"), text, margin }),
  z.strictObject({ tag: z.literal("markdown"), content: z.string(), margin }),
  z.strictObject({ tag: z.literal("hr"), margin }),
  z.strictObject({ tag: z.literal("img"), img_key: z.string().min(1), alt: plainText, margin }),
  z.strictObject({
    tag: z.literal("column_set"),
    flex_mode: z.enum(["none", "stretch", "flow", "bisect", "trisect"]).optional(),
    horizontal_spacing: z.string().optional(),
    margin,
    columns: z
      .array(
        z.strictObject({
          tag: z.literal("column"),
          width: z.string().optional(),
          weight: z.number().int().min(1).max(5).optional(),
          get elements() {
            return z.array(inColumns);
          },
        }),
      )
      .min(1),
  }),
]);

const table = z
  .strictObject({
    tag: z.literal("table"),
    page_size: z.number().int().min(1).max(limits.tablePage).optional(),
    row_height: z.enum(["low", "middle", "high", "auto"]).optional(),
    row_max_height: z
      .string()
      .regex(/^(3[2-9]|[4-9]\d|[1-9]\d\d)px$/)
      .optional(),
    freeze_first_column: z.boolean().optional(),
    header_style: z
      .strictObject({
        text_align: z.enum(["left", "center", "right"]).optional(),
        text_size: z.enum(["normal", "heading"]).optional(),
        background_style: z.enum(["grey", "none"]).optional(),
        text_color: z.enum(["default", "grey"]).optional(),
        bold: z.boolean().optional(),
        lines: z.number().int().min(1).optional(),
      })
      .optional(),
    columns: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          display_name: z.string().optional(),
          data_type: z.enum(["text", "lark_md", "options", "number", "persons", "date", "markdown"]),
          width: z.string().optional(),
          horizontal_align: z.enum(["left", "center", "right"]).optional(),
          vertical_align: z.enum(["top", "center", "bottom"]).optional(),
        }),
      )
      .min(1)
      .max(limits.tableColumns),
    rows: z.array(z.record(z.string(), z.string())).min(1),
  })
  .refine(
    ({ columns, rows }) =>
      rows.every((row) => Object.keys(row).every((name) => columns.some((column) => column.name === name))),
    "a cell without a column",
  );

/** Unlike others, a table stands in no other element. */
const element = z.discriminatedUnion("tag", [...inColumns.options, table]);

const aCard = z.strictObject({
  schema: z.literal("2.0"),
  config: z
    .strictObject({
      update_multi: z.literal(true).optional(),
      enable_forward: z.boolean().optional(),
      width_mode: z.enum(["default", "compact", "fill"]).optional(),
      summary: z.strictObject({ content: z.string() }).optional(),
    })
    .optional(),
  header: z
    .strictObject({
      title: plainText,
      subtitle: plainText.optional(),
      template: z.string().optional(),
    })
    .optional(),
  body: z.strictObject({ elements: z.array(element) }),
});

export type FakeCard = z.output<typeof aCard>;
export type FakeElement = z.output<typeof element>;

/** A card that was taken. */
export function readCard(card: unknown): FakeCard {
  return aCard.parse(card);
}

type Tagged = { readonly tag: string; readonly [field: string]: unknown };

/** Everything with a tag, at any depth. */
export function tagged(value: unknown): readonly Tagged[] {
  if (typeof value !== "object" || value === null) return [];
  const within = Object.values(value).flatMap((part: unknown) => tagged(part));
  return "tag" in value && typeof value.tag === "string" ? [value as Tagged, ...within] : within;
}
