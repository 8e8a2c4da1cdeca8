import { z } from "zod";

/** How values that JSON does not know are kept in it; read and written by the same words. */
export const money = z.codec(z.string(), z.bigint(), { decode: BigInt, encode: String });

export const day = z.codec(z.string(), z.instanceof(Temporal.PlainDate), {
  decode: (text) => Temporal.PlainDate.from(text),
  encode: String,
});

export const month = z.codec(z.string(), z.instanceof(Temporal.PlainYearMonth), {
  decode: (text) => Temporal.PlainYearMonth.from(text),
  encode: String,
});

export const moment = z.codec(z.string(), z.instanceof(Temporal.Instant), {
  decode: (text) => Temporal.Instant.from(text),
  encode: String,
});

export const fraction = z.object({ numerator: money, denominator: money });
