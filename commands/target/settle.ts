import { z } from "zod";
import { actions, type Block, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { money, numbered, numberedArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { unitOf } from "#src/domain/metric.ts";
import { periodBetween } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Proposal } from "#src/store/interface/proposals.ts";
import { tellPerson, toldLater } from "../lead/tell-owner.ts";
import { alreadySettled, getProposal, inPrivate, labelOf } from "./find-proposal.ts";
import { readValue } from "./value.ts";
import { targetWord } from "./word.ts";
import { writeTarget } from "./write.ts";

const proposal = numberedArgument("X");
/** What a proposal is approved with. */
const approving = {
  ...targetWord,
  args: z.object({ proposal, value: textArgument.optional() }),
  names: { proposal: ["ma"], value: ["giatri", "chitieu"] },
  free: [
    { argument: "proposal", find: numbered("X") },
    { argument: "value", find: money },
    { argument: "value", find: word(/^\d+$/) },
  ],
  finds: { value: money },
  asks: { proposal: "proposal.ask_which" },
  roles: ["lead", "manager"],
} as const;

export const approveProposal = defineCommand({
  ...approving,
  verb: "approve",
  verbAliases: ["duyet"],
  summary: {
    vi: "Duyệt đề xuất chỉ tiêu, nguyên hoặc sửa số",
    en: "Approve a proposed target, as it is or changed",
  },
  examples: ["/target approve X12", "/muctieu duyet X12 550tr"],

  async run(args, context) {
    const held = await holdForSettling(args.proposal, context);
    return approve(held, args.value, context);
  },
});

export const changeProposal = defineCommand({
  ...approving,
  verb: "adjust",
  verbAliases: ["sua", "chinh"],
  summary: { vi: "Duyệt đề xuất chỉ tiêu với số khác", en: "Approve a proposed target with another figure" },
  examples: ["/target adjust X12", "/target adjust X12 550tr"],

  async run(args, context) {
    const held = await holdForSettling(args.proposal, context);
    if (args.value === undefined) {
      const values = { entry: labelOf(held), name: held.person.name, value: figureOf(held, context) };
      throw new UserError("proposal.ask_other", values, { slot: "value" });
    }
    return approve(held, args.value, context);
  },
});

export const declineProposal = defineCommand({
  ...targetWord,
  verb: "decline",
  verbAliases: ["tuchoi"],
  summary: { vi: "Từ chối đề xuất chỉ tiêu", en: "Decline a proposed target" },
  examples: ["/target decline X12", "/muctieu tuchoi X12 thấp hơn tháng trước"],
  args: z.object({ proposal, reason: textArgument.optional() }),
  names: { proposal: ["ma"], reason: ["lydo"] },
  free: [{ argument: "proposal", find: numbered("X") }, { argument: "reason" }],
  texts: ["reason"],
  asks: { proposal: "proposal.ask_which" },
  roles: ["lead", "manager"],

  async run(args, context) {
    const { store, by, t } = context;
    const held = await holdForSettling(args.proposal, context);
    await store.proposals.settle(held.id, "declined", by);
    const reason = args.reason === undefined ? {} : { note: args.reason };
    await store.audit.write(
      {
        action: "proposal.settle",
        subject: labelOf(held),
        before: { proposalState: "open" },
        after: { proposalState: "declined", ...reason },
      },
      by,
    );
    return reply(
      title(t("proposal.declined", { ...describe(held, context), value: figureOf(held, context) })),
      text(t("proposal.declined_next", { name: held.person.name })),
      await tell(held, context),
      nextSteps(held, context),
    );
  },
});

async function approve(held: Proposal, typed: string | undefined, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const { id, person, metric, days } = held;
  const value = typed === undefined ? held.value : readValue(typed, metric, "/target approve X12 550tr");
  const target = await writeTarget({ scope: "person", subjectId: person.id, metric, days, value }, context);
  await store.proposals.settle(id, "approved", by);
  await store.audit.write(
    {
      action: "proposal.settle",
      subject: labelOf(held),
      before: { proposalState: "open", value: held.value.toString(), metric },
      after: { proposalState: "approved", value: value.toString(), metric, entry: `T${target.id}` },
    },
    by,
  );

  const proposed = t("proposal.approved_other", { name: person.name, value: figureOf(held, context) });
  return reply(
    title(
      t("proposal.approved", { ...describe(held, context), value: figureOf({ metric, value }, context) }),
    ),
    ...(value === held.value ? [] : [text(proposed)]),
    await tell(held, context),
    nextSteps(held, context),
  );
}

/** Whoever proposed it hears of it, and whoever settles it reads when. */
async function tell(held: Proposal, context: Context): Promise<Block> {
  const { person } = held;
  await tellPerson({ kind: "proposal_settled", subject: labelOf(held) }, person, context);
  const later = toldLater({ owner: person }, context);
  return note(later ?? context.t("proposal.told", { name: person.name }));
}

/** A manager settles everybody's, a lead those of the own team, and nobody the own. */
async function holdForSettling(id: number, context: Context): Promise<Proposal> {
  const { store, actor } = context;
  inPrivate(context, "/target proposals");
  await store.proposals.hold(id);
  const held = await getProposal(id, context);
  const entry = labelOf(held);
  if (held.person.id === actor.id) throw new UserError("error.proposal_own", { entry });
  if (actor.role === "lead" && held.teamId !== actor.team?.id) {
    throw new UserError("error.unknown_proposal", { entry });
  }
  if (held.state !== "open") throw alreadySettled(held, context);
  return held;
}

function describe(held: Proposal, { t, actor }: Context) {
  return {
    entry: labelOf(held),
    name: held.person.name,
    period: formatPeriod(periodBetween(held.days.from, held.days.to), actor.locale),
    metric: t(`metric.${held.metric}`),
  };
}

function figureOf({ metric, value }: Pick<Proposal, "metric" | "value">, { actor }: Context): string {
  return formatFigure(value, { unit: unitOf(metric), locale: actor.locale, length: "full" });
}

function nextSteps(held: Proposal, { t }: Context) {
  return actions(
    { label: t("revenue.undo"), command: `/undo ${labelOf(held)}` },
    { label: t("proposal.all"), command: "/target proposals" },
  );
}
