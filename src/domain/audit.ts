/** Everything that changes what a person may later have to prove. */
export const auditActions = [
  "sale.record",
  "sale.reverse",
  "collection.record",
  "collection.reverse",
  "target.set",
  "target.restore",
  "person.add",
  "person.change",
  "person.leave",
  "unit.add",
  "account.link",
  "figures.rebuild",
  "import",
] as const;

export type AuditAction = (typeof auditActions)[number];

/** JSON-safe values: money is written as decimal text. */
export type AuditValues = Readonly<Record<string, string | number | boolean | null>>;

export type AuditEntry = {
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly actor: { readonly id: number; readonly name: string } | null;
  readonly action: AuditAction;
  /** What was changed, as people name it: `S12`, `C7`, `P3`. */
  readonly subject: string;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
  /** The line that caused it, word for word; null for the terminal and for imports. */
  readonly message: string | null;
  readonly reversesId: number | null;
  readonly reversedById: number | null;
};
