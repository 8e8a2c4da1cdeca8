import { fold } from "#src/domain/fold.ts";

/** The stages of a sale after which it counts; any other stage is for the CRM. */
const wonStages: ReadonlySet<string> = new Set(
  [
    "won",
    "closed won",
    "thắng",
    "chốt",
    "đã chốt",
    "đã ký",
    "ký",
    "thành công",
    "hoàn thành",
    "signed",
    "done",
  ].map(fold),
);

export function isWon(status: string): boolean {
  return wonStages.has(fold(status));
}

const companyNames: ReadonlySet<string> = new Set(["công ty", "toàn công ty", "company"].map(fold));

export function isCompany(text: string): boolean {
  return companyNames.has(fold(text));
}
