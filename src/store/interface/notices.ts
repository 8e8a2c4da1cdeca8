import type { Authorship } from "../store.ts";

/** Word of something that somebody else has to know. */
export interface Notices {
  /** Kept together with its job, which sends it at that moment; rolled back with the line, it never was. */
  add(notice: NewNotice, by: Authorship): Promise<void>;
}

export type NoticeKind =
  | "lead_assigned"
  | "new_customer"
  | "proposal_settled"
  | "action_given"
  | "leave_asked"
  | "leave_settled"
  | "away"
  | "day_recorded"
  | "dispute_raised"
  | "dispute_settled"
  | "refund_taken"
  | "late_change"
  | "mail_failed"
  | "voucher_asked"
  | "voucher_settled";

export type NewNotice = {
  readonly kind: NoticeKind;
  readonly audience:
    | { readonly kind: "person"; readonly personId: number }
    | { readonly kind: "team"; readonly teamId: number }
    | { readonly kind: "hr" };
  /** What it is about: `L12`, `S5`, `X3`, `V7`, `N4` (leave), `W2026-11` (days), `B2026` (annual leave), `Q2` (dispute), `C9`, `E3` (mail, or `Z5` that was stopped), `G4` (voucher). */
  readonly subject: string;
  /** Now, or the end of the quiet hours. */
  readonly sendAt: Temporal.Instant;
};
