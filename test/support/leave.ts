import type { Said, TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";

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
export async function codesOfDay(
  { store, people }: TestBot,
  day: string,
  name: Name,
): Promise<readonly (string | null)[]> {
  const on = Temporal.PlainDate.from(day);
  const records = await store.timesheets.records(everybody, { from: on, to: on });
  return records.filter(({ personId }) => personId === people[name].id).map(({ code }) => code);
}
