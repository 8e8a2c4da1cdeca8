import { fold, foldFirmName } from "#src/domain/fold.ts";
import type { Role } from "#src/domain/person.ts";

export type DemoPerson = {
  readonly code: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  readonly region: string | null;
  readonly department: string;
  /** Million đồng a month; null for those who have no target. */
  readonly monthlyTarget: number | null;
  /** How much of the target this person tends to bring in, in percent. */
  readonly strength: number;
};

const sales = "Kinh doanh";

function seller(
  code: string,
  name: string,
  team: keyof typeof regions,
  monthlyTarget: number,
  strength: number,
  role: Role = "rep",
): DemoPerson {
  return { code, name, role, team, region: regions[team], department: sales, monthlyTarget, strength };
}

const regions = { Bắc: "Miền Bắc", Trung: "Miền Trung", Nam: "Miền Nam" } as const;

function staff(code: string, name: string, role: Role, department: string): DemoPerson {
  return { code, name, role, team: null, region: null, department, monthlyTarget: null, strength: 0 };
}

/** A small company in three regions; its figures are made up so that every command has something to say. */
export const people: readonly DemoPerson[] = [
  seller("NV001", "Nguyễn Thị Lan", "Bắc", 900, 104),
  seller("NV002", "Trần Văn Minh", "Bắc", 900, 86),
  seller("NV003", "Đặng Ước", "Bắc", 800, 118),
  seller("NV004", "Lê Thuỳ Dương", "Bắc", 700, 63),
  seller("NV005", "Phạm Đức Anh", "Trung", 700, 97),
  seller("NV006", "Võ Ngọc Ánh", "Trung", 600, 78),
  seller("NV007", "Bùi Xuân Trường", "Trung", 600, 48),
  seller("NV008", "Hoàng Mỹ Linh", "Nam", 1000, 111),
  seller("NV009", "Đỗ Kiều Trang", "Nam", 900, 92),
  seller("NV010", "Phan Văn Khải", "Nam", 800, 70),
  seller("NV011", "Nguyễn Hoàng Nam", "Bắc", 500, 90, "lead"),
  seller("NV012", "Trịnh Bảo Châu", "Trung", 400, 95, "lead"),
  seller("NV013", "Lý Quốc Huy", "Nam", 500, 88, "lead"),
  staff("QL001", "Vũ Thu Hà", "manager", sales),
  staff("NS001", "Mai Thị Hồng", "hr", "Nhân sự"),
  staff("TT001", "Cao Nhật Vy", "media", "Truyền thông"),
  staff("AD001", "Đinh Công Quân", "admin", "Kỹ thuật"),
];

export const customers: readonly string[] = [
  "An Phát",
  "Công ty TNHH Minh Long",
  "Thiên Phú Group",
  "Nội thất Hoà Bình",
  "Dược phẩm Sao Mai",
  "Bất động sản Phú Quý",
  "Siêu thị Gia Đình",
  "Trường quốc tế Ánh Dương",
  "Cty CP Hải Đăng",
  "Khách sạn Sông Hương",
  "Vận tải Bắc Nam",
  "Nhà hàng Hương Quê",
  "Thời trang Mộc Lan",
  "Bệnh viện Tâm Đức",
  "Cà phê Buôn Mê",
  "Gạo sạch Cửu Long",
  "Điện máy Thành Công",
  "In ấn Việt Hưng",
  "Xây dựng Đại Phong",
  "Du lịch Biển Xanh",
  "Sữa Ba Miền",
  "Gốm sứ Bát Tràng",
  "Phần mềm Trí Việt",
  "Ô tô Trường Sơn",
];

/** Firms that have not bought yet, with somebody to talk to. */
export const leads: readonly (readonly [firm: string, contact: string])[] = [
  ["Spa Hoa Sen", "chị Thảo"],
  ["Chuỗi phòng gym Power", "anh Tuấn"],
  ["Trung tâm Anh ngữ Sky", "cô Mai"],
  ["Nha khoa Nụ Cười", "bác sĩ Hưng"],
  ["Nhà sách Tri Thức", "anh Phúc"],
  ["Công ty TNHH Cơ khí Đông Á", "anh Dũng"],
  ["Thuỷ sản Cà Mau", "anh Tâm"],
  ["Mỹ phẩm Thanh Xuân", "chị Vân"],
  ["Chuỗi trà sữa Lá Xanh", "chị Ngân"],
  ["Khách sạn Biển Ngọc", "chị Hà"],
  ["Trường mầm non Họa Mi", "cô Loan"],
  ["Cty CP Bao bì Tân Tiến", "anh Long"],
  ["Phòng khám Đa khoa Việt Mỹ", "bác sĩ Quang"],
  ["Nông sản Đà Lạt", "anh Bình"],
  ["Công ty TNHH Giày Phú Thịnh", "chị Hương"],
  ["Showroom Nội thất Mộc", "anh Khôi"],
  ["Bánh ngọt Hỷ Lâm", "chị Oanh"],
  ["Vật liệu xây dựng Hoàng Gia", "anh Thắng"],
  ["Công ty Luật Minh Tâm", "luật sư Đức"],
  ["Du thuyền Hạ Long Xanh", "anh Sơn"],
  ["Studio ảnh Khoảnh Khắc", "anh Việt"],
  ["Máy tính Nam Á", "anh Hải"],
  ["Thiết bị y tế An Bình", "chị Yến"],
  ["Logistics Đại Dương", "anh Cường"],
  ["Nhà máy sợi Thiên Nam", "anh Lộc"],
  ["Cà phê rang xay Mộc", "anh Tín"],
  ["Trung tâm tiệc cưới Diamond", "chị Trinh"],
  ["Điện mặt trời Ánh Dương", "anh Nghĩa"],
  ["Thời trang trẻ em Bi Bo", "chị Liên"],
  ["Gas Sài Gòn Mới", "anh Toàn"],
];

/** Whom one talks to at the customers of the same place in the list above; An Phát has a second one. */
export const contacts: readonly DemoContact[] = [
  { customer: 0, name: "Chị Hoa", title: "kế toán trưởng", mailbox: "hoa.ketoan" },
  { customer: 0, name: "Anh Phong", title: "giám đốc marketing", mailbox: "phong.marketing" },
  { customer: 1, name: "Anh Quyết", title: "giám đốc", mailbox: "quyet" },
  { customer: 2, name: "Chị Diệp", title: "trưởng phòng marketing", mailbox: "diep.marketing" },
  { customer: 3, name: "Anh Hoà", title: "chủ cửa hàng", mailbox: "hoa" },
  { customer: 4, name: "Chị Mơ", title: "phòng mua hàng", mailbox: "muahang" },
  { customer: 5, name: "Anh Kiên", title: "trưởng phòng kinh doanh", mailbox: "kien" },
  { customer: 6, name: "Chị Thuý", title: "phòng truyền thông", mailbox: "truyenthong" },
  { customer: 7, name: "Cô Hạnh", title: "hiệu phó", mailbox: "hanh" },
  { customer: 8, name: "Anh Lâm", title: "giám đốc", mailbox: "lam" },
  { customer: 9, name: "Chị Nhung", title: "quản lý tiếp thị", mailbox: "nhung" },
];

type DemoContact = {
  readonly customer: number;
  readonly name: string;
  readonly title: string;
  readonly mailbox: string;
};

/** Nobody has an address that ends like this (RFC 2606), so that no demo ever writes to a stranger. */
export function addressAt(firm: string, mailbox: string): string {
  return `${mailbox}@${foldFirmName(firm).replace(/[^a-z0-9]+/g, "")}.example`;
}

/** `lan.nguyen@congtydemo.example` */
export function emailOf({ name }: Pick<DemoPerson, "name">): string {
  const [family = "", ...given] = fold(name).split(" ");
  return addressAt("congtydemo", `${given.at(-1)}.${family}`);
}
