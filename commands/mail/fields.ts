import { namesOf } from "#src/domain/names.ts";

export const draftFields = ["title", "text", "template", "products", "articles", "why"] as const;

export type MailField = (typeof draftFields)[number];

/** What of a draft is to be changed, as people say it. */
export const fieldNames = namesOf<MailField>({
  title: ["tiêu đề", "subject"],
  text: ["nội dung", "nd", "content"],
  template: ["mẫu", "mẫu thư"],
  products: ["sản phẩm", "sp"],
  articles: ["bài viết", "bài"],
  why: ["lý do", "vì sao", "reason"],
});
