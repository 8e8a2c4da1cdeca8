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
  "mail.failed_for_customer": {
    vi: "Thư “{{subject}}” ({{entry}}) cho {{customer}}, gửi {{to}}: {{reason}}.",
    en: "Mail “{{subject}}” ({{entry}}) for {{customer}}, to {{to}}: {{reason}}.",
  },
  "mail.refused": {
    vi: "máy chủ thư không nhận ({{words}})",
    en: "the mail server does not take it ({{words}})",
  },
  "mail.expired": {
    vi: "đã thử trong 48 giờ mà chưa gửi được ({{words}})",
    en: "it could not be sent for 48 hours ({{words}})",
  },
  "mail.bounced": {
    vi: "bị trả lại ({{words}})",
    en: "it came back ({{words}})",
  },
  "mail.bounced_silently": {
    vi: "bị trả lại, máy chủ thư không nói lý do",
    en: "it came back, and the mail server does not say why",
  },
  "mail.means": { vi: "{{reason}}, tức là {{meaning}}", en: "{{reason}}, which means that {{meaning}}" },
  "mail.means_address": { vi: "địa chỉ này không tồn tại", en: "there is no such address" },
  "mail.means_domain": {
    vi: "tên miền của địa chỉ này không nhận thư",
    en: "the domain of this address takes no mail",
  },
  "mail.means_full": { vi: "hộp thư của người nhận đã đầy", en: "the mailbox is full" },
  "mail.means_closed": { vi: "hộp thư này không còn nhận thư", en: "this mailbox takes no mail any more" },
  "mail.means_size": { vi: "thư quá nặng so với hộp thư này", en: "the mail is too large for this mailbox" },
  "mail.means_silent": {
    vi: "máy chủ thư bên nhận không trả lời",
    en: "the recipient's mail server does not answer",
  },
  "mail.means_filtered": {
    vi: "bộ lọc hoặc quy định bên nhận đã chặn thư",
    en: "a filter or rule of the recipient's side keeps it out",
  },
  "mail.address": {
    vi: "địa chỉ không đúng",
    en: "the address is not right",
  },
  "mail.fault": {
    vi: "bot gặp lỗi khi gửi (mã {{reference}})",
    en: "something went wrong on the bot's side (reference {{reference}})",
  },
  "mail.overtaken_voucher": {
    vi: "bot đã giữ lại vì voucher trong thư đã thay đổi hoặc hết hạn sau khi xác nhận",
    en: "it was kept back, because its voucher has changed or run out since it was confirmed",
  },
  "mail.overtaken_author": {
    vi: "bot đã giữ lại vì người soạn đã nghỉ việc",
    en: "it was kept back, because its author has left the company",
  },
  "mail.overtaken_customer": {
    vi: "bot đã giữ lại vì khách này không còn do người soạn phụ trách",
    en: "it was kept back, because the customer is no longer its author's",
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
  "mail.check_overtaken": {
    vi: "Nếu vẫn cần gửi, bạn soạn thư mới.",
    en: "If it is still wanted, write a new mail.",
  },
  "mail.reached_nobody": {
    vi: "Chưa ai bên {{customer}} nhận được thư {{entry}}, nên thư không tính là một lần chăm sóc.",
    en: "Nobody at {{customer}} has got mail {{entry}}, so it does not count as a contact.",
  },
  "mail.voucher_not_there": {
    vi: "Voucher {{voucher}} đang ghi là đã gửi nhưng chưa tới khách: bạn gửi thư mới hoặc trao tận tay.",
    en: "Voucher {{voucher}} is noted as sent, but has not reached them: send a new mail or hand it over.",
  },
  "mail.stopped": {
    vi: "Thư “{{subject}}” ({{entry}}) cho {{customer}} đã bị {{name}} chặn, không gửi cho ai.",
    en: "Mail “{{subject}}” ({{entry}}) for {{customer}} was stopped by {{name}}; nobody gets it.",
  },
  "mail.check_customer": {
    vi: "Bạn kiểm tra địa chỉ trong thẻ khách hàng, hỏi lại khách nếu cần, rồi soạn thư mới.",
    en: "Check the address on the customer's card, ask the customer if need be, then write a new mail.",
  },
  "mail.button_arrived": { vi: "{{to}}: đã tới", en: "{{to}}: it has arrived" },
  "mail.button_again": { vi: "{{to}}: gửi lại", en: "{{to}}: send it again" },
  "mail.button_show": { vi: "Xem thư {{entry}}", en: "Show mail {{entry}}" },
  "mail.button_contact": { vi: "Xem liên hệ của {{name}}", en: "Contacts of {{name}}" },
  "mail.arrived": {
    vi: "Đã ghi: thư “{{subject}}” đã tới {{to}}.",
    en: "Noted: the mail “{{subject}}” has arrived at {{to}}.",
  },
  "mail.arrived_touch": {
    vi: "Thư {{entry}} đã được tính là một lần chăm sóc {{customer}}.",
    en: "Mail {{entry}} counts as a contact with {{customer}}.",
  },
  "mail.again": {
    vi: "Đang gửi lại thư “{{subject}}” tới {{to}}.",
    en: "Sending the mail “{{subject}}” to {{to}} again.",
  },
  "mail.again_twice": {
    vi: "Nếu lần trước thư đã tới thì người nhận có thể thấy thư hai lần.",
    en: "If it had arrived before, its recipient may see it twice.",
  },
  "mail.again_later": {
    vi: "Thư “{{subject}}” sẽ được gửi lại tới {{to}} lúc {{at}}.",
    en: "The mail “{{subject}}” will be sent to {{to}} again at {{at}}.",
  },
  "error.mail_unknown_entry": {
    vi: "Không có thư {{entry}}, hoặc bạn không được xem thư này.",
    en: "There is no mail {{entry}}, or it is not for you to see.",
  },
  "error.mail_not_unknown": {
    vi: "Thư {{entry}} gửi {{to}} không phải thư chưa rõ đã tới hay chưa, nên không có gì để ghi.",
    en: "Whether mail {{entry}} to {{to}} has arrived is known, so there is nothing to note.",
  },
  "error.mail_not_again": {
    vi: "Thư {{entry}} gửi {{to}} không gửi lại được: chỉ gửi lại thư chưa rõ đã tới hay thư bị máy chủ thư từ chối.",
    en: "Mail {{entry}} to {{to}} cannot be sent again: only one that the mail server refused, or of which nobody knows, can.",
  },
  "error.mail_again_bounced": {
    vi: "Thư {{entry}} đã bị {{to}} trả lại. Bạn kiểm tra địa chỉ rồi soạn thư mới.",
    en: "Mail {{entry}} came back from {{to}}. Check the address, then write a new mail.",
  },
  "error.mail_again_voucher": {
    vi: "Voucher {{voucher}} đã thay đổi hoặc hết hạn sau khi gửi thư này. Bạn soạn thư mới bằng /mail voucher K{{id}}.",
    en: "Voucher {{voucher}} has changed or run out since. Write a new mail with /mail voucher K{{id}}.",
  },
  "error.mail_again_off": {
    vi: "Thư điện tử chưa bật nên chưa gửi lại được.",
    en: "Mail is off, so nothing can be sent.",
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
