import type { Localized } from "../locale.ts";

export const leadQuestionMessages = {
  "lead.choice": { vi: "{{name}} ({{lead}}, {{status}})", en: "{{name}} ({{lead}}, {{status}})" },
  "lead.ask_which": {
    vi: "Cơ hội nào? Chọn bên dưới, hoặc trả lời mã, số điện thoại hay tên.",
    en: "Which lead? Choose below, or answer with its entry, phone number or name.",
  },
  "lead.ask_which_of": {
    vi: "Có mấy cơ hội khớp “{{words}}”. Cơ hội nào?",
    en: "Several leads match “{{words}}”. Which one?",
  },
  "lead.ask_name": {
    vi: "Cơ hội tên gì? Trả lời tên công ty hoặc tên khách, ví dụ Cty Minh Phát.",
    en: "What is the lead called? Answer with the firm or the person, for example Cty Minh Phát.",
  },
  "lead.ask_phone": {
    vi: "Số điện thoại của {{name}}? Trả lời số, ví dụ 0912345678, hoặc “chưa có”.",
    en: "The phone number of {{name}}? Answer with it, for example 0912345678, or “none”.",
  },
  "lead.no_phone": { vi: "Chưa có", en: "None" },
  "lead.ask_source": { vi: "{{name}} đến từ nguồn nào?", en: "Where does {{name}} come from?" },
  "lead.ask_priority": { vi: "Mức ưu tiên của {{name}}?", en: "How urgent is {{name}}?" },
  "lead.ask_known_source": {
    vi: "Không có nguồn “{{text}}”. Chọn một nguồn: {{options}}.",
    en: "There is no source “{{text}}”. Choose one: {{options}}.",
  },
  "lead.ask_known_priority": {
    vi: "Không có mức ưu tiên “{{text}}”. Chọn một mức: {{options}}.",
    en: "There is no priority “{{text}}”. Choose one: {{options}}.",
  },
  "lead.ask_known_step": {
    vi: "Không có bước “{{text}}”. Chọn một bước: {{options}}.",
    en: "There is no step “{{text}}”. Choose one: {{options}}.",
  },
  "lead.ask_note": {
    vi: "Ghi chú gì? Trả lời một câu, ví dụ: khách muốn xem bảng giá.",
    en: "What is the note? Answer in a few words, for example: wants to see the price list.",
  },
  "lead.ask_step": {
    vi: "Đã làm gì với {{name}}? Chọn bước, hoặc trả lời một câu, ví dụ: đã demo cho giám đốc.",
    en: "What was done about {{name}}? Choose a step, or answer in a few words, for example: gave the demo.",
  },
  "lead.ask_next_day": {
    vi: "Bước tiếp theo với {{lead}} vào ngày nào? Chọn, hoặc trả lời như 26/11.",
    en: "When is the next step with {{lead}}? Choose, or answer with a day such as 26/11.",
  },
  "lead.ask_value": {
    vi: "Doanh thu kỳ vọng từ {{name}} là bao nhiêu? Trả lời số tiền, ví dụ 300tr.",
    en: "How much is expected from {{name}}? Answer with the amount, for example 300tr.",
  },
  "lead.ask_status": {
    vi: "{{name}} đang ở “{{status}}”. Chuyển sang trạng thái nào?",
    en: "{{name}} is “{{status}}”. Which status next?",
  },
  "lead.ask_reason": {
    vi: "Lý do với {{name}}? Trả lời một câu, ví dụ: hết ngân sách.",
    en: "Why, about {{name}}? Answer in a few words, for example: no budget.",
  },
  "lead.ask_remarket": {
    vi: "Khi nào liên hệ lại {{name}}? Chọn, hoặc trả lời một ngày như 15/1.",
    en: "When is {{name}} to be taken up again? Choose, or answer with a day such as 15/1.",
  },
  "lead.in_months": { vi: "Sau {{months}} tháng ({{day}})", en: "In {{months}} mo. ({{day}})" },
  "lead.ask_duplicate": {
    vi: "Cơ hội nào là bản trùng của {{lead}} · {{name}}? Trả lời mã như L15, số điện thoại hoặc tên.",
    en: "Which lead is a duplicate of {{lead}} · {{name}}? Answer with an entry such as L15, a phone number or a name.",
  },
  "lead.ask_original": {
    vi: "{{lead}} trùng với cơ hội hay khách hàng nào? Trả lời mã như L12 hoặc K12.",
    en: "Which lead or customer does {{lead}} duplicate? Answer with an entry such as L12 or K12.",
  },
  "lead.button_step": { vi: "Ghi bước xử lý", en: "Note a step" },
  "lead.button_next": { vi: "Hẹn bước tiếp", en: "Plan the next step" },
  "lead.button_qualify": { vi: "Thành khách hàng", en: "Turn into a customer" },
  "lead.button_assign": { vi: "Giao theo lượt", en: "Give to whoever is next" },
  "lead.button_reopen": { vi: "Xử lý lại", en: "Take it up again" },
  "lead.button_show": { vi: "Xem {{lead}}", en: "Show {{lead}}" },
} as const satisfies Readonly<Record<string, Localized>>;
