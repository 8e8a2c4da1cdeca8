import type { Localized } from "../locale.ts";

export const argumentMessages = {
  "error.not_a_day": {
    vi: "“{{text}}” không phải ngày. Ghi như: hôm nay, hôm qua, 20/11 hoặc 20/11/2026. Ví dụ: {{example}}.",
    en: "“{{text}}” is not a day. Write today, yesterday, 20/11 or 20/11/2026. For example: {{example}}.",
  },
  "error.not_a_period": {
    vi: "“{{text}}” không phải khoảng thời gian. Ghi như: tháng trước, T10, quý 4, 2026 hoặc 1/11-15/11. Ví dụ: {{example}}.",
    en: "“{{text}}” is not a period. Write last month, T10, quý 4, 2026 or 1/11-15/11. For example: {{example}}.",
  },
  "error.no_such_day": {
    vi: "Ngày đó không có trong lịch. Ghi như hôm qua, 20/11 hoặc 20/11/2026, ví dụ: /kpi 20/11.",
    en: "There is no such day. Write yesterday, 20/11 or 20/11/2026. For example: /kpi 20/11.",
  },
  "error.no_such_period": {
    vi: "Khoảng thời gian đó không có trong lịch. Ghi như tháng trước, T10 hoặc 1/11-15/11, ví dụ: /kpi T10.",
    en: "There is no such period. Write last month, T10 or 1/11-15/11, for example: /kpi T10.",
  },
  "error.which_period": { vi: "Ý bạn là kỳ nào?", en: "Which period do you mean?" },
  "error.which_day": { vi: "Ý bạn là ngày nào?", en: "Which day do you mean?" },
  "error.not_a_number_of": {
    vi: "“{{text}}” không phải mã. Mã có dạng {{letter}}12. Ví dụ: {{example}}.",
    en: "“{{text}}” is not an entry. An entry looks like {{letter}}12. For example: {{example}}.",
  },
  "error.not_one_of": {
    vi: "“{{text}}” không dùng được ở đây. Chọn: {{options}}. Ví dụ: {{example}}.",
    en: "“{{text}}” does not fit here. Choose: {{options}}. For example: {{example}}.",
  },
  "error.unknown_person": {
    vi: "Không có ai tên “{{name}}”. Xem danh sách: /team. Ví dụ: {{example}}.",
    en: "There is nobody called “{{name}}”. See the list: /team. For example: {{example}}.",
  },
  "error.several_people": {
    vi: "Có mấy người tên “{{name}}”. Ai?",
    en: "Several people are called “{{name}}”. Who?",
  },
  "person.choice": { vi: "{{name}} ({{code}}, {{team}})", en: "{{name}} ({{code}}, {{team}})" },
  "error.unknown_unit": {
    vi: "Không có “{{name}}”. Đang có: {{known}}. Ví dụ: {{example}}.",
    en: "There is no “{{name}}”. There are: {{known}}. For example: {{example}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
