import { type Column, type FileBlock, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { ImportPreview, ImportProblemRow } from "#src/command/importer.ts";
import { type Sheet, workbookType, writeWorkbook } from "#src/export/xlsx.ts";

const rowsAtMost = 20_000;

/** Every row that stays out, with the reason and as it was written; a workbook a file, to be corrected and sent back. */
export async function problemFiles(run: ImportPreview, context: Context): Promise<readonly FileBlock[]> {
  const { importer, scope, t } = context;
  const rows = await importer.problems(scope, run.id, rowsAtMost);
  const byFile = [...Map.groupBy(rows, ({ file }) => file)];
  return Promise.all(
    byFile.map(async ([file, own]) => ({
      kind: "file" as const,
      name: t("import_chat.problem_file", { run: run.id, file: file.replace(/\.[^.]*$/, "") }),
      mediaType: workbookType,
      bytes: await writeWorkbook({ sheets: [sheetOf(run, file, own, context)] }),
    })),
  );
}

function sheetOf(
  { parts }: ImportPreview,
  file: string,
  rows: readonly ImportProblemRow[],
  { t }: Context,
): Sheet {
  const headings = parts.find((part) => part.file === file)?.headings ?? [];
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const columns: Column[] = Array.from({ length: width }, (_, index) => ({
    label: headings[index] ?? t("column.import_cell", { number: index + 1 }),
    format: "text",
  }));
  return {
    name: file,
    table: table(
      [
        { label: t("column.import_line"), format: "count" },
        { label: t("column.import_reason"), format: "text" },
        ...columns,
      ],
      rows.map(({ line, key, values, cells }) => [line, t(key, values), ...cells]),
    ),
  };
}
