import type { AuditValues } from "#src/domain/audit.ts";
import type { Lead } from "#src/domain/lead.ts";

/** Whatever of a lead can change, as its history keeps it: names for people beside the ids that an undo needs. */
export function valuesOf(lead: Lead): AuditValues {
  return {
    name: lead.name,
    contact: lead.contact,
    phone: lead.phone,
    email: lead.email,
    taxCode: lead.taxCode,
    source: lead.source,
    priority: lead.priority,
    step: lead.step,
    temperature: lead.temperature,
    status: lead.status,
    statusAt: lead.statusAt.toString(),
    closedOn: lead.closedOn?.toString() ?? null,
    touchedAt: lead.touchedAt.toString(),
    ownerId: lead.owner?.id ?? null,
    owner: lead.owner?.name ?? null,
    regionId: lead.region?.id ?? null,
    region: lead.region?.name ?? null,
    customerId: lead.customer?.id ?? null,
    customer: lead.customer?.name ?? null,
    duplicateOfId: lead.duplicateOf?.id ?? null,
    duplicateOf: lead.duplicateOf && `L${lead.duplicateOf.id}`,
    product: lead.product,
    expectedAmount: lead.expectedAmount?.toString() ?? null,
    expectedCloseOn: lead.expectedCloseOn?.toString() ?? null,
    nextStep: lead.nextStep,
    nextAt: lead.nextAt?.toString() ?? null,
    reason: lead.reason,
    remarketOn: lead.remarketOn?.toString() ?? null,
    note: lead.note,
  };
}

/** What was and what is, of the values that differ. */
export function differenceOf(before: AuditValues, after: AuditValues): Difference {
  const changed = Object.keys(after).filter((key) => after[key] !== before[key]);
  return { before: pick(before, changed), after: pick(after, changed) };
}

export type Difference = { readonly before: AuditValues; readonly after: AuditValues };

function pick(values: AuditValues, keys: readonly string[]): AuditValues {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}
