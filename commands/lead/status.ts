import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { day, dayArgument, named, oneOf, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { allowedMoves, type Lead, type LeadStatus } from "#src/domain/lead.ts";
import { leadStatusNames } from "#src/domain/lead-names.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { answerChange } from "./answer.ts";
import { askFor } from "./ask.ts";
import { giveLead } from "./assign.ts";
import { duplicateOf } from "./attach.ts";
import { customerLine } from "./card.ts";
import { type Changed, changeLead } from "./change.ts";
import { chooseLead, chooseLeadForChange } from "./find.ts";
import { leadOrName, leadReference } from "./finders.ts";
import { answerMerge, mergeLeads } from "./merge.ts";
import { refuseMove } from "./move.ts";
import { type Paused, pauseLead } from "./pause.ts";
import { qualifyLead } from "./qualify.ts";
import { askForStep, movedLine, refuseWithoutOwner, stepChange } from "./step.ts";
import { leadWord } from "./word.ts";

const args = z.object({
  lead: textArgument.optional(),
  status: oneOf(leadStatusNames).optional(),
  text: textArgument.optional(),
  remarket: dayArgument.optional(),
  original: textArgument.optional(),
  person: textArgument.optional(),
});

export type StatusArgs = Omit<z.output<typeof args>, "lead" | "status">;

export const moveLead = defineCommand({
  ...leadWord,
  verb: "status",
  verbAliases: ["tt", "trangthai"],
  summary: { vi: "Chuyển trạng thái của một cơ hội", en: "Move a lead to another status" },
  examples: [
    "/lead status L12 không tiềm năng lydo=“không có nhu cầu”",
    "/lead 12 tt dừng theo đuổi lydo=“hết ngân sách” hen=15/1",
    "/lead status L12 in_progress “đã gọi lần đầu”",
  ],
  args,
  names: {
    lead: ["cohoi", "ma"],
    status: ["tt", "trangthai"],
    text: ["lydo", "reason", "buoc", "noidung"],
    remarket: ["hen", "ngay", "taitiepthi"],
    original: ["goc", "trung"],
    person: ["nv", "nhanvien"],
  },
  free: [
    { argument: "lead", find: leadReference },
    { argument: "status", find: named(leadStatusNames) },
    { argument: "original", find: word(/^#?[LK]\d{1,8}$/i) },
    { argument: "person", find: word(/^@\S/) },
    { argument: "text" },
  ],
  finds: { lead: leadOrName, status: named(leadStatusNames), remarket: day, person: word(/^@?\S/) },
  texts: ["text"],
  roles: ["rep", "lead", "manager", "admin"],

  async run({ lead: words, status, ...given }, context) {
    const lead = await chooseLeadForChange(words, context, { argument: "lead" });
    if (status === undefined) return askForStatus(lead, given.text, context);
    refuseMove(lead, status, context);
    return moveTo(status, lead, given, context);
  },
});

export const qualifiedLead = defineCommand({
  ...leadWord,
  verb: "qualify",
  verbAliases: ["khachhang"],
  summary: { vi: "Chuyển cơ hội thành Khách hàng", en: "Turn a lead into a customer" },
  examples: ["/lead qualify L12"],
  args: z.object({ lead: textArgument.optional() }),
  names: { lead: ["cohoi", "ma"] },
  free: [{ argument: "lead", find: leadOrName }],
  finds: { lead: leadOrName },
  roles: ["rep", "lead", "manager", "admin"],

  async run({ lead: words }, context) {
    const lead = await chooseLeadForChange(words, context, { argument: "lead" });
    refuseMove(lead, "qualified", context);
    return moveTo("qualified", lead, {}, context);
  },
});

async function moveTo(
  status: LeadStatus,
  lead: Lead,
  given: Partial<StatusArgs>,
  context: Context,
): Promise<Reply> {
  switch (status) {
    case "new":
      // The table has no way back to it, so that the move has been refused before.
      throw new UserError("error.lead_is_already", { lead: `L${lead.id}`, status: lead.status });
    case "assigned":
      return answerMove(lead, await assign(lead, given.person, context), context);
    case "in_progress":
      return answerMove(lead, await start(lead, given.text, context), context);
    case "qualified":
      return answerMove(lead, await qualifyLead(lead, context), context);
    case "unqualified":
      return answerMove(lead, await drop(lead, given.text, context), context);
    case "paused":
      return answerMove(lead, await pauseLead(lead, given, context), context);
    case "duplicate":
      return declareDuplicate(lead, given.original, context);
  }
}

async function answerMove(
  before: Lead,
  changed: Changed & Partial<Paused>,
  context: Context,
): Promise<Reply> {
  const { t } = context;
  const { lead, wantedOn } = changed;
  const { id, name, reason, owner } = lead;
  return answerChange(
    changed,
    {
      title: t("lead.status_set", { lead: `L${id}`, name, status: t(`lead.status_${lead.status}`) }),
      lines: [
        movedLine(before, lead, context),
        before.owner?.id === owner?.id || !owner ? undefined : t("lead.owned_by", { name: owner.name }),
        reason === null || reason === before.reason ? undefined : t("lead.reason", { reason }),
        lead.status === "qualified" ? await customerLine(lead, context) : undefined,
        wantedOn && remarketLine(lead, wantedOn, context),
      ],
    },
    context,
  );
}

/** Says so when the day had to be moved to a workday. */
function remarketLine({ remarketOn }: Lead, wanted: Temporal.PlainDate, { t }: Context): string {
  const day = formatDay(remarketOn ?? wanted);
  return remarketOn?.equals(wanted)
    ? t("lead.remarket_task", { day })
    : t("lead.remarket_rolled", { day, wanted: formatDay(wanted) });
}

function askForStatus({ name, status }: Lead, text: string | undefined, { t }: Context): never {
  const statuses = allowedMoves[status].map((next) => t(`lead.status_${next}`));
  if (text !== undefined) {
    throw new UserError(
      "error.unknown_status",
      { text, options: statuses.join(", ") },
      { argument: "status" },
    );
  }
  return askFor({
    argument: "status",
    key: "lead.ask_status",
    values: { name, status: t(`lead.status_${status}`) },
    options: statuses,
  });
}

async function assign(lead: Lead, words: string | undefined, context: Context): Promise<Changed> {
  if (words === undefined && lead.owner) return changeLead(lead, { status: "assigned" }, context);
  return giveLead(lead, words, context);
}

async function start(lead: Lead, said: string | undefined, context: Context): Promise<Changed> {
  refuseWithoutOwner(lead);
  const text = said ?? askForStep(lead, context);
  return changeLead(lead, { ...stepChange(lead, text, context), status: "in_progress" }, context, {
    said: text,
  });
}

async function drop(lead: Lead, reason: string | undefined, context: Context): Promise<Changed> {
  if (reason === undefined) {
    return askFor({ argument: "text", key: "lead.ask_reason", values: { name: lead.name } });
  }
  return changeLead(lead, { status: "unqualified", reason }, context, { said: reason });
}

async function declareDuplicate(lead: Lead, words: string | undefined, context: Context): Promise<Reply> {
  const { store } = context;
  if (words === undefined) {
    return askFor({ argument: "original", key: "lead.ask_original", values: { lead: `L${lead.id}` } });
  }
  const number = /^#?K(\d{1,8})$/i.exec(words.trim())?.[1];
  if (number === undefined) {
    const original = await chooseLead(words, context, { argument: "original" });
    return answerMerge(await mergeLeads(original, lead, context), original, context);
  }
  const customer = await store.customers.read(context.scope, Number(number));
  if (!customer) throw new UserError("error.no_such_original", { original: words });
  const change = duplicateOf({ leadId: null, customerId: customer.id });
  return answerMove(lead, await changeLead(lead, change, context, { action: "lead.merge" }), context);
}
