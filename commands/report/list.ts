import { z } from "zod";
import { actions, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";
import { reportRoles } from "./asked.ts";
import { reportWord, spokenReport } from "./word.ts";

const ofPeriods = ["week", "friday", "month", "quarter", "year", "ranking"] as const;
const ofLeads = ["leads", "funnel", "reasons", "sources", "territory"] as const;
const ofWork = ["audit", "care"] as const;

export const listReports = defineCommand({
  ...reportWord,
  summary: { vi: "Có những báo cáo nào", en: "Which reports there are" },
  examples: ["/report", "/baocao"],
  args: z.object({ report: textArgument.optional() }),
  free: [{ argument: "report" }],
  roles: reportRoles,

  /** “báo cáo cơ hội tháng trước” */
  meansVerb: (words) => spokenReport(fold(words))?.verb,

  async run({ report }, { t, actor }) {
    const reports = actor.role === "media" ? ofLeads : [...ofPeriods, ...ofLeads, ...ofWork];
    if (report !== undefined) {
      throw new UserError("error.unknown_report", { words: report, known: reports.join(", ") });
    }
    return reply(
      title(t("report.list_title")),
      text(reports.map((name) => `/report ${name} – ${t(`report.about_${name}`)}`).join("\n")),
      text(t("report.list_hint")),
      actions(...reports.map((name) => ({ label: t(`report.button_${name}`), command: `/report ${name}` }))),
    );
  },
});
