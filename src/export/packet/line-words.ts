import type { EntryLine, EntryRef, StatementDoubt, StatementLine } from "#src/domain/commission/statement.ts";
import type { Fraction } from "#src/domain/fraction.ts";
import { formatMoney } from "#src/domain/money.ts";
import type { Quarters } from "#src/domain/timesheet/code.ts";
import { formatQuarters, formatRate, writeMonth } from "#src/i18n/pay.ts";
import type { Words } from "./packet-head.ts";

/** `S12`, `C15` */
export function entryName({ kind, id }: EntryRef): string {
  return `${kind === "sale" ? "S" : "C"}${id}`;
}

/** What a line is, in two words. Made once for a packet: a million lines say one of these. */
export function lineNames({ t }: Words): (line: StatementLine) => string {
  const names = {
    sale: t("packet.line_sale"),
    collection: t("packet.line_collection"),
    refund: t("packet.line_refund"),
    override: t("packet.line_override"),
    cap: t("packet.line_cap"),
    floor: t("packet.line_floor"),
    minimum_work: t("packet.line_minimum_work"),
    adjustment: t("packet.line_adjustment"),
    carried: t("packet.line_carried"),
  };
  return (line) => {
    switch (line.kind) {
      case "entry":
        return line.whole < 0n ? names.refund : names[line.entry.kind];
      case "bonus":
        return line.name;
      case "override":
      case "cap":
      case "floor":
      case "minimum_work":
      case "adjustment":
      case "carried":
        return names[line.kind];
    }
  };
}

/** Why the line is what it is, where its cells do not tell. */
export function lineNote(line: StatementLine, words: Words): string | null {
  const { t, locale } = words;
  switch (line.kind) {
    case "entry":
      return entryNote(line, words);
    case "override":
      return t(line.of === "base" ? "packet.note_override_base" : "packet.note_override_commission");
    case "bonus":
      return line.count === null ? null : t("packet.note_count", { count: String(line.count) });
    case "cap":
    case "floor":
      return t("packet.note_limit", { limit: formatMoney(line.limit), earned: formatMoney(line.earned) });
    case "minimum_work": {
      const days = (quarters: Quarters) => formatQuarters(quarters, locale);
      return t("packet.note_minimum_work", { worked: days(line.worked), needed: days(line.needed) });
    }
    case "adjustment":
      return line.reason;
    case "carried":
      return t("packet.note_carried", { month: writeMonth(line.from) });
  }
}

/** What somebody has to settle before the statement can be relied on. */
export function doubtSentence(doubt: StatementDoubt, { t }: Words): string {
  switch (doubt.kind) {
    case "no_target":
      return t("packet.doubt_no_target", { metric: t(`metric.${doubt.metric}`) });
    case "leaver":
      return t("packet.doubt_leaver", { entry: entryName(doubt.entry) });
    case "origin_open":
      return t("packet.doubt_origin_open", { entry: entryName(doubt.entry) });
  }
}

/** As a spreadsheet has it: 0.05 for 5 %. */
export function rateOf({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}

function entryNote(line: EntryLine, { t, locale }: Words): string | null {
  const said = basisNote(line, t);
  if (line.slices.length < 2) return said;
  const slices = line.slices.map(({ base, rate }) => `${formatMoney(base)} × ${formatRate(rate, locale)}`);
  return [...(said === null ? [] : [said]), slices.join(" + ")].join("; ");
}

function basisNote({ basis }: EntryLine, t: Words["t"]): string | null {
  switch (basis.kind) {
    case "own_month":
      return null;
    case "refund":
      return t("packet.note_refund", { entry: entryName(basis.of), month: writeMonth(basis.month) });
    case "late":
      return t("packet.note_late_entry", { month: writeMonth(basis.month) });
    case "leaver":
      switch (basis.rule) {
        case "successor":
          return t("packet.note_leaver_successor", { name: basis.name });
        case "none":
          return t("packet.note_leaver_none");
        case "asks":
          return t("packet.note_leaver_asks");
      }
  }
}
