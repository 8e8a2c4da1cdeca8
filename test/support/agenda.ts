import type { Reply } from "#src/chat/reply.ts";
import type { TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";

/** The morning of the Sunday on which the lines of the tests are typed. */
const morning = Temporal.Instant.from("2026-11-22T08:00+07:00");
const today = Temporal.PlainDate.from("2026-11-22");

/** A lead of somebody's, without the line that would log it. */
export function giveLead(
  bot: TestBot,
  owner: Name,
  lead: { readonly name: string; readonly phone?: string },
): Promise<number> {
  const ownerId = bot.people[owner].id;
  const by = { actorId: ownerId, at: morning, on: today, messageId: null };
  return bot.store.leads.add({ ownerId, regionId: null, receivedOn: today, ...lead }, by);
}

/** The commands of the buttons under a reply. */
export function buttonsOf(reply: Reply): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}

/** The appointment that an answer is about: `H3`. */
export function entryOf(text: string): string {
  return /H\d+/.exec(text)?.[0] ?? "";
}

/** When the reminders of an appointment are due, the earliest first. */
export async function remindersOf(bot: TestBot, entry: string): Promise<readonly string[]> {
  const rows = await bot.database.prisma.reminder.findMany({
    where: { appointmentId: Number(entry.slice(1)) },
    orderBy: { dueAt: "asc" },
  });
  return rows.map(({ dueAt }) => dueAt.toISOString());
}
