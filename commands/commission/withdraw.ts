import { z } from "zod";
import { actions, directReply, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { writeMonth } from "#src/i18n/pay.ts";
import type { Dispute } from "#src/store/interface/disputes.ts";
import { disputeArgument, disputeFinder, holdOpenDispute, nameDispute } from "./find-dispute.ts";
import { commissionWord } from "./word.ts";

export const withdrawDispute = defineCommand({
  ...commissionWord,
  verb: "withdraw",
  verbAliases: ["rut"],
  summary: { vi: "Rút khiếu nại của mình", en: "Withdraw a dispute of your own" },
  examples: ["/commission withdraw Q3"],
  args: z.object({ dispute: disputeArgument }),
  names: { dispute: ["ma"] },
  free: [{ argument: "dispute", find: disputeFinder }],
  asks: { dispute: "dispute.ask_which" },
  roles: "everyone",

  async run({ dispute: id }, context) {
    const { t, actor } = context;
    const dispute = await holdOpenDispute(id, context);
    const entry = nameDispute(dispute);
    if (dispute.personId !== actor.id) throw new UserError("error.unknown_dispute", { entry });
    await withdraw(dispute, undefined, context);
    return directReply(
      title(t("dispute.withdrawn", { entry })),
      actions({
        label: t("commission.button_statement"),
        command: `/commission ${writeMonth(dispute.month)}`,
      }),
    );
  },
});

/** With the change that is undone by it, if there is one. */
export async function withdraw(
  dispute: Dispute,
  reversesId: number | undefined,
  { store, by }: Context,
): Promise<void> {
  await store.disputes.settle(dispute.id, { state: "withdrawn", note: null, adjustmentId: null }, by);
  await store.audit.write(
    {
      action: "dispute.settle",
      subject: nameDispute(dispute),
      before: { disputeState: dispute.state },
      after: { disputeState: "withdrawn" },
      ...(reversesId !== undefined && { reversesId }),
    },
    by,
  );
}
