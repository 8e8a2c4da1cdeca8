import { z } from "zod";
import { doubt } from "#src/command/issue.ts";
import { namesOf } from "#src/domain/names.ts";
import type { VoucherGround } from "#src/domain/voucher/state.ts";

const groundNames = namesOf<VoucherGround>({
  history: ["lịch sử", "lịch sử làm việc"],
  market: ["thị trường"],
  budget: ["ngân sách"],
  position: ["vị trí"],
  relationship: ["quan hệ", "mối quan hệ"],
});

/** “lịch sử, ngân sách”, “đủ”: what an offer rests on. */
export const groundsArgument = z.string().transform((text, context): readonly VoucherGround[] => {
  if (/^(?:đủ|du|tất cả|tat ca|all)$/iu.test(text.trim())) return groundNames.values;
  const parts = text
    .split(/[,;+]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const grounds = parts.map((part) => groundNames.find(part));
  const unknown = parts.find((_, index) => grounds[index] === undefined);
  if (parts.length > 0 && unknown === undefined) return grounds.filter((ground) => ground !== undefined);
  return doubt(context, unknown ?? text, {
    key: "voucher.error_ground",
    values: { ground: unknown ?? text, options: groundNames.shown },
  });
});

export const groundArgumentNames = ["cancu", "cu", "ground"] as const;

/** “căn cứ=…” is typed as two words; the first of them stands behind the customer. */
export function withoutGroundWord(words: string): string {
  return words.replace(/\s+(?:căn|can)$/iu, "");
}
