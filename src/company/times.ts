import { z } from "zod";

export const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

export const timeOfDay = z
  .string()
  .regex(/^\d{2}:\d{2}$/, { error: "must look like 08:15" })
  .transform(toTime);

/** From one time to another, such as `08:00-12:00`; overnight where the second is the earlier. */
export function timeSpan(example: string) {
  return z
    .string()
    .regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, { error: `must look like ${example}` })
    .transform((text, context) => {
      const [from = "", to = ""] = text.split("-");
      return { from: toTime(from, context), to: toTime(to, context) };
    });
}

/** `30 minutes`, `2 hours`, `3 days`, in minutes. */
export const duration = z
  .string()
  .regex(/^[1-9]\d* (minute|hour|day)s?$/, { error: "must look like 90 minutes, 8 hours or 2 days" })
  .transform((text) => {
    const [count = "", unit = ""] = text.split(" ");
    const minutes = new Map([
      ["minute", 1],
      ["hour", 60],
      ["day", 24 * 60],
    ]).get(unit.replace(/s$/, ""));
    return Number(count) * (minutes ?? 1);
  });

export const timeZone = z.string().refine(isZone, {
  error: "must be a time zone such as Asia/Ho_Chi_Minh",
});

function toTime(text: string, context: z.RefinementCtx): Temporal.PlainTime {
  try {
    return Temporal.PlainTime.from(text);
  } catch {
    // A RangeError is how Temporal says that there is no such time, such as 25:00.
    context.addIssue({ code: "custom", message: `there is no such time as ${text}` });
    return z.NEVER;
  }
}

/** Asked of Intl itself: its list of supported zones leaves out names that it does know. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    // RangeError is how Intl says that it does not know the zone.
    return false;
  }
}
