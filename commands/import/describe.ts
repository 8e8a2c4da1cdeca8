import { type Action, actions, type Block, note, table, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type {
  ImportColumn,
  ImportCounts,
  ImportPart,
  ImportPreview,
  ImportProblem,
} from "#src/command/importer.ts";
import { formatCount } from "#src/i18n/figures.ts";
import { problemFiles } from "./problem-file.ts";

/** Whether applying it would change nothing: every row is there already, or wrong. */
export function isWithoutEffect({ counts }: ImportPreview): boolean {
  return counts.new + counts.changed === 0;
}

/** How many rows can be applied, and how many are wrong, as figures to be read. */
export function applicable(counts: ImportCounts, { actor }: Context) {
  return {
    count: formatCount(counts.new + counts.changed, actor.locale),
    wrong: formatCount(counts.wrong, actor.locale),
  };
}

/** What a run holds and what may be done with it. */
export async function describeRun(run: ImportPreview, context: Context): Promise<readonly Block[]> {
  const { t } = context;
  const isListed = run.wrong.length + run.duplicates.length === run.counts.wrong + run.counts.duplicate;
  return [
    title(t(`import_chat.title_${run.state}`, { run: run.id })),
    ...(run.state === "previewed" ? [text(standing(run, context))] : []),
    countsTable(run, context),
    ...(isKnown(run) ? [] : understanding(run, context)),
    ...problems(run.wrong, run, "wrong", context),
    ...problems(run.duplicates, run, "duplicate", context),
    ...(isListed ? [] : [note(t("import_chat.rest_in_file")), ...(await problemFiles(run, context))]),
    ...buttons(run, context),
  ];
}

function standing(run: ImportPreview, { t, actor }: Context): string {
  if (!isWithoutEffect(run)) return t("import_chat.nothing_written");
  const { same, duplicate } = run.counts;
  return same + duplicate > 0
    ? t("import_chat.nothing_new", { count: formatCount(same + duplicate, actor.locale) })
    : t("import_chat.nothing_right");
}

/** Everything in it was imported before: how it was understood has been told. */
function isKnown(run: ImportPreview): boolean {
  return isWithoutEffect(run) && run.counts.wrong + run.counts.duplicate === 0;
}

function understanding({ parts }: ImportPreview, context: Context): readonly Block[] {
  return [
    ...parts.map((part) => columnsOf(part, parts.length > 1, context)),
    ...parts.flatMap(({ notes }) => notes.map(({ key, values }) => note(context.t(key, values)))),
  ];
}

function countsTable({ parts }: ImportPreview, { t }: Context): Block {
  const counted = ["new", "changed", "duplicate", "same", "wrong"] as const;
  const isSeveral = parts.length > 1;
  return table(
    [
      { label: t("column.import_rows"), format: "text" },
      ...counted.map((verdict) => ({ label: t(`column.import_${verdict}`), format: "count" as const })),
      ...(isSeveral ? [{ label: t("column.import_file"), format: "text" as const }] : []),
    ],
    parts.map(({ file, rowKind, counts }) => [
      t(`import_chat.row_${rowKind}`),
      ...counted.map((verdict) => counts[verdict]),
      ...(isSeveral ? [file] : []),
    ]),
  );
}

const ignoredShown = 12;

function columnsOf(part: ImportPart, isNamed: boolean, context: Context): Block {
  const { file, columns, ignored, headings } = part;
  const { t } = context;
  const inOrder = columns.toSorted((a, b) => headings.indexOf(a.heading) - headings.indexOf(b.heading));
  const shown = ignored.slice(0, ignoredShown).join(", ");
  const count = ignored.length - ignoredShown;
  return text(
    [
      isNamed ? t("import_chat.columns_of", { file }) : t("import_chat.columns"),
      ...inOrder.map((column) => columnLine(column, context)),
      ...(ignored.length === 0
        ? []
        : [
            count > 0
              ? t("import_chat.ignored_more", { columns: shown, count })
              : t("import_chat.ignored", { columns: shown }),
          ]),
    ].join("\n"),
  );
}

function columnLine({ heading, field, unit, order }: ImportColumn, { t }: Context): string {
  if (unit) return t("import_chat.column_unit", { heading, field, unit: t(`import_chat.unit_${unit}`) });
  if (order) return t("import_chat.column_unit", { heading, field, unit: t(`import_chat.order_${order}`) });
  return t("import_chat.column", { heading, field });
}

function problems(
  rows: readonly ImportProblem[],
  { parts, counts }: ImportPreview,
  verdict: "wrong" | "duplicate",
  { t, actor }: Context,
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    text(
      [
        t(`import_chat.${verdict}_rows`, { count: formatCount(counts[verdict], actor.locale) }),
        ...rows.map(({ file, line, key, values }) =>
          t(parts.length > 1 ? "import_chat.problem_in" : "import_chat.problem", {
            file,
            line,
            reason: t(key, values),
          }),
        ),
      ].join("\n"),
    ),
  ];
}

function buttons(run: ImportPreview, context: Context): readonly Block[] {
  const { t } = context;
  const { id, state, counts } = run;
  if (state === "applied") {
    return [actions({ label: t("import_chat.undo"), command: `/import undo ${id}` })];
  }
  if (state !== "previewed" || isWithoutEffect(run)) return [];
  const values = applicable(counts, context);
  const apply: Action =
    counts.wrong === 0
      ? { label: t("import_chat.apply", values), command: `/import apply ${id}` }
      : { label: t("import_chat.apply_right", values), command: `/import apply ${id} bosai` };
  return [actions(apply, { label: t("import_chat.drop"), command: `/import drop ${id}` })];
}
