import { z } from "zod";
import { directReply, note, text } from "#src/chat/reply.ts";
import { defineCommand } from "#src/command/command.ts";
import { listOf } from "./apply.ts";
import { assertPrivate, importers, importWord, refusal, runArgument } from "./word.ts";

export const undoImport = defineCommand({
  ...importWord,
  verb: "undo",
  verbAliases: ["hoantac", "laylai"],
  summary: { vi: "Lấy lại mọi thứ một lần nhập đã ghi", en: "Take back all that an import wrote" },
  examples: ["/import undo 12"],
  args: z.object({ run: runArgument }),
  names: { run: ["lan"] },
  free: [{ argument: "run" }],
  asks: { run: "import_chat.which_run" },
  roles: importers,

  async run({ run }, context) {
    assertPrivate(context);
    const { importer, by, t } = context;
    const outcome = await importer.undo(run, by);
    if (outcome.kind === "gone") throw refusal(run, outcome.state);

    const { removed, kept, keptCount } = outcome;
    const parts = listOf(removed, context);
    const names = kept.map(({ subject, name }) => t("import_chat.kept_name", { subject, name }));
    if (keptCount > kept.length) names.push("…");
    return directReply(
      text(t(parts === "" ? "import_chat.undone_nothing" : "import_chat.undone", { run, parts })),
      ...(keptCount > 0 ? [note(t("import_chat.kept", { count: keptCount, names: names.join(", ") }))] : []),
    );
  },
});
