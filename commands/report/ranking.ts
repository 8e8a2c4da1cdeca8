import { z } from "zod";
import { reply, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { headingOf, packNames, packRoles, readPack } from "./pack/asked.ts";
import { packButtons, packNote } from "./pack/frame.ts";
import { describeRanking, loadRanking } from "./pack/ranking.ts";
import { reportWord } from "./word.ts";

export const reportRanking = defineCommand({
  ...reportWord,
  verb: "ranking",
  verbAliases: ["xephang"],
  summary: {
    vi: "Ba người đạt % chỉ tiêu cao nhất và người tiến bộ nhất",
    en: "The three furthest along their targets, and the most improved",
  },
  examples: ["/report ranking", "/report ranking team Bắc tháng trước", "/baocao xephang company quý này"],
  args: z.object({ subject: textArgument.optional(), period: periodArgument.prefault("this month") }),
  names: packNames,
  free: [{ argument: "period", find: period }, { argument: "subject" }],
  isExportable: true,
  roles: packRoles,

  async run(args, context) {
    const { t, company, actor } = context;
    if (company.ranking === "off") return reply(text(t("pack.ranking_off")));

    const words = args.subject ?? (actor.role === "rep" && actor.team ? "team" : undefined);
    const pack = await readPack({ ...args, subject: words }, "any", context);
    if (pack.subject.kind === "person") return reply(text(t("pack.ranking_person")));
    const ranking = await loadRanking(pack, context);
    const heading = title(t("pack.ranking_heading", headingOf(pack, context)));
    if (ranking.top.length === 0) {
      const reason = ranking.measured < 2 ? "pack.ranking_few" : "pack.ranking_none";
      return reply(heading, text(t(reason)), packNote(pack, context));
    }
    return reply(
      heading,
      ...describeRanking(pack, ranking, context),
      packNote(pack, context),
      packButtons(pack, "ranking", context),
    );
  },
});
