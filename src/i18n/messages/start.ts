import type { Localized } from "../locale.ts";

export const startMessages = {
  "start.ready": {
    vi: "Chốt đã sẵn sàng: mở {{address}} (Ctrl-C để dừng)",
    en: "Chốt is ready: open {{address}} (Ctrl-C stops it)",
  },
  "start.platform_connects": {
    vi: "{{platform}}: đang bật, bot tự kết nối (gõ /suckhoe để xem tình trạng)",
    en: "{{platform}}: on, the bot connects by itself (/health shows how it is)",
  },
  "start.platform_called": {
    vi: "{{platform}}: đang bật, nhận tin qua {{address}} (gõ /suckhoe để xem tình trạng)",
    en: "{{platform}}: on, called at {{address}} (/health shows how it is)",
  },
  "start.local_chat_off": {
    vi: "Chat trên máy này đang tắt vì đã đặt PUBLIC_URL: ai mở được trang đó cũng nói thay được người khác. Muốn bật, đặt LOCAL_CHAT=on.",
    en: "The chat on this machine is off because PUBLIC_URL is set: whoever opens that page may speak as anybody. LOCAL_CHAT=on switches it on.",
  },
  "start.demo": {
    vi: "Đây là công ty demo với 17 người: chọn một người rồi gõ /revenue 500tr An Phát hoặc /kpi team.",
    en: "This is a demo company of 17 people: choose one and type /revenue 500tr An Phát or /kpi team.",
  },
  "start.code": {
    vi: "Mã quản trị dùng một lần: nhắn riêng cho bot “/link {{code}}” (hết hạn sau 24 giờ).",
    en: "One-time admin code: send the bot “/link {{code}}” in a direct message (valid for 24 hours).",
  },
  "start.empty": {
    vi: "Chưa có ai trong dữ liệu: npm run say -- --as admin “/team add …” để thêm người, hoặc npm run demo để xem thử.",
    en: "There is nobody in the store: npm run say -- --as admin “/team add …” adds people, npm run demo shows an example.",
  },
  "start.stopping": { vi: "Đang dừng…", en: "Stopping…" },
} as const satisfies Readonly<Record<string, Localized>>;
