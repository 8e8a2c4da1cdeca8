import { fold } from "#src/domain/fold.ts";

export type FileKind = "people" | "targets" | "sales";

export type Field =
  | "name"
  | "code"
  | "role"
  | "team"
  | "region"
  | "department"
  | "email"
  | "startedOn"
  | "person"
  | "customer"
  | "amount"
  | "signedOn"
  | "status"
  | "kind"
  | "collected"
  | "note"
  | "id"
  | "subject"
  | "period"
  | "metric"
  | "value";

export const dateFields: ReadonlySet<Field> = new Set(["startedOn", "signedOn"]);

export const moneyFields: ReadonlySet<Field> = new Set(["amount", "collected", "value"]);

/** The names that each column goes by, as `headerKey` writes them; where two are in one file, the earlier is taken. */
export const columnNames: Readonly<Record<FileKind, ReadonlyMap<Field, readonly string[]>>> = {
  people: new Map([
    named(
      "name",
      "sales agent, họ tên, họ và tên, tên nhân viên, tên nv, nhân viên, full name, employee name, employee, name, tên",
    ),
    named("code", "mã nv, mã nhân viên, mã số nhân viên, msnv, employee code, employee id, code, mã"),
    named("role", "vai trò, role"),
    named("team", "nhóm, team, đội, manager, quản lý"),
    named("region", "khu vực, vùng, miền, region, regional office"),
    named("department", "phòng ban, phòng, bộ phận, department"),
    named("email", "email, e mail, mail, thư điện tử"),
    named("startedOn", "ngày vào làm, ngày bắt đầu, ngày vào, started on, started, start date, hire date"),
  ]),
  targets: new Map([
    named("subject", "giao cho, đối tượng, subject, cho, for"),
    named(
      "person",
      "nhân viên, họ tên, họ và tên, tên nhân viên, mã nv, mã nhân viên, sales agent, person, employee, name",
    ),
    named("team", "nhóm, team, đội, manager"),
    named("region", "khu vực, vùng, miền, region, regional office"),
    named("department", "phòng ban, phòng, bộ phận, department"),
    named("period", "kỳ, tháng, quý, năm, period, month, quarter, year"),
    named("metric", "chỉ số, metric"),
    named("value", "chỉ tiêu, mục tiêu, chỉ tiêu doanh thu, target, kpi, giá trị, value"),
  ]),
  sales: new Map([
    named(
      "person",
      "sales agent, nhân viên, nhân viên kinh doanh, nvkd, tên nhân viên, tên nv, nv, người bán, người phụ trách, phụ trách, mã nv, mã nhân viên, salesperson, sales rep, agent, owner, person",
    ),
    named(
      "customer",
      "account, khách hàng, tên khách hàng, tên kh, kh, khách, đối tác, customer name, customer, client",
    ),
    named(
      "amount",
      "close value, doanh thu, doanh thu ký, doanh số, số tiền, giá trị hợp đồng, giá trị đơn hàng, giá trị, thành tiền, amount, revenue, value",
    ),
    named(
      "signedOn",
      "close date, ngày ký, ngày kí, ngày chốt, ngày bán, ngày hợp đồng, signed on, date, ngày",
    ),
    named("status", "deal stage, trạng thái, tình trạng, giai đoạn, stage, status"),
    named("kind", "kind, loại doanh thu, loại hợp đồng, loại"),
    named(
      "collected",
      "collected, thực thu, doanh thu thực thu, số tiền đã thu, đã thu, tiền thu, đã thanh toán",
    ),
    named("note", "note, notes, ghi chú, diễn giải"),
    named(
      "id",
      "opportunity id, mã đơn, mã đơn hàng, mã hợp đồng, số hợp đồng, mã giao dịch, deal id, order id, id, mã",
    ),
  ]),
};

/** “close_value”, “Close value:” and “Số tiền *” are written in many ways. */
export function headerKey(header: string): string {
  return fold(header.replace(/[\p{P}\p{S}]+/gu, " "));
}

function named(field: Field, names: string): readonly [Field, readonly string[]] {
  return [field, names.split(", ").map(headerKey)];
}
