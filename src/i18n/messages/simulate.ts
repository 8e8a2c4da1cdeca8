import type { Localized } from "../locale.ts";

export const simulateMessages = {
  "simulate.month": { vi: "THÁNG {{month}}/{{year}}", en: "MONTH {{month}}/{{year}}" },
  "simulate.moment_remind": {
    vi: "nhắc trước {{before}}: {{name}}",
    en: "reminder {{before}} before: {{name}}",
  },
  "simulate.moment_collect": { vi: "hỏi nội dung cần họp: {{name}}", en: "asks for agenda items: {{name}}" },
  "simulate.moment_repeat": { vi: "gửi lại: {{name}}", en: "once more: {{name}}" },
  "simulate.moment_roll": {
    vi: "báo dời lịch: {{name}} sang {{day}}",
    en: "tells of the move: {{name}} to {{day}}",
  },
  "simulate.moment_drop": {
    vi: "báo bỏ: {{name}} {{day}}",
    en: "tells that it is dropped: {{name}} on {{day}}",
  },
  "simulate.moment_ask": { vi: "hỏi chọn ngày: {{name}}", en: "asks for the day: {{name}}" },
  "simulate.so_far": { vi: "{{window}} (đến nay)", en: "{{window}} (so far)" },
  "simulate.clash": { vi: "trùng giờ với {{name}}", en: "at the same time as {{name}}" },
  "simulate.minutes": { vi: "{{count}} phút", en: "{{count}} minutes" },
  "simulate.hours": { vi: "{{count}} giờ", en: "{{count}} hours" },
  "simulate.days": { vi: "{{count}} ngày", en: "{{count}} days" },
  "simulate.title": { vi: "Lịch họp và bài đăng · {{company}}", en: "Meetings and posts · {{company}}" },
  "simulate.range": {
    vi: "Từ {{from}} đến {{to}}, giờ {{zone}}.",
    en: "From {{from}} to {{to}}, time in {{zone}}.",
  },
  "simulate.basis": {
    vi: "Chỉ tính thử theo company.yaml: không gửi gì, chưa kể những lần dời, bỏ hay tạm dừng đặt bằng /schedule.",
    en: "Worked out from company.yaml alone: nothing is sent, and what people changed with /schedule is left out.",
  },
  "simulate.bad_from": {
    vi: "--from cần một ngày có thật, không phải “{{text}}”. Ví dụ: npm run simulate -- --from 2026-11-22 --days 400",
    en: "--from takes a real date, not “{{text}}”. For example: npm run simulate -- --from 2026-11-22 --days 400",
  },
  "simulate.bad_days": {
    vi: "--days cần một số từ 1 đến {{most}}, không phải “{{text}}”. Ví dụ: npm run simulate -- --from 2026-11-22 --days 400",
    en: "--days takes a number from 1 to {{most}}, not “{{text}}”. For example: npm run simulate -- --from 2026-11-22 --days 400",
  },
  "simulate.bad_option": {
    vi: "Lệnh này chỉ có --from, --days và --json. Ví dụ: npm run simulate -- --from 2026-11-22 --days 400",
    en: "This takes --from, --days and --json only. For example: npm run simulate -- --from 2026-11-22 --days 400",
  },
} as const satisfies Readonly<Record<string, Localized>>;
