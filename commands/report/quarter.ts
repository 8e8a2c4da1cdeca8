import { defineCommand } from "#src/command/command.ts";
import { packLine, readPack } from "./pack/asked.ts";
import { presentLong } from "./pack/long.ts";
import { reportWord } from "./word.ts";

export const reportQuarter = defineCommand({
  ...reportWord,
  verb: "quarter",
  verbAliases: ["quy"],
  summary: {
    vi: "Báo cáo quý: doanh thu từng tháng, tỷ lệ chốt, nguồn, lý do mất",
    en: "A quarter's report: revenue by month, close rate, sources, reasons",
  },
  examples: ["/report quarter", "/report quarter team Bắc quý trước", "/baocao quy company"],
  ...packLine("quarter"),

  async run(args, context) {
    return presentLong(await readPack(args, "quarter", context), "quarter", context);
  },
});
