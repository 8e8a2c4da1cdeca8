import { z } from "zod";
import { namesOf } from "#src/domain/names.ts";

export const standardSources = {
  Facebook: ["fb"],
  Zalo: [],
  Website: ["web"],
  "Giới thiệu": ["gt", "referral"],
  "Gọi điện": ["telesale", "cold call"],
  "Sự kiện": ["event"],
  Khác: ["other"],
};

export const standardPriorities = {
  Cao: ["high"],
  "Trung bình": ["tb", "vừa", "medium"],
  Thấp: ["low"],
};

export const standardSteps = {
  "Tiếp cận": ["gọi lần đầu", "liên hệ"],
  "Tư vấn": ["trao đổi nhu cầu"],
  Demo: ["giới thiệu sản phẩm"],
  "Báo giá": ["gửi báo giá"],
  "Đàm phán": ["thương lượng", "chốt hợp đồng"],
};

export const standardChannels = {
  "E-Magazine": ["emagazine", "emag", "tạp chí"],
  Adtech: [],
  "Ex-Dooh": ["exdooh", "dooh"],
  Twoctv: ["two", "ctv"],
  Landipage: ["landing page", "landi"],
  "Wifi Marketing": ["wifi"],
};

/** A list of the company's own, each with the other names that people type for it. */
export function ownList(standard: Readonly<Record<string, readonly string[]>>) {
  return z
    .record(z.string().min(1), z.array(z.string()).nullable())
    .transform((list) =>
      Object.fromEntries(Object.entries(list).map(([name, others]) => [name, others ?? []])),
    )
    .default({ ...standard } as Record<string, string[]>)
    .transform((list) => namesOf<string>(list));
}
