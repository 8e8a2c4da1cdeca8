import { describe, expect, it } from "vitest";
import { actions, directReply, image, note, reply, table, text, title } from "#src/chat/reply.ts";
import type { Given } from "./given.ts";
import { countOf, letters, placesOf, plain, textOf } from "./reading.ts";
import { chart, inTheirOrder, largePicture, longText, oneOfEach, texts, workbook } from "./samples.ts";

const rows = Array.from({ length: 60 }, (_, index) => [
  `Khách số ${index + 1}.`,
  BigInt(index + 1) * 1_111_000n,
]);

/** Every block arrives, readable and in its order, whatever is in it. */
export function showsBlocks({ traits, bot }: Given): void {
  describe.each([
    ["to a person alone", undefined],
    ["to a room", "Bắc"],
  ])("an answer %s", (_, room) => {
    const where = room === undefined ? {} : { in: room, by: "mention" as const };

    it("shows one block of each kind in their order", async () => {
      const shown = await bot().ask("Lan", bot().lineFor(oneOfEach), where);

      const places = placesOf(inTheirOrder, shown);
      expect(Object.fromEntries(inTheirOrder.map((sought, index) => [sought, places[index]]))).not.toContain(
        -1,
      );
      expect(places.filter((place) => place < 0)).toEqual([]);
      const file = shown.find((item) => item.kind === "file");
      expect(file?.bytes).toEqual(workbook.bytes);
      expect(shown.find((item) => item.kind === "image")?.bytes.length).toBeGreaterThan(1_000);
    });

    it("loses no letter of a text that is far too long", async () => {
      const long = longText(50_000);

      const shown = await bot().ask("Lan", bot().lineFor(reply(text(long))), where);

      expect(letters(textOf(shown))).toBe(letters(long));
    });

    it("shows every row of a table of 60", async () => {
      const columns = [
        { label: "Khách", format: "text" },
        { label: "Doanh thu", format: "money" },
      ] as const;

      const shown = await bot().ask("Lan", bot().lineFor(reply(table(columns, rows))), where);

      const names = rows.map(([name]) => String(name));
      expect(placesOf(names, shown).filter((place) => place < 0)).toEqual([]);
      expect(names.map((name) => countOf(name, shown))).toEqual(names.map(() => 1));
    });

    it("brings a picture of 5 MB as a file, byte for byte", async () => {
      const bytes = largePicture();
      expect(bytes.length).toBeGreaterThan(5 * 1_024 * 1_024);

      const file = { kind: "file", name: "ảnh hợp đồng.png", mediaType: "image/png", bytes } as const;
      const shown = await bot().ask("Lan", bot().lineFor(reply(text("Đây:"), file)), where);

      const arrived = shown.filter((item) => item.kind === "file" || item.kind === "image");
      expect(arrived.map((item) => Buffer.compare(item.bytes, bytes))).toEqual([0]);
    });
  });

  it("takes a private answer out of a room, and leaves word", async () => {
    const { ask, lineFor, platform, account, shown } = bot();
    const direct = platform.directWith(account("Minh"));
    const before = (await shown(direct)).length;

    const left = await ask("Minh", lineFor(directReply(...oneOfEach.blocks)), { in: "Bắc", by: "mention" });

    const arrived = (await shown(direct)).slice(before);
    expect(placesOf(inTheirOrder, arrived).filter((place) => place < 0)).toEqual([]);
    expect(textOf(left)).toContain("riêng");
    expect(plain(textOf(left))).not.toContain("Thân bài ở đây");
  });

  it("shows a picture of its own with a word that is far too long", async () => {
    const alt = longText(6_000);

    const shown = await bot().ask("Lan", bot().lineFor(reply(image(chart, alt))));

    expect(shown.filter(({ kind }) => kind === "image")).toHaveLength(1);
    expect(letters(textOf(shown)).replaceAll("[image]", "")).toBe(letters(alt));
  });

  it.each(texts)("shows %s as nothing but text", async (_, said) => {
    const columns = [
      { label: "Tên", format: "text" },
      { label: "Số", format: "count" },
    ] as const;
    const answer = reply(
      title(said),
      text(said),
      note(said),
      table(columns, [[said, 7]]),
      image(chart, said),
      actions({ label: said, command: "/kpi" }),
    );

    const shown = await bot().ask("Lan", bot().lineFor(answer));

    const labels = shown.flatMap((item) => (item.kind === "buttons" ? item.labels : []));
    // A button may be too short for it.
    const [label = ""] = labels.map((shownLabel) => plain(shownLabel).replace(/…$/, ""));
    expect(label.length).toBeGreaterThan(10);
    expect(plain(said)).toSatisfy((typed: string) => typed.startsWith(label));
    const others = shown.filter(({ kind }) => kind !== "buttons");
    expect(countOf(said, others), textOf(others)).toBeGreaterThanOrEqual(5);
  });

  it("answers two people at once, each in the own conversation", async () => {
    const names = ["Lan", "Minh", "Huy", "Trang"] as const;

    const answers = await Promise.all(
      names.map((name) => bot().ask(name, bot().lineFor(reply(text(`cho ${name} ${traits.platform}`))))),
    );

    expect(answers.map((shown) => textOf(shown))).toEqual(
      names.map((name) => `cho ${name} ${traits.platform}`),
    );
  });
}
