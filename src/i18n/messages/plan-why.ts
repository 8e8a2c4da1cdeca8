import type { Localized } from "../locale.ts";

export const planWhyMessages = {
  "plan.explain_title": {
    vi: "Giải thích kế hoạch {{quarter}} · {{name}} (F{{id}}, bản {{number}})",
    en: "How the plan {{quarter}} · {{name}} came about (F{{id}}, version {{number}})",
  },
  "plan.why_ledger": { vi: "{{figure}}: {{amount}}, theo sổ.", en: "{{figure}}: {{amount}}, by the ledger." },
  "plan.why_ledger_moved": {
    vi: "{{figure}}: bản này ghi {{amount}} theo sổ hôm lập, sổ hôm nay là {{now}}.",
    en: "{{figure}}: this version has {{amount}} by the ledger of its day; today the ledger says {{now}}.",
  },
  "plan.why_typed": {
    vi: "{{figure}}: {{amount}}, {{by}} nhập ở bản {{number}} ({{at}}).",
    en: "{{figure}}: {{amount}}, typed by {{by}} in version {{number}} ({{at}}).",
  },
  "plan.why_typed_because": {
    vi: "{{figure}}: {{amount}}, {{by}} nhập ở bản {{number}} ({{at}}). Lý do: {{reason}}",
    en: "{{figure}}: {{amount}}, typed by {{by}} in version {{number}} ({{at}}). Reason: {{reason}}",
  },
  "plan.why_typed_beside": {
    vi: "  Sổ hôm nay đề xuất {{now}}.",
    en: "  The ledger proposes {{now}} today.",
  },
  "plan.why_sale": {
    vi: "  • S{{id}} ký {{day}}: {{amount}}",
    en: "  • S{{id}}, signed {{day}}: {{amount}}",
  },
  "plan.why_late": {
    vi: "  • S{{id}}: còn {{amount}}, hạn {{day}}, trễ {{days}} ngày",
    en: "  • S{{id}}: {{amount}} owed, due {{day}}, {{days}} days late",
  },
  "plan.why_today": {
    vi: "  • S{{id}}: còn {{amount}}, đến hạn hôm nay",
    en: "  • S{{id}}: {{amount}} owed, due today",
  },
  "plan.why_coming": {
    vi: "  • S{{id}}: còn {{amount}}, hạn {{day}}",
    en: "  • S{{id}}: {{amount}} owed, due {{day}}",
  },
  "plan.why_ending": {
    vi: "  • S{{id}} ký {{day}}, hết hạn {{end}}: {{amount}}",
    en: "  • S{{id}}, signed {{day}}, runs out {{end}}: {{amount}}",
  },
  "plan.why_renewed": {
    vi: "  • Trừ S{{id}} đã tái ký {{day}}: {{amount}}",
    en: "  • Less S{{id}}, renewed {{day}}: {{amount}}",
  },
  "plan.why_no_year": { vi: "  • Chưa ký gì trong năm {{year}}", en: "  • Nothing was signed in {{year}}" },
  "plan.why_nothing_owed": { vi: "  • Không còn khoản nào", en: "  • Nothing is owed" },
  "plan.why_nothing_ends": {
    vi: "  • Không có hợp đồng nào hết hạn trong quý",
    en: "  • No contract runs out within the quarter",
  },
  "plan.why_more": { vi: "  • và {{count}} khoản khác", en: "  • and {{count}} more" },
  "plan.why_terms": {
    vi: "Công nợ: đã ký trừ đã thu; chưa hẹn ngày thì hạn là {{days}} ngày sau khi ký. Tái ký: hợp đồng chạy {{months}} tháng từ ngày ký, hết hạn trong quý, trừ phần đã tái ký, không dưới 0.",
    en: "Receivables: signed less collected; without an agreed day due {{days}} days after signing. Renewals: contracts run {{months}} months from signing; what runs out within the quarter, less what was renewed, never below 0.",
  },
  "plan.why_hopes": {
    vi: "(4) và (5) là phần kích cầu ngoài (2), (3), (6); (6) là doanh số phát triển chắc sẽ đạt. (1) để tham khảo, không tính điểm voucher.",
    en: "(4) and (5) are what may come beyond (2), (3) and (6); (6) is what is surely to be reached. (1) is there to compare and gives no voucher points.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
