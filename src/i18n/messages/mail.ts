import type { Localized } from "../locale.ts";

export const mailMessages = {
  "mail.failed": {
    vi: "Có thư điện tử chưa tới nơi",
    en: "A mail has not arrived",
  },
  "mail.failed_line": {
    vi: "Thư “{{subject}}” gửi {{to}}: {{reason}}.",
    en: "Mail “{{subject}}” to {{to}}: {{reason}}.",
  },
  "mail.refused": {
    vi: "máy chủ thư không nhận ({{words}})",
    en: "the mail server does not take it ({{words}})",
  },
  "mail.expired": {
    vi: "đã thử trong 48 giờ mà chưa gửi được ({{words}})",
    en: "it could not be sent for 48 hours ({{words}})",
  },
  "mail.address": {
    vi: "địa chỉ không đúng",
    en: "the address is not right",
  },
  "mail.fault": {
    vi: "bot gặp lỗi khi gửi (mã {{reference}})",
    en: "something went wrong on the bot's side (reference {{reference}})",
  },
  "mail.unknown": {
    vi: "không rõ đã tới hay chưa, vì mất kết nối đúng lúc máy chủ thư đang nhận",
    en: "nobody knows whether it has arrived, because the connection was lost while the mail server was taking it",
  },
  "mail.not_repeated": {
    vi: "Bot không tự gửi lại để người nhận không bị trùng thư. Bạn hỏi người nhận trước rồi hãy gửi lại.",
    en: "The bot does not send it again by itself, so that nobody gets it twice. Ask the recipient before you send it again.",
  },
  "mail.check": {
    vi: "Bạn kiểm tra địa chỉ rồi gõ lại lệnh cũ để gửi lại.",
    en: "Check the address, then type the same line again to send it once more.",
  },
  "mail.health_off": {
    vi: "Thư điện tử: chưa bật (chưa đặt SMTP_HOST).",
    en: "Mail: off (SMTP_HOST is not set).",
  },
  "mail.health_on": {
    vi: "Thư điện tử: gửi từ {{from}} qua {{server}}.",
    en: "Mail: sent from {{from}} through {{server}}.",
  },
  "mail.health_trouble": {
    vi: "Thư điện tử: đang trục trặc, chưa gửi được từ {{from}} qua {{server}} ({{problem}}).",
    en: "Mail: in trouble, nothing gets from {{from}} through {{server}} ({{problem}}).",
  },
  "mail.health_waiting": {
    vi: "{{count}} thư đang chờ gửi, lâu nhất từ {{since}}.",
    en: "Mails that wait to be sent: {{count}}, the oldest since {{since}}.",
  },
  "mail.health_failed": {
    vi: "Thư chưa tới nơi trong 7 ngày qua:",
    en: "Mails of the last 7 days that have not arrived:",
  },
  "mail.health_line": {
    vi: "• {{at}} · {{to}} · {{reason}}",
    en: "• {{at}} · {{to}} · {{reason}}",
  },
  "secret.once": {
    vi: "Tệp này có số liệu riêng của bạn nên chỉ tải được một lần.",
    en: "This file is private, so it can be downloaded once.",
  },
  "secret.download": { vi: "Tải tệp", en: "Download" },
  "secret.used": {
    vi: "Tệp này đã được tải. Bạn gõ lại lệnh trong chat để nhận liên kết mới.",
    en: "This file has been downloaded. Type the line again in the chat to get a new link.",
  },
  "secret.file_link": {
    vi: "Tệp {{name}} ({{size}}), chỉ tải được một lần, trong 24 giờ:",
    en: "File {{name}} ({{size}}), to be downloaded once, within 24 hours:",
  },
  "secret.picture": {
    vi: "(Hình có số liệu riêng nên không gửi ở đây, các con số nằm trong phần chữ.)",
    en: "(The picture is private and is not sent here; its numbers are in the words.)",
  },
} as const satisfies Readonly<Record<string, Localized>>;
