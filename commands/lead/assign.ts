import { z } from "zod";
import { note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand, type Finder } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import type { Lead } from "#src/domain/lead.ts";
import { UserError } from "#src/errors.ts";
import { answerChange } from "./answer.ts";
import { type Changed, changeLead, refuseDuplicate } from "./change.ts";
import { chooseLeadForChange, getLeadForChange } from "./find.ts";
import { leadOrName, leadReference } from "./finders.ts";
import { chooseOwner, ownerInTurn } from "./owner.ts";
import { tellOwner, toldLater } from "./tell-owner.ts";
import { leadWord } from "./word.ts";

/** So many waiting leads are given out by one line. */
const atOnce = 20;

const allNew = /^(?:new|moi|cac co hoi moi|tat ca)$/;

const waiting: Finder = (words) => {
  const [first = "", ...others] = words.split(" ");
  return allNew.test(fold(first)) ? { text: first, rest: others.join(" ") } : undefined;
};

/** “cho Minh”, “to Minh” at the end; a firm called “Chợ Lớn” has its mark or its capital. */
const toWhom: Finder = (words) => {
  const list = words.split(" ");
  const head = list.findLastIndex((word) => word === "cho" || word === "to");
  const text = list.slice(head + 1).join(" ");
  return head === -1 || text === "" ? undefined : { text, rest: list.slice(0, head).join(" ") };
};

export const assignLead = defineCommand({
  ...leadWord,
  verb: "assign",
  verbAliases: ["giao", "dieuphoi"],
  summary: {
    vi: "Giao cơ hội cho một người, hoặc chia theo lượt cho người đang giữ ít nhất",
    en: "Give a lead to somebody, or to whoever has the fewest",
  },
  examples: ["/lead assign L12 @lan", "/lead 12 giao", "/lead assign new"],
  args: z.object({ lead: textArgument.optional(), person: textArgument.optional() }),
  names: { lead: ["cohoi", "ma"], person: ["nv", "nhanvien", "cho"] },
  free: [
    { argument: "lead", find: (words) => leadReference(words) ?? waiting(words) },
    { argument: "person", find: word(/^@\S/) },
    { argument: "person", find: toWhom },
    { argument: "lead" },
    { argument: "person" },
  ],
  finds: { lead: leadOrName, person: word(/^@?\S/) },
  roles: ["lead", "manager", "admin"],

  async run(args, context) {
    if (args.lead !== undefined && args.person === undefined && allNew.test(fold(args.lead))) {
      return assignWaiting(context);
    }
    const { t } = context;
    const lead = await chooseLeadForChange(args.lead, context, { argument: "lead" });
    const changed = await giveLead(lead, args.person, context);
    return answerChange(
      changed,
      {
        title: t("lead.assigned", {
          lead: `L${lead.id}`,
          name: lead.name,
          owner: changed.lead.owner?.name ?? "",
        }),
        lines: [
          args.person === undefined ? t("lead.assigned_in_turn") : undefined,
          lead.owner ? t("lead.assigned_before", { owner: lead.owner.name }) : undefined,
          toldLater(changed.lead, context),
        ],
      },
      context,
    );
  },
});

/** To the person whom the words name, or else to whoever's turn it is; the new owner hears of it. */
export async function giveLead(lead: Lead, words: string | undefined, context: Context): Promise<Changed> {
  refuseDuplicate(lead);
  const { store, now } = context;
  const ownerId =
    words === undefined ? (await ownerInTurn(context)).personId : (await chooseOwner(words, context)).id;
  if (lead.owner?.id === ownerId) {
    throw new UserError("error.already_owner", { lead: `L${lead.id}`, name: lead.owner.name });
  }
  const region = lead.region ?? (await store.people.get(ownerId, now.toPlainDate())).region;
  const isWaiting = lead.status === "new" || lead.status === "paused";
  const changed = await changeLead(
    lead,
    { ownerId, regionId: region?.id ?? null, ...(isWaiting && { status: "assigned" }) },
    context,
  );
  await tellOwner(changed.lead, context);
  return changed;
}

/** Gives out all that waits, the oldest first, each to whoever has the fewest by then. */
async function assignWaiting(context: Context): Promise<Reply> {
  const { store, scope, t, isPrivate } = context;
  if (scope.kind === "nobody" && !isPrivate)
    throw new UserError("error.out_of_scope", { example: "/lead list" });
  const found = await store.leads.list(scope, { statuses: ["new"], limit: 1000 });
  if (found.length === 0) return reply(text(t("lead.none_waiting")));

  const given: Changed[] = [];
  const oldest = found.toReversed().slice(0, atOnce);
  for (const { id } of oldest) {
    const lead = await getLeadForChange(id, context);
    // Somebody else may have given it out while it was waited for.
    if (lead.status === "new") given.push(await giveLead(lead, undefined, context));
  }
  if (given.length === 0) return reply(text(t("lead.none_waiting")));
  const remaining = found.length - oldest.length;
  return reply(
    title(t("lead.assigned_all", { count: given.length })),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.lead"), format: "text" },
        { label: t("column.owner"), format: "text" },
      ],
      given.map(({ lead }) => [`L${lead.id}`, lead.name, lead.owner?.name ?? null]),
    ),
    note(t("lead.assigned_all_undo", { lead: `L${given[0]?.lead.id ?? ""}` })),
    ...(remaining > 0 ? [note(t("lead.still_waiting", { count: remaining }))] : []),
  );
}
