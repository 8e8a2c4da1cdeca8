import { z } from "zod";
import { actions, directReply, note, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { digestOfRows, hashOfRow } from "#src/pay/rows.ts";
import { undoCommand } from "../agenda/undo-command.ts";
import { loadOwnRow } from "./own.ts";
import { confirmButton, describeRow } from "./own-row.ts";
import { assertInReview, findMonth } from "./which.ts";
import { freeMonth, freeSeen, monthArgument, monthNames, monthWord, seenArgument } from "./word.ts";

export const confirmMonth = defineCommand({
  ...monthWord,
  verb: "confirm",
  verbAliases: ["xacnhan", "dung"],
  summary: {
    vi: "Xác nhận công và doanh thu tháng của mình",
    en: "Confirm your own days and revenue of the month",
  },
  examples: ["/month confirm", "/thangluong xacnhan 11/2026"],
  args: z.object({ month: monthArgument, seen: seenArgument }),
  names: monthNames,
  free: [freeSeen, freeMonth],
  roles: "everyone",

  async run(args, context) {
    const { t, actor } = context;
    const chosen = await findMonth(args.month, context, "/month confirm 11/2026");
    assertInReview(chosen, context);
    const label = formatMonth(chosen.month, actor.locale);
    const row = await loadOwnRow(chosen.month, context);
    if (!row) throw new UserError("month.error_no_row", { month: label });

    if (args.seen !== undefined && args.seen !== digestOfRows([row])) {
      const heading = title(t("month.changed_since", { month: label }));
      return directReply(heading, describeRow(row, context), actions(confirmButton(row, context)));
    }
    if (row.confirmed) {
      return directReply(title(t("month.confirmed_before", { month: label })), describeRow(row, context));
    }
    const undo = await keep(row, context);
    return directReply(
      title(t("month.confirmed", { month: label })),
      describeRow(row, context),
      note(t("month.confirmed_until")),
      actions({ label: t("revenue.undo"), command: undo }),
    );
  },
});

async function keep(row: PayRow, { store, actor, by }: Context): Promise<string> {
  const { month } = row.timesheet;
  await store.payroll.signOff([{ month, personId: actor.id, kind: "confirmed", hash: hashOfRow(row) }], by);
  const entry = await store.audit.write(
    {
      action: "month.confirm",
      subject: `W${month}`,
      after: { person: actor.name, personIds: String(actor.id) },
    },
    by,
  );
  return undoCommand(`W${month}`, entry);
}
