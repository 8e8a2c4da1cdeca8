import { describe, expect, it } from "vitest";
import { actions, reply, text } from "#src/chat/reply.ts";
import type { Given } from "./given.ts";
import { countOf, textOf } from "./reading.ts";

const longName = "Công ty trách nhiệm hữu hạn một thành viên thương mại dịch vụ xuất nhập khẩu Đại Việt Phát";

/** Pressing is typing: a button, or the number of what it offers. */
export function takesPresses({ traits, bot }: Given): void {
  describe.each([
    ["with a person alone", undefined],
    ["in a room", "Bắc"],
  ])("an offer %s", (where, room) => {
    const place = room === undefined ? {} : { in: room, by: "mention" as const };

    it("is taken by its button", async () => {
      await offer(`nút ${where}`);

      expect(textOf(await pressed("Thứ hai"))).toBe(`đã chọn hai: nút ${where}`);
    });

    const isHeard = room === undefined || traits.hasMentions;

    it(`is ${isHeard ? "" : "not "}taken by its number`, async () => {
      await offer(`số ${where}`);

      const shown = await bot().ask("Lan", "2", place);

      expect(textOf(shown)).toBe(isHeard ? `đã chọn hai: số ${where}` : "");
    });

    it("is taken by a button whose line is far too long for a button", async () => {
      const { ask, lineFor, database } = bot();
      const sales = await database.prisma.sale.count();
      const command = `/revenue 61tr “${longName} ${where}” ghichu=“${longName}”`;
      await ask("Lan", lineFor(reply(text("Ghi nhé?"), actions({ label: "Ghi đi", command }))), place);

      const shown = await pressed("Ghi đi");

      expect(countOf("61.000.000", shown)).toBeGreaterThan(0);
      expect(await database.prisma.sale.count()).toBe(sales + 1);
    });

    async function offer(about: string) {
      const { ask, lineFor } = bot();
      const lines = ["một", "hai", "ba"].map((number) => lineFor(reply(text(`đã chọn ${number}: ${about}`))));
      const labels = ["Thứ nhất", "Thứ hai", "Thứ ba"];
      const offered = lines.map((command, index) => ({ label: labels[index] ?? "", command }));
      const shown = await ask("Lan", lineFor(reply(text("Chọn:"), actions(...offered))), place);
      expect(shown.flatMap((item) => (item.kind === "buttons" ? item.labels : []))).toEqual(labels);
    }

    async function pressed(label: string) {
      const { platform, account, room: roomOf, shown, settle } = bot();
      const conversation = room === undefined ? platform.directWith(account("Lan")) : roomOf(room);
      const before = (await shown(conversation)).length;
      const line = { as: account("Lan"), ...(room !== undefined && { in: roomOf(room) }) };
      expect((await platform.press(label, line)).isAcknowledged).toBe(true);
      await settle();
      return (await shown(conversation)).slice(before);
    }
  });
}
