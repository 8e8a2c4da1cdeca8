import { z } from "zod";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Lead } from "#src/domain/lead.ts";
import { UserError } from "#src/errors.ts";
import { answerChange } from "./answer.ts";
import { askFor } from "./ask.ts";
import { duplicateOf } from "./attach.ts";
import { type Changed, changeLead, readBack } from "./change.ts";
import { chooseLead, chooseLeadForChange } from "./find.ts";
import { leadOrName, leadReference } from "./finders.ts";
import { refuseMove } from "./move.ts";
import { leadWord } from "./word.ts";

export const mergeLead = defineCommand({
  ...leadWord,
  verb: "merge",
  verbAliases: ["gộp"],
  summary: {
    vi: "Gộp cơ hội trùng: mã thứ hai thành bản trùng của mã thứ nhất",
    en: "Merge leads: the second becomes a duplicate of the first",
  },
  examples: ["/lead merge L12 L15", "/lead 12 gop 15"],
  args: z.object({ lead: textArgument.optional(), duplicate: textArgument.optional() }),
  names: { lead: ["cohoi", "goc"], duplicate: ["trung", "ban"] },
  free: [
    { argument: "lead", find: leadReference },
    { argument: "duplicate", find: leadReference },
    { argument: "duplicate" },
  ],
  finds: { lead: leadOrName, duplicate: leadOrName },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const lead = await chooseLead(args.lead, context, { argument: "lead" });
    if (args.duplicate === undefined) {
      askFor({
        argument: "duplicate",
        key: "lead.ask_duplicate",
        values: { lead: `L${lead.id}`, name: lead.name },
      });
    }
    const duplicate = await chooseLeadForChange(args.duplicate, context, { argument: "duplicate" });
    return answerMerge(await mergeLeads(lead, duplicate, context), lead, context);
  },
});

/** Nothing is moved: each keeps its own history, so that undoing the merge restores the duplicate exactly. */
export async function mergeLeads({ id }: Lead, duplicate: Lead, context: Context): Promise<Changed> {
  // Two merges the other way round must not both be done.
  await context.store.leads.hold(id);
  const original = await readBack(id, context);
  const values = { lead: `L${original.id}`, duplicate: `L${duplicate.id}` };
  if (original.id === duplicate.id) throw new UserError("error.merge_itself", values);
  if (await isWithin(original, duplicate.id, context)) throw new UserError("error.merge_cycle", values);
  if (original.duplicateOf) {
    throw new UserError("error.merge_into_duplicate", { ...values, original: `L${original.duplicateOf.id}` });
  }
  if (original.phone === null) throw new UserError("error.merge_without_phone", values);
  refuseMove(duplicate, "duplicate", context);

  const customerId = original.customer?.id ?? duplicate.customer?.id ?? null;
  const change = duplicateOf({ leadId: original.id, customerId });
  return changeLead(duplicate, change, context, { action: "lead.merge" });
}

export function answerMerge(changed: Changed, original: Lead, context: Context) {
  const { t } = context;
  const { id, name } = changed.lead;
  return answerChange(
    changed,
    {
      title: t("lead.merged", {
        duplicate: `L${id}`,
        name,
        lead: `L${original.id}`,
        original: original.name,
      }),
      lines: [t("lead.merged_keeps", { lead: `L${original.id}` })],
    },
    context,
  );
}

/** Whether a lead is, along the duplicates before it, one of that lead's own. */
async function isWithin({ duplicateOf: further }: Lead, id: number, context: Context): Promise<boolean> {
  if (!further) return false;
  return further.id === id || isWithin(await readBack(further.id, context), id, context);
}
