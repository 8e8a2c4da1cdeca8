import { foldFirmName } from "#src/domain/fold.ts";
import { isClosed, type LeadStatus, type Temperature } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type { LeadChange, NewLead } from "./interface/leads.ts";
import { addLeadFigures, keepLeadFigures, readLeadFigures } from "./lead-figures.ts";
import { markTemperature, takeBackTemperatures } from "./lead-temperature.ts";
import type { Authorship, DatedAuthorship } from "./store.ts";

export async function addLead(tx: Transaction, lead: NewLead, by: Authorship): Promise<number> {
  const at = toTimestamp(by.at);
  const { id } = await tx.lead.create({
    data: {
      ...nameColumns(lead.name),
      contact: lead.contact ?? null,
      phone: lead.phone ?? null,
      email: lead.email === undefined ? null : tidyEmail(lead.email),
      taxCode: lead.taxCode ?? null,
      source: lead.source ?? null,
      priority: lead.priority ?? null,
      temperature: lead.temperature ?? null,
      status: lead.ownerId === null ? "new" : "assigned",
      statusAt: at,
      ownerId: lead.ownerId,
      ownerSince: lead.ownerId === null ? null : at,
      firstOwnerId: lead.ownerId,
      createdById: by.actorId,
      regionId: lead.regionId,
      customerId: lead.customerId ?? null,
      product: lead.product ?? null,
      expectedAmount: lead.expectedAmount ?? null,
      expectedCloseOn: lead.expectedCloseOn ? toDate(lead.expectedCloseOn) : null,
      note: lead.note ?? null,
      receivedOn: toDate(lead.receivedOn),
      receivedAt: at,
      touchedAt: at,
      messageId: by.messageId,
    },
    select: { id: true },
  });
  if (lead.temperature) {
    const personId = lead.ownerId ?? by.actorId;
    await markTemperature(tx, {
      leadId: id,
      personId,
      temperature: lead.temperature,
      on: lead.receivedOn,
      at: by.at,
    });
  }
  await addLeadFigures(tx, Prisma.sql`l.id = ${id}`);
  return id;
}

export async function holdLead(tx: Transaction, id: number): Promise<void> {
  await tx.$executeRaw`SELECT FROM lead WHERE id = ${id} FOR NO KEY UPDATE`;
}

export async function removeLead(tx: Transaction, id: number, by: Authorship): Promise<void> {
  const [, before] = await Promise.all([holdLead(tx, id), readLeadFigures(tx, id)]);
  await keepLeadFigures(tx, { id, before }, async () => {
    await tx.lead.update({ where: { id }, data: { removedAt: toTimestamp(by.at) }, select: { id: true } });
    await takeBackTemperatures(tx, Prisma.sql`t.lead_id = ${id}`, by.at);
  });
}

type Change = { readonly id: number; readonly change: LeadChange; readonly by: DatedAuthorship };

export async function changeLead(tx: Transaction, { id, change, by }: Change): Promise<void> {
  // Sent together; what is read was read once the lead was held.
  const [, before, figures] = await Promise.all([
    holdLead(tx, id),
    tx.lead.findUniqueOrThrow({ where: { id }, select: shownBefore }),
    readLeadFigures(tx, id),
  ]);
  await keepLeadFigures(tx, { id, before: figures }, async () => {
    await tx.lead.update({ where: { id }, data: columnsOf(change, before, by), select: { id: true } });
    const { temperature, ownerId = before.ownerId } = change;
    if (temperature !== undefined && temperature !== before.temperature) {
      await markTemperature(tx, {
        leadId: id,
        personId: ownerId ?? by.actorId,
        temperature,
        on: by.on,
        at: by.at,
      });
    }
  });
}

const shownBefore = { status: true, ownerId: true, firstOwnerId: true, temperature: true } as const;

type Before = {
  readonly status: LeadStatus;
  readonly ownerId: number | null;
  readonly firstOwnerId: number | null;
  readonly temperature: Temperature | null;
};

function columnsOf(change: LeadChange, before: Before, by: DatedAuthorship): Prisma.LeadUncheckedUpdateInput {
  const { name, email, status, ownerId, ...others } = change;
  const { expectedCloseOn, remarketOn, closedOn, nextAt, statusAt, touchedAt = by.at, ...plain } = others;
  return {
    ...plain,
    ...(name !== undefined && nameColumns(name)),
    ...(email !== undefined && { email: email && tidyEmail(email) }),
    ...(status !== undefined && status !== before.status && statusColumns(status, by)),
    ...(ownerId !== undefined && ownerId !== before.ownerId && ownerColumns(ownerId, before, by)),
    ...(expectedCloseOn !== undefined && { expectedCloseOn: expectedCloseOn && toDate(expectedCloseOn) }),
    ...(remarketOn !== undefined && { remarketOn: remarketOn && toDate(remarketOn) }),
    ...(closedOn !== undefined && { closedOn: closedOn && toDate(closedOn) }),
    ...(nextAt !== undefined && { nextAt: nextAt && toTimestamp(nextAt) }),
    ...(statusAt !== undefined && { statusAt: toTimestamp(statusAt) }),
    touchedAt: toTimestamp(touchedAt),
  };
}

function nameColumns(typed: string) {
  const name = typed.normalize("NFC").trim();
  return { name, foldedName: foldFirmName(name) };
}

function statusColumns(status: LeadStatus, by: DatedAuthorship) {
  return { status, statusAt: toTimestamp(by.at), closedOn: isClosed(status) ? toDate(by.on) : null };
}

/** Taken back from the first owner, the lead has never been given to anybody. */
function ownerColumns(ownerId: number | null, before: Before, by: Authorship) {
  const isTakenBack = ownerId === null && before.ownerId === before.firstOwnerId;
  return {
    ownerId,
    ownerSince: ownerId === null ? null : toTimestamp(by.at),
    firstOwnerId: isTakenBack ? null : (before.firstOwnerId ?? ownerId),
  };
}

function tidyEmail(typed: string): string {
  return typed.trim().toLowerCase();
}
