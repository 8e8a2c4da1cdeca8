import { z } from "zod";
import { type Action, actions, type Block, note, reply, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import { type Period, writePeriod } from "#src/domain/period.ts";
import { formatMoment, formatPeriod } from "#src/i18n/dates.ts";
import { getChecked } from "../../check/audit.ts";
import { selfReports } from "../../check/self-reports.ts";
import { full, fullWord } from "../../full.ts";
import { nameOf, usualWords } from "../../kpi/subject.ts";
import { withoutName } from "../asked.ts";
import { reportWord } from "../word.ts";
import type { CareAsked } from "./asked.ts";
import { mailBlocks, noMails } from "./mails.ts";
import { untouchedBlocks } from "./untouched.ts";

export const careReport = defineCommand({
  ...reportWord,
  verb: "care",
  verbAliases: ["chamsoc"],
  summary: {
    vi: "Mail đã gửi cho từng khách, khách lâu chưa ai liên hệ; theo tuần: báo cáo chăm sóc trên Zalo",
    en: "Mails sent to each customer, customers left alone; for a week: the reports of care on Zalo",
  },
  examples: ["/report care", "/report care team quý này", "/baocao chamsoc tuần trước"],
  args: z.object({
    subject: textArgument.optional(),
    period: periodArgument.prefault("this month"),
    full: textArgument.optional(),
  }),
  names: { subject: ["ai"], period: ["ky", "tuan"], full: [fullWord] },
  free: [{ argument: "full", find: full }, { argument: "period", find: period }, { argument: "subject" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const { t, now, actor } = context;
    const days = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    const words = withoutName(args.subject ?? "") || usualWords(context);
    const subject = await getChecked(words, context, "/report care");
    const asked = { subject, days, isFull: args.full !== undefined };
    const about = { subject: nameOf(subject, context), period: formatPeriod(days, actor.locale) };
    const isWeek = days.kind === "week";
    return reply(
      title(t(isWeek ? "touch.week_title" : "touch.title", about)),
      ...(isWeek ? await weekBlocks(asked, context) : await periodBlocks(asked, context)),
      note(t("kpi.as_of", { at: formatMoment(now) })),
      actions(
        { label: t("kpi.export"), command: `/export report care ${words} ${writePeriod(days)} ${fullWord}` },
        ...otherPeriods(days, words, context),
      ),
    );
  },
});

/** What everybody reported about Zalo, and below it the mails of the week, if there are any. */
async function weekBlocks(asked: CareAsked, context: Context): Promise<readonly Block[]> {
  return [
    ...(await selfReports(asked.subject, asked.days, context)),
    ...((await mailBlocks(asked, context)) ?? []),
  ];
}

async function periodBlocks(asked: CareAsked, context: Context): Promise<readonly Block[]> {
  return [
    ...((await mailBlocks(asked, context)) ?? [noMails(asked, context)]),
    ...(await untouchedBlocks(asked, context)),
  ];
}

/** A longer look back. */
function otherPeriods({ kind }: Period, words: string, { t }: Context): readonly Action[] {
  const quarter = { label: t("touch.this_quarter"), command: `/report care ${words} quý này` };
  const year = { label: t("touch.this_year"), command: `/report care ${words} năm nay` };
  if (kind === "year") return [];
  return kind === "quarter" ? [year] : [quarter, year];
}
