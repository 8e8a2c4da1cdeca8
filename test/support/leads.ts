import type { Lead } from "#src/domain/lead.ts";
import type { Said, TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";

/** The number of the lead that an answer is about. */
export function leadIn({ text }: Pick<Said, "text">): number {
  const id = /L(\d+)/.exec(text)?.[1];
  if (id === undefined) throw new Error(`no lead in “${text}”`);
  return Number(id);
}

/** Logs a lead as one line and gives it back as it is kept. */
export async function aLead(bot: TestBot, as: Name, line: string): Promise<Lead> {
  const said = await bot.say(as, `/lead ${line}`);
  return keptLead(bot, leadIn(said));
}

export async function keptLead(bot: TestBot, id: number): Promise<Lead> {
  const lead = await bot.store.leads.find({ kind: "company" }, id);
  if (!lead) throw new Error(`there is no lead L${id}`);
  return lead;
}

/** Every column of a lead, to be compared with what it was. */
export async function rowOf(bot: TestBot, id: number): Promise<string> {
  const [row] = await bot.database.prisma.$queryRaw<{ row: string }[]>`
    SELECT l::text AS row FROM lead l WHERE l.id = ${id}`;
  return row?.row ?? "";
}

/** The tasks about a lead, oldest first. */
export async function tasksAbout(bot: TestBot, leadId: number) {
  const tasks = await bot.database.prisma.task.findMany({ where: { leadId }, orderBy: { id: "asc" } });
  return tasks.map(({ kind, state, ownerId, dueOn, dueAt }) => ({
    kind,
    state,
    ownerId,
    dueOn: dueOn.toISOString().slice(0, 10),
    dueAt: dueAt?.toISOString() ?? null,
  }));
}
