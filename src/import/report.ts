import type {
  ImportCounts,
  ImportNote,
  ImportPart,
  ImportPreview,
  ImportProblem,
  UndoOutcome,
} from "#src/command/importer.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Translate } from "#src/i18n/translate.ts";

type Speech = { readonly t: Translate; readonly locale: Locale };

/** What each file is, and what of it is new, changed, known or wrong, for the terminal. */
export function describePreview({ parts, duplicates, counts }: ImportPreview, speech: Speech): string {
  const { t, locale } = speech;
  const lines = parts.flatMap((part) => describePart(part, speech));
  if (counts.duplicate === 0) return lines.join("\n");
  const more = counts.duplicate - duplicates.length;
  return [
    ...lines,
    t("import.duplicates"),
    ...duplicates.map((problem) => describeProblem(problem, t)),
    ...(more > 0 ? [t("import.more_wrong", { count: formatCount(more, locale) })] : []),
  ].join("\n");
}

/** The first wrong rows with their reasons. */
export function describeWrong({ wrong, counts }: ImportPreview, { t, locale }: Speech): string {
  const more = counts.wrong - wrong.length;
  return [
    t("import.refused", { count: formatCount(counts.wrong, locale) }),
    ...wrong.map((problem) => describeProblem(problem, t)),
    ...(more > 0 ? [t("import.more_wrong", { count: formatCount(more, locale) })] : []),
  ].join("\n");
}

/** One line about what has been written. */
export function describeWritten(written: readonly ImportNote[], { t }: Speech): string {
  return written.length === 0 ? t("import.nothing_new") : t("import.done", { parts: listed(written, t) });
}

export function describeUndo(outcome: UndoOutcome, runId: number, { t, locale }: Speech): string {
  if (outcome.kind === "gone") return t("import.gone", { run: runId });
  const { removed, kept, keptCount } = outcome;
  const undone =
    removed.length === 0 ? t("import.undone_nothing") : t("import.undone", { parts: listed(removed, t) });
  if (keptCount === 0) return undone;
  const names = kept.map(({ subject, name }) => `${subject} ${name}`.trim());
  const list = [...names, ...(keptCount > kept.length ? ["…"] : [])].join(", ");
  return `${undone}\n${t("import.kept", { count: formatCount(keptCount, locale), list })}`;
}

function listed(notes: readonly ImportNote[], t: Translate): string {
  return notes.map(({ key, values }) => t(key, values)).join(" · ");
}

function describeProblem({ file, line, key, values }: ImportProblem, t: Translate): string {
  return t("import.wrong_row", { file, line, reason: t(key, values) });
}

function describePart(part: ImportPart, { t, locale }: Speech): readonly string[] {
  const { file, rowKind, ignored, notes } = part;
  return [
    t("import.file", { file, kind: t(`import.kind_${rowKind}`) }),
    `  ${describeColumns(part, t)}`,
    ...(ignored.length > 0 ? [`  ${t("import.ignored", { columns: ignored.join(", ") })}`] : []),
    `  ${t("import.counts", countsOf(part.counts, locale))}`,
    ...notes.map(({ key, values }) => `  ${t(key, values)}`),
  ];
}

function describeColumns({ columns }: ImportPart, t: Translate): string {
  const list = columns.map(({ heading, field, order }) => {
    const meaning = order === null ? field : t(`import.order_${order}`, { column: field });
    return `${heading} → ${meaning}`;
  });
  return t("import.columns", { columns: list.join(", ") });
}

function countsOf(counts: ImportCounts, locale: Locale): Readonly<Record<keyof ImportCounts, string>> {
  const count = (value: number) => formatCount(value, locale);
  return {
    new: count(counts.new),
    changed: count(counts.changed),
    same: count(counts.same),
    duplicate: count(counts.duplicate),
    wrong: count(counts.wrong),
  };
}
