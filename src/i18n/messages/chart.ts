import type { Localized } from "../locale.ts";

/** Words drawn into the pictures themselves: short, because they stand beside lines and bars. */
export const chartMessages = {
  "chart.pace": { vi: "nhịp {{percent}}", en: "pace {{percent}}" },
  "chart.target": { vi: "chỉ tiêu", en: "target" },
  "chart.no_target": { vi: "chưa giao chỉ tiêu", en: "no target set" },
  "chart.more": { vi: "và {{count}} dòng khác", en: "and {{count}} more" },
  "chart.empty": { vi: "Chưa có số liệu", en: "Nothing recorded yet" },
  "chart.target_amount": { vi: "Chỉ tiêu", en: "Target" },
  "chart.forecast": { vi: "Dự báo", en: "Forecast" },
  "chart.pace_line": { vi: "nhịp cần đạt", en: "required pace" },
  "chart.ahead": { vi: "vượt nhịp {{amount}}", en: "{{amount}} ahead" },
  "chart.behind": { vi: "chậm nhịp {{amount}}", en: "{{amount}} behind" },
  "chart.level": { vi: "đúng nhịp", en: "right on pace" },
  "chart.over": { vi: "vượt {{amount}}", en: "{{amount}} over" },
  "chart.short": { vi: "thiếu {{amount}}", en: "{{amount}} short" },
  "chart.reached": { vi: "vừa đạt chỉ tiêu", en: "target reached" },
} as const satisfies Readonly<Record<string, Localized>>;
