import type { ActivityKind } from "#src/domain/activity.ts";
import { namesOf } from "#src/domain/names.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

/** What people log by hand; the others are written by what they come from. */
export const loggedKindNames = namesOf<"call" | "email" | "meeting" | "message">({
  call: ["gọi", "gọi điện", "gọi lại", "cuộc gọi", "điện thoại", "phone"],
  email: ["mail", "gửi mail", "gửi email", "thư"],
  meeting: ["gặp", "gặp mặt", "họp", "demo", "meet"],
  message: ["nhắn", "nhắn tin", "tin nhắn", "zalo", "chat", "sms"],
});

export const kindKeys = {
  call: "agenda.kind_call",
  email: "agenda.kind_email",
  meeting: "agenda.kind_meeting",
  message: "agenda.kind_message",
  note: "agenda.kind_note",
  feedback: "agenda.kind_feedback",
  voucher_mail: "agenda.kind_voucher_mail",
  product_mail: "agenda.kind_product_mail",
  article_mail: "agenda.kind_article_mail",
} as const satisfies Readonly<Record<ActivityKind, MessageKey>>;
