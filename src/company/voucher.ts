import { z } from "zod";
import { fold } from "#src/domain/fold.ts";
import { pointUnit } from "#src/domain/voucher/terms.ts";
import { money, percent } from "./amounts.ts";

const positiveMoney = money.refine((amount) => amount > 0n, { error: "must be more than 0" });

const offered = z.strictObject({
  name: z.string().trim().min(1),
  value: positiveMoney,
  stock: z.int().min(0).nullable().default(null),
});

/** What a point is, what it is worth, and what may be given for points. */
export const voucher = z
  .strictObject({
    point: positiveMoney.prefault("100tr"),
    pointValue: money.prefault("35tr"),
    rounding: z
      .strictObject({
        step: z.literal([1, 0.5, 0.1, 0.01]).default(0.1),
        mode: z.enum(["down", "nearest", "up"]).default("down"),
      })
      .prefault({}),
    approval: z
      .strictObject({ over: money.prefault("100tr"), giftOver: percent.prefault("35 %") })
      .prefault({}),
    validDays: z.int().min(1).default(30),
    packages: z
      .array(offered)
      .nullish()
      .transform((list) => list ?? []),
  })
  .prefault({})
  .transform(({ point, pointValue, rounding, ...rules }) => ({
    ...rules,
    terms: {
      pointSize: point,
      pointValue,
      step: BigInt(Math.round(rounding.step * Number(pointUnit))),
      rounding: rounding.mode,
    },
  }))
  .superRefine(({ terms, packages }, context) => {
    if ((terms.pointValue * terms.step) % pointUnit !== 0n) {
      const message =
        "the smallest part of a point is worth no whole đồng: change pointValue or rounding.step";
      context.addIssue({ code: "custom", path: ["pointValue"], message });
    }
    const names = packages.map(({ name }) => fold(name));
    for (const [index, { name }] of packages.entries()) {
      if (names.indexOf(names[index] ?? "") === index) continue;
      context.addIssue({
        code: "custom",
        path: ["packages", index],
        message: `"${name}" stands there twice`,
      });
    }
  });
