import { z } from "zod";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { dayOfTime, time, timeArgument } from "#src/command/moment.ts";
import { parseDay } from "#src/domain/day-parse.ts";
import type { Lead } from "#src/domain/lead.ts";
import { stepIn } from "#src/domain/lead-step.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { LeadChange } from "#src/store/interface/leads.ts";
import { answerChange } from "./answer.ts";
import { askFor } from "./ask.ts";
import { nextOf } from "./card.ts";
import { changeLead, refuseDuplicate } from "./change.ts";
import { chooseLeadForChange } from "./find.ts";
import { leadOrName, leadReference } from "./finders.ts";
import { showText } from "./mask.ts";
import { daysToOffer, type NextStep, readMoment, readNext } from "./moment.ts";
import { leadWord } from "./word.ts";

export const stepLead = defineCommand({
  ...leadWord,
  verb: "step",
  verbAliases: ["bước", "capnhat"],
  summary: { vi: "Ghi bước xử lý của một cơ hội", en: "Note a step in handling a lead" },
  examples: ["/lead step L12 “đã demo cho giám đốc”", "/lead 123 buoc “đã demo” tiep=26/11"],
  args: z.object({
    lead: textArgument.optional(),
    text: textArgument.optional(),
    next: textArgument.optional(),
  }),
  names: { lead: ["cohoi", "ma"], text: ["buoc", "noidung"], next: ["tiep"] },
  free: [{ argument: "lead", find: leadReference }, { argument: "text" }],
  finds: { lead: leadOrName },
  texts: ["text", "next"],
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { t, company } = context;
    const lead = await chooseLeadForChange(args.lead, context, { argument: "lead" });
    refuseDuplicate(lead);
    refuseWithoutOwner(lead);
    const said = args.text ?? askForStep(lead, context);
    const next = args.next === undefined ? {} : readNext(args.next, context, "next");

    const changed = await changeLead(lead, { ...stepChange(lead, said, context), ...next }, context, {
      said,
    });
    const { step } = changed.lead;
    return answerChange(
      changed,
      {
        title: t("lead.step_noted", { lead: `L${lead.id}`, name: lead.name, text: showText(said, context) }),
        lines: [
          movedLine(lead, changed.lead, context),
          stepIn(said, company.leads.steps) === undefined
            ? t("lead.step_unknown", { steps: company.leads.steps.values.join(", ") })
            : t("lead.step", { step: step ?? "" }),
          nextOf(changed.lead, context),
        ],
      },
      context,
    );
  },
});

export const nextLead = defineCommand({
  ...leadWord,
  verb: "next",
  verbAliases: ["tiếp"],
  summary: { vi: "Đặt bước tiếp theo, có ngày giờ", en: "Set the next step, with its day and time" },
  examples: ["/lead next L12 “demo” 26/11 14h", "/lead 12 tiep gửi báo giá mai 9h"],
  args: z.object({
    lead: textArgument.optional(),
    date: textArgument.optional(),
    time: timeArgument.optional(),
    text: textArgument.optional(),
  }),
  names: { lead: ["cohoi", "ma"], date: ["ngay"], time: ["gio", "luc"], text: ["viec", "noidung"] },
  free: [
    { argument: "lead", find: leadReference },
    { argument: "date", find: dayOfTime },
    { argument: "time", find: time },
    { argument: "text" },
  ],
  finds: { lead: leadOrName, date: dayOfTime, time },
  texts: ["text"],
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { t } = context;
    const lead = await chooseLeadForChange(args.lead, context, { argument: "lead" });
    refuseDuplicate(lead);
    if (args.date === undefined && args.time === undefined) {
      const days = daysToOffer(context).map(formatDay);
      askFor({ argument: "date", key: "lead.ask_next_day", values: { lead: lead.name }, options: days });
    }
    const next = readWhen(args, context);
    const changed = await changeLead(lead, { ...next, nextStep: args.text ?? next.nextStep }, context);
    const headline = t("lead.next_set", { lead: `L${lead.id}`, name: lead.name });
    return answerChange(changed, { title: headline, lines: [nextOf(changed.lead, context)] }, context);
  },
});

type When = { readonly date?: string | undefined; readonly time?: Temporal.PlainTime | undefined };

/** Whoever is asked for the day may say more: “mai 9h”. */
function readWhen({ date, time: plainTime }: When, context: Context): NextStep {
  const phrase = date === undefined ? undefined : parseDay(date);
  if (date !== undefined && !phrase) return readNext(date, context, "date");
  return {
    nextStep: null,
    nextAt: readMoment({ date: phrase, time: plainTime, argument: "date" }, context),
  };
}

/** What a step that was noted changes: work has begun, and which of the company's steps it is. */
export function stepChange({ status }: Lead, said: string, { company }: Context): LeadChange {
  const step = stepIn(said, company.leads.steps);
  return { ...(step !== undefined && { step }), ...(status === "assigned" && { status: "in_progress" }) };
}

export function askForStep({ name }: Lead, { company }: Context): never {
  return askFor({
    argument: "text",
    key: "lead.ask_step",
    values: { name },
    options: company.leads.steps.values,
  });
}

/** Somebody has to be in charge before work begins. */
export function refuseWithoutOwner({ id, owner }: Lead): void {
  if (!owner) throw new UserError("error.lead_without_owner", { lead: `L${id}` });
}

/** `Đã giao → Đang xử lý`; undefined when the status is the same. */
export function movedLine(before: Lead, after: Lead, { t }: Context): string | undefined {
  return before.status === after.status
    ? undefined
    : t("lead.moved", { from: t(`lead.status_${before.status}`), to: t(`lead.status_${after.status}`) });
}
