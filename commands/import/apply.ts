import { z } from "zod";
import { actions, directReply, note, text } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { ImportNote, ImportOutcome, ImportPreview } from "#src/command/importer.ts";
import { UserError } from "#src/errors.ts";
import { applicable } from "./describe.ts";
import { assertPrivate, importers, importWord, refusal, runArgument } from "./word.ts";

const run = { argument: "run", find: word(/^#?\d{1,9}$/) } as const;

export const applyImport = defineCommand({
  ...importWord,
  verb: "apply",
  verbAliases: ["dongy", "ghi"],
  summary: { vi: "Nhập thật những gì đã xem trước", en: "Write what a preview showed" },
  examples: ["/import apply 12", "/import apply 12 bosai"],
  args: z.object({ run: runArgument, skip: textArgument.optional() }),
  names: { run: ["lan"], skip: ["bosai"] },
  free: [{ argument: "skip", find: word(/^(?:bosai|bỏsai|skip)$/i) }, run, { argument: "run" }],
  asks: { run: "import_chat.which_run" },
  roles: importers,

  async run({ run: id, skip }, context) {
    assertPrivate(context);
    const { importer, by, confirmed } = context;
    const leaveOutWrong = skip !== undefined || confirmed.has("wrong_rows");
    return answerOf(id, await importer.apply(id, by, { leaveOutWrong }), context);
  },
});

function answerOf(id: number, outcome: ImportOutcome, context: Context) {
  const { t } = context;
  switch (outcome.kind) {
    case "gone":
      throw refusal(id, outcome.state);
    case "wrong_rows":
      throw askAboutWrong(outcome.run, context);
    case "applied": {
      const parts = listOf(outcome.written, context);
      if (parts === "") return directReply(text(t("import_chat.applied_nothing", { run: id })));
      const { counts } = outcome.run;
      const { wrong } = applicable(counts, context);
      return directReply(
        text(t("import_chat.applied", { run: id, parts })),
        ...(counts.wrong > 0 ? [note(t("import_chat.wrong_rows_left", { count: wrong, run: id }))] : []),
        actions({ label: t("import_chat.undo"), command: `/import undo ${id}` }),
      );
    }
  }
}

/** “8.800 cơ hội, 85 khách hàng”. */
export function listOf(notes: readonly ImportNote[], { t }: Context): string {
  return notes.map(({ key, values }) => t(key, values)).join(", ");
}

function askAboutWrong({ counts }: ImportPreview, context: Context): UserError {
  const { t } = context;
  const values = applicable(counts, context);
  const choices = [
    { label: t("import_chat.apply_right", values), confirm: "wrong_rows" },
    { label: t("question.drop"), cancel: true as const },
  ];
  return new UserError("import_chat.leave_out", values, { choices });
}
