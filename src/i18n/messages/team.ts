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
    vi: "Mời vào chat: /link {{code}} (người đó nhắn riêng cho mình câu này).",
    en: "To let them in: /link {{code}} makes a code for them.",
  },
  "team.left": {
    vi: "{{name}} ({{code}}) nghỉ từ sau ngày {{day}}; số liệu cũ giữ nguyên, quyền vào dừng lại.",
    en: "{{name}} ({{code}}) leaves after {{day}}; the figures stay, the access ends.",
  },
  "team.unit_added": { vi: "Đã có {{kind}} {{name}}", en: "There is now a {{kind}} {{name}}" },
  "team.units_title": { vi: "Nhóm, khu vực, phòng ban", en: "Teams, regions, departments" },
  "column.code": { vi: "Mã NV", en: "Code" },
  "column.name": { vi: "Họ tên", en: "Name" },
  "column.role": { vi: "Vai trò", en: "Role" },
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
    vi: "Ghi điều cần đổi cho {{name}}, ví dụ: /team set @lan role=lead team=Nam from=1/12.",
    en: "Say what changes for {{name}}, for example: /team set @lan role=lead team=Nam from=1/12.",
  },
  "error.only_admin": {
    vi: "Chỉ quản trị giao được vai trò {{role}}. Vai trò khác thì được, ví dụ: /team set @lan role=lead.",
    en: "Only an admin may give the role {{role}}. Others you can, for example: /team set @lan role=lead.",
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
  "link.joined": {
    vi: "Chào {{name}}! Tài khoản này đã nối với bạn ({{role}}).",
    en: "Welcome, {{name}}! This account is now yours ({{role}}).",
  },
  "link.try": { vi: "Thử: /kpi hoặc /help.", en: "Try: /kpi or /help." },
  "link.owner": { vi: "Quản trị", en: "Admin" },
  "error.link_direct": {
    vi: "Mã chỉ dùng trong hội thoại riêng. Nhắn riêng cho mình: /link MÃ.",
    en: "A code works in a direct conversation only. Send me privately: /link CODE.",
  },
  "error.link_wrong": {
    vi: "Mã này sai, đã dùng hoặc hết hạn. Xin quản trị mã mới rồi nhắn riêng: /link MÃ.",
    en: "This code is wrong, used or expired. Ask the admin for a new one and send: /link CODE.",
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
  "help.line": { vi: "{{example}}: {{summary}}", en: "{{example}}: {{summary}}" },
  "help.more": {
    vi: "Gõ có dấu hay không dấu đều được. Hội thoại riêng không cần dấu “/”. Xem một lệnh: /help revenue.",
    en: "With or without marks; in a direct conversation no “/” is needed. One command in detail: /help revenue.",
  },
  "help.command": { vi: "{{name}}: {{summary}}", en: "{{name}}: {{summary}}" },
  "help.also": { vi: "Cũng gõ được: {{names}}", en: "Also: {{names}}" },
  "help.options": { vi: "Mục: {{options}}", en: "Options: {{options}}" },
} as const satisfies Readonly<Record<string, Localized>>;
