import type { Point } from "#src/domain/meeting-sections.ts";
import type { Localized } from "../locale.ts";

/** What the sections of a meeting's agenda list. */
export const meetingPointMessages = {
  "notes.point_last_tasks": { vi: "Việc tuần trước: xong, còn lại", en: "Tasks of last week: done and left" },
  "notes.point_activity": { vi: "Hoạt động của team", en: "What the team has done" },
  "notes.point_projects": { vi: "Tình hình các dự án đang có", en: "Projects under way" },
  "notes.point_week_figures": {
    vi: "Số liệu đáng chú ý của tuần trước và tuần này",
    en: "Notable figures of last week and this one",
  },
  "notes.point_lead_quality": { vi: "Chất lượng lead", en: "Quality of leads" },
  "notes.point_month_outlook": {
    vi: "Doanh thu dự kiến trong tháng và % KPI của team",
    en: "Revenue expected this month, and the team's KPI",
  },
  "notes.point_month_revenue": {
    vi: "Doanh thu của tháng và các chỉ số đáng chú ý",
    en: "Revenue of the month and notable figures",
  },
  "notes.point_member_kpi": {
    vi: "KPI của team và từng thành viên",
    en: "KPI of the team and of each member",
  },
  "notes.point_lead_states": {
    vi: "Trạng thái, số lượng và chất lượng lead: ấm, lạnh",
    en: "Status, number and quality of leads: warm, cold",
  },
  "notes.point_month_review": {
    vi: "Doanh thu và hoạt động bán hàng của tháng: lead, chất lượng lead, KPI team",
    en: "Revenue and sales work of the month: leads, their quality, the team's KPI",
  },
  "notes.point_member_chances": {
    vi: "KPI từng thành viên và khả năng đạt mục tiêu",
    en: "KPI of each member, and how likely the target is",
  },
  "notes.point_feedback": {
    vi: "Phản hồi của khách hàng hiện tại, chỉ số hài lòng",
    en: "Feedback of customers, and how content they are",
  },
  "notes.point_strategies": {
    vi: "Chiến lược kinh doanh và chiến dịch marketing đã chạy",
    en: "Sales strategies and marketing campaigns so far",
  },
  "notes.point_partners": { vi: "Quan hệ với đối tác", en: "Relations with partners" },
  "notes.point_month_figures": {
    vi: "Số liệu tháng trước so với mục tiêu",
    en: "Last month's figures against the targets",
  },
  "notes.point_quarter_review": {
    vi: "Doanh thu và hoạt động bán hàng của quý: lead, chất lượng lead, KPI team",
    en: "Revenue and sales work of the quarter: leads, their quality, the team's KPI",
  },
  "notes.point_okr": { vi: "Mức độ hoàn thành OKR của quý", en: "How far the quarter's OKRs are reached" },
  "notes.point_goals": {
    vi: "Các mục tiêu kinh doanh và việc đã đề ra",
    en: "Business goals and tasks that were set",
  },
  "notes.point_competitors": {
    vi: "Thị trường và đối thủ cạnh tranh: điểm mạnh, điểm yếu",
    en: "Market and competitors: strengths and weaknesses",
  },
  "notes.point_quarter_figures": {
    vi: "Số liệu cả quý so với mục tiêu",
    en: "The quarter's figures against the targets",
  },
  "notes.point_year_figures": {
    vi: "Số liệu cả năm so với mục tiêu",
    en: "The year's figures against the targets",
  },
  "notes.point_sales_solutions": {
    vi: "Hướng giải quyết, cải thiện quy trình sales",
    en: "Solutions, and a better sales process",
  },
  "notes.point_level_up": { vi: "Level up cho team", en: "What takes the team a level up" },
  "notes.point_month_push": {
    vi: "Chiến dịch chạy deadline doanh số cho tháng",
    en: "A push to reach the month's revenue",
  },
  "notes.point_all_solutions": {
    vi: "Giải pháp cải thiện, cả với Marketing và CS",
    en: "Improvements, also for marketing and customer support",
  },
  "notes.point_lessons": {
    vi: "Bài học kinh nghiệm, giải pháp hoặc chiến dịch hay đã áp dụng",
    en: "Lessons, and solutions or campaigns that went well",
  },
  "notes.point_products": {
    vi: "Sản phẩm, tính năng mới mà khách quan tâm hoặc vì thiếu nên mất lead",
    en: "Products and features that customers ask for, or that lost us leads",
  },
  "notes.point_campaigns": {
    vi: "Chiến dịch kinh doanh, thống nhất với ban giám đốc và Marketing",
    en: "Sales campaigns, agreed with the management and marketing",
  },
  "notes.point_marketing": {
    vi: "Sản phẩm, dịch vụ, tính năng ưu tiên giới thiệu",
    en: "Products, services and features to put forward",
  },
  "notes.point_learning": {
    vi: "Kiến thức, khoá học, sách cho team",
    en: "Knowledge, courses and books for the team",
  },
  "notes.point_week_tasks": { vi: "Danh sách việc tuần này", en: "Tasks of this week" },
  "notes.point_plan_changes": { vi: "Điều chỉnh kế hoạch nếu cần", en: "Changes of plan where needed" },
  "notes.point_month_targets": {
    vi: "Mục tiêu tháng mới: doanh số, lead ấm, lead lạnh",
    en: "Targets of the new month: revenue, warm leads, cold leads",
  },
  "notes.point_level_up_tasks": {
    vi: "Việc level up của tháng mới cho từng thành viên",
    en: "What takes each member a level up this month",
  },
  "notes.point_approach": {
    vi: "Tiếp cận khách mới, tương tác khách cũ, lĩnh vực trọng tâm",
    en: "How to win new customers and care for old ones, and in which sectors",
  },
  "notes.point_quarter_targets": {
    vi: "Mục tiêu quý: doanh thu, số khách mới, KPI, tỉ lệ chốt đơn",
    en: "Targets of the quarter: revenue, new customers, KPI, closing rate",
  },
  "notes.point_markets": { vi: "Tìm kiếm thị trường mới", en: "New markets" },
  "notes.point_competitor_study": {
    vi: "Tìm hiểu đối thủ cạnh tranh trong quý",
    en: "Competitors to study this quarter",
  },
  "notes.point_headcount": { vi: "Tăng trưởng nhân sự team", en: "Growth of the team" },
  "notes.point_trainings": {
    vi: "Số buổi đào tạo, kỹ năng cần nâng cấp",
    en: "Trainings, and skills to improve",
  },
  "notes.point_year_targets": {
    vi: "Mục tiêu năm mới: doanh thu, khách hàng, thị trường",
    en: "Targets of the new year: revenue, customers, markets",
  },
} as const satisfies Readonly<Record<`notes.point_${Point}`, Localized>>;
