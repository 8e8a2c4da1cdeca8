import { fold, foldFirmName } from "#src/domain/fold.ts";
import { namesOf } from "#src/domain/names.ts";
import { readPublicUrl } from "#src/domain/public-url.ts";
import { UserError } from "#src/errors.ts";
import { readEmail, readPerson, readPhone, readTaxCode } from "./contact-details.ts";
import type { RowCells } from "./row-cells.ts";
import type { StagedFields } from "./rows.ts";

/** Throws a UserError for a row that cannot be taken, as all readers of rows do. */
export function readCustomer(cells: RowCells): StagedFields {
  const customer = cells.required("customer");
  return {
    customer,
    customerKey: foldFirmName(customer),
    phone: readPhone(cells),
    email: readEmail(cells),
    taxCode: readTaxCode(cells),
    sector: cells.optional("sector"),
    office: cells.optional("office"),
    region: cells.optional("region"),
    segment: segmentNames.find(cells.text("segment")),
    owner: readPerson(cells),
  };
}

/** Somebody without a firm is a customer of the own name. */
export function readContact(cells: RowCells): StagedFields {
  const name = contactName(cells);
  const [firm] = (cells.optional("customer") ?? "").split(";");
  const customer = firm?.trim() || name;
  return {
    name,
    customer,
    customerKey: foldFirmName(customer),
    title: cells.optional("title"),
    phone: readPhone(cells),
    email: readEmail(cells),
    owner: readPerson(cells),
  };
}

export function readProduct(cells: RowCells): StagedFields {
  const name = cells.required("product");
  return {
    name,
    folded: fold(name),
    series: cells.optional("series"),
    amount: cells.amount("price")?.toString(),
    description: cells.optional("description"),
    url: readUrl(cells),
  };
}

/** Customers are to follow it: http or https; “www.chot.vn/led” is one, too. */
function readUrl(cells: RowCells): string | undefined {
  const text = cells.optional("url");
  if (text === undefined) return undefined;
  const url = readPublicUrl(text);
  if (!url || /\s/.test(text)) throw new UserError("import.wrong_url", { text });
  return url.href;
}

const segmentNames = namesOf<"potential" | "new" | "loyal">({
  potential: ["tiềm năng"],
  new: ["mới", "khách mới"],
  loyal: ["thân thiết", "trung thành", "vip"],
});

/** The family name comes last in HubSpot and first in Việt Nam: a name with marks, or of one of our families, is ours. */
function contactName(cells: RowCells): string {
  const first = cells.optional("firstName");
  const last = cells.optional("lastName");
  if (first !== undefined && last !== undefined)
    return isVietnamese(last, first) ? `${last} ${first}` : `${first} ${last}`;
  const name = cells.optional("name") ?? first ?? last ?? cells.optional("email") ?? cells.optional("phone");
  if (name === undefined) throw new UserError("import.wrong_missing", { column: "" });
  return name;
}

const families = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh mai cao luu truong ha lam to ta chu quach thai la luong vuong trieu".split(
    " ",
  ),
);

const ownMarks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

function isVietnamese(last: string, first: string): boolean {
  return families.has(fold(last).split(" ")[0] ?? "") || ownMarks.test(last) || ownMarks.test(first);
}
