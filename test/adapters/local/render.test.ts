import { describe, expect, it } from "vitest";
import { renderReply } from "#adapters/local/render.ts";
import { formatCell } from "#src/chat/cell.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, image, note, reply, table, text, title } from "#src/chat/reply.ts";
import type { Locale } from "#src/i18n/locale.ts";

const chart: ChartSpec = {
  kind: "completion",
  locale: "vi",
  heading: { title: "KPI", subtitle: "", footer: "" },
  unit: "money",
  rows: [],
};

const file = { kind: "file", name: "báo cáo.xlsx", mediaType: "x/y", bytes: new Uint8Array(7) } as const;

describe("renderReply", () => {
  it("keeps texts plain, whatever they hold", () => {
    const typed = `<b>An & Phát</b> “🎉”`;

    expect(renderReply(reply(title(typed), text(typed), note(typed)), at("vi"))).toEqual([
      { kind: "text", style: "title", text: typed },
      { kind: "text", style: "body", text: typed },
      { kind: "text", style: "note", text: typed },
    ]);
  });

  it("writes each cell long and short, with figures to the right", () => {
    const rows = [["<i>Lan</i>", 1_240_000_000n, 0.725, 12, Temporal.PlainDate.from("2026-11-02")], [null]];

    const [block] = renderReply(
      reply(
        table(
          [
            { label: "Người", format: "text" },
            { label: "Doanh thu", format: "money" },
            { label: "Đạt", format: "percent" },
            { label: "Đơn", format: "count" },
            { label: "Ngày", format: "date" },
          ],
          rows,
        ),
      ),
      at("vi"),
    );

    expect(plain(block)).toMatchInlineSnapshot(`
      {
        "columns": [
          {
            "align": "start",
            "label": "Người",
          },
          {
            "align": "end",
            "label": "Doanh thu",
          },
          {
            "align": "end",
            "label": "Đạt",
          },
          {
            "align": "end",
            "label": "Đơn",
          },
          {
            "align": "start",
            "label": "Ngày",
          },
        ],
        "kind": "table",
        "rows": [
          [
            {
              "full": "<i>Lan</i>",
              "short": "<i>Lan</i>",
            },
            {
              "full": "1.240.000.000 đ",
              "short": "1,24 tỷ",
            },
            {
              "full": "72,5 %",
              "short": "72,5 %",
            },
            {
              "full": "12",
              "short": "12",
            },
            {
              "full": "2/11/2026",
              "short": "2/11/2026",
            },
          ],
          [
            {
              "full": "",
              "short": "",
            },
            {
              "full": "",
              "short": "",
            },
            {
              "full": "",
              "short": "",
            },
            {
              "full": "",
              "short": "",
            },
            {
              "full": "",
              "short": "",
            },
          ],
        ],
      }
    `);
  });

  it.each(["vi", "en"] as const)("writes figures in the language of the reply, %s", (locale) => {
    const amount = 1_240_000_000n;

    const [block] = renderReply(reply(table([{ label: "", format: "money" }], [[amount]])), at(locale));

    expect(block).toMatchObject({
      rows: [
        [
          {
            full: formatCell(amount, "money", locale, "full"),
            short: formatCell(amount, "money", locale, "short"),
          },
        ],
      ],
    });
  });

  it("says where pictures and files are, by the place of their block", () => {
    const blocks = renderReply(
      reply(text("x"), image(chart, "đạt 72 %"), file, actions({ label: "Hoàn tác", command: "/undo S1" })),
      at("vi"),
    );

    expect(blocks.slice(1)).toEqual([
      { kind: "image", alt: "đạt 72 %", url: "image 1", width: 640, height: 300 },
      { kind: "file", name: "báo cáo.xlsx", url: "file 2 báo cáo.xlsx", size: 7 },
      { kind: "actions", actions: [{ label: "Hoàn tác", command: "/undo S1" }] },
    ]);
  });
});

function at(locale: Locale) {
  return {
    locale,
    image: (block: number) => ({ url: `image ${block}`, width: 640, height: 300 }),
    file: (block: number, name: string) => ({ url: `file ${block} ${name}`, size: 7 }),
  };
}

/** No-break spaces as spaces, so that they can be read. */
function plain(block: unknown): unknown {
  return JSON.parse(JSON.stringify(block).replaceAll("\u00A0", " "));
}
