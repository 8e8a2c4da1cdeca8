import type { Localized } from "../locale.ts";

export const teamMessages = {
  "role.rep": { vi: "nhân viên", en: "rep" },
  "role.lead": { vi: "trưởng nhóm", en: "lead" },
  "role.manager": { vi: "quản lý", en: "manager" },
  "role.hr": { vi: "nhân sự", en: "HR" },
  "role.admin": { vi: "quản trị", en: "admin" },
  "role.media": { vi: "truyền thông", en: "media" },
  "unit.team": { vi: "nhóm", en: "team" },
  "unit.region": { vi: "khu vực", en: "region" },
  "unit.department": { vi: "phòng ban", en: "department" },
  "team.title": { vi: "Nhân sự · {{count}} người", en: "People · {{count}}" },
  "team.empty": {
    vi: "Chưa có ai. Thêm người: /team add “Trần Minh Bảo” team=Bắc role=rep.",
    en: "Nobody yet. Add a person: /team add “Trần Minh Bảo” team=Bắc role=rep.",
  },
  "team.added": { vi: "Đã thêm {{name}} ({{code}})", en: "Added {{name}} ({{code}})" },
  "team.changed": { vi: "Đã đổi {{name}} ({{code}})", en: "Changed {{name}} ({{code}})" },
  "team.facts": {
    vi: "{{role}} · nhóm {{team}} · khu vực {{region}} · phòng {{department}}",
    en: "{{role}} · team {{team}} · region {{region}} · department {{department}}",
  },
  "team.from": { vi: "Áp dụng từ {{day}}", en: "From {{day}} on" },
  "team.invite": {
    vi: "Gõ /link {{code}} để lấy mã một lần gửi cho người đó.",
    en: "Type /link {{code}} to get a one-time code to send them.",
  },
  "team.left": {
    vi: "{{name}} ({{code}}) làm đến hết ngày {{day}}; sau đó không dùng được bot nữa. Số liệu cũ giữ nguyên.",
    en: "{{name}} ({{code}}) works until the end of {{day}} and cannot use the bot afterwards. The figures stay.",
  },
  "team.returned": {
    vi: "{{name}} ({{code}}) làm việc trở lại và dùng được bot như trước.",
    en: "{{name}} ({{code}}) is back and can use the bot as before.",
  },
  "team.no_match": {
    vi: "Không ai khớp với “{{search}}”. Xem tất cả: /team.",
    en: "Nobody matches “{{search}}”. See everybody: /team.",
  },
  "team.unit_added": { vi: "Đã có {{kind}} {{name}}", en: "There is now a {{kind}} {{name}}" },
  "team.units_title": { vi: "Nhóm, khu vực, phòng ban", en: "Teams, regions, departments" },
  "column.code": { vi: "Mã NV", en: "Code" },
  "column.name": { vi: "Họ tên", en: "Name" },
  "column.role": { vi: "Vai trò", en: "Role" },
  "column.unit": { vi: "Tên", en: "Name" },
  "column.unit_kind": { vi: "Loại", en: "Kind" },
  "error.person_exists": {
    vi: "Đã có {{name}} ({{code}}). Người khác trùng tên thì ghi mã riêng, ví dụ: /team add “{{name}}” code=NV099.",
    en: "{{name}} ({{code}}) is there already. For somebody of the same name give a code: /team add “{{name}}” code=NV099.",
  },
  "error.code_taken": {
    vi: "Mã {{code}} là của {{name}}. Chọn mã khác, ví dụ: /team add “Trần Minh Bảo” code=NV099.",
    en: "The code {{code}} belongs to {{name}}. Choose another, for example: /team add “Trần Minh Bảo” code=NV099.",
  },
  "error.nothing_to_change": {
    vi: "Ghi điều cần đổi cho {{name}}, ví dụ: /team set @lan team=Nam from=1/12.",
    en: "Say what changes for {{name}}, for example: /team set @lan team=Nam from=1/12.",
  },
  "error.only_units_dated": {
    vi: "Chỉ nhóm, khu vực, phòng ban đổi được từ ngày {{day}}; vai trò và thông tin khác đổi ngay, ghi ở câu riêng. Ví dụ: /team set @lan role=lead.",
    en: "Only team, region and department can change from {{day}} on; role and other facts change at once, in a line of their own. For example: /team set @lan role=lead.",
  },
  "error.not_left": {
    vi: "{{name}} vẫn đang làm việc. Xem danh sách: /team.",
    en: "{{name}} has not left. See the list: /team.",
  },
  "error.only_admin": {
    vi: "Với vai trò {{role}}, chỉ quản trị làm được việc này. Vai trò khác thì bạn làm được, ví dụ: {{example}}.",
    en: "For the role {{role}} only an admin may do this. For others you can, for example: {{example}}.",
  },
  "error.last_admin": {
    vi: "{{name}} là quản trị duy nhất. Giao quản trị cho người khác trước, ví dụ: /team set @lan role=admin.",
    en: "{{name}} is the only admin. Make somebody else admin first, for example: /team set @lan role=admin.",
  },
  "link.code": {
    vi: "Mã cho {{name}}: {{code}}",
    en: "The code for {{name}}: {{code}}",
  },
  "link.how": {
    vi: "{{name}} nhắn riêng cho mình: /link {{code}} · dùng một lần, hết hạn {{until}}.",
    en: "{{name}} sends me in a direct message: /link {{code}} · once, until {{until}}.",
  },
  "link.own_code": { vi: "Mã của bạn: {{code}}", en: "Your code: {{code}}" },
  "link.own_how": {
    vi: "Từ tài khoản chat muốn nối thêm, bạn nhắn riêng cho mình: /link {{code}} · dùng một lần, hết hạn {{until}}.",
    en: "From the chat account to be joined, send me in a direct message: /link {{code}} · once, until {{until}}.",
  },
  "link.joined": {
    vi: "Chào {{name}}! Tài khoản này đã nối với bạn ({{role}}).",
    en: "Welcome, {{name}}! This account is now yours ({{role}}).",
  },
  "link.try": { vi: "Thử: /kpi hoặc /help.", en: "Try: /kpi or /help." },
  "link.owner": { vi: "Quản trị", en: "Admin" },
  "error.link_wrong": {
    vi: "Mã này sai, đã dùng hoặc hết hạn. Xin quản trị mã mới rồi nhắn riêng: /link MÃ.",
    en: "This code is wrong, used or expired. Ask the admin for a new one and send: /link CODE.",
  },
  "error.link_paused": {
    vi: "Từ tài khoản này đã gõ sai mã nhiều lần nên mình tạm không nhận mã nữa. Sau {{time}} bạn thử lại, mã chưa dùng vẫn còn giá trị.",
    en: "Too many wrong codes came from this account, so I take none for a while. Try again after {{time}}; an unused code stays good.",
  },
  "error.link_for_others": {
    vi: "Chỉ quản lý hoặc quản trị lấy mã cho người khác. Lấy mã cho mình: /link.",
    en: "Only a manager or admin makes codes for others. For yourself: /link.",
  },
  "language.set": { vi: "Từ giờ mình trả lời bằng tiếng Việt.", en: "I will answer in English from now on." },
  "export.done": { vi: "{{name}} · {{count}} bảng", en: "{{name}} · tables: {{count}}" },
  "export.sheet": { vi: "Bảng {{number}}", en: "Table {{number}}" },
  "error.export_nothing": {
    vi: "Câu đó không có bảng nào để xuất. Ví dụ: /export kpi team.",
    en: "That line has no table to export. For example: /export kpi team.",
  },
  "error.not_exportable": {
    vi: "Chỉ xuất được câu xem số, không xuất câu ghi. Ví dụ: /export kpi team tháng trước.",
    en: "Only lines that show figures can be exported. For example: /export kpi team last month.",
  },
  "help.title": { vi: "Mình là Chốt. Bạn làm được:", en: "I am Chốt. You can say:" },
  "help.topic_also": { vi: "{{name}} · còn {{also}}", en: "{{name}} · also {{also}}" },
  "help.topic_sales": { vi: "Bán hàng", en: "Sales" },
  "help.topic_customers": { vi: "Khách và cơ hội", en: "Customers and leads" },
  "help.topic_tasks": { vi: "Việc và lịch hẹn", en: "Tasks and appointments" },
  "help.topic_figures": { vi: "Số liệu và báo cáo", en: "Figures and reports" },
  "help.topic_meetings": { vi: "Họp", en: "Meetings" },
  "help.topic_pay": { vi: "Công và hoa hồng", en: "Days and commission" },
  "help.topic_offers": { vi: "Kế hoạch, voucher và thư chăm sóc", en: "Plans, vouchers and mails" },
  "help.topic_data": { vi: "Dữ liệu", en: "Data" },
  "help.topic_system": { vi: "Đội ngũ và hệ thống", en: "Team and system" },
  "help.line": { vi: "{{example}}: {{summary}}", en: "{{example}}: {{summary}}" },
  "help.line_group": {
    vi: "{{example}}: {{summary}} (thêm: /help {{name}})",
    en: "{{example}}: {{summary}} (more: /help {{name}})",
  },
  "help.more": {
    vi: "Xem kỹ hơn: /help {{topic}} hoặc /help revenue. Gõ có dấu hay không dấu đều được; nhắn riêng thì không cần dấu “/”.",
    en: "In detail: /help {{topic}} or /help revenue. With or without marks; in a direct conversation no “/” is needed.",
  },
  "help.group": { vi: "Các lệnh {{name}}", en: "All about {{name}}" },
  "help.more_verbs": { vi: "Xem kỹ một lệnh: {{example}}.", en: "One of them in detail: {{example}}." },
  "help.command": { vi: "{{name}}: {{summary}}", en: "{{name}}: {{summary}}" },
  "help.also": { vi: "Cũng gõ được: {{names}}", en: "Also: {{names}}" },
  "help.options": { vi: "Mục: {{options}}", en: "Options: {{options}}" },
} as const satisfies Readonly<Record<string, Localized>>;
