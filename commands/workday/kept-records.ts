import { z } from "zod";
import type { DayCode, DayHalf } from "#src/domain/timesheet/code.ts";
import { dayCodes } from "#src/domain/timesheet/code.ts";

/** What half a day was put down as; null leaves it to the calendar. */
export type KeptRecord = {
  readonly on: Temporal.PlainDate;
  readonly half: DayHalf;
  readonly code: DayCode | null;
};

const kept = z.object({
  on: z.string(),
  half: z.literal([1, 2]),
  code: z.enum(dayCodes).nullable(),
});

/** `2026-11-25/1=trip 2026-11-25/2=`: the half-days of a change, as its history keeps them. */
export function writeKept(records: readonly KeptRecord[]): string {
  return records.map(({ on, half, code }) => `${on}/${half}=${code ?? ""}`).join(" ");
}

export function readKept(text: string): readonly KeptRecord[] {
  return text.split(" ").map((part) => {
    const [, on, half, code] = /^(\S+)\/(\d)=(.*)$/.exec(part) ?? [];
    const record = kept.parse({ on, half: Number(half), code: code || null });
    return { ...record, on: Temporal.PlainDate.from(record.on) };
  });
}
