import { z } from "zod";
import {
  audienceKinds,
  type CadenceEvent,
  families,
  forms,
  type Rule,
  type Span,
  spans,
} from "#src/domain/cadence/event.ts";
import { unknownPlaceholders } from "#src/domain/cadence/window.ts";
import { rule } from "./rule.ts";
import { duration, timeOfDay } from "./times.ts";

const family = z.enum([...families, "none"]).transform((text) => (text === "none" ? null : text));
const form = z.enum([...forms, "none"]).transform((text) => (text === "none" ? null : text));
const collectAt = z.union([timeOfDay, z.literal("none").transform(() => null)], {
  error: "must look like 15:00, or be none",
});
const yesOrNo = z.boolean({ error: "must be true or false" });

const line = z.string().superRefine((text, context) => {
  for (const name of unknownPlaceholders(text)) {
    context.addIssue({ code: "custom", message: `nothing is known as {${name}}` });
  }
});

/** What changes about a shipped event, or an event of the company's own. */
export const cadenceEntry = z
  .strictObject({
    off: yesOrNo,
    name: z.string().min(1),
    rule,
    at: timeOfDay,
    span: z.enum(spans),
    family,
    roll: z.enum(["next", "previous", "keep", "skip"]),
    audience: z.array(z.enum(audienceKinds)).min(1),
    owner: z.string().min(1),
    lines: z.array(line),
    form,
    meeting: yesOrNo,
    remindBefore: z.array(duration),
    collectAt,
    repeatOnWorkday: yesOrNo,
    latestAfter: duration,
  })
  .partial();

type Entry = z.output<typeof cadenceEntry>;

export function changeEvent(event: CadenceEvent, entry: Entry): CadenceEvent {
  return {
    key: event.key,
    name: entry.name ?? event.name,
    rule: entry.rule ?? event.rule,
    at: entry.at ?? event.at,
    span: entry.span ?? event.span,
    family: settle(entry.family, event.family),
    roll: entry.roll ?? event.roll,
    audience: [...new Set(entry.audience ?? event.audience)],
    owner: entry.owner ?? event.owner,
    lines: entry.lines ?? event.lines,
    form: settle(entry.form, event.form),
    isMeeting: entry.meeting ?? event.isMeeting,
    remindBefore: entry.remindBefore ?? event.remindBefore,
    collectAt: settle(entry.collectAt, event.collectAt),
    isRepeatedOnWorkday: entry.repeatOnWorkday ?? event.isRepeatedOnWorkday,
    latestAfter: entry.latestAfter ?? event.latestAfter,
  };
}

/** An event that only the company has, or the names of what its entry leaves open. */
export function ownEvent(key: string, entry: Entry): CadenceEvent | readonly string[] {
  const { name, rule, at, roll, audience } = entry;
  if (!(name && rule && at && roll && audience)) {
    return Object.entries({ name, rule, at, roll, audience })
      .filter(([, value]) => value === undefined)
      .map(([field]) => field);
  }

  const plain: CadenceEvent = {
    key,
    name,
    rule,
    at,
    span: spanOf(rule),
    family: null,
    roll,
    audience,
    owner: null,
    lines: [],
    form: null,
    isMeeting: false,
    remindBefore: [],
    collectAt: null,
    isRepeatedOnWorkday: false,
    latestAfter: 24 * 60,
  };
  return changeEvent(plain, entry);
}

/** `none` in the file is null here, and not the same as no word at all. */
function settle<Value>(said: Value | null | undefined, usual: Value | null): Value | null {
  return said === undefined ? usual : said;
}

function spanOf(rule: Rule): Span {
  switch (rule.kind) {
    case "weekly":
    case "weekday_after":
      return "week";
    case "day_of_month":
      return "month";
    case "first_weekday":
    case "last_weekday":
      return rule.of;
    case "asked":
      return "year";
  }
}
