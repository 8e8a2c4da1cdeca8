import type { AuditValues } from "#src/domain/audit.ts";
import type { Customer } from "#src/store/interface/customers.ts";

/** Whatever of a customer can change, as its history keeps it: names for people beside the ids that an undo needs. */
export function valuesOf(customer: Customer): AuditValues {
  const { owner, region } = customer;
  return {
    name: customer.name,
    phone: customer.phone,
    email: customer.email,
    taxCode: customer.taxCode,
    sector: customer.sector,
    office: customer.office,
    segment: customer.segment,
    owner: owner?.name ?? null,
    ownerId: owner?.id ?? null,
    region: region?.name ?? null,
    regionId: region?.id ?? null,
  };
}
