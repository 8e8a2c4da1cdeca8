import { z } from "zod";
import { actions, type Block, note, reply, table } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Lead } from "#src/domain/lead.ts";
import { kindKeys } from "../activity/kinds.ts";
import { describeLead, leadTitle, nextActions } from "./card.ts";
import { chooseLead, mayChange } from "./find.ts";
import { leadOrName } from "./finders.ts";
import { showText } from "./mask.ts";
import { leadWord } from "./word.ts";
import { describeWorked } from "./working-time.ts";

const shownActivities = 5;

export const showLead = defineCommand({
  ...leadWord,
  verb: "show",
  verbAliases: ["xem", "chitiet"],
  summary: { vi: "Xem một cơ hội: liên hệ, trạng thái, hoạt động", en: "One lead in detail" },
  examples: ["/lead show L12", "/lead show 0912345678", "/lead xem Minh Phát"],
  args: z.object({ lead: textArgument.optional() }),
  names: { lead: ["cohoi", "ma"] },
  free: [{ argument: "lead", find: leadOrName }],
  finds: { lead: leadOrName },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run({ lead: words }, context) {
    const { t } = context;
    const lead = await chooseLead(words, context, { argument: "lead" });
    return reply(
      leadTitle(lead),
      ...(await describeLead(lead, context)),
      note(t("lead.in_status_for", { time: describeWorked(lead.statusAt, context) })),
      ...(await duplicatesOf(lead, context)),
      ...(await activitiesOf(lead, context)),
      actions(...(mayChange(lead, context) ? nextActions(lead, context) : []), {
        label: t("revenue.history"),
        command: `/audit L${lead.id}`,
      }),
    );
  },
});

async function duplicatesOf({ id }: Lead, { store, t }: Context): Promise<Block[]> {
  const duplicates = await store.leads.duplicatesOf(id);
  if (duplicates.length === 0) return [];
  return [note(t("lead.has_duplicates", { leads: duplicates.map((lead) => `L${lead.id}`).join(", ") }))];
}

/** The newest of what was done, with what was done about its duplicates. */
async function activitiesOf({ id }: Lead, context: Context): Promise<Block[]> {
  const { store, scope, t } = context;
  const activities = await store.activities.list(scope, { leadId: id, limit: shownActivities });
  if (activities.length === 0) return [];
  return [
    table(
      [
        { label: t("column.day"), format: "date" },
        { label: t("column.activity"), format: "text" },
        { label: t("column.who"), format: "text" },
        { label: t("column.content"), format: "text" },
      ],
      activities.map(({ on, kind, by, text, outcome }) => [
        on,
        t(kindKeys[kind]),
        by?.name ?? null,
        showText([text, outcome].filter((part) => part !== null).join(" · "), context),
      ]),
    ),
  ];
}
