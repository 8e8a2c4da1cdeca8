import { fold } from "#src/domain/fold.ts";
import type { LeadStatus } from "#src/domain/lead.ts";
import { leadStatusNames } from "#src/domain/lead-names.ts";
import type { Names } from "#src/domain/names.ts";

export type Stage = {
  readonly status: LeadStatus;
  /** One of the company's steps, where the file's stage is one. */
  readonly step?: string;
};

/** What a stage or status of another CRM means here; undefined for one that nobody knows. */
export function readStage(text: string, steps: Names<string>): Stage | undefined {
  const known = stages.get(fold(text.replace(/[_-]+/g, " ")));
  if (known !== undefined) return { status: known };
  const status = leadStatusNames.find(text);
  if (status !== undefined) return { status };
  const step = steps.find(text);
  return step === undefined ? undefined : { status: "in_progress", step };
}

/** With the stages that the files of Maven Analytics, HubSpot, Salesforce and Lark Base come with. */
const otherNames: Readonly<Record<LeadStatus, string>> = {
  new: "new, open, chưa liên hệ, chưa xử lý, tiềm năng, lead mới, khách mới, open not contacted",
  assigned:
    "prospecting, prospect, assigned, appointment scheduled, attempted to contact, đã phân công, đã nhận, chờ liên hệ",
  in_progress:
    "engaging, in progress, working, qualification, qualified to buy, presentation scheduled, decision maker bought in, contract sent, open deal, connected, contacted, đang liên hệ, đang tư vấn, đang theo dõi, đang chăm sóc, đã liên hệ, đang đàm phán, negotiation, negotiating, negotiation review, proposal, proposal price quote, needs analysis, value proposition, perception analysis, quotation, báo giá, đã báo giá, đàm phán, thương lượng, tư vấn, demo, gửi hợp đồng",
  qualified:
    "won, closed won, thắng, chốt, đã chốt, đã ký, ký, thành công, chốt thành công, hoàn thành, signed, done, qualified, đã mua",
  unqualified:
    "closed lost, thua, thất bại, đã mất, rớt, không thành công, huỷ, hủy, đã huỷ, đã hủy, từ chối, unqualified, not qualified, disqualified, không đạt",
  paused: "paused, on hold, bad timing, tạm hoãn, hoãn, nurture, nurturing, chờ",
  duplicate: "duplicate, trùng lặp",
};

const stages: ReadonlyMap<string, LeadStatus> = new Map(
  Object.entries(otherNames).flatMap(([status, names]) => {
    const known = leadStatusNames.values.find((value) => value === status);
    return known === undefined ? [] : names.split(", ").map((name) => [fold(name), known] as const);
  }),
);

const companyNames: ReadonlySet<string> = new Set(["công ty", "toàn công ty", "company"].map(fold));

export function isCompany(text: string): boolean {
  return companyNames.has(fold(text));
}
