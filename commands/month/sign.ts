import { z } from "zod";
import {
  type Action,
  actions,
  type Block,
  directReply,
  note,
  type Reply,
  text,
  title,
} from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { UserError } from "#src/errors.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { digestOfRows, hashOfRow } from "#src/pay/rows.ts";
import { undoCommand } from "../agenda/undo-command.ts";
import { listNames } from "./list-names.ts";
import { loadSigning, type Signing } from "./signing.ts";
import { teamTable } from "./team-table.ts";
import { assertInReview, findMonth } from "./which.ts";
import { freeMonth, freeSeen, monthArgument, monthNames, monthWord, seenArgument } from "./word.ts";

export const signMonth = defineCommand({
  ...monthWord,
  verb: "sign",
  verbAliases: ["ky", "kyten", "duyet"],
  summary: {
    vi: "Xem bảng công tháng của nhóm và ký",
    en: "See the team's days of the month, and sign them",
  },
  examples: ["/month sign", "/thangluong ky 11/2026"],
  args: z.object({ month: monthArgument, seen: seenArgument }),
  names: monthNames,
  free: [freeSeen, freeMonth],
  roles: ["lead", "manager", "hr"],

  async run(args, context) {
    const { t, actor } = context;
    const chosen = await findMonth(args.month, context, "/month sign 11/2026");
    assertInReview(chosen, context);
    const label = formatMonth(chosen.month, actor.locale);
    const signing = await loadSigning(chosen.month, context);
    if (signing.rows.length === 0) throw new UserError("month.error_signs_for_nobody", { month: label });
    if (signing.open.length === 0) {
      return directReply(title(t("month.signed_before", { month: label })), teamTable(signing.rows, context));
    }

    if (args.seen !== digestOfRows(signing.open)) return show(signing, { label, args }, context);
    const undo = await keep(chosen.month, signing.open, context);
    return directReply(
      title(t("month.signed", { month: label, count: signing.open.length })),
      text(listNames(signing.open.map(({ person }) => person))),
      note(t("month.signed_until")),
      actions({ label: t("revenue.undo"), command: undo }),
    );
  },
});

type Shown = { readonly label: string; readonly args: { readonly seen?: string | undefined } };

function show({ rows, open }: Signing, { label, args }: Shown, context: Context): Reply {
  const { t } = context;
  const heading = args.seen === undefined ? "month.sign_title" : "month.changed_since";
  return directReply(
    title(t(heading, { month: label })),
    teamTable(rows, context),
    ...describeUnconfirmed(open, context),
    actions(signButton(open, context)),
  );
}

/** Signs the rows as they are shown here, and no others. */
function signButton(open: readonly PayRow[], { t }: Context): Action {
  const month = open[0]?.timesheet.month;
  return {
    label: t("month.sign_button", { count: open.length }),
    command: `/month sign ${month} ${digestOfRows(open)}`,
  };
}

function describeUnconfirmed(open: readonly PayRow[], { t }: Context): Block[] {
  const missing = open.filter(({ confirmed }) => confirmed === null);
  if (missing.length === 0) return [];
  const names = listNames(missing.map(({ person }) => person));
  return [note(t("month.sign_unconfirmed", { count: missing.length, names }))];
}

async function keep(
  month: Temporal.PlainYearMonth,
  rows: readonly PayRow[],
  { store, by }: Context,
): Promise<string> {
  await store.payroll.signOff(
    rows.map((row) => ({ month, personId: row.person.id, kind: "signed", hash: hashOfRow(row) })),
    by,
  );
  const entry = await store.audit.write(
    {
      action: "month.sign",
      subject: `W${month}`,
      after: {
        person: rows.map(({ person }) => person.name).join(", "),
        personIds: rows.map(({ person }) => person.id).join(),
      },
    },
    by,
  );
  return undoCommand(`W${month}`, entry);
}
