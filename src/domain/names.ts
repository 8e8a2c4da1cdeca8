import { fold } from "./fold.ts";
import type { Metric } from "./metric.ts";
import type { Role, UnitKind } from "./person.ts";
import type { SaleKind } from "./sale.ts";

/** The words that people have for a few known values, with or without marks and blanks. */
export type Names<Value extends string> = {
  find(text: string): Value | undefined;
  readonly values: readonly Value[];
  /** One name of each value, for the sentence that says what is possible. */
  readonly shown: string;
};

export function namesOf<Value extends string>(
  others: Readonly<Record<Value, readonly string[]>>,
): Names<Value> {
  const values = new Map<string, Value>();
  const known: Value[] = [];
  const shown: string[] = [];
  for (const value in others) {
    known.push(value);
    for (const name of [value, ...others[value]]) values.set(key(name), value);
    shown.push(others[value][0] ?? value);
  }
  return { find: (text) => values.get(key(text)), values: known, shown: shown.join(", ") };
}

export const roleNames = namesOf<Role>({
  rep: ["nhân viên", "nv", "nvkd", "nhân viên kinh doanh", "sales", "sale"],
  lead: ["trưởng nhóm", "leader", "team lead"],
  manager: ["quản lý", "giám đốc"],
  hr: ["nhân sự"],
  admin: ["quản trị"],
  media: ["truyền thông"],
});

export const saleKindNames = namesOf<SaleKind>({
  new: ["mới", "ký mới", "khách mới"],
  renewal: ["tái ký", "gia hạn", "renew"],
  expansion: ["mở rộng", "bán thêm", "upsell"],
});

export const metricNames = namesOf<Metric>({
  revenue_signed: ["doanh thu ký", "doanh thu", "doanh số", "ký", "signed", "revenue"],
  revenue_collected: ["thực thu", "doanh thu thực thu", "thu", "collected"],
  renewal_revenue: ["tái ký", "doanh thu tái ký", "renewal"],
  new_customers: ["khách mới", "khách hàng mới", "customers"],
  sales: ["số đơn", "đơn", "số hợp đồng", "orders"],
  leads: ["cơ hội", "số cơ hội", "lead", "số lead"],
  qualified_leads: ["khách hàng tiềm năng", "khách tiềm năng", "cơ hội đạt", "qualified"],
  warm_leads: ["lead ấm", "cơ hội ấm", "khách ấm", "warm"],
  cold_leads: ["lead lạnh", "cơ hội lạnh", "khách lạnh", "cold"],
  meetings: ["cuộc hẹn", "số cuộc hẹn", "cuộc gặp", "meeting"],
  calls: ["cuộc gọi", "số cuộc gọi", "call"],
});

export const unitKindNames = namesOf<UnitKind>({
  team: ["nhóm", "đội"],
  region: ["khu vực", "vùng", "miền"],
  department: ["phòng ban", "phòng", "bộ phận"],
});

function key(text: string): string {
  return fold(text).replace(/[\s_]/g, "");
}
