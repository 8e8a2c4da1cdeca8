/** What takes exactly this change back, whatever is changed later: `/undo V4-345`. */
export function undoCommand(subject: string, auditId: number): string {
  return `/undo ${subject}-${auditId}`;
}
