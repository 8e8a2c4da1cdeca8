import { createCanvas } from "@napi-rs/canvas";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, type Block, image, note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";

export const chart: ChartSpec = {
  kind: "funnel",
  locale: "vi",
  heading: { title: "Phễu", subtitle: "Tháng 11", footer: "" },
  columns: { kept: "Giữ lại", ofFirst: "So với đầu" },
  rows: [
    { name: "Mới", count: 40 },
    { name: "Chốt", count: 12 },
  ],
};

export const workbook = {
  kind: "file",
  name: "Báo cáo tháng 11.xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bytes: Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7) % 256),
} as const satisfies Block;

/** One of each kind. The texts below appear in this order. */
export const oneOfEach: Reply = reply(
  title("Đề của bài"),
  text("Thân bài ở đây"),
  note("Ghi chú nhỏ"),
  table(
    [
      { label: "Người", format: "text" },
      { label: "Doanh thu", format: "money" },
      { label: "Ngày", format: "date" },
    ],
    [
      ["Hàng một", 1_200_000_000n, Temporal.PlainDate.from("2026-11-20")],
      ["Hàng hai", -40_000_000n, Temporal.PlainDate.from("2026-11-21")],
    ],
  ),
  image(chart, "Lời cho ảnh: 12/40 = 30 %"),
  workbook,
  actions({ label: "Xem lại", command: "/kpi" }, { label: "Thôi nhé", command: "/help" }),
);

export const inTheirOrder = [
  "Đề của bài",
  "Thân bài ở đây",
  "Ghi chú nhỏ",
  "Hàng một",
  "20/11",
  "Hàng hai",
  "21/11",
  "Lời cho ảnh: 12/40 = 30 %",
  "Báo cáo tháng 11.xlsx",
  "Xem lại",
  "Thôi nhé",
];

/** Each word says its place, so that a lost or doubled one is found. */
export function longText(lengthAtLeast: number): string {
  const sentences: string[] = [];
  let length = 0;
  for (let number = 1; length < lengthAtLeast; number += 1) {
    const ending = number % 40 === 0 ? ".\n\n" : number % 8 === 0 ? ".\n" : "";
    const word = `chữ${number}${ending}`;
    sentences.push(word);
    length += word.length + 1;
  }
  return sentences.join(" ").trim();
}

/** Noise, which no encoder makes smaller: more than 5 MB, and a real picture. */
export function largePicture(): Uint8Array {
  const canvas = createCanvas(1_400, 1_300);
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(1_400, 1_300);
  let state = 7;
  for (let index = 0; index < pixels.data.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    pixels.data[index] = index % 4 === 3 ? 255 : state & 255;
  }
  context.putImageData(pixels, 0, 0);
  return canvas.toBuffer("image/png");
}

/** What people may type that is a call to all, markup or a link somewhere. Nothing of it may be one. */
export const texts = [
  ["composed letters", "Đường Nguyễn Huệ, quận 1, thành phố Hồ Chí Minh".normalize("NFC")],
  ["decomposed letters", "Đường Nguyễn Huệ, quận 1, thành phố Hồ Chí Minh".normalize("NFD")],
  ["emoji with joiners", "👩‍👩‍👧‍👦 và 👍🏽 ở 🇻🇳 ✍️"],
  ["writing from right to left", "שלום עולם و مرحبا rồi abc"],
  ["a call to a channel", "<!channel> <!here> <!everyone|mọi người>"],
  ["a mention in brackets", "<@U1> <@U012AB3CD> <#C012AB3CD|sales>"],
  ["a mention with its sign", "@everyone @all @here @channel"],
  ["an at element", '<at id=all></at> <at user_id="all">Tất cả</at> <person id="x"></person>'],
  ["HTML", '<b>đậm</b> <a href="https://evil.example">x</a> <script>alert(1)</script> &amp; &lt;'],
  ["marks of emphasis", "*đậm* _nghiêng_ ~gạch~ `mã` **a** __b__ ~~c~~ ||d||"],
  ["marks of blocks", "# đề > trích - mục 1. một ```khối```"],
  ["a link in brackets", "[bấm](https://evil.example) ![x](https://evil.example/a.png)"],
  ["a link in angles", "<https://evil.example|bấm> <tel:1> <mailto:a@b.example>"],
  ["placeholders and escapes", "{red}đỏ{/red} {{name}} $t(reply.repeated) %s \\* \\n :smile:"],
] as const;
