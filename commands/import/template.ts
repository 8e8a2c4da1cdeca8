import { z } from "zod";
import { type Cell, type Column, type FileBlock, reply, table, text } from "#src/chat/reply.ts";
import { oneOf } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { namesOf } from "#src/domain/names.ts";
import { workbookType, writeWorkbook } from "#src/export/xlsx.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { importers, importWord } from "./word.ts";

type Kind = "people" | "targets" | "products" | "customers" | "leads" | "sales";

const kindNames = namesOf<Kind>({
  people: ["nhân sự", "nhân viên"],
  targets: ["chỉ tiêu", "target"],
  products: ["sản phẩm", "sp", "bảng giá", "product"],
  customers: ["khách hàng", "khách", "customer"],
  leads: ["cơ hội", "lead"],
  sales: ["doanh thu", "đơn hàng", "sale"],
});

export const importTemplate = defineCommand({
  ...importWord,
  verb: "template",
  verbAliases: ["mau"],
  summary: { vi: "Tệp Excel mẫu để điền rồi nhập", en: "Excel templates to fill in and import" },
  examples: ["/import template", "/import mau sản phẩm"],
  args: z.object({ kind: oneOf(kindNames).optional() }),
  names: { kind: ["loai"] },
  free: [{ argument: "kind" }],
  roles: importers,

  async run({ kind: wanted }, context) {
    const all = templates(context);
    const chosen = wanted === undefined ? all : all.filter(({ kind }) => kind === wanted);
    const files = await Promise.all(chosen.map((template) => fileOf(template, context)));
    return reply(text(context.t("import_chat.template")), ...files);
  },
});

type Template = {
  readonly kind: Kind;
  /** Each column with what the example row has there. */
  readonly columns: readonly (readonly [MessageKey, Column["format"], Cell])[];
};

/** The example rows are about the reader and an invented company, so that they could be imported as they stand. */
function templates(context: Context): readonly Template[] {
  return [people(context), targets(context), products, customers(context), leads(context), sales(context)];
}

function people({ now }: Context): Template {
  return {
    kind: "people",
    columns: [
      ["import_chat.head_person_name", "text", "Nguyễn Văn Mẫu"],
      ["import_chat.head_code", "text", "NV900"],
      ["import_chat.head_role", "text", "nhân viên"],
      ["import_chat.head_team", "text", "Bắc"],
      ["import_chat.head_region", "text", "Miền Bắc"],
      ["import_chat.head_email", "text", "mau@example.com"],
      ["import_chat.head_started", "date", now.toPlainDate().with({ day: 1 })],
    ],
  };
}

function targets({ actor, now }: Context): Template {
  return {
    kind: "targets",
    columns: [
      ["import_chat.head_subject", "text", actor.code],
      ["import_chat.head_period", "text", `T${now.month}/${now.year}`],
      ["import_chat.head_metric", "text", "doanh thu"],
      ["import_chat.head_target", "money", 500_000_000n],
    ],
  };
}

const products: Template = {
  kind: "products",
  columns: [
    ["import_chat.head_product", "text", "Màn hình LED mẫu P3"],
    ["import_chat.head_series", "text", "Màn hình LED"],
    ["import_chat.head_price", "money", 45_000_000n],
    ["import_chat.head_description", "text", "Màn hình LED trong nhà, bảo hành 24 tháng."],
    ["import_chat.head_url", "text", "https://example.com/man-hinh-led-p3"],
  ],
};

function customers({ actor }: Context): Template {
  return {
    kind: "customers",
    columns: [
      ["import_chat.head_customer", "text", customer],
      ["import_chat.head_tax", "text", "0101243150"],
      ["import_chat.head_phone", "text", "0912345678"],
      ["import_chat.head_email", "text", "lienhe@example.com"],
      ["import_chat.head_sector", "text", "Bán lẻ"],
      ["import_chat.head_owner", "text", actor.code],
    ],
  };
}

function leads({ actor, now, company }: Context): Template {
  return {
    kind: "leads",
    columns: [
      ["import_chat.head_lead", "text", "Công ty Mẫu Hai"],
      ["import_chat.head_contact", "text", "Chị Hoa"],
      ["import_chat.head_phone", "text", "0987654321"],
      ["import_chat.head_email", "text", "hoa@example.com"],
      ["import_chat.head_source", "text", company.leads.sources.values[0] ?? ""],
      ["import_chat.head_priority", "text", company.leads.priorities.values[0] ?? ""],
      ["import_chat.head_status", "text", "Đã giao"],
      ["import_chat.head_owner", "text", actor.code],
      ["import_chat.head_expected", "money", 300_000_000n],
      ["import_chat.head_close", "date", now.toPlainDate().add({ days: 30 })],
      ["import_chat.head_note", "text", "Cần báo giá"],
    ],
  };
}

function sales({ actor, now }: Context): Template {
  return {
    kind: "sales",
    columns: [
      ["import_chat.head_sale", "text", "HD-001"],
      ["import_chat.head_customer", "text", customer],
      ["import_chat.head_owner", "text", actor.code],
      ["import_chat.head_amount", "money", 150_000_000n],
      ["import_chat.head_signed", "date", now.toPlainDate().with({ day: 1 })],
      ["import_chat.head_collected", "money", 50_000_000n],
      ["import_chat.head_note", "text", "Thu đợt 1"],
    ],
  };
}

const customer = "Công ty Mẫu Một";

async function fileOf({ kind, columns }: Template, { t }: Context): Promise<FileBlock> {
  const sheet = table(
    columns.map(([key, format]) => ({ label: t(key), format })),
    [columns.map(([, , example]) => example)],
  );
  const bytes = await writeWorkbook({ sheets: [{ name: t(`import_chat.row_${kind}`), table: sheet }] });
  return { kind: "file", name: t(`import_chat.template_${kind}`), mediaType: workbookType, bytes };
}
