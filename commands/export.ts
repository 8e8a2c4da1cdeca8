import { z } from "zod";
import { directReply, type Reply, type TableBlock, text } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";
import { writeWorkbook } from "#src/export/xlsx.ts";

export const exportLine = defineCommand({
  name: "export",
  aliases: ["xuat", "excel"],
  summary: { vi: "Tải bảng của một câu thành tệp Excel", en: "The tables of a line as an Excel file" },
  examples: ["/export kpi team", "/export revenue list tháng trước"],
  args: z.object({ line: textArgument }),
  raw: "line",
  roles: "everyone",

  async run({ line }, { answer, now, t }) {
    const answers: Reply[] = [];
    for (const one of line.split(between)) answers.push(await answer(one));
    const tables = answers.flatMap(tablesOf);
    if (tables.length === 0) throw new UserError("error.export_nothing");

    const blocks = answers.flatMap((answered) => answered.blocks);
    const heading = blocks.find((block) => block.kind === "text" && block.style === "title");
    const name = heading?.kind === "text" ? heading.text : line;
    const sheets = tables.map((table, index) => ({ name: t("export.sheet", { number: index + 1 }), table }));
    const bytes = await writeWorkbook({ title: name, sheets });
    const file = `${fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")}-${now.toPlainDate()}.xlsx`;
    // What is answered to the person alone is somebody's pay or leave.
    const isDirect = answers.some(({ audience }) => audience === "direct");
    return {
      ...directReply(text(t("export.done", { name, count: tables.length })), {
        kind: "file",
        name: file,
        mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes,
        ...(isDirect && { isSecret: true as const }),
      }),
      audience: isDirect ? "direct" : "conversation",
    };
  },
});

/** Several lines are taken away as one file: `/export report week + /kpi team`. */
const between = / \+ (?=\/)/;

function tablesOf({ blocks }: Reply): readonly TableBlock[] {
  return blocks.filter((block) => block.kind === "table");
}
