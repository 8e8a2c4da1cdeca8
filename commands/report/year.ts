import { defineCommand } from "#src/command/command.ts";
import { packLine, readPack } from "./pack/asked.ts";
import { presentLong } from "./pack/long.ts";
import { reportWord } from "./word.ts";

export const reportYear = defineCommand({
  ...reportWord,
  verb: "year",
  verbAliases: ["nam"],
  summary: {
    vi: "Báo cáo năm: doanh thu từng tháng, từng quý, tỷ lệ chốt, nguồn, lý do mất",
    en: "A year's report: revenue by month and quarter, close rate, sources, reasons",
  },
  examples: ["/report year", "/report year team Bắc năm trước", "/baocao nam company"],
  ...packLine("year"),

  async run(args, context) {
    return presentLong(await readPack(args, "year", context), "year", context);
  },
});
