import type { Authorship } from "../store.ts";

/** Word of something that somebody else has to know. */
export interface Notices {
  /** Kept together with its job, which sends it at that moment; rolled back with the line, it never was. */
  add(notice: NewNotice, by: Authorship): Promise<void>;
}

export type NoticeKind = "lead_assigned" | "new_customer" | "proposal_settled" | "action_given";

export type NewNotice = {
  readonly kind: NoticeKind;
  readonly audience:
    | { readonly kind: "person"; readonly personId: number }
    | { readonly kind: "team"; readonly teamId: number };
  /** What it is about: `L12`, `S5`, `X3`, `V7`. */
  readonly subject: string;
  /** Now, or the end of the quiet hours. */
  readonly sendAt: Temporal.Instant;
};
