import { z } from "zod";
import { type MailTrouble, overtakings } from "./interface/mails.ts";

/** As it is kept: the kind, and the words behind a space. */
export function writeTrouble(trouble: MailTrouble): string {
  switch (trouble.kind) {
    case "refused":
    case "expired":
    case "bounced":
      return `${trouble.kind} ${trouble.words}`;
    case "address":
      return trouble.kind;
    case "overtaken":
      return `${trouble.kind} ${trouble.by}`;
    case "fault":
      return `${trouble.kind} ${trouble.reference}`;
  }
}

const knownTrouble = z.enum(["refused", "expired", "address", "overtaken", "bounced", "fault"]);
const knownOvertaking = z.enum(overtakings);

export function readTrouble(problem: string): MailTrouble {
  const [kind, ...rest] = problem.split(" ");
  const words = rest.join(" ");
  const known = knownTrouble.parse(kind);
  switch (known) {
    case "refused":
    case "expired":
    case "bounced":
      return { kind: known, words };
    case "address":
      return { kind: known };
    case "overtaken":
      return { kind: known, by: knownOvertaking.parse(words) };
    case "fault":
      return { kind: known, reference: words };
  }
}
