import type { ActivityKind } from "#src/domain/activity.ts";
import type { LeadStatus, Temperature } from "#src/domain/lead.ts";
import { toDate, toTimestamp } from "#src/store/dates.ts";
import type { TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";

type Fields = {
  readonly name?: string;
  readonly status?: LeadStatus;
  readonly temperature?: Temperature;
  readonly amount?: bigint;
  readonly close?: string;
  readonly phone?: string;
  readonly source?: string;
  readonly priority?: string;
  readonly nextStep?: string;
  readonly nextAt?: string;
  readonly touchedAt?: string;
};

let leads = 0;

/** A lead as it stands in the database, without the steps that led there; in progress unless something else is said. */
export async function addLead(bot: TestBot, owner: Name | null, fields: Fields = {}): Promise<number> {
  leads += 1;
  const {
    name = `Cơ hội ${leads}`,
    amount,
    close,
    nextAt,
    touchedAt = "2026-11-20T09:00+07:00",
    ...rest
  } = fields;
  const touched = new Date(touchedAt);
  const { id } = await bot.database.prisma.lead.create({
    data: {
      name,
      foldedName: name.toLowerCase(),
      status: "in_progress",
      ownerId: owner === null ? null : bot.people[owner].id,
      expectedAmount: amount ?? null,
      expectedCloseOn: close === undefined ? null : toDate(Temporal.PlainDate.from(close)),
      nextAt: nextAt === undefined ? null : new Date(nextAt),
      touchedAt: touched,
      statusAt: touched,
      receivedOn: new Date("2026-11-02"),
      receivedAt: touched,
      ...rest,
    },
    select: { id: true },
  });
  return id;
}

type Done = {
  readonly kind?: ActivityKind;
  readonly at: string;
  readonly text?: string;
  readonly leadId?: number;
};

/** Something that somebody has logged about a lead. */
export async function addActivity(
  bot: TestBot,
  by: Name,
  { kind = "call", at, text, leadId }: Done,
): Promise<number> {
  const moment = Temporal.Instant.from(at);
  const { id } = await bot.database.prisma.activity.create({
    data: {
      kind,
      byId: bot.people[by].id,
      leadId: leadId ?? null,
      on: toDate(moment.toZonedDateTimeISO(bot.company.timeZone).toPlainDate()),
      at: toTimestamp(moment),
      text: text ?? null,
    },
    select: { id: true },
  });
  return id;
}
