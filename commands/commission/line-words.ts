import type { Context } from "#src/command/command.ts";
import type { EntryLine, EntryRef, StatementLine } from "#src/domain/commission/statement.ts";
import { formatMoney } from "#src/domain/money.ts";
import { formatMonth, formatQuarters, formatRate } from "#src/i18n/pay.ts";

type Reader = Pick<Context, "t" | "actor">;

/** `S12`, `C15` */
export function nameEntry({ kind, id }: EntryRef): string {
  return kind === "sale" ? `S${id}` : `C${id}`;
}

/** How a line is called by those who type it, beside its number; null for what is no entry. */
export function entryOf(line: StatementLine): string | null {
  switch (line.kind) {
    case "entry":
      return nameEntry(line.entry);
    case "adjustment":
      return `J${line.id}`;
    case "override":
    case "bonus":
    case "cap":
    case "floor":
    case "minimum_work":
    case "carried":
      return null;
  }
}

/** What a line is about, in a few words: `C15 · An Phát · mới`. */
export function describeMatter(line: StatementLine, reader: Reader): string {
  const { t, actor } = reader;
  switch (line.kind) {
    case "entry":
      return [nameEntry(line.entry), line.customer, describeBasis(line, reader)].join(" · ");
    case "override":
      return describeOverride(line, reader);
    case "bonus":
      return line.count === null
        ? t("commission.line_bonus", { name: line.name })
        : t("commission.line_bonus_each", { name: line.name, count: line.count.toString() });
    case "cap":
      return t("commission.line_cap", { limit: formatMoney(line.limit) });
    case "floor":
      return t("commission.line_floor", { limit: formatMoney(line.limit) });
    case "minimum_work":
      return t("commission.line_minimum", {
        worked: formatQuarters(line.worked, actor.locale),
        needed: formatQuarters(line.needed, actor.locale),
      });
    case "adjustment":
      return t("commission.line_adjustment", { entry: `J${line.id}`, reason: line.reason });
    case "carried":
      return t("commission.line_carried", { month: formatMonth(line.from, actor.locale) });
  }
}

/** What the team earns is for each of them and HR, so only what it brought in is said. */
function describeOverride(
  { of, rate, sum }: Extract<StatementLine, { readonly kind: "override" }>,
  { t, actor }: Reader,
): string {
  const values = { rate: formatRate(rate, actor.locale) };
  if (of === "commission") return t("commission.line_override_commission", values);
  return t("commission.line_override_base", { ...values, sum: formatMoney(sum) });
}

/** `6 %`; `3 % + 5 %` where the part crosses tiers. */
export function describeRate(line: StatementLine, { actor }: Pick<Reader, "actor">): string | null {
  if (line.kind === "override") return formatRate(line.rate, actor.locale);
  if (line.kind !== "entry") return null;
  const rates = new Set(line.slices.map(({ rate }) => formatRate(rate, actor.locale)));
  return rates.size === 0 ? null : [...rates].join(" + ");
}

function describeBasis({ basis, saleKind, whole, slices }: EntryLine, { t, actor }: Reader): string {
  switch (basis.kind) {
    case "own_month":
      return whole < 0n ? t("commission.taken_back") : t(`revenue.kind_${saleKind}`);
    case "refund":
      return t("commission.refund_of", {
        entry: nameEntry(basis.of),
        month: formatMonth(basis.month, actor.locale),
      });
    case "late":
      return t("commission.late_for", { month: formatMonth(basis.month, actor.locale) });
    case "leaver":
      // The successor's line has the rate, the leaver's own one nothing.
      if (basis.rule === "successor" && slices.length === 0) return t("commission.leaver_given");
      return t(`commission.leaver_${basis.rule}`, { name: basis.name });
  }
}
