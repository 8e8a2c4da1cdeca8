import { fullDay } from "#src/domain/timesheet/code.ts";
import { daySymbolOf } from "#src/domain/timesheet/symbol.ts";
import { countedCodes, countedQuarters, dayColumns, lateOf } from "./day-columns.ts";
import { lastDay } from "./day-frame.ts";
import type { PacketHead, PacketPerson, Words } from "./packet-head.ts";
import { roleWords } from "./role-words.ts";

export type CsvFile = { add(person: PacketPerson): void; end(): Uint8Array };

/** A line for each person, for payroll programs: days, totals, revenue and commission. */
export function openCsv(head: PacketHead, { t }: Words): CsvFile {
  // In every layout the same columns, which a program that reads the file relies on.
  const totals = dayColumns("standard").filter(({ kind }) => kind === "counted");
  const numbers = Array.from({ length: lastDay }, (_, index) => index);
  const lines = [
    [
      t("packet.col_code"),
      t("packet.col_name"),
      t("packet.col_role"),
      t("packet.col_team"),
      t("packet.col_region"),
      ...numbers.map((index) => String(index + 1)),
      t("packet.col_standard"),
      ...totals.map(({ label }) => t(label)),
      t("packet.col_paid"),
      t("packet.col_late"),
      t("packet.col_leave_left"),
      t("packet.col_signed"),
      t("packet.col_collected"),
      t("packet.col_new"),
      t("packet.col_renewal"),
      t("packet.col_refunds"),
      t("packet.col_late_signed"),
      t("packet.col_late_collected"),
      t("packet.col_target"),
      t("packet.col_commission"),
      t("packet.col_payable"),
      t("packet.col_carried"),
    ].map(writeText),
  ];

  return {
    add({ row, statement }) {
      const { person, timesheet, leaveLeft, revenue } = row;
      lines.push([
        ...[person.code, person.name, roleWords(person.role, t), person.team ?? "", person.region ?? ""].map(
          writeText,
        ),
        ...numbers.map((index) => {
          const day = timesheet.days[index];
          return day ? daySymbolOf(day, head) : "";
        }),
        days(timesheet.payStandard),
        ...totals.map((column) => {
          const codes = countedCodes(column, totals, head.symbols);
          return days(countedQuarters(codes, row, head.symbols));
        }),
        days(timesheet.paid),
        days(lateOf(row)),
        days(leaveLeft),
        ...[revenue.signed, revenue.collected, revenue.fresh, revenue.renewal, revenue.refunds].map(String),
        ...[revenue.lateSigned, revenue.lateCollected].map(String),
        String(revenue.target ?? ""),
        ...[statement.total, statement.payable, statement.carried].map(String),
      ]);
    },
    end: () =>
      new TextEncoder().encode(`${byteOrderMark}${lines.map((line) => `${line.join(",")}\r\n`).join("")}`),
  };
}

/** Without it, spreadsheets do not read the marks of Vietnamese letters. */
const byteOrderMark = "\uFEFF";

function days(quarters: number): string {
  return String(quarters / fullDay);
}

/** What would be read as a formula, by signs of full width too, is kept a text by an apostrophe. */
function writeText(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
