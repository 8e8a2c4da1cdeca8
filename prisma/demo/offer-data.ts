/** Of whom contracts of a year ago run out in this quarter; nobody has been in touch with them since. */
export const formerCustomers: readonly {
  readonly name: string;
  readonly owner: string;
  readonly millions: number;
}[] = [
  { name: "Gỗ Trường Thành Phát", owner: "NV001", millions: 120 },
  { name: "Nông sản Xanh Lâm Đồng", owner: "NV005", millions: 80 },
  { name: "Giáo dục Khai Trí", owner: "NV008", millions: 150 },
  { name: "Thép Việt Đức Anh", owner: "NV003", millions: 95 },
];

export type DemoPlan = {
  readonly customer: string;
  readonly owner: string;
  readonly wish: DemoWish;
  readonly review?: DemoWish & { readonly reason: string };
  readonly voucher?: DemoVoucher;
};

/** Million đồng; the ratio in hundredths. */
export type DemoWish = {
  /** What is certain comes to so much by the development, as far as the ledger leaves room. */
  readonly certain: number;
  readonly expected: number;
  readonly ratio: bigint;
};

export type DemoVoucher = {
  readonly state: "draft" | "reviewed" | "approved" | "sent" | "accepted" | "adjusted" | "expired";
  /** In working days. */
  readonly madeAgo: number;
};

/** An Phát is the example of the ERP article: 500 million that are certain, 300 million hoped for twice over. */
export const plans: readonly DemoPlan[] = [
  {
    customer: "An Phát",
    owner: "NV001",
    wish: { certain: 450, expected: 250, ratio: 200n },
    review: {
      certain: 500,
      expected: 300,
      ratio: 200n,
      reason: "Khách đồng ý mở thêm hai điểm bán trong quý",
    },
    voucher: { state: "approved", madeAgo: 6 },
  },
  {
    customer: "Công ty TNHH Minh Long",
    owner: "NV002",
    wish: { certain: 400, expected: 200, ratio: 150n },
    voucher: { state: "reviewed", madeAgo: 2 },
  },
  {
    customer: "Thiên Phú Group",
    owner: "NV003",
    wish: { certain: 360, expected: 100, ratio: 100n },
    voucher: { state: "sent", madeAgo: 9 },
  },
  {
    customer: "Nội thất Hoà Bình",
    owner: "NV004",
    wish: { certain: 300, expected: 80, ratio: 100n },
    voucher: { state: "draft", madeAgo: 1 },
  },
  {
    customer: "Dược phẩm Sao Mai",
    owner: "NV005",
    wish: { certain: 420, expected: 100, ratio: 200n },
    review: {
      certain: 420,
      expected: 150,
      ratio: 200n,
      reason: "Khách tăng ngân sách truyền thông cuối quý",
    },
    voucher: { state: "accepted", madeAgo: 15 },
  },
  {
    customer: "Bất động sản Phú Quý",
    owner: "NV006",
    wish: { certain: 350, expected: 150, ratio: 100n },
    voucher: { state: "adjusted", madeAgo: 8 },
  },
  {
    customer: "Siêu thị Gia Đình",
    owner: "NV007",
    wish: { certain: 280, expected: 50, ratio: 100n },
    voucher: { state: "expired", madeAgo: 28 },
  },
  {
    customer: "Trường quốc tế Ánh Dương",
    owner: "NV008",
    wish: { certain: 500, expected: 300, ratio: 100n },
  },
  { customer: "Cty CP Hải Đăng", owner: "NV009", wish: { certain: 380, expected: 120, ratio: 150n } },
  { customer: "Gỗ Trường Thành Phát", owner: "NV001", wish: { certain: 180, expected: 60, ratio: 100n } },
];

export const products: readonly {
  readonly name: string;
  readonly series: string;
  readonly millions: number;
  readonly description: string;
  readonly page: string;
}[] = [
  {
    name: "LED Ngã Sáu",
    series: "Màn hình LED",
    millions: 95,
    description: "Màn hình 60 m² tại vòng xoay trung tâm, 60 lượt phát mỗi ngày, báo cáo hình ảnh hằng tuần.",
    page: "led-nga-sau",
  },
  {
    name: "LED Sân bay",
    series: "Màn hình LED",
    millions: 140,
    description: "Cụm màn hình sảnh đi và sảnh đến, tiếp cận hành khách trong nước và quốc tế.",
    page: "led-san-bay",
  },
  {
    name: "Pano Quốc lộ 1",
    series: "Pano ngoài trời",
    millions: 70,
    description: "Pano hai mặt 180 m² có chiếu sáng, gồm một lần thay bạt mỗi quý.",
    page: "pano-quoc-lo-1",
  },
  {
    name: "Thang máy chung cư",
    series: "Màn hình trong nhà",
    millions: 45,
    description: "Màn hình tại 40 toà nhà, 15 giây mỗi lượt, chọn được khu dân cư mục tiêu.",
    page: "thang-may-chung-cu",
  },
  {
    name: "Gói truyền thông 4E",
    series: "Truyền thông",
    millions: 55,
    description: "Bài viết, bản tin và video ngắn trên các kênh 4E trong một quý.",
    page: "truyen-thong-4e",
  },
  {
    name: "Wifi Marketing",
    series: "Truyền thông",
    millions: 25,
    description: "Trang chào khi khách truy cập wifi tại 120 quán cà phê và trung tâm thương mại.",
    page: "wifi-marketing",
  },
];

export const articleTitles: readonly string[] = [
  "Quảng cáo ngoài trời cuối năm: chọn vị trí thế nào để khách nhớ lâu",
  "Ra mắt cụm màn hình LED mới tại vòng xoay trung tâm",
  "Năm cách đo hiệu quả một chiến dịch DOOH",
  "Thương hiệu Việt và câu chuyện trên những tấm pano",
  "Wifi Marketing: biến phút chờ thành điểm chạm",
  "Xu hướng truyền thông đa kênh cho doanh nghiệp vừa",
  "An Phát mở rộng điểm bán cùng chiến dịch 4E",
  "Bí quyết thiết kế màn hình quảng cáo dễ đọc từ xa",
  "Khi bao bì lên màn hình lớn",
  "Lịch truyền thông mùa Tết cho ngành bán lẻ",
  "Khách hàng nói gì sau ba tháng phát sóng",
  "Từ trang đích đến đơn hàng: kinh nghiệm thực tế",
];

/** For each quarter, by the order of the company's channels. */
export const articleTargets: readonly { readonly count: number; readonly topic: string }[] = [
  { count: 12, topic: "Thương hiệu khách hàng" },
  { count: 8, topic: "Công nghệ quảng cáo" },
  { count: 6, topic: "Quảng cáo ngoài trời" },
];
