import type { Localized } from "../locale.ts";

export const guardMessages = {
  "guard.ask": {
    vi: "Có thể trùng khách, chưa ghi gì:\n{{twins}}\nBạn muốn làm gì?",
    en: "This may be somebody we already know; nothing is saved yet:\n{{twins}}\nWhat do you want to do?",
  },
  "guard.ask_to_save": {
    vi: "Thông tin này đã có ở nơi khác, chưa lưu gì:\n{{twins}}\nVẫn lưu?",
    en: "This is already known elsewhere; nothing is saved yet:\n{{twins}}\nSave it anyway?",
  },
  "guard.by_phone": { vi: "Trùng số điện thoại", en: "Same phone number" },
  "guard.by_tax_code": { vi: "Trùng mã số thuế", en: "Same tax code" },
  "guard.by_email": { vi: "Trùng e-mail", en: "Same e-mail" },
  "guard.by_name": { vi: "Trùng tên", en: "Same name" },
  "guard.customer": {
    vi: "{{by}}: khách hàng {{name}} (K{{id}}), phụ trách: {{owner}}.",
    en: "{{by}}: customer {{name}} (K{{id}}), owner: {{owner}}.",
  },
  "guard.lead": {
    vi: "{{by}}: cơ hội {{name}} (L{{id}}, {{status}}), phụ trách: {{owner}}.",
    en: "{{by}}: lead {{name}} (L{{id}}, {{status}}), owner: {{owner}}.",
  },
  "guard.other_customer": {
    vi: "{{by}} với một khách hàng do {{owner}} phụ trách. Hãy hỏi trước khi liên hệ.",
    en: "{{by}} as a customer, owner: {{owner}}. Ask before you contact them.",
  },
  "guard.other_lead": {
    vi: "{{by}} với một cơ hội do {{owner}} phụ trách. Hãy hỏi trước khi liên hệ.",
    en: "{{by}} as a lead, owner: {{owner}}. Ask before you contact them.",
  },
  "guard.unowned_customer": {
    vi: "{{by}} với một khách hàng chưa có người phụ trách. Hãy hỏi quản lý trước khi liên hệ.",
    en: "{{by}} as a customer without an owner. Ask a manager before you contact them.",
  },
  "guard.unowned_lead": {
    vi: "{{by}} với một cơ hội chưa có người phụ trách. Hãy hỏi quản lý trước khi liên hệ.",
    en: "{{by}} as a lead without an owner. Ask a manager before you contact them.",
  },
  "guard.owner": { vi: "{{name}} (nhóm {{team}})", en: "{{name}} (team {{team}})" },
  "guard.nobody": { vi: "chưa có ai", en: "nobody yet" },
  "guard.never_contacted": { vi: "Chưa ai liên hệ.", en: "Nobody has been in touch yet." },
  "guard.last": { vi: "{{did}}.", en: "{{did}}." },
  "guard.last_about": { vi: "{{did}}: “{{text}}”.", en: "{{did}}: “{{text}}”." },
  "guard.attach": { vi: "Gán vào {{name}} ({{number}})", en: "Attach to {{name}} ({{number}})" },
  "guard.attach_customer_of": {
    vi: "Gán vào khách hàng của {{owner}} ({{number}})",
    en: "Attach to the customer of {{owner}} ({{number}})",
  },
  "guard.attach_lead_of": {
    vi: "Gán vào cơ hội của {{owner}} ({{number}})",
    en: "Attach to the lead of {{owner}} ({{number}})",
  },
  "guard.attach_customer": {
    vi: "Gán vào khách hàng đó ({{number}})",
    en: "Attach to that customer ({{number}})",
  },
  "guard.attach_lead": { vi: "Gán vào cơ hội đó ({{number}})", en: "Attach to that lead ({{number}})" },
  "guard.log_anyway": { vi: "Không trùng, vẫn ghi mới", en: "Not the same, log it anyway" },
  "guard.save_anyway": { vi: "Vẫn lưu", en: "Save it anyway" },
} as const satisfies Readonly<Record<string, Localized>>;
