import type { Lead } from "#src/domain/lead.ts";
import type { Transaction } from "./database.ts";
import { toInstant, toPlainDate } from "./dates.ts";
import type { Prisma } from "./generated/client.ts";
import { inOrder } from "./in-order.ts";

const named = { select: { id: true, name: true } } as const;

const include = {
  owner: named,
  createdBy: named,
  customer: named,
  duplicateOf: named,
  region: { select: { id: true, kind: true, name: true } },
} as const;

/** In the order of the ids. */
export async function loadLeads(
  tx: Transaction,
  ids: readonly number[],
  among: Prisma.LeadWhereInput = {},
): Promise<Lead[]> {
  if (ids.length === 0) return [];
  const rows = await tx.lead.findMany({ where: { ...among, id: { in: [...ids] } }, include });
  return inOrder(ids, rows).map(toLead);
}

type Row = Prisma.LeadGetPayload<{ include: typeof include }>;

function toLead(row: Row): Lead {
  return {
    id: row.id,
    name: row.name,
    contact: row.contact,
    phone: row.phone,
    email: row.email,
    taxCode: row.taxCode,
    source: row.source,
    priority: row.priority,
    step: row.step,
    temperature: row.temperature,
    status: row.status,
    statusAt: toInstant(row.statusAt),
    owner: row.owner,
    createdBy: row.createdBy,
    region: row.region,
    customer: row.customer,
    duplicateOf: row.duplicateOf,
    product: row.product,
    expectedAmount: row.expectedAmount,
    expectedCloseOn: row.expectedCloseOn && toPlainDate(row.expectedCloseOn),
    nextStep: row.nextStep,
    nextAt: row.nextAt && toInstant(row.nextAt),
    reason: row.reason,
    remarketOn: row.remarketOn && toPlainDate(row.remarketOn),
    note: row.note,
    receivedOn: row.receivedOn && toPlainDate(row.receivedOn),
    receivedAt: toInstant(row.receivedAt),
    closedOn: row.closedOn && toPlainDate(row.closedOn),
    touchedAt: toInstant(row.touchedAt),
  };
}
