import type { Localized } from "../locale.ts";

export const articleMessages = {
  "article.registered": {
    vi: "Đã ghi bài {{entry}} · {{channel}}: {{title}}",
    en: "Article {{entry}} registered · {{channel}}: {{title}}",
  },
  "article.known": {
    vi: "Link này đã ghi rồi: {{entry}} · {{channel}}: {{title}}",
    en: "This link is registered already: {{entry}} · {{channel}}: {{title}}",
  },
  "article.known_note": {
    vi: "Mỗi bài chỉ tính một lần, nên không ghi thêm.",
    en: "An article counts once, so nothing was added.",
  },
  "article.card": { vi: "{{entry}} · {{channel}}: {{title}}", en: "{{entry}} · {{channel}}: {{title}}" },
  "article.detail": {
    vi: "{{author}} · đăng ngày {{day}}\n{{url}}",
    en: "{{author}} · published on {{day}}\n{{url}}",
  },
  "article.own": { vi: "{{period}} · {{progress}}", en: "{{period}} · {{progress}}" },
  "article.no_target_here": {
    vi: "{{period}} không giao chỉ tiêu bài cho kênh {{channel}}; bài vẫn được ghi nhận.",
    en: "There is no target for {{channel}} in {{period}}; the article is kept all the same.",
  },
  "article.channel_left": {
    vi: "{{channel}}: {{done}}/{{target}} bài cả quý, còn {{left}}",
    en: "{{channel}}: {{done}}/{{target}} articles of the quarter, {{left}} left",
  },
  "article.channel_done": {
    vi: "{{channel}}: {{done}}/{{target}} bài, đã đủ chỉ tiêu quý",
    en: "{{channel}}: {{done}}/{{target}} articles, the target of the quarter is reached",
  },
  "article.week_left": {
    vi: "tuần này {{done}}/{{goal}} bài, còn {{left}}",
    en: "this week {{done}}/{{goal}}, {{left}} left",
  },
  "article.week_done": {
    vi: "tuần này đủ {{done}}/{{goal}} bài",
    en: "this week done, {{done}}/{{goal}}",
  },
  "article.week_free": {
    vi: "tuần này không cần thêm bài",
    en: "nothing more this week",
  },
  "article.channel_late": {
    vi: "chậm {{late}} bài so với kế hoạch ban đầu",
    en: "{{late}} behind the first plan",
  },
  "article.channel_topic": { vi: "chủ đề: {{topic}}", en: "topic: {{topic}}" },
  "article.ask_link": {
    vi: "Gửi link bài đã đăng, ví dụ https://vidu.vn/bai-viet.",
    en: "Send the link of the article, for example https://vidu.vn/bai-viet.",
  },
  "article.ask_channel": { vi: "Bài đăng ở kênh nào?", en: "Which channel is it on?" },
  "article.ask_target_channel": {
    vi: "Giao chỉ tiêu cho kênh nào?",
    en: "Which channel is the target for?",
  },
  "article.ask_title": { vi: "Tiêu đề bài viết là gì?", en: "What is the title of the article?" },
  "article.ask_author": { vi: "Bài này của ai?", en: "Whose article is it?" },
  "article.ask_writer": {
    vi: "Giao chỉ tiêu bài viết cho ai? Trả lời bằng tên, ví dụ @vy.",
    en: "Whose target is it? Answer with a name, for example @vy.",
  },
  "article.ask_count": { vi: "Giao bao nhiêu bài?", en: "How many articles?" },
  "article.done_button": { vi: "Ghi bài vừa đăng", en: "Register an article" },
  "article.plan_button": { vi: "Kế hoạch theo tuần", en: "Week by week" },
  "article.list_button": { vi: "Bài đã đăng", en: "Published" },
  "article.mail_button": { vi: "Gửi cho khách", en: "Mail it to a customer" },
  "article.drop_button": { vi: "Bỏ bài ghi nhầm", en: "Take it back" },
  "article.dropped": { vi: "Đã bỏ bài {{entry}}: {{title}}", en: "Article {{entry}} taken back: {{title}}" },
  "article.list_title": { vi: "Bài đã đăng · {{period}}", en: "Articles · {{period}}" },
  "article.list_empty": {
    vi: "{{period}} chưa ghi bài nào như vậy. Ghi bài: /article https://vidu.vn/bai-viet.",
    en: "No such article in {{period}}. Register one: /article https://vidu.vn/bai-viet.",
  },
  "article.list_more": {
    vi: "Mới hiện {{shown}} bài gần nhất; thu hẹp kỳ, kênh hoặc tác giả để xem tiếp.",
    en: "These are the last {{shown}}; name a shorter period, a channel or an author to see others.",
  },
  "article.target_set": {
    vi: "Đã giao {{person}} · {{period}} · {{channel}}: {{count}} bài",
    en: "Target set for {{person}} · {{period}} · {{channel}}: {{count}} articles",
  },
  "article.target_dropped": {
    vi: "Đã bỏ chỉ tiêu bài viết của {{person}} · {{period}} · {{channel}}",
    en: "Target taken back for {{person}} · {{period}} · {{channel}}",
  },
  "article.target_before": { vi: "Trước đó: {{count}} bài", en: "Before: {{count}} articles" },
  "article.plan_title": { vi: "Bài viết của {{name}} · {{period}}", en: "Articles of {{name}} · {{period}}" },
  "article.plan_all": { vi: "Chỉ tiêu bài viết · {{period}}", en: "Targets of articles · {{period}}" },
  "article.plan_whole": {
    vi: "Tất cả các kênh: {{done}}/{{target}} bài cả quý, còn {{left}}",
    en: "All channels: {{done}}/{{target}} articles of the quarter, {{left}} left",
  },
  "article.plan_next_quarter": {
    vi: "Từ {{from}} sang {{period}}: trong tuần này cần thêm {{goal}} bài.",
    en: "From {{from}}, in {{period}}: {{goal}} more this week.",
  },
  "article.plan_note": {
    vi: "Chia đều theo ngày công kể từ ngày giao, trừ lễ Tết; bài chậm được chia lại cho các tuần còn lại.",
    en: "Spread by working days from the day it was set, holidays left out; what is late is spread again over the weeks that remain.",
  },
  "article.plan_none": {
    vi: "{{period}} bạn chưa được giao chỉ tiêu bài viết.",
    en: "You have no target of articles in {{period}}.",
  },
  "article.plan_none_of": {
    vi: "{{period}} chưa giao chỉ tiêu bài viết cho {{name}}. Giao: /article target @vy E-Magazine 12.",
    en: "{{name}} has no target of articles in {{period}}. Set one: /article target @vy E-Magazine 12.",
  },
  "article.plan_nobody": {
    vi: "{{period}} chưa giao chỉ tiêu bài viết cho ai. Giao: /article target @vy E-Magazine 12.",
    en: "Nobody has a target of articles in {{period}}. Set one: /article target @vy E-Magazine 12.",
  },
  "article.week": { vi: "{{from}}–{{to}}", en: "{{from}}–{{to}}" },
  "article.week_running": { vi: "{{from}}–{{to}} (tuần này)", en: "{{from}}–{{to}} (this week)" },
  "article.chart_title": { vi: "Bài viết của {{name}}", en: "Articles of {{name}}" },
  "article.chart_all": { vi: "Bài viết theo người", en: "Articles by person" },
  "article.chart_subtitle": { vi: "{{days}} · cập nhật {{at}}", en: "{{days}} · as of {{at}}" },
  "article.chart_footer": {
    vi: "Nhịp cần đạt = chỉ tiêu quý chia cho các tuần theo ngày công",
    en: "Pace = the target of the quarter spread over its weeks by working days",
  },
  "article.chart_all_footer": {
    vi: "▲ đúng kế hoạch ban đầu  ▼ chậm",
    en: "▲ as first planned  ▼ behind",
  },
  "article.kpi_title": { vi: "Bài viết · {{period}}", en: "Articles · {{period}}" },
  "article.kpi_late": {
    vi: "Chậm {{late}} bài so với kế hoạch ban đầu; đã chia lại cho các tuần còn lại.",
    en: "{{late}} behind the first plan; spread again over the weeks that remain.",
  },
  "article.today_week": {
    vi: "Bài viết tuần này: còn {{left}}/{{goal}} bài ({{channels}})",
    en: "Articles this week: {{left}} of {{goal}} left ({{channels}})",
  },
  "article.today_channel": { vi: "{{channel}} {{left}}", en: "{{channel}} {{left}}" },
  "undo.article": { vi: "Đã bỏ bài {{entry}}: {{title}}", en: "Article {{entry}} taken back: {{title}}" },
  "undo.article_target": {
    vi: "Chỉ tiêu của {{person}} · {{period}} · {{channel}} trở lại {{count}} bài",
    en: "The target of {{person}} · {{period}} · {{channel}} is {{count}} articles again",
  },
  "undo.article_target_none": {
    vi: "Đã bỏ chỉ tiêu của {{person}} · {{period}} · {{channel}}",
    en: "The target of {{person}} · {{period}} · {{channel}} is taken back",
  },
  "column.channel": { vi: "Kênh", en: "Channel" },
  "column.article_title": { vi: "Tiêu đề", en: "Title" },
  "column.writer": { vi: "Người viết", en: "Writer" },
  "column.link": { vi: "Link", en: "Link" },
  "column.published_on": { vi: "Ngày đăng", en: "Published on" },
  "column.topic": { vi: "Chủ đề", en: "Topic" },
  "column.quarter": { vi: "Quý", en: "Quarter" },
  "column.week": { vi: "Tuần", en: "Week" },
  "column.article_count": { vi: "Số bài", en: "Articles" },
  "column.article_workdays": { vi: "Ngày công", en: "Working days" },
  "column.article_goal": { vi: "Cần đăng", en: "To publish" },
  "column.article_done": { vi: "Đã đăng", en: "Published" },
  "column.article_left": { vi: "Còn", en: "Left" },
  "column.article_late": { vi: "Chậm", en: "Late" },
  "column.article_week": { vi: "Tuần này", en: "This week" },
  "error.article_link": {
    vi: "“{{text}}” không phải link bài viết. Gửi link đầy đủ, ví dụ https://vidu.vn/bai-viet.",
    en: "“{{text}}” is no link of an article. Send the whole link, for example https://vidu.vn/bai-viet.",
  },
  "error.article_channel": {
    vi: "Không có kênh “{{text}}”. Chọn một trong: {{options}}.",
    en: "There is no channel “{{text}}”. Choose one of: {{options}}.",
  },
  "error.article_author": {
    vi: "Bạn chỉ ghi bài của mình; bài của {{author}} thì {{author}} hoặc trưởng nhóm ghi.",
    en: "You register your own articles; {{author}} or a lead registers that one.",
  },
  "error.article_in_future": {
    vi: "Ngày {{day}} chưa tới. Ghi bài sau khi đăng.",
    en: "{{day}} is still to come. Register an article once it is out.",
  },
  "error.article_not_yours": {
    vi: "{{entry}} là bài của {{author}}; chỉ {{author}} hoặc trưởng nhóm, quản lý bỏ được.",
    en: "{{entry}} is by {{author}}, who alone may take it back, or a lead or manager.",
  },
  "error.article_target_scope": {
    vi: "Bạn giao chỉ tiêu bài viết cho người trong nhóm mình và cho bộ phận truyền thông; {{person}} thì quản lý giao.",
    en: "You set targets of articles for your own team and for media; a manager sets those of {{person}}.",
  },
  "error.article_no_quarter": {
    vi: "Chỉ tiêu bài viết giao theo quý, không theo tháng, tuần hay năm. Nói số bài của cả {{period}}, ví dụ: {{example}}.",
    en: "Targets of articles are set by the quarter. Say how many for the whole of {{period}}, for example: {{example}}.",
  },
  "error.article_quarter_over": {
    vi: "{{period}} đã qua, không giao chỉ tiêu được nữa.",
    en: "{{period}} is over, no target can be set for it.",
  },
  "error.article_count": {
    vi: "“{{text}}” không phải số bài. Trả lời một số từ 0 đến {{most}}.",
    en: "“{{text}}” is no number of articles. Answer with a number from 0 to {{most}}.",
  },
  "error.article_target_since": {
    vi: "Chỉ tiêu này đã được giao lại sau {{entry}}, nên không hoàn tác. Xem: /article plan.",
    en: "The target was set again after {{entry}}, so it stays. See: /article plan.",
  },
  "error.unknown_article": {
    vi: "Không có bài {{entry}}. Xem các bài: /article list.",
    en: "There is no article {{entry}}. See them all: /article list.",
  },
  "audit.article.add": { vi: "ghi bài viết", en: "registered the article" },
  "audit.article.remove": { vi: "bỏ bài viết", en: "removed the article" },
  "audit.article.target": { vi: "giao chỉ tiêu bài viết", en: "set the target of articles" },
} as const satisfies Readonly<Record<string, Localized>>;
