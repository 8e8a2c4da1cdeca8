import { describe, expect, it } from "vitest";
import { longestText, markRepeated, renderReply, type ZaloMessage } from "#adapters/zalo/render.ts";
import type { LinkTo } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, type Block, image, note, reply, table, text, title } from "#src/chat/reply.ts";

const chart: ChartSpec = {
  kind: "completion",
  locale: "vi",
  heading: { title: "KPI", subtitle: "", footer: "" },
  unit: "money",
  rows: [],
};
const file = {
  kind: "file",
  name: "Báo cáo.xlsx",
  mediaType: "application/x",
  bytes: new Uint8Array(12_345),
} as const;
const figures = table(
  [
    { label: "Người", format: "text" },
    { label: "Doanh thu", format: "money" },
    { label: "Đạt", format: "percent" },
  ],
  [
    ["Lan", 1_200_000_000n, 0.72],
    ["Minh", 900_000_000n, null],
  ],
);

const withLinks: LinkTo = ({ envelopeId, block, name }) =>
  `https://bot.example.com/files/${envelopeId}-${block}/${name}`;
const withoutLinks: LinkTo = () => undefined;

type Options = { readonly linkTo?: LinkTo; readonly isDirect?: boolean };

function render(blocks: readonly Block[], { linkTo = withLinks, isDirect = true }: Options = {}) {
  const to = { platform: "zalo", id: "c1", isDirect } as const;
  const messages = renderReply({ id: 7, to, reply: reply(...blocks), locale: "vi" }, linkTo);
  return messages.map((message) =>
    message.kind === "text" ? { ...message, text: plain(message.text) } : message,
  );
}

/** Figures keep their units by blanks that do not break. */
function plain(words: string): string {
  return words.replaceAll("\u00A0", " ");
}

function wordsOf(messages: readonly ZaloMessage[]): readonly string[] {
  return messages.map((message) => (message.kind === "text" ? message.text : message.caption));
}

describe("renderReply", () => {
  it("puts all blocks that are words into one message, in order", () => {
    const blocks = [
      title("KPI tuần 47"),
      figures,
      text("Còn 3 ngày."),
      file,
      note("Số liệu lúc 9:00"),
      actions({ label: "Excel", command: "/export kpi" }, { label: "Hoàn tác", command: "/undo" }),
    ];

    const [message, ...others] = render(blocks);

    expect(others).toEqual([]);
    expect(message).toEqual({
      kind: "text",
      text: [
        "KPI tuần 47",
        "• Lan: Doanh thu 1,2 tỷ · Đạt 72 %",
        "• Minh: Doanh thu 900 tr",
        "",
        "Còn 3 ngày.",
        "",
        "Tệp Báo cáo.xlsx (13 KB), tải được trong 24 giờ:",
        "https://bot.example.com/files/7-3/Báo cáo.xlsx",
        "",
        "Số liệu lúc 9:00",
        "",
        "1. Excel",
        "2. Hoàn tác",
        "Trả lời bằng số để chọn.",
      ].join("\n"),
    });
  });

  it("sends a picture by its link, with all that follows under it", () => {
    const messages = render([title("KPI"), image(chart, "Đạt 72 %."), text("Xong."), actions(anAction(1))]);

    expect(messages).toEqual([
      { kind: "text", text: "KPI" },
      {
        kind: "photo",
        url: "https://bot.example.com/files/7-1/chart.png",
        caption: "Đạt 72 %.\n\nXong.\n\n1. Nhãn 1\nTrả lời bằng số để chọn.",
        instead:
          "Xem hình trong 24 giờ:\nhttps://bot.example.com/files/7-1/chart.png\n\n" +
          "Đạt 72 %.\n\nXong.\n\n1. Nhãn 1\nTrả lời bằng số để chọn.",
      },
    ]);
  });

  it("says why a picture and a file are missing where nobody can fetch them", () => {
    const messages = render([image(chart, "Đạt 72 %."), file], { linkTo: withoutLinks });

    expect(messages).toEqual([
      {
        kind: "text",
        text:
          "Đạt 72 %.\n(Chưa gửi được hình vì bot chưa có địa chỉ công khai, PUBLIC_URL.)\n\n" +
          "Tệp Báo cáo.xlsx (13 KB): chưa gửi được vì bot chưa có địa chỉ công khai (PUBLIC_URL).",
      },
    ]);
  });

  it("gives a link in words where Zalo would not fetch it", () => {
    const messages = render([image(chart, "Đạt 72 %.")], { linkTo: () => "http://bot.example.com/files/x" });

    expect(wordsOf(messages)).toEqual([
      "Xem hình trong 24 giờ:\nhttp://bot.example.com/files/x\n\nĐạt 72 %.",
    ]);
  });

  it("gives no address of a secret picture, and says that a secret file is there once", () => {
    const secret = { isSecret: true } as const;

    const messages = render([
      { ...image(chart, "Công: 21."), ...secret },
      { ...file, ...secret },
    ]);

    expect(messages).toEqual([
      {
        kind: "text",
        text:
          "Công: 21.\n(Hình có số liệu riêng nên không gửi ở đây, các con số nằm trong phần chữ.)\n\n" +
          "Tệp Báo cáo.xlsx (13 KB), chỉ tải được một lần, trong 24 giờ:\n" +
          "https://bot.example.com/files/7-1/Báo cáo.xlsx",
      },
    ]);
  });

  it("counts the actions of all blocks from 1 and explains them once", () => {
    const blocks = [actions(anAction(1), anAction(2)), text("hoặc"), actions(anAction(3))];

    expect(wordsOf(render(blocks))).toEqual([
      "1. Nhãn 1\n2. Nhãn 2\n\nhoặc\n\n3. Nhãn 3\nTrả lời bằng số để chọn.",
    ]);
  });

  it("explains in a group how a number reaches the bot", () => {
    const [words = ""] = wordsOf(render([actions(anAction(1))], { isDirect: false }));

    expect(words).toBe("1. Nhãn 1\nTrả lời tin này bằng số, hoặc nhắc tên bot kèm số.");
  });

  it("brings all 60 rows of a table in as few messages as hold them, no row torn", () => {
    const rows = Array.from({ length: 60 }, (_, place) => [`Nhân viên số ${place + 1}`, 1_200_000_000n, 0.5]);
    const long = table(figures.columns, rows);

    const messages = wordsOf(render([title("Cả công ty"), long]));

    expect(messages).toHaveLength(2);
    const lines = messages.flatMap((words) => words.split("\n"));
    expect(lines[0]).toBe("Cả công ty");
    expect(lines.slice(1)).toEqual(
      rows.map((_, place) => `• Nhân viên số ${place + 1}: Doanh thu 1,2 tỷ · Đạt 50 %`),
    );
  });

  it("moves a title to the message of what it is about", () => {
    const messages = wordsOf(render([text("a".repeat(1_900)), title("Tiêu đề"), text("b".repeat(100))]));

    expect(messages).toEqual(["a".repeat(1_900), `Tiêu đề\n${"b".repeat(100)}`]);
  });

  it.each([
    { what: "one long line", body: "chữ ".repeat(2_500).trim() },
    { what: "no blank at all", body: "x".repeat(9_000) },
    { what: "decomposed letters", body: "Đường Nguyễn Huệ ".normalize("NFD").repeat(400).trim() },
    { what: "emoji", body: "👩‍👩‍👧‍👦🎉".repeat(600) },
    { what: "paragraphs", body: `  ${"Một đoạn văn dài. ".repeat(20).trim()}\n\n`.repeat(20).trim() },
  ])("splits $what without losing or tearing a letter", ({ body }) => {
    const messages = wordsOf(render([image(chart, body), text(body)]));

    expect(Math.max(...messages.map((words) => words.length))).toBeLessThanOrEqual(longestText);
    const withoutBlanks = (words: string) => words.replace(/\s/g, "");
    expect(withoutBlanks(messages.join(""))).toBe(withoutBlanks(body + body));
    expect(messages.every((words) => words.isWellFormed() && !/^\p{M}/u.test(words))).toBe(true);
  });

  it("leaves what people type as it is", () => {
    const typed = `<!channel> @everyone *b* _i_ {red}đỏ{/red} <b>&amp;</b> [a](https://x.example) שלום 🎉`;

    expect(wordsOf(render([title(typed), text(typed), actions({ label: typed, command: "/x" })]))).toEqual([
      `${typed}\n${typed}\n\n1. ${typed}\nTrả lời bằng số để chọn.`,
    ]);
  });

  it.each([withLinks, withoutLinks])("is the same whenever it is asked", (linkTo) => {
    const blocks = [image(chart, "Đạt 72 %."), figures, file];

    expect(render(blocks, { linkTo })).toEqual(render(blocks, { linkTo }));
  });

  it("shows a table without rows by its columns", () => {
    expect(wordsOf(render([table(figures.columns, [])]))).toEqual(["Người · Doanh thu · Đạt"]);
  });
});

describe("markRepeated", () => {
  it("leaves room for saying that a message is sent again", () => {
    const messages = render([text("x".repeat(6_000)), image(chart, "y".repeat(6_000))]);
    const repeated = messages.map((message) => markRepeated(message, "vi"));

    for (const words of wordsOf(repeated)) {
      expect(words).toMatch(/^\(Gửi lại, có thể bạn đã nhận được\)\n./);
      expect(words.length).toBeLessThanOrEqual(longestText);
    }
  });

  it("gives the link of a picture, which Zalo may not have fetched in time", () => {
    const [photo] = renderReply(
      {
        id: 7,
        to: { platform: "zalo", id: "c1", isDirect: true },
        reply: reply(image(chart, "Đạt.")),
        locale: "vi",
      },
      withLinks,
    );

    expect(photo && markRepeated(photo, "vi")).toEqual({
      kind: "text",
      text:
        "(Gửi lại, có thể bạn đã nhận được)\nXem hình trong 24 giờ:\n" +
        "https://bot.example.com/files/7-0/chart.png\n\nĐạt.",
    });
  });
});

function anAction(number: number) {
  return { label: `Nhãn ${number}`, command: `/lenh ${number}` };
}
