import type { LeadStatus, Temperature } from "./lead.ts";
import { namesOf } from "./names.ts";

/** The first name of each is the one that people see. */
export const leadStatusNames = namesOf<LeadStatus>({
  new: ["mới"],
  assigned: ["đã giao", "giao"],
  in_progress: ["đang xử lý", "xử lý", "dxl", "processing"],
  qualified: ["khách hàng", "khách", "kh", "đạt", "customer"],
  unqualified: ["không tiềm năng", "ktn", "mất", "trượt", "lost"],
  paused: ["dừng theo đuổi", "dừng", "tạm dừng", "pause"],
  duplicate: ["trùng liên hệ", "trùng"],
});

export const temperatureNames = namesOf<Temperature>({
  warm: ["ấm", "nóng", "hot"],
  cold: ["lạnh", "nguội"],
});
