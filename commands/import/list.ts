import { z } from "zod";
import { directReply, table, text, title } from "#src/chat/reply.ts";
import { defineCommand } from "#src/command/command.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { assertPrivate, importers, importWord } from "./word.ts";

const shown = 20;

export const listImports = defineCommand({
  ...importWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: { vi: "Các lần nhập gần đây", en: "The latest imports" },
  examples: ["/import list"],
  args: z.object({}),
  isExportable: true,
  roles: importers,

  async run(_, context) {
    assertPrivate(context);
    const { importer, scope, company, t } = context;
    const runs = await importer.list(scope, shown);
    if (runs.length === 0) return directReply(text(t("import_chat.list_empty")));
    return directReply(
      title(t("import_chat.list")),
      table(
        [
          { label: t("column.import_run"), format: "count" },
          { label: t("column.import_state"), format: "text" },
          { label: t("column.import_file"), format: "text" },
          { label: t("column.import_new"), format: "count" },
          { label: t("column.import_changed"), format: "count" },
          { label: t("column.import_wrong"), format: "count" },
          { label: t("column.who"), format: "text" },
          { label: t("column.when"), format: "text" },
        ],
        runs.map(({ id, state, files, counts, by, at }) => [
          id,
          t(`import_chat.state_${state}`),
          files.join(", "),
          counts.new,
          counts.changed,
          counts.wrong,
          by?.name ?? t("audit.system"),
          formatMoment(at.toZonedDateTimeISO(company.timeZone)),
        ]),
      ),
    );
  },
});
