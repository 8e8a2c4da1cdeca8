import { type Block, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { monthOf } from "#src/domain/period.ts";
import { forecastImage } from "../forecast/charts.ts";
import { loadMonthForecast, type MonthForecast } from "../forecast/outlook.ts";
import { headingOf, type Pack, packLine, readPack } from "./pack/asked.ts";
import { comparisonTable, describeComparison, loadComparison } from "./pack/compare.ts";
import { comparisonImages } from "./pack/compare-image.ts";
import { describeExpected, expectedRows, loadExpected } from "./pack/expected.ts";
import { packButtons, packNote } from "./pack/frame.ts";
import { rankingBlocks } from "./pack/ranking.ts";
import { reportWord } from "./word.ts";

export const reportWeek = defineCommand({
  ...reportWord,
  verb: "week",
  verbAliases: ["tuan"],
  summary: {
    vi: "Bảy con số của tuần so với tuần trước",
    en: "The seven numbers of a week against the week before",
  },
  examples: ["/report week", "/report week team Bắc tuần trước", "/baocao tuan company"],
  ...packLine("week"),

  async run(args, context) {
    return present(await readPack(args, "week", context), context);
  },
});

async function present(pack: Pack, context: Context): Promise<Reply> {
  const { t } = context;
  const comparison = await loadComparison(pack, context);
  const month = pack.isRunning
    ? await loadMonthForecast(whose(pack), monthOf(pack.days.to), context)
    : undefined;
  const expected = await loadExpected(pack, month?.forecast, context);
  const blocks: Block[] = [
    title(t("pack.week_title", headingOf(pack, context))),
    text([describeComparison(comparison, context), describeExpected(expected, context)].join("\n")),
    comparisonTable(comparison, context, expectedRows(expected, context)),
    ...comparisonImages(pack, comparison, context),
    ...(await pictureOf(pack, month, context)),
    ...(await rankingBlocks(pack, context)),
  ];
  return reply(...blocks, packNote(pack, context), packButtons(pack, "week", context));
}

function whose({ subject }: Pack) {
  return { subject, every: undefined };
}

/** Where the month is heading, while the week runs. */
async function pictureOf(
  { who }: Pack,
  month: MonthForecast | undefined,
  context: Context,
): Promise<readonly Block[]> {
  return month ? [await forecastImage(month, who, context)] : [];
}
