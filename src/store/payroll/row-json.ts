import { z } from "zod";
import { dayCodes, type SlotCode } from "#src/domain/timesheet/code.ts";
import { day, moment, money, month } from "./values.ts";

const code = z.enum([...dayCodes, "holiday"]);

const slot = z.object({ half: z.literal([1, 2]), code, quarters: z.int() });

/** By their codes, in the order in which they stand. */
const sums = z.codec(
  z.array(z.tuple([code, z.int()])),
  z.custom<ReadonlyMap<SlotCode, number>>((value) => value instanceof Map),
  {
    decode: (pairs) => new Map(pairs),
    encode: (map) => [...map],
  },
);

const timesheet = z.object({
  personId: z.int(),
  month,
  days: z
    .array(
      z.object({
        on: day,
        kind: z.enum(["owed", "rest", "outside"]),
        standard: z.int(),
        slots: z.array(slot).readonly(),
      }),
    )
    .readonly(),
  sums,
  outside: z.int(),
  standard: z.int(),
  payStandard: z.int(),
  paid: z.int(),
});

const at = z.object({ at: moment });

/** A locked row of the packet as it is kept. */
export const rowJson = z.object({
  person: z.object({
    id: z.int(),
    code: z.string(),
    name: z.string(),
    role: z.string(),
    team: z.string().nullable(),
    region: z.string().nullable(),
    startedOn: day,
    leftOn: day.nullable(),
  }),
  timesheet,
  leaveLeft: z.int(),
  lateDays: z
    .array(z.object({ on: day, before: z.string(), after: z.string(), difference: z.int() }))
    .readonly(),
  revenue: z.object({
    signed: money,
    collected: money,
    fresh: money,
    renewal: money,
    refunds: money,
    lateSigned: money,
    lateCollected: money,
    target: money.nullable(),
    measured: money,
  }),
  confirmed: at.nullable(),
  signed: at.extend({ by: z.string() }).nullable(),
});
