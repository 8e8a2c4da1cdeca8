import { describe, expect, it } from "vitest";
import { type Message, renderReply } from "#adapters/telegram/render.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, image, note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { parseHtml } from "#test/support/fakes/telegram/markup.ts";

const chart: ChartSpec = {
  kind: "completion",
  locale: "vi",
  heading: { title: "KPI", subtitle: "", footer: "" },
  unit: "money",
  rows: [],
};
const people = [
  { label: "Người", format: "text" },
  { label: "Doanh thu", format: "money" },
] as const;

describe("renderReply", () => {
  it("puts texts and narrow tables into one message", () => {
    const [message, ...others] = render(
      reply(
        title("KPI tháng 11"),
        text("Đạt <70 %> & hơn"),
        table(people, [
          ["Lan", 1_240_000_000n],
          ["Minh", 80_000_000n],
        ]),
        note("Tính đến 9:00"),
      ),
    );

    expect(others).toEqual([]);
    expect(message).toMatchObject({
      html: [
        "<b>KPI tháng 11</b>",
        "Đạt &lt;70 %&gt; &amp; hơn",
        "<pre>Người  Doanh thu\nLan      1,24\u00A0tỷ\nMinh       80\u00A0tr</pre>",
        "<i>Tính đến 9:00</i>",
      ].join("\n\n"),
    });
  });

  it("writes a table that is too wide for a phone line by line", () => {
    const wide = table(
      [...people, { label: "Chỉ tiêu", format: "money" }, { label: "Ghi chú", format: "text" }],
      [["Lan", 1_240_000_000n, 2_000_000_000n, "Còn 3 hợp đồng chờ ký"]],
    );

    expect(textsOf(render(reply(wide)))).toEqual([
      "• Lan: Doanh thu 1,24\u00A0tỷ · Chỉ tiêu 2\u00A0tỷ · Ghi chú Còn 3 hợp đồng chờ ký",
    ]);
  });

  it("splits a long table, and says in each message what its columns are", () => {
    const rows = Array.from({ length: 300 }, (_, index) => [
      `Nhân viên ${index}`,
      BigInt(index) * 1_000_000n,
    ]);
    const messages = render(reply(table(people, rows)));
    const texts = textsOf(messages);

    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((piece) => piece.startsWith("Người"))).toBe(true);
    expect(texts.every((piece) => piece.length <= 4_096)).toBe(true);
    for (const [name] of rows) expect(texts.join("\n")).toContain(`${name} `);
  });

  it.each([
    ["plain words", "Nguyễn Ước đã chốt. ".repeat(900)],
    ["what Telegram has to write as entities", "<&>".repeat(5_000)],
    ["letters of several characters", "👨‍👩‍👧‍👦".repeat(2_000)],
    ["names that are no mentions", "@lan_tran ".repeat(1_500)],
  ])("splits %s without losing any", (_, long) => {
    const texts = textsOf(render(reply(text(long))));

    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((piece) => piece.length <= 4_096)).toBe(true);
    expect(texts.join("").replace(/\s/g, "")).toBe(long.replace(/\s/g, ""));
  });

  it("leaves room for saying that a message comes once more", () => {
    const [first = ""] = textsOf(render(reply(text("a".repeat(5_000)))));

    expect(first.length + "(Gửi lại, có thể bạn đã nhận được)\n".length).toBe(4_096);
  });

  it("calls nobody whose name stands in a text", () => {
    expect(render(reply(title("Gọi @lan_tran & <b>@everyone</b>")))).toMatchObject([
      {
        html: "<b>Gọi </b><code>@lan_tran</code><b> &amp; &lt;b&gt;</b><code>@everyone</code><b>&lt;/b&gt;</b>",
      },
    ]);
  });

  it("leaves an e-mail address alone", () => {
    expect(render(reply(text("lan@anphat.vn")))).toMatchObject([{ html: "lan@anphat.vn" }]);
  });

  it("shows a picture with its words, and what is too long for them below", () => {
    const alt = "Lan đạt 62 %. ".repeat(120).trim();
    const [photo, rest] = render(reply(image(chart, alt)));

    expect(photo).toMatchObject({ kind: "photo", caption: expect.stringMatching(/^Lan đạt 62 %\./) });
    const words = `${photo?.kind === "photo" ? photo.caption : ""} ${rest?.kind === "text" ? rest.html : ""}`;
    expect(words).toBe(alt);
  });

  it("keeps the blocks in order", () => {
    const file = { kind: "file", name: "báo cáo.xlsx", mediaType: "x/y", bytes: new Uint8Array(7) } as const;
    const kinds = render(reply(text("một"), image(chart, "hai"), text("ba"), file, text("bốn"))).map(
      (message) => message.kind,
    );

    expect(kinds).toEqual(["text", "photo", "text", "document", "text"]);
  });

  it("has nothing to send for an empty reply", () => {
    expect(render(reply(text(" \n ")))).toEqual([]);
  });
});

describe("buttons", () => {
  it("stand below the message before them, short ones beside each other", () => {
    const [message] = render(
      reply(
        text("Xong"),
        actions(
          { label: "Hoàn tác", command: "/undo" },
          { label: "Excel", command: "/export kpi" },
          { label: "Danh sách khách hàng của tôi", command: "/customer list" },
        ),
      ),
    );

    expect(message?.rows.map((row) => row.map((button) => button.text))).toEqual([
      ["Hoàn tác", "Excel"],
      ["Danh sách khách hàng của tôi"],
    ]);
  });

  it("get a message of their own where there is none before them", () => {
    expect(render(reply(actions({ label: "KPI", command: "/kpi" })))).toMatchObject([
      { html: "Bạn chọn:", rows: [[{ text: "KPI", callback_data: "/kpi" }]] },
    ]);
  });

  it("carry a number instead of a command that is too long, counted over the whole reply", () => {
    const long = `/lead ${"ế".repeat(20)}`;
    const [message] = render(
      reply(
        text("Chọn"),
        actions({ label: "A", command: "/kpi" }, { label: "B", command: "/help" }),
        actions({ label: "C", command: long }),
      ),
    );

    expect(message?.rows.flat().map(({ callback_data }) => callback_data)).toEqual([
      "/kpi",
      "/help",
      "/press 7 3",
    ]);
  });

  it("are spread over messages when there are more than a hundred", () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ label: `${index}`, command: `/${index}` }));
    const counts = render(reply(text("Chọn"), actions(...many))).map(({ rows }) => rows.flat().length);

    expect(counts).toEqual([100, 100, 50]);
  });

  it("are spread over messages when they say too much for one", () => {
    const many = Array.from({ length: 90 }, (_, index) => ({
      label: `${index} Công ty Cổ phần Sữa Mộc Châu, chi nhánh Hà Nội`,
      command: `/lead ${index}`,
    }));
    const keyboards = render(reply(text("Chọn"), actions(...many))).map(({ rows }) => rows);

    expect(keyboards).toHaveLength(2);
    expect(keyboards.flat(2)).toHaveLength(90);
    for (const rows of keyboards) expect(Buffer.byteLength(JSON.stringify(rows))).toBeLessThanOrEqual(9_000);
  });

  it("have labels that end between words", () => {
    const [message] = render(
      reply(text("?"), actions({ label: `Khách ${"rất ".repeat(60)}dài`, command: "/x" })),
    );
    const label = message?.rows[0]?.[0]?.text ?? "";

    expect(label).toMatch(/rất…$/);
    expect(label.length).toBeLessThanOrEqual(120);
  });
});

function render(given: Reply): readonly Message[] {
  const to = { platform: "telegram", id: "1001", isDirect: true } as const;
  return renderReply({ id: 7, to, reply: given, locale: "vi" });
}

/** The texts as Telegram reads them, which fails on markup that it would refuse. */
function textsOf(messages: readonly Message[]): readonly string[] {
  return messages.map((message) => {
    const parsed = parseHtml(message.kind === "text" ? message.html : "");
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.text;
  });
}
