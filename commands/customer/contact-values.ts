import type { AuditValues } from "#src/domain/audit.ts";

type Kept = {
  readonly id: number;
  readonly name: string;
  readonly title?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
};

/** A customer's contact as the customer's history keeps it. */
export function contactValues({ id, name, title, phone, email }: Kept): AuditValues {
  return {
    contactId: id,
    contact: name,
    title: title ?? null,
    phone: phone ?? null,
    email: email ?? null,
  };
}
