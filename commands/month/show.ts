import { z } from "zod";
import { type Action, actions, type Block, directReply, note, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { loadStanding } from "#src/pay/month.ts";
import { lateBlocks } from "./late.ts";
import { listMissing } from "./missing.ts";
import { describeSigned, formatAt, loadOwnRow } from "./own.ts";
import { confirmButton, describeRow } from "./own-row.ts";
import { loadSigning } from "./signing.ts";
import { teamTable } from "./team-table.ts";
import { type ChosenMonth, findMonth, reviewDay } from "./which.ts";
import { freeMonth, monthArgument, monthNames, monthWord } from "./word.ts";

export const showMonth = defineCommand({
  ...monthWord,
  summary: {
    vi: "Tháng công và lương: dòng của bạn, còn thiếu gì, đã chốt chưa",
    en: "A month of days and pay: your own row, what is missing, whether it is locked",
  },
  examples: ["/month", "/thangluong 11/2026"],
  args: z.object({ month: monthArgument }),
  names: monthNames,
  free: [freeMonth],
  isExportable: true,
  roles: "everyone",

  async run(args, context) {
    const { t, actor } = context;
    const chosen = await findMonth(args.month, context, "/month 11/2026");
    const { month, state } = chosen;
    const own = await loadOwnRow(month, context);
    const parts = [
      ownPart(own, chosen, context),
      await signingPart(chosen, context),
      await hrPart(chosen, context),
    ];

    const label = formatMonth(month, actor.locale);
    const buttons = parts.flatMap((part) => part.buttons);
    return directReply(
      title(t("month.title", { month: label, state: t(`month.state_${state}`) })),
      ...describeState(chosen, context),
      ...parts.flatMap((part) => part.blocks),
      actions(...buttons, { label: t("month.workday_button"), command: `/workday ${month}` }),
    );
  },
});

type Part = { readonly blocks: readonly Block[]; readonly buttons: readonly Action[] };

const nothing: Part = { blocks: [], buttons: [] };

function describeState({ month, state, lockedAt, exportedAt }: ChosenMonth, context: Context): Block[] {
  const { t } = context;
  const at = (moment: Temporal.Instant | null) => (moment ? formatAt(moment, context) : "");
  switch (state) {
    case "open":
      return [note(t("month.opens", { day: reviewDay(month, context) }))];
    case "review":
      return [];
    case "locked":
      return [note(t("month.locked_at", { at: at(lockedAt) }))];
    case "exported":
      return [note(t("month.exported_at", { at: at(lockedAt), exported: at(exportedAt) }))];
  }
}

function ownPart(row: PayRow | undefined, { state }: ChosenMonth, context: Context): Part {
  const { t, actor } = context;
  if (!row) return { blocks: [text(t("month.no_row", { name: actor.name }))], buttons: [] };
  const isAsked = state === "review" && row.confirmed === null;
  return {
    blocks: [describeRow(row, context), ...(state === "open" ? [] : [describeSigned(row, state, context)])],
    buttons: isAsked ? [confirmButton(row, context)] : [],
  };
}

async function signingPart({ month, state }: ChosenMonth, context: Context): Promise<Part> {
  const { t } = context;
  const { rows, open } = await loadSigning(month, context);
  if (rows.length === 0) return nothing;
  const confirmed = rows.filter((row) => row.confirmed !== null).length;
  const counts = { count: rows.length, confirmed, signed: rows.length - open.length };
  return {
    blocks: [...(state === "open" ? [] : [text(t("month.team_counts", counts))]), teamTable(rows, context)],
    buttons:
      state === "review" && open.length > 0
        ? [{ label: t("month.sign_show_button", { count: open.length }), command: `/month sign ${month}` }]
        : [],
  };
}

async function hrPart({ month, state }: ChosenMonth, context: Context): Promise<Part> {
  const { t, actor, store, company, now } = context;
  if (actor.role !== "hr" || state === "open") return nothing;
  const missing = listMissing(await loadStanding(month, now.toPlainDate(), { store, company }), context);
  const isLocked = state !== "review";
  const missingTitle = t(isLocked ? "month.missing_locked" : "month.missing");
  const heading = missing.length === 0 ? t("month.complete") : missingTitle;
  return {
    blocks: [
      text([heading, ...missing.map((line) => `• ${line}`)].join("\n")),
      ...(isLocked ? await lateBlocks(month, context) : []),
    ],
    buttons: [
      ...(isLocked ? [] : [{ label: t("month.lock_button"), command: `/month lock ${month}` }]),
      { label: t("month.export_button"), command: `/export hr ${month}` },
    ],
  };
}
