import { z } from "zod";
import { fileLimits } from "#src/chat/message.ts";
import { actions, directReply, type Reply, reply, text } from "#src/chat/reply.ts";
import { oneOf, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { ColumnUnit, ImportFile, ImportOptions, ImportQuestion } from "#src/command/importer.ts";
import type { DateOrder } from "#src/domain/column-dates.ts";
import type { Grouping } from "#src/domain/column-numbers.ts";
import { namesOf } from "#src/domain/names.ts";
import { UserError } from "#src/errors.ts";
import { describeRun, isWithoutEffect } from "./describe.ts";
import { assertPrivate, importers, importWord } from "./word.ts";

const dateOrderNames = namesOf<DateOrder>({ dmy: ["ngày trước", "ngày"], mdy: ["tháng trước", "tháng"] });
const groupingNames = namesOf<Grouping>({ dot: ["chấm"], comma: ["phẩy"] });
const unitNames = namesOf<ColumnUnit>({
  dong: ["đồng", "đ", "vnd"],
  nghin: ["nghìn", "ngàn", "k"],
  trieu: ["triệu", "tr"],
  ty: ["tỷ"],
});

export const importFiles = defineCommand({
  ...importWord,
  summary: {
    vi: "Nhập khách hàng, cơ hội, doanh thu… từ tệp Excel, CSV",
    en: "Import customers, leads, sales… from Excel or CSV files",
  },
  examples: ["/import"],
  args: z.object({
    dates: oneOf(dateOrderNames).optional(),
    numbers: oneOf(groupingNames).optional(),
    unit: oneOf(unitNames).optional(),
    words: textArgument.optional(),
  }),
  names: { dates: ["ngay"], numbers: ["so"], unit: ["donvi"], words: ["ghichu"] },
  // Beside a file, words are a caption.
  free: [{ argument: "words" }],
  meansVerb: (words) => (/^#?\d{1,9}$/.test(words) ? "show" : undefined),
  roles: importers,

  async run({ words, ...settled }, context) {
    const cards = await context.files.list();
    if (cards.length === 0 && words !== undefined) throw new UserError("error.import_words", { words });
    if (cards.length === 0) return howTo(context);
    assertPrivate(context);

    const files: ImportFile[] = [];
    for (const { place, name } of cards) files.push({ name, bytes: await context.files.read(place) });
    return preview(files, settled, context);
  },
});

function howTo({ t }: Context): Reply {
  const { count, bytes } = fileLimits;
  return reply(
    text(t("import_chat.how")),
    text(t("import_chat.how_limits", { count, size: bytes / 1_024 ** 2 })),
    actions(
      { label: t("import_chat.get_template"), command: "/import template" },
      { label: t("import_chat.see_list"), command: "/import list" },
    ),
  );
}

type Settled = { readonly [Name in "dates" | "numbers" | "unit"]?: ImportOptions[Name] | undefined };

async function preview(
  files: readonly ImportFile[],
  { dates, numbers, unit }: Settled,
  context: Context,
): Promise<Reply> {
  const { importer, by } = context;
  const staged = await importer.preview(files, by, {
    ...(dates && { dates }),
    ...(numbers && { numbers }),
    ...(unit && { unit }),
  });
  if (staged.kind === "question") throw ask(staged, context);

  const answer = await describeRun(staged, context);
  if (isWithoutEffect(staged)) await importer.drop(staged.id, by);
  return directReply(...answer);
}

/** What was staged is rolled back; the answer reads the files again. */
function ask({ sentence, option, answers }: ImportQuestion, { t }: Context): UserError {
  const choices = answers.map(({ value, shown }) => ({ label: shown, set: { [option]: value } }));
  return new UserError(
    "import_chat.question",
    { question: sentence },
    { choices: [...choices, { label: t("question.drop"), cancel: true }] },
  );
}
