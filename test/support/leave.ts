import { afterAll, beforeAll, beforeEach } from "vitest";
import { createTestBot, type Said, type TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";
import { forgetJobs, lastRow, type Told, workOnNotices } from "./told.ts";

/** When people talk about leave, and when the others have heard of it. */
const morning = { at: "2026-11-27T09:00+07:00" };
const later = "2026-11-27T09:45+07:00";

const everybody = { kind: "everybody" } as const;

/** The request that an answer is about. */
export function entryOf({ text }: Said): string {
  const entry = /N\d+/.exec(text)?.[0];
  if (entry === undefined) throw new Error(`no request in “${text}”`);
  return entry;
}

export async function stateOfLeave({ store }: TestBot, entry: string): Promise<string | undefined> {
  return (await store.leave.find(everybody, Number(entry.slice(1))))?.state;
}

/** What the halves of a day were put down as. */
async function codesOfDay(
  { store, people }: TestBot,
  day: string,
  name: Name,
): Promise<readonly (string | null)[]> {
  const on = Temporal.PlainDate.from(day);
  const records = await store.timesheets.records(everybody, { from: on, to: on });
  return records.filter(({ personId }) => personId === people[name].id).map(({ code }) => code);
}

/** People who talk to a bot about leave, and what the others hear of it. */
export function talkOfLeave() {
  let bot: TestBot;
  let since: number;

  beforeAll(async () => {
    bot = await createTestBot();
  });
  beforeEach(async () => {
    await forgetJobs(bot);
    since = await lastRow(bot);
  });
  afterAll(() => bot.close());

  return {
    say: (name: Name, line: string, circumstances: { at?: string; in?: string } = {}): Promise<Said> =>
      bot.say(name, line, { ...morning, ...circumstances }),
    ask: async (name: Name, line: string) => entryOf(await bot.say(name, line, morning)),
    stateOf: (entry: string) => stateOfLeave(bot, entry),
    codesOn: (day: string, name: Name) => codesOfDay(bot, day, name),
    /** What was told since the test began, or since `forget`. */
    work: (at = later): Promise<readonly Told[]> => workOnNotices(bot, at, since),
    async forget() {
      since = await lastRow(bot);
    },
    directOf: (name: Name) => `direct-p${bot.people[name].id}`,
  };
}
