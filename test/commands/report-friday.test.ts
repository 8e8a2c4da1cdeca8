import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Said } from "#test/support/bot.ts";
import { chartOf, tablesOf } from "./reporting.ts";
import { createDemoBot, type DemoBot } from "./reporting-demo.ts";

let bot: DemoBot;

beforeAll(async () => {
  bot = await createDemoBot();
});

afterAll(() => bot.close());

describe("/report friday", () => {
  it("shows the month so far exactly as /kpi does", async () => {
    const [pre, kpi] = [await bot.say("QL001", "/report friday"), await bot.say("QL001", "/kpi company")];

    expect(tablesOf(pre)[1]).toEqual(tablesOf(kpi)[0]);
    expect(chartOf(pre)).toEqual(chartOf(kpi));
    expect(pre.text).toContain("Tháng 11/2026 đến nay:");
    expect(pre.text).toContain("Nhịp 15/20 công = 75 % → chậm 14 điểm");
  });

  it("proposes what follows from the figures, with a button for the first step", async () => {
    const said = await bot.say("NV011", "/report friday team Bắc");

    expect(said.text).toContain("1. Chậm nhịp, cần 228 tr mỗi ngày công. Bắt đầu từ 3 cơ hội ấm");
    expect(said.text).toContain("chưa ai đụng tới từ 3 ngày công: gọi lại hôm nay");
    expect(buttonsOf(said).slice(0, 2)).toEqual(["/forecast team Bắc", "/report audit team Bắc"]);
  });

  it("has two or three proposals for everybody, each with a line that works", async () => {
    for (const words of ["company", "team Bắc", "team Trung", "team Nam", "@NV003", "region Miền Nam"]) {
      const said = await bot.say("QL001", `/report friday ${words}`);

      const proposals = /^Đề xuất:\n((?:\d\. .*\n)+)/m.exec(said.text)?.[1]?.trim().split("\n") ?? [];
      expect([2, 3], said.text).toContain(proposals.length);
      for (const command of buttonsOf(said)) {
        expect((await bot.say("QL001", command)).outcome, command).toBe("answered");
      }
    }
  });

  it("tells how well open leads are kept, with the parts of each percentage", async () => {
    const said = await bot.say("NV011", "/report friday");

    expect(said.text).toContain("Cơ hội đang theo: 6/6 = 100 % chưa ai đụng tới từ 3 ngày công");
  });
});

function buttonsOf({ reply }: Said): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}
