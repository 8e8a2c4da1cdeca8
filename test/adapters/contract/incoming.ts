import { afterEach, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import type { Given } from "./given.ts";
import { countOf } from "./reading.ts";
import { texts } from "./samples.ts";

/** Only what the platform says is taken in, once, as it was typed. */
export function takesIn({ traits, bot }: Given): void {
  afterEach(() => bot().platform.troubleTelling(() => "none"));

  it.each(traits.flaws)("turns a call away that is %s", async (flaw) => {
    const { platform, account } = bot();
    const before = await messages();

    const status = await platform.forge(flaw, { as: account("Lan"), name: "Lan", text: "/kpi" });

    expect(status).toBe(traits.forbidden);
    await bot().settle();
    expect(await messages()).toBe(before);
  });

  it("answers a line under the id that the platform gave it", async () => {
    const { say, settle, database, account } = bot();

    const { id, isAcknowledged } = await say("Lan", "/kpi");
    await settle();

    expect(isAcknowledged).toBe(true);
    const { senderId, text: typed } = await database.prisma.inboxMessage.findUniqueOrThrow({
      where: { platform_platformId: { platform: traits.platform, platformId: id } },
    });
    expect([senderId, typed]).toEqual([account("Lan"), "/kpi"]);
  });

  it.each(["repeat", "drop"] as const)(
    "takes a delivery in once when the platform has to %s",
    async (trouble) => {
      const { platform, say, settle, database, account, shown } = bot();
      const conversation = platform.directWith(account("Minh"));
      const sales = await database.prisma.sale.count();
      let delivery = 0;
      platform.troubleTelling(() => (delivery++ === 0 ? trouble : "none"));

      // Alone with the bot no stroke is needed, and Slack tells a command with one no second time.
      const line = bot()
        .lineFor(reply(text(`một lần thôi ${trouble}`)))
        .slice(1);
      const heard = await say("Minh", line);
      const sale = await say("Minh", `revenue 70tr “Khách ${trouble}”`);
      await settle();

      expect([heard.isAcknowledged, sale.isAcknowledged]).toEqual([true, true]);
      expect(countOf(`một lần thôi ${trouble}`, await shown(conversation))).toBe(1);
      expect(await database.prisma.sale.count()).toBe(sales + 1);
      const where = { platform: traits.platform, platformId: { in: [heard.id, sale.id] } };
      expect(await database.prisma.inboxMessage.count({ where })).toBe(2);
    },
  );

  it.each(texts)("takes %s in as they were typed", async (_, typed) => {
    const { say, settle, database } = bot();

    const { id } = await say("Trang", `/log An Phát “${typed}”`);
    await settle();

    const message = await database.prisma.inboxMessage.findUniqueOrThrow({
      where: { platform_platformId: { platform: traits.platform, platformId: id } },
    });
    expect(message.text).toBe(`/log An Phát “${typed}”`);
  });

  it("knows who calls it in a room, and leaves the talk of colleagues alone", async () => {
    const { ask, lineFor, say, settle, room, shown } = bot();
    const line = lineFor(reply(text("gọi đúng tên")));

    expect(countOf("gọi đúng tên", await ask("Lan", line, { in: "Bắc", by: "mention" }))).toBe(1);
    const before = (await shown(room("Bắc"))).length;
    await say("Lan", "chiều nay ai đi gặp An Phát 500tr không?", { in: "Bắc", by: "nothing" });
    await settle();
    expect(await shown(room("Bắc"))).toHaveLength(before);
  });

  function messages(): Promise<number> {
    return bot().database.prisma.inboxMessage.count();
  }
}
