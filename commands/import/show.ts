import { z } from "zod";
import { directReply } from "#src/chat/reply.ts";
import { defineCommand } from "#src/command/command.ts";
import { describeRun } from "./describe.ts";
import { assertPrivate, importers, importWord, refusal, runArgument } from "./word.ts";

export const showImport = defineCommand({
  ...importWord,
  verb: "show",
  verbAliases: ["xem"],
  summary: { vi: "Xem lại một lần nhập", en: "Show an import again" },
  examples: ["/import show 12"],
  args: z.object({ run: runArgument }),
  names: { run: ["lan"] },
  free: [{ argument: "run" }],
  asks: { run: "import_chat.which_run" },
  roles: importers,

  async run({ run }, context) {
    assertPrivate(context);
    const found = await context.importer.find(context.scope, run);
    if (!found) throw refusal(run, null);
    return directReply(...(await describeRun(found, context)));
  },
});
