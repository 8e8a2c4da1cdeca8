import type { Localized } from "../locale.ts";

export const leadErrorMessages = {
  "error.no_such_lead": {
    vi: "Không thấy cơ hội “{{lead}}” trong phạm vi của bạn. Tìm bằng mã, số điện thoại hoặc tên, ví dụ: /lead show L12.",
    en: "There is no lead “{{lead}}” within your range. Look for an entry, phone number or name, for example: /lead show L12.",
  },
  "error.not_your_lead": {
    vi: "{{lead}} do {{owner}} phụ trách; chỉ người phụ trách hoặc trưởng nhóm sửa được. Cơ hội của bạn: /lead list.",
    en: "{{lead}} belongs to {{owner}}; only the owner or a lead may change it. Your own: /lead list.",
  },
  "error.not_a_phone": {
    vi: "“{{text}}” không phải số điện thoại. Ghi như 0912345678 hoặc +84912345678. Ví dụ: {{example}}.",
    en: "“{{text}}” is not a phone number. Write 0912345678 or +84912345678. For example: {{example}}.",
  },
  "error.not_a_tax_code": {
    vi: "“{{text}}” không phải mã số thuế: cần 10 số đúng số kiểm tra, hoặc 13 số của chi nhánh. Ví dụ: mst=0300588569.",
    en: "“{{text}}” is not a tax code: it has ten digits that check, or thirteen of a branch. For example: tax=0300588569.",
  },
  "error.not_an_email": {
    vi: "“{{text}}” không phải địa chỉ e-mail. Ghi như hoa@minhphat.vn. Ví dụ: {{example}}.",
    en: "“{{text}}” is not an e-mail address. Write hoa@minhphat.vn. For example: {{example}}.",
  },
  "error.close_is_past": {
    vi: "Ngày dự kiến chốt {{day}} đã qua. Ghi từ hôm nay trở đi, ví dụ: /lead value L12 300tr chot=15/12.",
    en: "{{day}} is over. A sale is expected today or later, for example: /lead value L12 300tr close=15/12.",
  },
  "error.moment_is_past": {
    vi: "{{at}} đã qua. Bước tiếp theo phải ở phía trước, ví dụ: {{example}}.",
    en: "{{at}} is over. A next step lies ahead, for example: {{example}}.",
  },
  "error.no_day_in_next": {
    vi: "“{{text}}” chưa có ngày. Bước tiếp theo vào ngày nào? Trả lời như 26/11 hoặc demo 26/11 14h.",
    en: "“{{text}}” has no day. When is the next step? Answer with 26/11, or demo 26/11 14h.",
  },
  "error.remarket_is_past": {
    vi: "Ngày liên hệ lại {{day}} phải sau hôm nay. Ví dụ: /lead status L12 dừng theo đuổi lydo=“hết ngân sách” hen=15/1.",
    en: "{{day}} has to lie after today. For example: /lead status L12 paused reason=“no budget” remarket=15/1.",
  },
  "error.rep_gives_lead": {
    vi: "Chỉ trưởng nhóm hoặc quản lý giao cơ hội cho người khác. Bỏ nv= để ghi cho mình, ví dụ: /lead Cty Minh Phát 0912345678.",
    en: "Only a lead or manager gives leads to others. Leave owner= out, for example: /lead Cty Minh Phát 0912345678.",
  },
  "error.owner_out_of_range": {
    vi: "{{name}} ngoài phạm vi của bạn nên bạn không giao được. Chọn người trong nhóm, ví dụ: /lead assign L12 @lan.",
    en: "{{name}} is outside your range, so you cannot give leads there. Choose one of your team, for example: /lead assign L12 @lan.",
  },
  "error.does_not_sell": {
    vi: "{{name}} không bán hàng nên không nhận cơ hội. Chọn nhân viên kinh doanh, ví dụ: /lead assign L12 @lan.",
    en: "{{name}} does not sell and takes no leads. Choose a rep, for example: /lead assign L12 @lan.",
  },
  "error.person_is_away": {
    vi: "{{name}} hôm nay không làm việc nên chưa giao được. Chọn người khác, ví dụ: /lead assign L12.",
    en: "{{name}} is away today. Choose somebody else, for example: /lead assign L12.",
  },
  "error.nobody_to_give": {
    vi: "Không có nhân viên kinh doanh nào trong phạm vi của bạn để giao. Xem: /team. Ví dụ: /lead assign L12 @lan.",
    en: "There is no rep within your range to give it to. See /team. For example: /lead assign L12 @lan.",
  },
  "error.already_owner": {
    vi: "{{lead}} vốn do {{name}} phụ trách. Giao người khác, ví dụ: /lead assign {{lead}} @minh.",
    en: "{{lead}} is {{name}}'s already. Give it to somebody else, for example: /lead assign {{lead}} @minh.",
  },
  "error.lead_without_owner": {
    vi: "{{lead}} chưa có người phụ trách nên chưa xử lý được. Giao trước: /lead assign {{lead}} @lan.",
    en: "{{lead}} has no owner yet. Give it to somebody first: /lead assign {{lead}} @lan.",
  },
  "error.lead_is_already": {
    vi: "{{lead}} vốn đang ở “{{status}}”. Xem: /lead show {{lead}}.",
    en: "{{lead}} is “{{status}}” already. See /lead show {{lead}}.",
  },
  "error.lead_move": {
    vi: "{{lead}} đang ở “{{from}}”, không chuyển sang “{{to}}” được. Từ đây chuyển được sang: {{possible}}. Ví dụ: {{example}}.",
    en: "{{lead}} is “{{from}}” and cannot become “{{to}}”. From here it can become: {{possible}}. For example: {{example}}.",
  },
  "error.duplicate_is_stuck": {
    vi: "{{lead}} là bản trùng nên không đổi trạng thái được. Nếu gộp nhầm, người gộp gõ trong 24 giờ: /undo {{lead}}.",
    en: "{{lead}} is a duplicate and keeps that status. If it was merged by mistake, whoever did it types within 24 hours: /undo {{lead}}.",
  },
  "error.lead_is_duplicate": {
    vi: "{{lead}} là bản trùng của {{original}}. Ghi vào {{original}}, ví dụ: /lead show {{original}}.",
    en: "{{lead}} is a duplicate of {{original}}. Use {{original}} instead, for example: /lead show {{original}}.",
  },
  "error.unknown_status": {
    vi: "Không có trạng thái “{{text}}”. Chọn: {{options}}. Ví dụ: /lead status L12 khách hàng.",
    en: "There is no status “{{text}}”. Choose: {{options}}. For example: /lead status L12 qualified.",
  },
  "error.no_such_original": {
    vi: "Không thấy {{original}} trong phạm vi của bạn. Ví dụ: /lead status L15 trùng L12.",
    en: "There is no {{original}} within your range. For example: /lead status L15 duplicate L12.",
  },
  "error.merge_itself": {
    vi: "{{lead}} không gộp vào chính nó được. Ví dụ: /lead merge L12 L15.",
    en: "{{lead}} cannot be merged into itself. For example: /lead merge L12 L15.",
  },
  "error.merge_cycle": {
    vi: "{{lead}} đang là bản trùng của {{duplicate}} nên không gộp ngược lại được. Xem: /lead show {{lead}}.",
    en: "{{lead}} is a duplicate of {{duplicate}}, so it cannot go the other way. See /lead show {{lead}}.",
  },
  "error.merge_into_duplicate": {
    vi: "{{lead}} đã là bản trùng của {{original}}. Gộp vào bản gốc: /lead merge {{original}} {{duplicate}}.",
    en: "{{lead}} is itself a duplicate of {{original}}. Merge into that: /lead merge {{original}} {{duplicate}}.",
  },
  "error.merge_without_phone": {
    vi: "{{lead}} chưa có số điện thoại nên chưa làm bản gốc được. Thêm số trước, ví dụ: /lead edit {{lead}} sdt=0912345678.",
    en: "{{lead}} has no phone number, so it cannot be the one that goes on. Add one first, for example: /lead edit {{lead}} phone=0912345678.",
  },
  "error.nothing_to_edit": {
    vi: "Sửa gì ở {{lead}}? Ví dụ: /lead edit {{lead}} sdt=0912345678 nguon=Zalo.",
    en: "What is to change in {{lead}}? For example: /lead edit {{lead}} phone=0912345678 source=Zalo.",
  },
  "error.not_a_twin": {
    vi: "{{entry}} không trùng với {{name}} nên không gán được. Ghi lại, ví dụ: /lead Cty Minh Phát 0912345678.",
    en: "{{entry}} is not the same as {{name}}. Log it again, for example: /lead Cty Minh Phát 0912345678.",
  },
  "error.undo_lead_later": {
    vi: "Bạn đã đổi {{lead}} sau khi ghi; hoàn tác thay đổi đó trước, bằng câu /undo {{lead}}.",
    en: "You have changed {{lead}} since; undo that first, with /undo {{lead}}.",
  },
  "error.undo_lead_later_other": {
    vi: "{{name}} đã cập nhật {{lead}} sau khi bạn ghi nên không hoàn tác được. Xem: /audit {{lead}}.",
    en: "{{name}} has changed {{lead}} since, so it cannot be undone. See /audit {{lead}}.",
  },
  "error.undo_lead_in_use": {
    vi: "{{lead}} đã có hoạt động hoặc bản trùng nên không hoàn tác được. Xem: /lead show {{lead}}.",
    en: "{{lead}} has activities or duplicates by now and cannot be undone. See /lead show {{lead}}.",
  },
  "error.lead_changed_since": {
    vi: "{{lead}} đã được đổi tiếp sau đó nên không hoàn tác được. Xem: /audit {{lead}}.",
    en: "{{lead}} has been changed again since, so this cannot be undone. See /audit {{lead}}.",
  },
  "error.undo_sale_first": {
    vi: "{{lead}} thành khách hàng vì doanh thu {{sale}}; hoàn tác doanh thu trước, bằng câu /undo {{sale}}.",
    en: "{{lead}} became a customer with {{sale}}; undo that first, with /undo {{sale}}.",
  },
  "error.change_undone": {
    vi: "Thay đổi đó của {{entry}} đã được hoàn tác. Xem: /audit {{entry}}.",
    en: "That change of {{entry}} has already been undone. See /audit {{entry}}.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
