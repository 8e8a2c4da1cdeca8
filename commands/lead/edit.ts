import { z } from "zod";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Lead } from "#src/domain/lead.ts";
import { UserError } from "#src/errors.ts";
import type { ContactData } from "#src/store/interface/customers.ts";
import type { LeadChange } from "#src/store/interface/leads.ts";
import { askAboutTwins } from "../customer/guard.ts";
import { answerChange } from "./answer.ts";
import { describeLead } from "./card.ts";
import { changeLead, refuseDuplicate } from "./change.ts";
import { factFinds, factNames, facts, readPriority, readRegion, readSource } from "./facts.ts";
import { chooseLeadForChange } from "./find.ts";
import { leadOrName, phrase } from "./finders.ts";
import { leadWord } from "./word.ts";

const args = z.object({ lead: textArgument.optional(), name: textArgument.optional(), ...facts });

type Args = z.output<typeof args>;

export const editLead = defineCommand({
  ...leadWord,
  verb: "edit",
  verbAliases: ["sửa"],
  summary: {
    vi: "Sửa tên, điện thoại, nguồn, ưu tiên, liên hệ, khu vực của một cơ hội",
    en: "Put a lead's name, phone, source, priority, contact or region right",
  },
  examples: ["/lead edit L12 sdt=0987654321", "/lead 12 sua ten=“Công ty Minh Phát” uutien=cao"],
  args,
  names: { ...factNames, lead: ["cohoi", "ma"], name: ["ten"] },
  free: [{ argument: "lead", find: leadOrName }],
  finds: { ...factFinds, lead: leadOrName, name: phrase },
  texts: ["note"],
  roles: ["rep", "lead", "manager", "admin", "media"],

  async run(given, context) {
    const { t } = context;
    const lead = await chooseLeadForChange(given.lead, context, { argument: "lead" });
    refuseDuplicate(lead);
    const change = await changeOf(given, context);
    const { id, name } = lead;
    if (Object.keys(change).length === 0) throw new UserError("error.nothing_to_edit", { lead: `L${id}` });
    if (touchesContact(change)) {
      await askAboutTwins(contactOf(lead, change), context, { mayAttach: false });
    }

    const changed = await changeLead(lead, change, context);
    const title = t("lead.edited", { lead: `L${id}`, name: changed.lead.name, before: name });
    return answerChange(changed, { title, blocks: await describeLead(changed.lead, context) }, context);
  },
});

async function changeOf(given: Args, context: Context): Promise<LeadChange> {
  const { name, phone, email, taxCode, contact, source, priority, product, note } = given;
  const regionId = await readRegion(given, context);
  return {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(taxCode !== undefined && { taxCode }),
    ...(contact !== undefined && { contact }),
    ...(source !== undefined && { source: readSource(source, context) }),
    ...(priority !== undefined && { priority: readPriority(priority, context) }),
    ...(product !== undefined && { product }),
    ...(note !== undefined && { note }),
    ...(regionId !== undefined && { regionId }),
  };
}

function touchesContact({ name, phone, email, taxCode }: LeadChange): boolean {
  return [name, phone, email, taxCode].some((value) => typeof value === "string");
}

/** Only what is new is looked for: what the lead had before was asked about then. */
function contactOf(lead: Lead, { name, phone, email, taxCode }: LeadChange): ContactData {
  return {
    name: name ?? lead.name,
    ...(typeof phone === "string" && { phone }),
    ...(typeof email === "string" && { email }),
    ...(typeof taxCode === "string" && { taxCode }),
    exceptLeadId: lead.id,
  };
}
