import { paidCodes, type SlotCode } from "#src/domain/timesheet/code.ts";
import { symbolOf } from "#src/domain/timesheet/symbol.ts";
import { writeMonth } from "#src/i18n/pay.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import { codeMeanings } from "./code-meaning.ts";
import { insuredCodes } from "./day-columns.ts";
import { look } from "./look.ts";
import type { PacketHead, Words } from "./packet-head.ts";
import { placedRow } from "./placed-row.ts";
import { openTable, type TableColumn } from "./table-sheet.ts";
import type { Row } from "./xlsx/sheet.ts";
import type { Workbook } from "./xlsx/workbook.ts";

const columns: readonly TableColumn[] = [
  { label: "packet.col_symbol", width: 14 },
  { label: "packet.col_half", width: 14 },
  { label: "packet.col_meaning", width: 44 },
  { label: "packet.col_is_paid", width: 24 },
];

/** Ký hiệu: what the symbols and colours mean, and by which versions of the plans the commission was reckoned. */
export async function writeLegendSheet(workbook: Workbook, head: PacketHead, words: Words): Promise<void> {
  const { t } = words;
  const table = { name: t("packet.sheet_legend"), title: t("packet.legend_title"), columns } as const;
  const sheet = await openTable(workbook, { ...table, frozen: null }, { head, words });
  await sheet.write([...symbolRows(head, words), ...colorRows(words), ...planRows(head, words)]);
}

function symbolRows({ symbols }: PacketHead, { t }: Words): readonly Row[] {
  return codeMeanings.map(([code, meaning]) => ({
    cells: [symbols[code], symbolOf({ code, quarters: 2 }, { symbols }), t(meaning), t(paidWords(code))],
    styles: [look.center, look.center, look.text, look.center],
  }));
}

function colorRows({ t }: Words): readonly Row[] {
  const colors = [
    [look.dayRest, "packet.color_rest"],
    [look.dayOutside, "packet.color_outside"],
    [look.dayMissing, "packet.color_missing"],
  ] as const;
  return [
    placedRow(columns.length, []),
    ...colors.map(([style, meaning]) => ({
      cells: [null, t(meaning), null, null],
      styles: [style, look.text, look.text, look.text],
      merged: [[2, columns.length] as const],
    })),
  ];
}

function planRows({ plans }: PacketHead, { t }: Words): readonly Row[] {
  const labels = ["packet.col_plan", "packet.col_version", "packet.col_validity"] as const;
  return [
    placedRow(columns.length, []),
    placedRow(columns.length, [
      { from: 1, to: columns.length, style: look.section, value: t("packet.plans") },
    ]),
    {
      cells: [t(labels[0]), null, t(labels[2]), t(labels[1])],
      styles: columns.map(() => look.head),
      merged: [[1, 2]],
    },
    ...(plans.length > 0 ? [] : [{ ...noPlan, cells: [t("packet.no_plan"), null, null, null] }]),
    ...plans.map(({ name, version, from, to }) => ({
      cells: [
        name,
        null,
        to
          ? t("packet.validity", { from: writeMonth(from), to: writeMonth(to) })
          : t("packet.validity_open", { from: writeMonth(from) }),
        version,
      ],
      styles: [look.text, look.text, look.text, look.center],
      merged: [[1, 2] as const],
    })),
  ];
}

const noPlan = {
  styles: [look.text, look.text, look.text, look.center],
  merged: [[1, columns.length] as const],
};

function paidWords(code: SlotCode): MessageKey {
  if (paidCodes.has(code)) return "packet.is_paid";
  return insuredCodes.has(code) ? "packet.is_insured" : "packet.is_unpaid";
}
