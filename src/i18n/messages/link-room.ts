import type { Localized } from "../locale.ts";

/** Accounts and rooms of the chat platforms, buttons by number, edited lines. */
export const linkRoomMessages = {
  "platform.name_local": { vi: "chat nội bộ", en: "the local chat" },
  "platform.name_slack": { vi: "Slack", en: "Slack" },
  "platform.name_telegram": { vi: "Telegram", en: "Telegram" },
  "platform.name_zalo": { vi: "Zalo", en: "Zalo" },
  "platform.name_lark": { vi: "Lark", en: "Lark" },

  "error.link_same": {
    vi: "Tài khoản chat này vốn đã là của bạn; mã vẫn còn dùng được. Từ tài khoản muốn nối thêm, nhắn riêng: /link MÃ.",
    en: "This chat account is yours already, and the code is still good. From the account to be joined send me: /link CODE.",
  },
  "link.shown": {
    vi: "Mã gõ ở đây ai cũng đọc được nên không dùng được nữa. Xin mã mới rồi nhắn riêng cho mình: /link MÃ.",
    en: "Everybody here can read that code, so it is of no use any more. Get a new one and send me privately: /link CODE.",
  },
  "link.accounts": { vi: "Tài khoản chat của {{name}}", en: "Chat accounts of {{name}}" },
  "error.link_none": {
    vi: "{{name}} chưa nối tài khoản chat nào. Lấy mã: /link {{code}}.",
    en: "{{name}} has joined no chat account yet. Get a code: /link {{code}}.",
  },
  "link.here": { vi: "đang dùng", en: "this one" },
  "link.since": { vi: "Nối lúc", en: "Joined" },
  "link.account": { vi: "{{platform}} · {{account}}", en: "{{platform}} · {{account}}" },
  "link.button_off": { vi: "Ngắt {{account}}", en: "Remove {{account}}" },
  "link.which": { vi: "Ngắt tài khoản nào của {{name}}?", en: "Which account of {{name}} is to be removed?" },
  "link.sure": {
    vi: "Đây là tài khoản bạn đang nhắn: ngắt rồi thì ở đây mình không biết bạn là ai nữa. Vẫn ngắt?",
    en: "This is the account you are writing from: once removed, I do not know you here any more. Remove it?",
  },
  "link.sure_yes": { vi: "Ngắt luôn", en: "Remove it" },
  "link.off": {
    vi: "Đã ngắt {{account}} khỏi {{name}}. Nối lại: lấy mã bằng /link.",
    en: "{{account}} no longer belongs to {{name}}. To join it again, get a code with /link.",
  },
  "error.link_not_there": {
    vi: "{{name}} không có tài khoản đó. Xem: /link list.",
    en: "{{name}} has no such account. See them: /link list.",
  },
  "error.link_list_others": {
    vi: "Chỉ quản trị xem và ngắt tài khoản của người khác. Của bạn: /link list.",
    en: "Only an admin sees and removes accounts of others. Yours: /link list.",
  },

  "column.account": { vi: "Tài khoản", en: "Account" },
  "column.platform_name": { vi: "Nền tảng", en: "Platform" },
  "column.room_shows": { vi: "Cho hiện", en: "Shows" },
  "audit.account.wrong_code": { vi: "Gõ sai mã nối tài khoản", en: "Wrong code for an account" },
  "audit.account.unlink": { vi: "Ngắt tài khoản chat", en: "Chat account removed" },
  "audit.room.set": { vi: "Đặt phòng chat", en: "Room set" },

  "room.shows_unknown": { vi: "không hiện số của ai", en: "nobody's figures" },
  "room.shows_team": { vi: "số của nhóm", en: "the team's figures" },
  "room.shows_managers": { vi: "số toàn công ty", en: "the whole company's figures" },
  "room.unknown": {
    vi: "Phòng này không hiện số của ai; câu trả lời có số được nhắn riêng.",
    en: "This room shows nobody's figures; answers with figures are sent privately.",
  },
  "room.team": {
    vi: "Phòng này hiện số của nhóm {{team}}; số khác được nhắn riêng.",
    en: "This room shows the figures of team {{team}}; others are sent privately.",
  },
  "room.team_closed": {
    vi: "Phòng này là của nhóm {{team}}. Công ty chỉ cho nhân viên xem số của mình, nên số vẫn được nhắn riêng.",
    en: "This is the room of team {{team}}. Reps of this company see their own figures only, so figures are still sent privately.",
  },
  "room.managers": {
    vi: "Phòng này hiện số toàn công ty, trong phạm vi của người hỏi. Chỉ nên có quản lý trong phòng.",
    en: "This room shows the whole company's figures, as far as the asking person may see them. Only managers should be in it.",
  },
  "room.how": {
    vi: "Đổi: /room team Bắc, /room managers hoặc /room off.",
    en: "To change it: /room team Bắc, /room managers or /room off.",
  },
  "room.this": { vi: "phòng này", en: "this room" },
  "room.hint": {
    vi: "Muốn xem số ngay trong phòng vừa hỏi: gõ trong phòng đó {{line}}.",
    en: "To see figures in the room where you asked, type there: {{line}}.",
  },
  "error.room_direct": {
    vi: "Ở đây chỉ có bạn và mình. Gõ câu này trong phòng chat chung, ví dụ {{example}}.",
    en: "Here it is only you and me. Type this in the shared room, for example {{example}}.",
  },
  "error.room_other_team": {
    vi: "Trưởng nhóm chỉ đặt được phòng cho nhóm của mình. Phòng khác nhờ quản lý gõ, ví dụ /room team Bắc.",
    en: "A lead sets rooms for the own team only. For others ask a manager to type, for example, /room team Bắc.",
  },
  "room.ask_team": {
    vi: "Phòng này của nhóm nào? Ví dụ: Bắc.",
    en: "Which team's room is this? For example: Bắc.",
  },

  "edit.question": {
    vi: "Bạn vừa sửa tin “{{old}}”. Theo tin cũ, mình đã làm: {{changes}}. Tin mới: “{{line}}”. Sửa theo tin mới?",
    en: "You changed the message “{{old}}”. By the old words I did this: {{changes}}. It now says “{{line}}”. Go by the new words?",
  },
  "edit.replace": { vi: "Sửa theo tin mới", en: "Go by the new words" },
  "edit.keep": { vi: "Giữ nguyên", en: "Leave it" },
  "error.edit_unclear": {
    vi: "Mình chưa hiểu tin đã sửa “{{line}}” nên giữ nguyên việc đã ghi: {{entries}}. Muốn bỏ, gõ /undo {{entry}}.",
    en: "I do not understand “{{line}}”, so what was logged stays: {{entries}}. To take it back, type /undo {{entry}}.",
  },
  "error.edit_final": {
    vi: "Việc đã ghi ({{entry}}) không đổi được bằng cách sửa tin nhắn nên vẫn giữ nguyên. Bạn gõ câu mới nhé, xem cách gõ: /help.",
    en: "What was logged ({{entry}}) cannot be changed by editing the message and stays. Type a new line; see how: /help.",
  },
  "error.edit_late": {
    vi: "{{entry}} ghi đã quá 24 giờ nên không đổi được bằng cách sửa tin nhắn. Xem lại: /audit {{entry}}.",
    en: "{{entry}} was logged more than 24 hours ago and cannot be changed by editing the message. See /audit {{entry}}.",
  },
  "error.edited_number": {
    vi: "Mình không nhận số trong tin đã sửa. Bạn gõ số đó thành tin mới, hoặc một lệnh như /kpi.",
    en: "I do not take a number from an edited message. Type it as a new one, or a line such as /kpi.",
  },
  "error.no_such_button": {
    vi: "Nút này không dùng được ở đây nữa. Bạn gõ lệnh nhé, ví dụ /kpi.",
    en: "That button is of no use here any more. Type a line, for example /kpi.",
  },
  "error.no_such_choice": {
    vi: "Câu trả lời vừa rồi không có số {{number}}. Gõ số từ 1 đến {{count}}, hoặc một lệnh như /kpi.",
    en: "The last answer has no number {{number}}. Type 1 to {{count}}, or a line such as /kpi.",
  },

  "reply.direct_closed": {
    vi: "Mình không nhắn riêng cho {{name}} được. {{name}} mở lại (hoặc bỏ chặn) tin nhắn riêng với mình. Lệnh ghi thì đã ghi xong, đừng gõ lại; lệnh xem thì gõ lại nhé.",
    en: "I cannot write to {{name}} privately. {{name}}, open (or unblock) our direct conversation. What was to be logged is logged, do not type it again; what you wanted to see, ask again.",
  },
  "reply.no_direct_local": {
    vi: "Câu trả lời này chỉ gửi riêng. {{name}} mở hội thoại riêng với mình, gõ /help, rồi gõ lại lệnh.",
    en: "This can only be sent privately. {{name}}, open a direct conversation with me, type /help, then type the line again.",
  },
  "reply.no_direct_slack": {
    vi: "Câu trả lời này chỉ gửi riêng. {{name}} mở tin nhắn riêng với mình trong mục Apps, nhắn “help”, rồi gõ lại lệnh.",
    en: "This can only be sent privately. {{name}}, open my messages under Apps, send “help”, then type the line again.",
  },
  "reply.no_direct_telegram": {
    vi: "Câu trả lời này chỉ gửi riêng. {{name}} bấm vào tên bot, mở trò chuyện, bấm Start (đã chặn thì bỏ chặn), rồi gõ lại lệnh.",
    en: "This can only be sent privately. {{name}}, tap my name, open the chat, press Start (unblock me first if needed), then type the line again.",
  },
  "reply.no_direct_zalo": {
    vi: "Câu trả lời này chỉ gửi riêng. {{name}} nhắn riêng cho bot “help” trước, rồi gõ lại lệnh.",
    en: "This can only be sent privately. {{name}}, first write “help” to the bot directly, then type the line again.",
  },
  "reply.no_direct_lark": {
    vi: "Câu trả lời này chỉ gửi riêng. {{name}} mở trò chuyện riêng với mình, nhắn “help”, rồi gõ lại lệnh.",
    en: "This can only be sent privately. {{name}}, open a chat with me, send “help”, then type the line again.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
