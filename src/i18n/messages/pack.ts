import type { Localized } from "../locale.ts";

/** Reports of a week, month, quarter and year, as the meetings take them. */
export const packMessages = {
  "pack.week_title": {
    vi: "Số liệu tuần · {{subject}} · {{period}}",
    en: "The week's numbers · {{subject}} · {{period}}",
  },
  "pack.friday_title": {
    vi: "Trước họp thứ 6 · {{subject}} · {{period}}",
    en: "Before Friday's meeting · {{subject}} · {{period}}",
  },
  "pack.title": { vi: "Báo cáo · {{subject}} · {{period}}", en: "Report · {{subject}} · {{period}}" },
  "pack.ranking_heading": {
    vi: "Xếp hạng · {{subject}} · {{period}}",
    en: "Ranking · {{subject}} · {{period}}",
  },
  "pack.so_far": { vi: "{{period}} (đến nay)", en: "{{period}} (so far)" },
  "pack.counts": { vi: "So với {{before}}: {{figures}}", en: "Against {{before}}: {{figures}}" },
  "pack.amount": {
    vi: "{{name}} {{now}}, trước đó {{before}} ({{change}})",
    en: "{{name}} {{now}}, {{before}} before ({{change}})",
  },
  "pack.against": { vi: "{{now}} so với {{before}}", en: "{{now}} against {{before}}" },
  "pack.compare_week": {
    vi: "Tuần so với tuần trước · {{subject}}",
    en: "Week against week before · {{subject}}",
  },
  "pack.compare_month": {
    vi: "Tháng so với tháng trước · {{subject}}",
    en: "Month against month before · {{subject}}",
  },
  "pack.compare_footer": { vi: "Mỗi dòng có thang đo riêng", en: "Each row has a scale of its own" },
  "pack.compare_alt": {
    vi: "{{name}} {{now}}, trước đó {{before}} ({{change}})",
    en: "{{name}} {{now}}, {{before}} before ({{change}})",
  },
  "pack.chart_change": { vi: "thay đổi", en: "change" },
  "pack.workdays": {
    vi: "kỳ này {{now}} công, kỳ trước {{before}} công",
    en: "{{now}} working days, {{before}} before",
  },
  "pack.expected": { vi: "{{month}} dự kiến {{range}}.", en: "{{month}} is expected to bring {{range}}." },
  "pack.expected_kept": {
    vi: "Dự báo lưu ngày {{on}}: {{range}} ({{month}}).",
    en: "Forecast kept on {{on}}: {{range}} ({{month}}).",
  },
  "pack.expected_missing": {
    vi: "Không có dự báo lưu trong {{days}}; mình lưu từ {{since}}.",
    en: "No forecast was kept within {{days}}; I have kept them since {{since}}.",
  },
  "pack.expected_never": {
    vi: "Chưa có dự báo cũ để so: mỗi ngày lúc 23:30 mình lưu một dự báo.",
    en: "There is no earlier forecast to compare with: I keep one every day at 23:30.",
  },
  "pack.expected_low": { vi: "Doanh thu dự kiến, mức thấp", en: "Revenue expected, low end" },
  "pack.expected_high": { vi: "Doanh thu dự kiến, mức cao", en: "Revenue expected, high end" },
  "pack.month_so_far": { vi: "{{period}} đến nay:", en: "{{period}} so far:" },
  "pack.leads": {
    vi: "Cơ hội: {{total}} (mới chưa giao {{fresh}}, đang theo {{open}}). Tỷ lệ chốt, Khách hàng trên số được giao: {{won}}.",
    en: "Leads: {{total}} ({{fresh}} new, {{open}} under way). Close rate, Customer of those assigned: {{won}}.",
  },
  "pack.stale": {
    vi: "Cơ hội đang theo: {{stale}} chưa ai đụng tới từ {{days}} ngày công, {{none}} chưa có bước tiếp theo.",
    en: "Open leads: {{stale}} untouched for {{days}} working days, {{none}} without a next step.",
  },
  "pack.no_open_leads": { vi: "Không có cơ hội nào đang mở.", en: "There are no open leads." },
  "pack.members_title": {
    vi: "Thực hiện, dự báo, chênh so với chỉ tiêu và mức cần mỗi ngày công",
    en: "What is signed, the forecast, its gap to the target, and what a working day still needs",
  },
  "pack.none_judged": {
    vi: "Tháng này chưa lưu dự báo nào để đối chiếu.",
    en: "No forecast of this month was kept to compare with.",
  },
  "pack.judged": {
    vi: "Dự báo ngày {{on}}: {{range}}; thực tế {{place}}, giữa khoảng lệch {{error}}.",
    en: "Forecast of {{on}}: {{range}}; what came in was {{place}}, {{error}} off its middle.",
  },
  "pack.sources_title": { vi: "Nguồn mang lại nhiều nhất", en: "The sources that brought most" },
  "pack.reasons_title": { vi: "Lý do mất, dừng cơ hội", en: "Why leads were lost or paused" },
  "pack.no_reasons": { vi: "Trong kỳ không mất hay dừng cơ hội nào.", en: "No leads were lost or paused." },
  "pack.months_chart": {
    vi: "Doanh thu ký theo tháng · {{subject}}",
    en: "Revenue signed by month · {{subject}}",
  },
  "pack.months_footer": {
    vi: "Vạch đậm: chỉ tiêu tháng · Cột xám: tháng cùng vị trí của kỳ trước",
    en: "Dark line: the month's target · Grey: the month at the same place before",
  },
  "pack.months_footer_bare": {
    vi: "Cột xám: cùng tháng của kỳ trước",
    en: "Grey: the same month of the period before",
  },
  "pack.month_label": { vi: "T{{month}}", en: "M{{month}}" },
  "pack.month_alt": {
    vi: "{{name}} {{now}} / {{target}} = {{percent}}, kỳ trước {{before}}",
    en: "{{name}} {{now}} / {{target}} = {{percent}}, {{before}} before",
  },
  "pack.month_alt_bare": {
    vi: "{{name}} {{now}}, kỳ trước {{before}}",
    en: "{{name}} {{now}}, {{before}} before",
  },
  "pack.proposals": { vi: "Đề xuất:", en: "Proposals:" },
  "pack.propose_warm": {
    vi: "Chậm nhịp, cần {{needed}} mỗi ngày công. Bắt đầu từ {{count}} cơ hội ấm dự kiến chốt trong tháng ({{amount}}): hẹn ngày ký với từng khách.",
    en: "Behind pace: {{needed}} a working day are needed. Begin with warm leads that close this month ({{count}}, {{amount}}): agree on a day to sign.",
  },
  "pack.propose_no_warm": {
    vi: "Chậm nhịp, cần {{needed}} mỗi ngày công, mà chưa có cơ hội ấm nào dự kiến chốt trong tháng: mỗi người chọn một cơ hội gần chốt nhất và hẹn khách.",
    en: "Behind pace: {{needed}} a working day are needed, and no warm lead closes this month: everybody picks the nearest lead and meets the customer.",
  },
  "pack.propose_overdue": {
    vi: "{{count}} cơ hội đã quá ngày dự kiến chốt ({{amount}}): hỏi lại khách và ghi ngày mới, trước hết là {{lead}}.",
    en: "Leads past their closing day: {{count}} ({{amount}}). Ask the customer for a new day, first of all {{lead}}.",
  },
  "pack.propose_stale": {
    vi: "{{count}} cơ hội chưa ai đụng tới từ {{days}} ngày công: gọi lại hôm nay hoặc giao cho người khác.",
    en: "Leads untouched for {{days}} working days: {{count}}. Call them today, or hand them to somebody else.",
  },
  "pack.propose_missing": {
    vi: "Chưa vào được dự báo: {{parts}}. Bổ sung bằng câu như /lead value L5 300tr close=15/12.",
    en: "In no forecast yet: {{parts}}. Fill in with a line such as /lead value L5 300tr close=15/12.",
  },
  "pack.propose_leads": {
    vi: "Cơ hội mới {{now}}, ít hơn {{before}} của kỳ trước: xem nguồn nào giảm và bàn với MKT.",
    en: "New leads {{now}}, fewer than {{before}} before: see which source fell and talk to marketing.",
  },
  "pack.propose_next_month": {
    vi: "Chuẩn bị sớm cho tháng sau: xem cơ hội đã có ngày chốt.",
    en: "Prepare next month: look at the leads that have a closing day.",
  },
  "pack.propose_target": {
    vi: "Tháng này chưa giao chỉ tiêu nên chưa biết nhịp: thống nhất một mức.",
    en: "There is no target for this month, so there is no pace: agree on one.",
  },
  "pack.button_no_target": { vi: "Chỉ tiêu", en: "Targets" },
  "pack.propose_share_own": {
    vi: "Kể cho cả nhóm một cách làm đang hiệu quả.",
    en: "Tell the team about one thing that works.",
  },
  "pack.propose_share": {
    vi: "Mời người đang vượt nhịp kể một cách làm hiệu quả để cả nhóm dùng.",
    en: "Ask whoever is ahead to tell one thing that works.",
  },
  "pack.button_forecast": { vi: "Dự báo", en: "Forecast" },
  "pack.button_targets": { vi: "Đề xuất chỉ tiêu tháng sau", en: "Propose next month's targets" },
  "pack.ranking_title": {
    vi: "Xếp hạng theo % chỉ tiêu, trong {{count}} người có chỉ tiêu:",
    en: "By percentage of the target, among {{count}} people who have one:",
  },
  "pack.improved": {
    vi: "Tiến bộ nhất so với chính mình: {{name}}, từ {{before}} lên {{now}} (+{{points}} điểm).",
    en: "Most improved: {{name}}, from {{before}} to {{now}} (+{{points}} points).",
  },
  "pack.improved_so_far": {
    vi: "Tiến bộ nhất so với chính mình: {{name}}, {{now}} (+{{points}} điểm; {{days}} là {{before}}).",
    en: "Most improved: {{name}}, {{now}} (+{{points}} points; {{before}} in {{days}}).",
  },
  "pack.new_since": { vi: "mới, chỉ tiêu tính từ {{on}}", en: "new, target counted from {{on}}" },
  "pack.ranking_few": {
    vi: "Chưa xếp hạng được: cần ít nhất 2 người có chỉ tiêu. Giao chỉ tiêu: /target set @lan 900tr tháng này.",
    en: "No ranking yet: at least 2 people need a target. Set one: /target set @lan 900tr this month.",
  },
  "pack.ranking_none": {
    vi: "Chưa ai có kết quả trong kỳ để xếp hạng.",
    en: "Nobody has a result to rank yet.",
  },
  "pack.ranking_off": {
    vi: "Xếp hạng đang tắt. Muốn bật, ghi “ranking: percent” vào company.yaml rồi khởi động lại bot.",
    en: "Ranking is off. To switch it on, write “ranking: percent” into company.yaml and start the bot again.",
  },
  "pack.ranking_person": {
    vi: "Xếp hạng cần một nhóm. Ví dụ: /report ranking team.",
    en: "A ranking is of a team. For example: /report ranking team.",
  },
  "column.figure": { vi: "Chỉ số", en: "Figure" },
  "column.difference": { vi: "Chênh lệch", en: "Difference" },
  "column.change": { vi: "Thay đổi", en: "Change" },
  "column.part": { vi: "Kỳ", en: "Period" },
  "column.gap_low": { vi: "Chênh ở mức thấp", en: "Gap at the low end" },
  "column.gap_high": { vi: "Chênh ở mức cao", en: "Gap at the high end" },
  "column.needed": { vi: "Cần mỗi ngày công", en: "Needed a working day" },
  "column.rank": { vi: "Hạng", en: "Rank" },
  "column.remark": { vi: "Ghi chú", en: "Remark" },
  "report.about_week": {
    vi: "bảy con số của tuần so với tuần trước",
    en: "the week's seven numbers against the week before",
  },
  "report.about_friday": {
    vi: "đọc trước họp thứ 6, kèm đề xuất",
    en: "before Friday's meeting, with proposals",
  },
  "report.about_month": {
    vi: "đánh giá ngày 15, 28 và tổng kết tháng",
    en: "reviews of the 15th and 28th, and the month's wrap-up",
  },
  "report.about_quarter": { vi: "tổng kết quý theo tháng", en: "the quarter by month" },
  "report.about_year": { vi: "tổng kết năm theo tháng và quý", en: "the year by month and quarter" },
  "report.about_ranking": {
    vi: "ba người đạt % chỉ tiêu cao nhất",
    en: "the three furthest along their targets",
  },
  "report.button_week": { vi: "Tuần", en: "Week" },
  "report.button_friday": { vi: "Thứ 6", en: "Friday" },
  "report.button_month": { vi: "Tháng", en: "Month" },
  "report.button_quarter": { vi: "Quý", en: "Quarter" },
  "report.button_year": { vi: "Năm", en: "Year" },
  "report.button_ranking": { vi: "Xếp hạng", en: "Ranking" },
  "error.pack_week": {
    vi: "Báo cáo này xem theo tuần. Ví dụ: /report week tuần trước.",
    en: "This report is about a week. For example: /report week last week.",
  },
  "error.pack_month": {
    vi: "Báo cáo này xem theo tháng. Ví dụ: /report month tháng trước.",
    en: "This report is about a month. For example: /report month last month.",
  },
  "error.pack_quarter": {
    vi: "Báo cáo này xem theo quý. Ví dụ: /report quarter quý trước.",
    en: "This report is about a quarter. For example: /report quarter last quarter.",
  },
  "error.pack_year": {
    vi: "Báo cáo này xem theo năm. Ví dụ: /report year năm trước.",
    en: "This report is about a year. For example: /report year last year.",
  },
  "error.pack_any": {
    vi: "Xếp hạng xem theo tuần, tháng, quý hoặc năm. Ví dụ: /report ranking tháng trước.",
    en: "A ranking is about a week, month, quarter or year. For example: /report ranking last month.",
  },
  "error.pack_upcoming": {
    vi: "Kỳ này chưa bắt đầu nên chưa có số liệu. Ví dụ: {{example}}.",
    en: "This period has not begun, so there is nothing to report. For example: {{example}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
