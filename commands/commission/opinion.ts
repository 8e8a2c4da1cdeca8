import { z } from "zod";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import { dueDay } from "./dispute.ts";
import { disputeArgument, disputeFinder, holdOpenDispute, nameDispute } from "./find-dispute.ts";
import { tellDisputer, tellOfDispute } from "./tell-dispute.ts";
import { commissionWord } from "./word.ts";

/** What a lead says about a dispute of the own team. */
const opinion = {
  ...commissionWord,
  args: z.object({ dispute: disputeArgument, note: textArgument.optional() }),
  names: { dispute: ["ma"], note: ["lydo", "ghichu"] },
  free: [{ argument: "dispute", find: disputeFinder }, { argument: "note" }],
  texts: ["note"],
  asks: { dispute: "dispute.ask_which" },
  roles: ["lead"],
} as const;

export const agreeToDispute = defineCommand({
  ...opinion,
  verb: "agree",
  verbAliases: ["dongy"],
  summary: {
    vi: "Trưởng nhóm đồng ý với một khiếu nại hoa hồng",
    en: "As the lead, agree with a dispute of commission",
  },
  examples: ["/commission agree Q3", "/hoahong dongy Q3 đúng là chia 60/40"],

  async run({ dispute: id, note: words }, context) {
    const dispute = await holdForOpinion(id, context);
    return give(dispute, { agrees: true, words: words ?? null }, context);
  },
});

export const objectToDispute = defineCommand({
  ...opinion,
  verb: "reject",
  verbAliases: ["khongdongy", "phandoi"],
  summary: {
    vi: "Trưởng nhóm không đồng ý với một khiếu nại hoa hồng",
    en: "As the lead, object to a dispute of commission",
  },
  examples: ["/commission reject Q3", "/hoahong khongdongy Q3 đã chia đúng thoả thuận"],

  async run({ dispute: id, note: words }, context) {
    const dispute = await holdForOpinion(id, context);
    if (words === undefined) {
      throw new UserError("dispute.ask_reject", { entry: nameDispute(dispute) }, { slot: "note" });
    }
    return give(dispute, { agrees: false, words }, context);
  },
});

/** Late is better than never: until HR has decided, the lead may still say something. */
async function holdForOpinion(id: number, context: Context): Promise<Dispute> {
  const dispute = await holdOpenDispute(id, context);
  if (dispute.leadId === context.actor.id && dispute.state === "with_lead") return dispute;
  throw new UserError("error.dispute_not_lead", { entry: nameDispute(dispute) });
}

type Given = { readonly agrees: boolean; readonly words: string | null };

async function give(dispute: Dispute, { agrees, words }: Given, context: Context): Promise<Reply> {
  const { store, by, t, actor } = context;
  const entry = nameDispute(dispute);
  const dueOn = dueDay("hr", context);
  await store.disputes.giveOpinion(dispute.id, { agrees, note: words, dueOn }, by);
  await store.audit.write(
    {
      action: "dispute.opinion",
      subject: entry,
      before: { answerBy: dispute.dueOn.toString() },
      after: { agrees, note: words, answerBy: dueOn.toString() },
    },
    by,
  );
  await tellOfDispute({ ...dispute, state: "with_hr", dueOn }, context);
  await tellDisputer(dispute, context);
  const values = { entry, name: dispute.person.name };
  return directReply(
    title(t(agrees ? "dispute.agreed" : "dispute.objected", values)),
    ...(words === null ? [] : [text(t("dispute.text", { text: words }))]),
    note(t("dispute.to_hr", { due: formatWeekday(dueOn, actor.locale) })),
    actions(
      { label: t("revenue.undo"), command: `/undo ${entry}` },
      { label: t("dispute.button_list"), command: "/commission disputes" },
    ),
  );
}
