import { fold } from "#src/domain/fold.ts";
import { crmColumnNames } from "./column-names-crm.ts";

export const fileKinds = [
  "people",
  "targets",
  "products",
  "customers",
  "contacts",
  "leads",
  "sales",
] as const;

export type FileKind = (typeof fileKinds)[number];

export const fields = [
  "name",
  "firstName",
  "lastName",
  "code",
  "role",
  "team",
  "region",
  "department",
  "email",
  "phone",
  "taxCode",
  "startedOn",
  "person",
  "customer",
  "contact",
  "title",
  "sector",
  "office",
  "segment",
  "source",
  "priority",
  "temperature",
  "product",
  "series",
  "price",
  "description",
  "url",
  "amount",
  "signedOn",
  "receivedOn",
  "closedOn",
  "status",
  "reason",
  "nextStep",
  "kind",
  "collected",
  "note",
  "id",
  "subject",
  "period",
  "metric",
  "value",
] as const;

export type Field = (typeof fields)[number];

export const dateFields: ReadonlySet<Field> = new Set(["startedOn", "signedOn", "receivedOn", "closedOn"]);

export const moneyFields: ReadonlySet<Field> = new Set(["amount", "collected", "value", "price"]);

type Names = ReadonlyMap<Field, readonly string[]>;

/** The names that each column goes by, as `headerKey` writes them; where two are in one file, the earlier is taken. */
export const columnNames: Readonly<Record<FileKind, Names>> = {
  people: namesOf({
    name: "sales agent, họ tên, họ và tên, tên nhân viên, tên nv, nhân viên, full name, employee name, employee, name, tên",
    code: "mã nv, mã nhân viên, mã số nhân viên, msnv, employee code, employee id, code, mã",
    role: "vai trò, role",
    team: "nhóm, team, đội, manager, quản lý",
    region: "khu vực, vùng, miền, region, regional office",
    department: "phòng ban, phòng, bộ phận, department",
    email: "email, e mail, mail, thư điện tử",
    startedOn: "ngày vào làm, ngày bắt đầu, ngày vào, started on, started, start date, hire date",
  }),
  targets: namesOf({
    subject: "giao cho, đối tượng, subject, cho, for",
    person:
      "nhân viên, họ tên, họ và tên, tên nhân viên, mã nv, mã nhân viên, sales agent, person, employee, name",
    team: "nhóm, team, đội, manager",
    region: "khu vực, vùng, miền, region, regional office",
    department: "phòng ban, phòng, bộ phận, department",
    period: "kỳ, tháng, quý, năm, period, month, quarter, year",
    metric: "chỉ số, metric",
    value: "chỉ tiêu, mục tiêu, chỉ tiêu doanh thu, target, kpi, giá trị, value",
  }),
  sales: namesOf({
    person:
      "sales agent, nhân viên, nhân viên kinh doanh, nvkd, tên nhân viên, tên nv, nv, người bán, người phụ trách, phụ trách, mã nv, mã nhân viên, salesperson, sales rep, agent, owner, person",
    customer:
      "account, khách hàng, tên khách hàng, tên kh, kh, khách, đối tác, customer name, customer, client",
    amount:
      "close value, doanh thu, doanh thu ký, doanh số, số tiền, giá trị hợp đồng, giá trị đơn hàng, giá trị, thành tiền, amount, revenue, value",
    signedOn: "close date, ngày ký, ngày kí, ngày chốt, ngày bán, ngày hợp đồng, signed on, date, ngày",
    kind: "kind, loại doanh thu, loại hợp đồng, loại",
    collected: "collected, thực thu, doanh thu thực thu, số tiền đã thu, đã thu, tiền thu, đã thanh toán",
    note: "note, notes, ghi chú, diễn giải",
    id: "opportunity id, mã đơn, mã đơn hàng, mã hợp đồng, số hợp đồng, mã giao dịch, deal id, order id, record id, id, mã",
  }),
  products: namesOf(crmColumnNames.products),
  customers: namesOf(crmColumnNames.customers),
  contacts: namesOf(crmColumnNames.contacts),
  leads: namesOf(crmColumnNames.leads),
};

/** “close_value”, “Close value:” and “Số tiền *” are written in many ways. */
export function headerKey(header: string): string {
  return fold(header.replace(/[\p{P}\p{S}]+/gu, " "));
}

function namesOf(names: Readonly<Partial<Record<Field, string>>>): Names {
  const own = fields.filter((field) => names[field] !== undefined);
  return new Map(own.map((field) => [field, (names[field] ?? "").split(", ").map(headerKey)]));
}
