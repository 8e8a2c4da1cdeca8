import { type Cell, type TableBlock, table } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Statement, StatementLine } from "#src/domain/commission/statement.ts";
import { describeMatter, describeRate } from "./line-words.ts";

type Cut = {
  /** So many lines; undefined shows all. */
  readonly most: number | undefined;
  /** The line that shows the rest. */
  readonly more: string;
};

/**
 * A line per entry and the sum. The money stands as a count under a heading that says đồng: a chat would shorten it, and
 * people are paid by its last digit.
 */
export function linesTable({ lines, total }: Statement, { most, more }: Cut, context: Context): TableBlock {
  const { t } = context;
  const shown = lines.slice(0, most);
  const left = lines.length - shown.length;
  const rest = lines.slice(shown.length).reduce((sum, { amount }) => sum + amount, 0n);
  const cut: readonly Cell[] = ["…", null, t("commission.more_lines", { left, more }), null, null, rest];
  return table(
    [
      { label: t("column.pay_line"), format: "text" },
      { label: t("column.day"), format: "date" },
      { label: t("column.pay_matter"), format: "text" },
      { label: t("column.pay_base"), format: "count" },
      { label: t("column.pay_rate"), format: "text" },
      { label: t("column.commission"), format: "count" },
    ],
    [
      ...shown.map((line) => rowOf(line, context)),
      ...(left > 0 ? [cut] : []),
      [t("row.total"), null, null, null, null, total],
    ],
  );
}

function rowOf(line: StatementLine, context: Context): readonly Cell[] {
  return [
    String(line.number),
    line.kind === "entry" ? line.on : null,
    describeMatter(line, context),
    countedIn(line),
    describeRate(line, context),
    line.amount,
  ];
}

/** What the team earns is nobody's business but each one's own, so a lead sees what it brought in only. */
function countedIn(line: StatementLine): bigint | null {
  if (line.kind === "entry") return line.base;
  return line.kind === "override" && line.of === "base" ? line.sum : null;
}
