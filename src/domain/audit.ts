/** What is done about days, leave and pay. */
export const payActions = [
  "leave.ask",
  "leave.settle",
  "leave.correct",
  "day.record",
  "month.confirm",
  "month.sign",
  "month.lock",
  "packet.export",
  "dispute.add",
  "dispute.opinion",
  "dispute.settle",
  "pay.adjust",
] as const;

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
  "account.unlink",
  "account.wrong_code",
  "room.set",
  "figures.rebuild",
  "import",
  "import.undo",
  "lead.add",
  "lead.change",
  "lead.merge",
  "lead.undo",
  "customer.change",
  "activity.add",
  "activity.remove",
  "task.add",
  "task.change",
  "appointment.add",
  "appointment.change",
  "calendar.link",
  "care.report",
  "schedule.change",
  "schedule.feed",
  "meeting.note",
  "meeting.note_remove",
  "proposal.add",
  "proposal.settle",
  "payment.date",
  "plan.set",
  "voucher.change",
  "customer_mail.confirm",
  "customer_mail.drop",
  "customer_mail.sent",
  "customer_mail.again",
  "article.add",
  "article.remove",
  "article.target",
  ...payActions,
] as const;

export type AuditAction = (typeof auditActions)[number];

/** JSON-safe values: money is written as decimal text. */
export type AuditValues = Readonly<Record<string, string | number | boolean | null>>;

export type AuditEntry = {
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly actor: { readonly id: number; readonly name: string } | null;
  readonly action: AuditAction;
  /** What was changed, as people name it: `S12`, `C7`, `P3`, `L5`, `K2`, `A9`, `V4` (task), `H3` (appointment), `M6` (meeting note), `D4` (calendar), `N8` (leave), `Q2` (dispute), `J5` (adjustment), `W2026-11` (a month's pay), `F3` (plan), `G4` (voucher), `Z5` (mail to a customer), `R6` (article). */
  readonly subject: string;
  readonly before: AuditValues | null;
  readonly after: AuditValues | null;
  /** The line that caused it, word for word; null for the terminal and for imports. */
  readonly message: string | null;
  readonly reversesId: number | null;
  readonly reversedById: number | null;
};

/** About somebody's pay or leave: such a history is for few, and never for a shared conversation. */
export function isAboutPay({ subject }: Pick<AuditEntry, "subject">): boolean {
  return /^(?:[NQJ]\d|W\d{4}-)/.test(subject);
}

/** The row of an imported file that made or changed an entry, as it was written. */
export type ImportedRow = {
  readonly run: number;
  readonly at: Temporal.Instant;
  readonly file: string;
  readonly line: number;
  readonly cells: readonly { readonly heading: string; readonly text: string }[];
};
