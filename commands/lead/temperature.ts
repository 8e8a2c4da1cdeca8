import { z } from "zod";
import { reply, text } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Temperature } from "#src/domain/lead.ts";
import { answerChange } from "./answer.ts";
import { changeLead, refuseDuplicate } from "./change.ts";
import { chooseLeadForChange } from "./find.ts";
import { leadOrName } from "./finders.ts";
import { leadWord } from "./word.ts";

const shape = {
  ...leadWord,
  args: z.object({ lead: textArgument.optional() }),
  names: { lead: ["cohoi", "ma"] },
  free: [{ argument: "lead", find: leadOrName }],
  finds: { lead: leadOrName },
  roles: ["rep", "lead", "manager", "admin"],
} as const;

export const warmLead = defineCommand({
  ...shape,
  verb: "warm",
  verbAliases: ["ấm", "nóng"],
  summary: { vi: "Đánh dấu cơ hội ấm", en: "Mark a lead as warm" },
  examples: ["/lead warm L12", "/lead 12 nong"],
  run: ({ lead }, context) => setTemperature(lead, "warm", context),
});

export const coldLead = defineCommand({
  ...shape,
  verb: "cold",
  verbAliases: ["lạnh"],
  summary: { vi: "Đánh dấu cơ hội lạnh", en: "Mark a lead as cold" },
  examples: ["/lead cold L12", "/lead 12 lanh"],
  run: ({ lead }, context) => setTemperature(lead, "cold", context),
});

async function setTemperature(words: string | undefined, temperature: Temperature, context: Context) {
  const { t } = context;
  const lead = await chooseLeadForChange(words, context, { argument: "lead" });
  refuseDuplicate(lead);
  const values = { lead: `L${lead.id}`, name: lead.name, temperature: t(`lead.temperature_${temperature}`) };
  if (lead.temperature === temperature) return reply(text(t("lead.temperature_same", values)));
  const changed = await changeLead(lead, { temperature }, context);
  return answerChange(changed, { title: t("lead.temperature_set", values) }, context);
}
