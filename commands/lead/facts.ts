import { z } from "zod";
import { textArgument } from "#src/command/arguments.ts";
import type { Context, Finder } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { findUnit } from "#src/command/resolve.ts";
import { fold } from "#src/domain/fold.ts";
import { findPhone, parsePhone } from "#src/domain/phone.ts";
import { parseTaxCode } from "#src/domain/tax-code.ts";
import { readListed } from "./ask.ts";
import { listed, phrase, region } from "./finders.ts";

const none: ReadonlySet<string> = new Set(["chua co", "chua", "khong co", "chua biet", "none", "-"]);

/** A phone number at the beginning of the words, or that there is none: “chưa có” is two of them. */
const phone: Finder = (words) => {
  const found = findPhone(words);
  if (found && words.startsWith(found.text)) return found;
  const list = words.split(" ");
  const length = [2, 1].find((count) => none.has(fold(list.slice(0, count).join(" "))));
  return length === undefined
    ? undefined
    : { text: list.slice(0, length).join(" "), rest: list.slice(length).join(" ") };
};

/** E.164, or null for “chưa có”. */
const phoneArgument = z.string().transform((text, context): string | null => {
  if (none.has(fold(text))) return null;
  return parsePhone(text) ?? doubt(context, text, { key: "error.not_a_phone" });
});

const taxCodeArgument = z.string().transform((text, context): string => {
  return parseTaxCode(text) ?? doubt(context, text, { key: "error.not_a_tax_code" });
});

const emailArgument = z.string().transform((text, context): string => {
  return z.email().safeParse(text.trim()).data ?? doubt(context, text, { key: "error.not_an_email" });
});

/** What can be said about a lead when it is logged, and put right later. */
export const facts = {
  phone: phoneArgument.optional(),
  email: emailArgument.optional(),
  taxCode: taxCodeArgument.optional(),
  contact: textArgument.optional(),
  source: textArgument.optional(),
  priority: textArgument.optional(),
  region: textArgument.optional(),
  product: textArgument.optional(),
  note: textArgument.optional(),
};

export const factNames = {
  phone: ["sdt", "dt", "dienthoai", "tel"],
  email: ["mail"],
  taxCode: ["mst", "masothue", "tax"],
  contact: ["lienhe", "nguoilienhe", "lh"],
  source: ["nguon"],
  priority: ["uutien", "ut"],
  region: ["khuvuc", "kv", "vung", "mien"],
  product: ["sp", "sanpham"],
  note: ["ghichu"],
} as const;

export const factFinds = {
  phone,
  source: listed("sources"),
  priority: listed("priorities"),
  contact: phrase,
  product: phrase,
  region,
};

type Given = { readonly [Name in "source" | "priority" | "region"]?: string | undefined };

export function readSource(text: string, { company }: Context): string {
  const names = company.leads.sources;
  return readListed(text, { argument: "source", names, key: "lead.ask_known_source" });
}

export function readPriority(text: string, { company }: Context): string {
  const names = company.leads.priorities;
  return readListed(text, { argument: "priority", names, key: "lead.ask_known_priority" });
}

/** The id of the region that was typed; undefined when none was. */
export async function readRegion({ region: words }: Given, context: Context): Promise<number | undefined> {
  if (words === undefined) return undefined;
  const asked = { argument: "region", example: "/lead Minh Phát 0912345678 khuvuc=“Miền Bắc”" };
  return (await findUnit(words, "region", context, asked)).id;
}
