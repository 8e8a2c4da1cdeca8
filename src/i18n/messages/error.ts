import type { Localized } from "../locale.ts";

export const errorMessages = {
  "error.fault": {
    vi: "Lỗi phía hệ thống, chưa có gì thay đổi. Báo quản trị mã {{reference}} rồi thử lại giúp mình.",
    en: "Something went wrong on our side and nothing was changed. Tell the admin {{reference}} and try again.",
  },
  "error.unknown_sender": {
    vi: "Mình chưa biết bạn là ai: xin quản trị một mã, rồi nhắn riêng cho mình “/link MÃ”.",
    en: "I do not know you yet: ask the admin for a code, then send me “/link CODE” in a direct message.",
  },
  "error.unknown_command": {
    vi: "Mình chưa hiểu “{{word}}”. Gõ /help để xem mình làm được gì, ví dụ /revenue 500tr An Phát.",
    en: "I do not understand “{{word}}”. Type /help to see what I can do, for example /revenue 500tr An Phát.",
  },
  "error.did_you_mean": {
    vi: "Không có lệnh “{{word}}”. Ý bạn là {{suggestion}}? Gõ /help để xem tất cả.",
    en: "There is no command “{{word}}”. Did you mean {{suggestion}}? Type /help to see them all.",
  },
  "error.forbidden": {
    vi: "Vai trò của bạn không dùng được lệnh {{command}}. Gõ /help để xem các lệnh dành cho bạn.",
    en: "Your role may not use {{command}}. Type /help to see the commands for you.",
  },
  "error.out_of_scope": {
    vi: "Bạn chỉ xem được số trong phạm vi của mình. Ví dụ: {{example}}.",
    en: "You may only see figures within your own range. For example: {{example}}.",
  },
  "error.too_many_lines": {
    vi: "Mỗi người gửi được {{limit}} dòng một phút. Từ “{{line}}” trở đi mình chưa làm gì, và mình sẽ không trả lời các dòng khác trước {{time}}. Từ {{time}} bạn gửi lại nhé.",
    en: "Everybody has {{limit}} lines a minute. Nothing was done from “{{line}}” on, and further lines stay unanswered until {{time}}. Please send them again from {{time}}.",
  },
  "error.given_twice": {
    vi: "“{{name}}” được ghi hai lần trong câu. Ghi một lần thôi, ví dụ: {{example}}.",
    en: "“{{name}}” is given twice. Give it once, for example: {{example}}.",
  },
  "error.unknown_option": {
    vi: "Không có mục “{{name}}”. Dùng được: {{options}}. Ví dụ: {{example}}.",
    en: "There is no option “{{name}}”. You can use: {{options}}. For example: {{example}}.",
  },
  "error.unexpected_words": {
    vi: "Mình không hiểu phần “{{words}}”. Ví dụ đúng: {{example}}.",
    en: "I do not understand “{{words}}”. An example that works: {{example}}.",
  },
  "error.missing_argument": {
    vi: "Còn thiếu “{{argument}}”. Ví dụ: {{example}}.",
    en: "“{{argument}}” is missing. For example: {{example}}.",
  },
  "error.invalid_argument": {
    vi: "“{{text}}” không dùng được cho “{{argument}}”. Ví dụ: {{example}}.",
    en: "“{{text}}” does not fit “{{argument}}”. For example: {{example}}.",
  },
  "error.not_your_question": {
    vi: "Câu hỏi này dành cho người khác. Bạn gõ lại lệnh của mình nhé, ví dụ /revenue 500tr An Phát.",
    en: "That question is for somebody else. Type your own line, for example /revenue 500tr An Phát.",
  },
  "error.question_answered": {
    vi: "Câu hỏi này đã trả lời rồi, không làm lại lần nữa. Xem kết quả: /revenue list.",
    en: "That question has been answered and is not done twice. See the result: /revenue list.",
  },
  "error.question_expired": {
    vi: "Câu hỏi này đã quá hạn và chưa có gì thay đổi. Bạn gõ lại lệnh, ví dụ /revenue 500tr An Phát.",
    en: "That question has expired and nothing was changed. Type the line again, for example /revenue 500tr An Phát.",
  },
  "question.cancelled": { vi: "Đã bỏ, chưa có gì thay đổi.", en: "Dropped, nothing was changed." },
  "question.drop": { vi: "Bỏ", en: "Drop it" },
  "question.drop_by_word": { vi: "Không làm nữa thì gõ “bỏ”.", en: "To drop it, type “no”." },
  "question.guess": {
    vi: "Ghi doanh thu “{{line}}”?",
    en: "Log “{{line}}” as revenue?",
  },
  "question.yes": { vi: "Đúng, ghi đi", en: "Yes, log it" },
  "question.no": { vi: "Không", en: "No" },
  "reply.sent_directly": {
    vi: "Mình đã nhắn riêng cho {{name}}.",
    en: "I have sent it to {{name}} privately.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
