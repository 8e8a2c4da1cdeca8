import { z } from "zod";
import { metrics } from "#src/domain/metric.ts";
import { fraction, money, month } from "./values.ts";

const entry = z.object({ kind: z.enum(["sale", "collection"]), id: z.int() });

/** Why an entry counts as it does. */
export const basisJson = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("own_month") }),
  z.object({ kind: z.literal("refund"), of: entry, month, isLocked: z.boolean() }),
  z.object({ kind: z.literal("late"), month }),
  z.object({
    kind: z.literal("leaver"),
    personId: z.int(),
    name: z.string(),
    rule: z.enum(["successor", "none", "asks"]),
  }),
]);

const numbered = { number: z.int(), amount: money };

/** A line of a locked statement that is not about an entry, as it is kept. */
export const otherLineJson = z.discriminatedUnion("kind", [
  z.object({
    ...numbered,
    kind: z.literal("override"),
    of: z.enum(["base", "commission"]),
    sum: money,
    rate: fraction,
  }),
  z.object({ ...numbered, kind: z.literal("bonus"), name: z.string(), count: money.nullable() }),
  z.object({ ...numbered, kind: z.enum(["cap", "floor"]), limit: money, earned: money }),
  z.object({ ...numbered, kind: z.literal("minimum_work"), worked: z.int(), needed: z.int() }),
  z.object({ ...numbered, kind: z.literal("adjustment"), id: z.int(), reason: z.string() }),
  z.object({ ...numbered, kind: z.literal("carried"), from: month }),
]);

const standing = z.object({
  by: z.enum(["money", "completion"]),
  count: z.enum(["whole", "marginal"]),
  metric: z.enum(metrics),
  actual: money,
  target: fraction.nullable(),
  tier: z.int(),
  missing: money.nullable(),
});

const doubt = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("no_target"), metric: z.enum(metrics) }),
  z.object({ kind: z.literal("leaver"), entry }),
  z.object({ kind: z.literal("origin_open"), entry }),
]);

/** A locked statement without its lines. */
export const headJson = z.object({
  personId: z.int(),
  month,
  plan: z.object({ name: z.string(), version: z.string() }).nullable(),
  standing: standing.nullable(),
  total: money,
  payable: money,
  carried: money,
  doubts: z.array(doubt).readonly(),
});
