import { z } from "zod";
import { directReply, text } from "#src/chat/reply.ts";
import { defineCommand } from "#src/command/command.ts";
import { assertPrivate, importers, importWord, refusal, runArgument } from "./word.ts";

export const dropImport = defineCommand({
  ...importWord,
  verb: "drop",
  verbAliases: ["bo", "huy"],
  summary: { vi: "Bỏ một lần nhập chưa ghi", en: "Drop an import that is not applied" },
  examples: ["/import drop 12"],
  args: z.object({ run: runArgument }),
  names: { run: ["lan"] },
  free: [{ argument: "run" }],
  asks: { run: "import_chat.which_run" },
  roles: importers,

  async run({ run }, context) {
    assertPrivate(context);
    const { importer, scope, by, t } = context;
    const found = await importer.find(scope, run);
    if (found?.state !== "previewed") throw refusal(run, found?.state ?? null);
    await importer.drop(run, by);
    return directReply(text(t("import_chat.dropped", { run })));
  },
});
