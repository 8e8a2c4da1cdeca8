import type { Localized } from "../locale.ts";

/** What adapters add to a reply where a platform cannot show it as it is. */
export const platformMessages = {
  "reply.repeated": {
    vi: "(Gửi lại, có thể bạn đã nhận được)",
    en: "(Sent again, you may have it already)",
  },
  "platform.choose": { vi: "Bạn chọn:", en: "Choose one:" },
  "platform.picture_refused": {
    vi: "Không gửi được hình, nên đây là phần lời của hình.",
    en: "The picture could not be sent, so these are its words.",
  },
  "platform.file_refused": {
    vi: "Không gửi được tệp {{name}} ở đây.",
    en: "The file {{name}} could not be sent here.",
  },
  "platform.file_at": { vi: "Bạn tải tệp tại: {{url}}", en: "You can get it at: {{url}}" },
  "platform.file_unread_size": {
    vi: "Tệp {{name}} lớn quá {{size}} MB nên mình chưa đọc được. Bạn gửi tệp nhỏ hơn nhé.",
    en: "The file {{name}} is larger than {{size}} MB, so I could not read it. Please send a smaller one.",
  },
  "platform.file_unread_type": {
    vi: "Mình không đọc được tệp {{name}}. Mình đọc các loại: {{types}}.",
    en: "I cannot read the file {{name}}. These I can: {{types}}.",
  },
  "platform.file_unread_lost": {
    vi: "Mình chưa nhận được tệp {{name}}. Bạn gửi lại giúp mình nhé.",
    en: "The file {{name}} did not reach me. Please send it again.",
  },
  "platform.media_unread": {
    vi: "Mình chưa đọc được hình, video và tin thoại. Bạn nhắn bằng chữ giúp mình nhé, gõ /help để xem mình làm được gì.",
    en: "I cannot read pictures, videos and voice messages. Please write in words; /help shows what I can do.",
  },
  "platform.anonymous": {
    vi: "Bạn đang nhắn ẩn danh nên mình không biết bạn là ai. Bạn tắt ẩn danh rồi gửi lại nhé.",
    en: "You are writing anonymously, so I do not know who you are. Please turn that off and send it again.",
  },
  "reply.by_number": {
    vi: "Trả lời bằng số để chọn.",
    en: "Answer with a number to choose.",
  },
  "reply.by_number_in_group": {
    vi: "Trả lời tin này bằng số, hoặc nhắc tên bot kèm số.",
    en: "Reply to this message with a number, or call the bot with it.",
  },
  "reply.file_link": {
    vi: "Tệp {{name}} ({{size}}), tải được trong 24 giờ:",
    en: "File {{name}} ({{size}}), to be downloaded within 24 hours:",
  },
  "reply.picture_link": { vi: "Xem hình trong 24 giờ:", en: "See the picture within 24 hours:" },
  "reply.link_over": {
    vi: "Liên kết không đúng hoặc đã quá 24 giờ. Bạn gõ lại lệnh trong chat để nhận liên kết mới.",
    en: "This link is wrong or older than 24 hours. Type the line again in the chat to get a new one.",
  },
  "reply.file_without_link": {
    vi: "Tệp {{name}} ({{size}}): chưa gửi được vì bot chưa có địa chỉ công khai (PUBLIC_URL).",
    en: "File {{name}} ({{size}}): cannot be sent, because the bot has no public address (PUBLIC_URL).",
  },
  "reply.picture_without_link": {
    vi: "(Chưa gửi được hình vì bot chưa có địa chỉ công khai, PUBLIC_URL.)",
    en: "(The picture cannot be sent, because the bot has no public address, PUBLIC_URL.)",
  },
  "reply.not_shown": {
    vi: "Mình có câu trả lời nhưng không gửi lên đây được. Bạn báo quản trị mã {{reference}} giúp mình nhé.",
    en: "I have an answer but cannot show it here. Please give the admin this reference: {{reference}}.",
  },
  "platform.slack_invite": {
    vi: "Bot chưa ở trong kênh nên chưa gửi được hình và tệp. Bạn gõ /invite và chọn bot để thêm vào kênh nhé.",
    en: "The bot is not in this channel, so it cannot send pictures and files. Type /invite and choose the bot to add it.",
  },
  "platform.slack_rest": {
    vi: "Câu trả lời còn nữa, nhưng bot chưa ở trong kênh nên chưa gửi hết được. Bạn gõ /invite, chọn bot để thêm vào kênh rồi hỏi lại nhé.",
    en: "There is more, but the bot is not in this channel and cannot send all of it. Type /invite, choose the bot to add it, and ask again.",
  },
  "platform.slack_home_rest": {
    vi: "Phần còn lại không vừa trang này. Bạn xem đủ trong mục Messages.",
    en: "The rest does not fit on this page. See all of it under Messages.",
  },
  "platform.zalo_unread": {
    vi: "Zalo chưa cho bot đọc hình, tệp và tin thoại. Bạn nhắn bằng chữ giúp mình nhé, gõ /help để xem mình làm được gì.",
    en: "Zalo does not let a bot read pictures, files and voice messages. Please write in words; /help shows what I can do.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
