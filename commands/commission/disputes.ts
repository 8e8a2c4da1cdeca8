import { z } from "zod";
import { type Action, actions, type Block, directReply, note, text, title } from "#src/chat/reply.ts";
import { period, periodArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseMonth } from "#src/command/month.ts";
import { formatMoney } from "#src/domain/money.ts";
import { mayRead, payScopeOf } from "#src/domain/pay-access.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import { describeState, explainDisputed, isLate, isOpen, nameDispute, readerOf } from "./find-dispute.ts";
import { commissionWord } from "./word.ts";

/** Each takes up to three buttons. */
const withButtons = 3;

export const listDisputes = defineCommand({
  ...commissionWord,
  verb: "disputes",
  verbAliases: ["cackhieunai", "dskhieunai"],
  summary: {
    vi: "Các khiếu nại hoa hồng: của mình, chờ mình cho ý kiến hoặc chờ nhân sự",
    en: "Disputes of commission: your own, and those that wait for you",
  },
  examples: ["/commission disputes", "/hoahong cackhieunai tháng trước"],
  args: z.object({ month: periodArgument.optional() }),
  names: { month: ["thang", "ky"] },
  free: [{ argument: "month", find: period }],
  roles: "everyone",

  async run(args, context) {
    const { store, t, actor } = context;
    const asked = { argument: "month", example: "/commission disputes 11/2026" };
    const month = args.month && chooseMonth(args.month, context, asked);
    const disputes = await store.disputes.list(readerOf(context), month);
    const values = { month: month ? formatMonth(month, actor.locale) : "" };
    if (disputes.length === 0) {
      return directReply(text(t(month ? "dispute.none_month" : "dispute.none", values)));
    }
    return directReply(
      title(t(month ? "dispute.list_month" : "dispute.list_title", values)),
      ...disputes.map((dispute) => text(describeDispute(dispute, context).join("\n"))),
      ...(await buttonsOf(disputes, context)),
    );
  },
});

/** The amount for the person and HR only; a lead reads what is said, and whether it was accepted. */
function describeDispute(dispute: Dispute, context: Context): readonly string[] {
  const { t, actor } = context;
  const { line, month, person, personId } = dispute;
  const mayReadPay = mayRead(payScopeOf(actor), personId);
  return [
    t("dispute.line", {
      entry: nameDispute(dispute),
      name: person.name,
      month: formatMonth(month, actor.locale),
      number: line.number,
      label: line.label,
    }),
    t("dispute.text", { text: dispute.text }),
    ...(mayReadPay ? [t("dispute.now", { amount: formatMoney(line.amount) })] : []),
    ...describeOpinion(dispute, context),
    describeState(dispute, context),
    ...(mayReadPay ? describeSettlement(dispute, context) : []),
  ];
}

function describeOpinion({ lead, leadAgrees, leadNote }: Dispute, { t }: Context): readonly string[] {
  if (lead === null || leadAgrees === null) return [];
  const opinion = t(leadAgrees ? "dispute.lead_agrees" : "dispute.lead_objects", { name: lead.name });
  return [leadNote === null ? opinion : t("dispute.lead_note", { opinion, note: leadNote })];
}

function describeSettlement({ settledBy, settlement, state }: Dispute, { t }: Context): readonly string[] {
  if (settledBy === null || state === "withdrawn") return [];
  return settlement === null
    ? [t("dispute.settled_by", { name: settledBy.name })]
    : [t("dispute.settled_note", { name: settledBy.name, note: settlement })];
}

async function buttonsOf(disputes: readonly Dispute[], context: Context): Promise<readonly Block[]> {
  const open = disputes.filter(isOpen);
  const shown = open.slice(0, withButtons);
  const list: Action[] = [];
  for (const dispute of shown) list.push(...(await stepsOf(dispute, context)));
  if (list.length === 0) return [];
  const verb = context.actor.role === "hr" ? "accept" : context.actor.role === "lead" ? "agree" : "withdraw";
  const more =
    open.length > shown.length ? [note(context.t("dispute.more", { shown: shown.length, verb }))] : [];
  return [...more, actions(...list)];
}

async function stepsOf(dispute: Dispute, context: Context): Promise<readonly Action[]> {
  const { t, actor } = context;
  const entry = nameDispute(dispute);
  const step = (verb: "agree" | "reject" | "accept" | "decline" | "withdraw") => ({
    label: t(`dispute.button_${verb}`, { entry }),
    command: `/commission ${verb} ${entry}`,
  });
  if (dispute.personId === actor.id) return [step("withdraw")];
  if (dispute.leadId === actor.id) {
    return dispute.state === "with_lead" ? [step("agree"), step("reject")] : [];
  }
  if (dispute.state === "with_lead" && !isLate(dispute, context)) return [];
  const { line } = dispute;
  return [
    step("accept"),
    step("decline"),
    {
      label: t("commission.button_explain", { line: line.number }),
      command: await explainDisputed(dispute, context),
    },
  ];
}
