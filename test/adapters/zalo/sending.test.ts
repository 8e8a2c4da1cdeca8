import { afterEach, describe, expect, it } from "vitest";
import { PlatformError } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, image, text, title } from "#src/chat/reply.ts";
import type { SendingTrouble } from "#test/support/fakes/fake.ts";
import { basic } from "#test/support/fakes/zalo/state.ts";
import { png, refusalIn, startBot, type ZaloBot } from "./bot.ts";

const lan = { as: "6ede9afa66b88fe6d6a9", name: "Lan" };
const chart: ChartSpec = {
  kind: "completion",
  locale: "vi",
  heading: { title: "KPI", subtitle: "", footer: "" },
  unit: "money",
  rows: [],
};
const file = {
  kind: "file",
  name: "Báo cáo.csv",
  mediaType: "text/csv",
  bytes: new TextEncoder().encode("a,b"),
} as const;

const running: ZaloBot[] = [];

afterEach(async () => {
  for (const bot of running.splice(0)) await bot.close();
});

/** Lan has written, so she may be written to. */
async function started(options: Parameters<typeof startBot>[1] = {}): Promise<ZaloBot> {
  const bot = await startBot("webhook", options);
  running.push(bot);
  await bot.isReady();
  await bot.fake.say({ ...lan, text: "/kpi" });
  return bot;
}

describe("parts", () => {
  it("bring every block to the conversation, in order, by the rules", async () => {
    const bot = await started();
    const excel = { label: "Excel", command: "/export kpi" };

    await bot.send(lan.as, title("KPI"), image(chart, "Đạt 72 %."), file, text("Xong."), actions(excel));

    expect(bot.fake.shown(lan.as)).toMatchObject([
      { kind: "text", text: "KPI" },
      { kind: "image", bytes: new Uint8Array(png), text: "Đạt 72 %." },
      { kind: "file", name: "Báo cáo.csv", bytes: file.bytes },
      { kind: "text", text: "Xong." },
      { kind: "buttons", labels: ["Excel"] },
    ]);
    expect(bot.fake.sends).toBe(2);
    await bot.close();
    expect(bot.fake.breaches).toEqual([]);
  });

  it("are answered by a number, which is how a button is pressed here", async () => {
    const bot = await started();
    const choices = [1, 2].map((number) => ({ label: `Nhãn ${number}`, command: `/lenh ${number}` }));
    await bot.send(lan.as, text("Bạn chọn:"), actions(...choices));

    await bot.fake.press("Nhãn 2", lan);

    expect(bot.heard.at(-1)).toMatchObject({ text: "2", sender: { id: lan.as } });
  });

  it("give the link in words when Zalo does not take the picture", async () => {
    const bot = await started({ linkTo: () => "https://elsewhere.example.com/files/1.png" });

    await bot.send(lan.as, image(chart, "Đạt 72 %."));

    expect(bot.fake.shown(lan.as)).toEqual([
      {
        kind: "text",
        text: "Xem hình trong 24 giờ:\nhttps://elsewhere.example.com/files/1.png\n\nĐạt 72 %.",
      },
    ]);
  });

  it("say that they may have arrived before", async () => {
    const bot = await started();

    for (const part of bot.partsOf(lan.as, text("Xong."))) await part({ mayHaveArrived: true });

    expect(bot.fake.shown(lan.as)).toEqual([
      { kind: "text", text: "(Gửi lại, có thể bạn đã nhận được)\nXong." },
    ]);
  });

  it.each<{ trouble: SendingTrouble; kind: string; reach: string; shown: number }>([
    { trouble: { kind: "limited" }, kind: "limited", reach: "platform", shown: 0 },
    { trouble: "broken", kind: "unavailable", reach: "conversation", shown: 0 },
    { trouble: "lost_before", kind: "uncertain", reach: "conversation", shown: 0 },
    { trouble: "lost_after", kind: "uncertain", reach: "conversation", shown: 3 },
  ])("throw what happened under $trouble: $kind", async ({ trouble, kind, reach, shown }) => {
    const bot = await started();
    bot.fake.troubleSending(() => trouble);

    const refusals: unknown[] = [];
    for (const words of ["một", "hai", "ba"]) {
      refusals.push(await refusalIn(bot.partsOf(lan.as, text(words))[0]));
    }

    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(PlatformError);
      expect(refusal).toMatchObject({ kind, reach });
      expect(String(refusal)).not.toMatch(/mQfDxHzYpKcVbNwRtLsG|một|hai|ba/);
    }
    expect(bot.fake.shown(lan.as)).toHaveLength(shown);
  });

  it("throw that Zalo is away", async () => {
    const bot = await started();
    await bot.fake.goAway();

    expect(await refusalIn(bot.partsOf(lan.as, text("Xong."))[0])).toMatchObject({
      kind: "unavailable",
      reach: "platform",
    });
  });

  it("throw that a conversation is over, or has never been", async () => {
    const bot = await started();
    bot.fake.end(lan.as);

    const ended = await refusalIn(bot.partsOf(lan.as, text("Xong."))[0]);
    const never = await refusalIn(bot.partsOf("somebody-else", text("Xong."))[0]);

    expect([ended, never]).toMatchObject([{ kind: "closed" }, { kind: "closed" }]);
  });

  it("throw that the token does not do, not that the conversation is over", async () => {
    const bot = await startBot("webhook", { variables: { ZALO_BOT_TOKEN: "1:wrong-wrong" } });
    running.push(bot);

    const refusal = await refusalIn(bot.partsOf(lan.as, text("Xong."))[0]);

    expect(refusal).toMatchObject({ kind: "unauthorized", reach: "platform" });
    expect(String(refusal)).not.toContain("wrong-wrong");
  });

  it("are well again when the token does, and say so until then", async () => {
    const bot = await started();
    bot.fake.resetToken("another-token");
    await refusalIn(bot.partsOf(lan.as, text("Xong."))[0]);
    expect(bot.adapter.health()).toEqual({ state: "degraded", detail: "Zalo getMe: HTTP 404 without JSON" });

    bot.fake.resetToken(bot.token);
    await bot.send(lan.as, text("Xong."));

    expect(bot.adapter.health()).toEqual({ state: "ready" });
  });

  it("leave others alone when the edge before Zalo lets one message not through", async () => {
    const bot = await started();
    bot.fake.turnAway("1=1");

    const refusal = await refusalIn(bot.partsOf(lan.as, text("OR 1=1"))[0]);

    expect(refusal).toMatchObject({ kind: "rejected", reach: "conversation" });
    expect(bot.adapter.health()).toEqual({ state: "ready" });
  });

  it("throw that the month is used up", async () => {
    const bot = await started({ plan: { ...basic, messagesPerMonth: 1 } });
    await bot.send(lan.as, text("một"));

    expect(await refusalIn(bot.partsOf(lan.as, text("hai"))[0])).toMatchObject({ kind: "limited" });
    expect(bot.adapter.capabilities).toEqual({ delivery: "platform", partsPerMonth: 1 });
  });
});
