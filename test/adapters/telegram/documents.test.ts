import { describe, expect, it, vi } from "vitest";
import { openTelegram } from "./open.ts";

const rows = Buffer.from("Tên;Doanh thu\nAn Phát;500tr\n");

describe("files that people send", () => {
  it("come in with their words", async () => {
    const { fake, messages, start } = await openTelegram();
    start();

    await fake.say({ as: "1001", text: "/import", document: { name: "Khách hàng.csv", bytes: rows } });

    expect(messages).toMatchObject([{ text: "/import", files: [{ name: "Khách hàng.csv" }] }]);
    expect(Buffer.from(messages[0]?.files?.[0]?.bytes ?? []).equals(rows)).toBe(true);
  });

  it("come in without any words", async () => {
    const { fake, messages, start } = await openTelegram();
    start();

    await fake.say({ as: "1001", text: "", document: { name: "a.XLSX", bytes: rows } });

    expect(messages).toMatchObject([{ text: "", files: [{ name: "a.XLSX" }] }]);
  });

  it("stay in their place among other lines", async () => {
    const { fake, messages, start } = await openTelegram();
    const said = [
      fake.say({ as: "1002", text: "trước" }),
      fake.say({ as: "1001", text: "giữa", document: { name: "a.csv", bytes: rows } }),
      fake.say({ as: "1002", text: "sau" }),
    ];
    start();
    await Promise.all(said);

    expect(messages.map(({ text }) => text)).toEqual(["trước", "giữa", "sau"]);
  });

  it.each([
    ["of another kind", { name: "hợp đồng.pdf", bytes: rows }, "Mình không đọc được tệp hợp đồng.pdf"],
    ["said to be too large", { name: "a.csv", bytes: rows, size: 21_000_000 }, "lớn quá 20 MB"],
    ["too large after all", { name: "a.csv", bytes: new Uint8Array(21_000_000), size: 5 }, "lớn quá 20 MB"],
  ])("are named when they are %s, and their words get through", async (_, document, sentence) => {
    const { fake, messages, start } = await openTelegram();
    start();

    await fake.say({ as: "1001", text: "/ghi gửi báo giá", document });
    await fake.say({ as: "1001", text: "", document });

    expect(messages).toMatchObject([{ text: "/ghi gửi báo giá" }]);
    expect(messages[0]).not.toHaveProperty("files");
    await vi.waitFor(() => expect(fake.shown("1001")).toHaveLength(2));
    expect(fake.shown("1001")[0]).toMatchObject({ text: expect.stringContaining(sentence) });
  });

  it("are fetched in a group only where they are shown to the bot", async () => {
    const { fake, messages, start } = await openTelegram();
    start();
    const document = { name: "a.csv", bytes: rows };

    await fake.say({ as: "1001", in: "-100777", text: "xem giúp", by: "nothing", document });
    await fake.say({ as: "1001", in: "-100777", text: "import", by: "mention", document });

    expect(messages.map(({ text, files = [] }) => [text, files.length])).toEqual([
      ["xem giúp", 0],
      ["import", 1],
    ]);
  });
});

describe("hints", () => {
  it("ask an anonymous administrator to speak openly, once and in the right place", async () => {
    const { fake, messages, start } = await openTelegram();
    start();

    const said = await fake.say({
      as: "1001",
      in: "-100777",
      text: "/kpi",
      by: "slash",
      isAnonymous: true,
      topic: 5,
    });

    await vi.waitFor(() => expect(fake.messages("-100777")).toHaveLength(1));
    expect(fake.messages("-100777")).toMatchObject([
      { text: expect.stringContaining("ẩn danh"), replyTo: Number(said.id.split(":")[1]), threadId: 5 },
    ]);
    expect(messages).toEqual([]);
  });

  it("speak the language of the person's Telegram", async () => {
    const { fake, start } = await openTelegram();
    start();

    await fake.say({ as: "1001", text: "", document: { name: "a.pdf", bytes: rows }, language: "en-GB" });

    await vi.waitFor(() =>
      expect(fake.shown("1001")).toMatchObject([
        { text: expect.stringContaining("I cannot read the file a.pdf") },
      ]),
    );
  });

  it("do no harm when they cannot be said", async () => {
    const { fake, messages, start } = await openTelegram();
    start();
    fake.troubleSending(() => "broken");

    const said = await fake.say({ as: "1001", text: "/kpi", document: { name: "a.pdf", bytes: rows } });

    expect(said.isAcknowledged).toBe(true);
    expect(messages).toHaveLength(1);
  });
});
