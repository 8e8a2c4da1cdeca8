import type { Localized } from "../locale.ts";

export const productMessages = {
  "product.title": { vi: "Sản phẩm", en: "Products" },
  "product.found": { vi: "Sản phẩm · {{words}}", en: "Products · {{words}}" },
  "product.none": {
    vi: "Chưa có sản phẩm nào. Lấy tệp mẫu để nhập bảng giá: /import template sản phẩm.",
    en: "There are no products yet. A template for the price list: /import template product.",
  },
  "product.none_found": {
    vi: "Không có sản phẩm nào khớp “{{words}}”. Thử một phần tên hoặc dòng sản phẩm, ví dụ: /product LED.",
    en: "No product matches “{{words}}”. Try a part of the name or the series, for example: /product LED.",
  },
  "product.all": { vi: "Xem tất cả sản phẩm", en: "All products" },
  "product.more": {
    vi: "Đang xem {{shown}} trên {{count}} sản phẩm. Thêm một phần tên để tìm nhanh hơn.",
    en: "These are {{shown}} of {{count}} products. Add a part of the name to find one.",
  },
  "product.series": { vi: "Dòng sản phẩm: {{series}}", en: "Series: {{series}}" },
  "product.price": { vi: "Giá bán: {{price}}", en: "Price: {{price}}" },
  "product.no_price": { vi: "Giá bán: chưa có trong bảng giá", en: "Price: not in the price list" },
  "product.link": { vi: "Xem thêm: {{url}}", en: "More: {{url}}" },
  "product.send": { vi: "Gửi mail cho khách", en: "Mail it to a customer" },
  "product.similar": { vi: "Sản phẩm cùng dòng", en: "Similar products" },
  "column.series": { vi: "Dòng sản phẩm", en: "Series" },
  "column.price": { vi: "Giá bán", en: "Price" },
  "column.description": { vi: "Mô tả", en: "Description" },
} as const satisfies Readonly<Record<string, Localized>>;
