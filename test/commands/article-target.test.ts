import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

/** The first day of the quarter, and a Wednesday in its eighth week. */
const begin = { at: "2026-10-01T09:00+07:00" };
const wednesday = { at: "2026-11-18T09:00+07:00" };
const quarter = Temporal.PlainDate.from("2026-10-01");

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const targets = () => bot.store.articles.targets(quarter, bot.people.Vy.id);

describe("/article target", () => {
  it.each(["Lan", "Vy", "Hồng"] as const)("is not for %s", async (who) => {
    const said = await bot.say(who, "/article target @vy E-Magazine 12", begin);

    expect(said.outcome).toBe("refused");
    expect(await targets()).toEqual([]);
  });

  it("is set for a person, channel and quarter, with a topic", async () => {
    const said = await bot.say(
      "Trang",
      "/article target @vy E-Magazine 13 quý 4/2026 Case study bán lẻ",
      begin,
    );

    expect(said.text).toContain("Đã giao Cao Nhật Vy · Quý 4/2026 · E-Magazine: 13 bài");
    expect(await targets()).toMatchObject([{ channel: "E-Magazine", count: 13, topic: "Case study bán lẻ" }]);
  });

  it("asks for what is missing in turn", async () => {
    await bot.say("Hà", "/bài viết giao quý này", begin);
    await bot.say("Hà", "1", begin);
    await bot.say("Hà", "Adtech", begin);
    const done = await bot.say("Hà", "6", begin);

    expect(done.text).toContain("Đã giao Cao Nhật Vy · Quý 4/2026 · Adtech: 6 bài");
  });

  it.each([
    ["Khải", "/article target @lan E-Magazine 12", "Bạn giao chỉ tiêu bài viết cho người trong nhóm mình"],
    ["Hà", "/article target @vy E-Magazine 12 quý 3/2026", "đã qua"],
    ["Hà", "/article target @vy E-Magazine so=nhiều", "không phải số bài"],
    ["Hà", "/article target @vy E-Magazine 2 tháng 12", "giao theo quý"],
    ["Hà", "/article target @vy E-Magazine 1000", "không phải số bài"],
  ] as const)("refuses %s's “%s”", async (who, line, words) => {
    const before = await targets();

    const said = await bot.say(who, line, begin);

    expect(said.text).toContain(words);
    expect(await targets()).toEqual(before);
  });

  it("goes back to what it was before by undo, unless it was set again since", async () => {
    const changed = await bot.say("Trang", "/article target @vy E-Magazine 20", begin);
    const entry = /Y\d+/.exec(changed.text)?.[0] ?? "";
    await bot.say("Hà", "/article target @vy E-Magazine 21", begin);
    const refused = await bot.say("Trang", `/undo ${entry}`, begin);
    await bot.say("Hà", "/undo", begin);
    const undone = await bot.say("Trang", `/undo ${entry}`, begin);

    expect(changed.text).toContain("Trước đó: 13 bài");
    expect(refused.text).toContain("đã được giao lại");
    expect(undone.text).toContain("Cao Nhật Vy · Quý 4/2026 · E-Magazine trở lại 13 bài");
    expect(await targets()).toMatchObject([
      { channel: "Adtech", count: 6 },
      { channel: "E-Magazine", count: 13, topic: "Case study bán lẻ" },
    ]);
  });

  it("goes on in private where it was said in a room", async () => {
    const said = await bot.say("Trang", "/article target @vy E-Magazine 13", { ...begin, in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("13");
  });

  it("is told in its history, who set it and what it was", async () => {
    const set = await bot.say("Hà", "/article target @vy Ex-Dooh 2", begin);
    const entry = /Y\d+/.exec(set.text)?.[0] ?? "";
    const history = await bot.say("Hà", `/audit ${entry}`, begin);
    const dropped = await bot.say("Hà", `/undo ${entry}`, begin);

    expect(history.text).toContain("giao chỉ tiêu bài viết");
    expect(history.text).toContain("Số bài: 2, Kênh: Ex-Dooh, Người viết: Cao Nhật Vy, Quý: Quý 4/2026");
    expect(dropped.text).toContain("Đã bỏ chỉ tiêu");
  });
});

describe("/article plan", () => {
  it("shows the weeks with what is done and left, and the same as a picture", async () => {
    await bot.say("Vy", "/article done https://emagazine.vn/1 E-Magazine Một ngay=6/10", wednesday);
    await bot.say("Vy", "/article done https://emagazine.vn/2 E-Magazine Hai ngay=17/11", wednesday);

    const said = await bot.say("Vy", "/article plan", wednesday);

    expect(said.text).toContain("Bài viết của Cao Nhật Vy · Quý 4/2026");
    expect(said.text).toContain("Ghi bài vừa đăng: /article done");
    expect(said.text).toContain("Tất cả các kênh: 2/19 bài cả quý, còn 17; tuần này");
    const rows = said.reply.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.length).toBe(14);
    expect(rows.find(([week]) => String(week).includes("tuần này"))?.[0]).toBe("16/11–22/11 (tuần này)");
    const chart = said.reply.blocks.find((block) => block.kind === "image")?.chart;
    expect(chart).toMatchObject({
      kind: "trend",
      unit: "count",
      target: 19,
      cumulative: [0, 1, 1, 1, 1, 1, 1, 2],
    });
  });

  it("of the same day asks for the same, however much of it was done since Monday", async () => {
    const before = await bot.say("Vy", "/article plan", wednesday);
    await bot.say("Vy", "/article done https://adtech.vn/3 Adtech Ba", wednesday);
    const after = await bot.say("Vy", "/article plan", { at: "2026-11-20T17:00+07:00" });

    const goalOf = ({ reply }: typeof before) => {
      const rows = reply.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
      return rows.find(([week]) => String(week).includes("tuần này"))?.at(-3);
    };
    expect(goalOf(after)).toBe(goalOf(before));
  });

  it("shows leads, managers and HR what everybody has to write", async () => {
    const said = await bot.say("Hồng", "/article plan", wednesday);

    expect(said.text).toContain("Chỉ tiêu bài viết · Quý 4/2026");
    expect(said.text).toMatch(/Cao Nhật Vy\s+E-Magazine\s+2\s+13\s+11/);
  });

  it("of a colleague is for everybody, in private", async () => {
    const asked = await bot.say("Lan", "/article plan @vy", { ...wednesday, in: "room-Bắc" });

    expect(asked.audience).toBe("direct");
    expect(asked.text).toContain("Bài viết của Cao Nhật Vy");
    expect(asked.left).not.toContain("E-Magazine");
  });

  it("says so where there is no target", async () => {
    const own = await bot.say("Lan", "/article plan", wednesday);
    const next = await bot.say("Hà", "/article plan quý sau", wednesday);

    expect(own.text).toContain("bạn chưa được giao chỉ tiêu bài viết");
    expect(next.text).toContain("Quý 1/2027 chưa giao chỉ tiêu bài viết cho ai");
  });

  it("in December, of “quý 1” is the one that comes, and of “quý 3” the one that was", async () => {
    const coming = await bot.say("Vy", "/article plan quý 1", { at: "2026-12-28T09:00+07:00" });
    const past = await bot.say("Vy", "/article plan quý 3", { at: "2026-12-28T09:00+07:00" });

    expect(coming.text).toContain("Quý 1/2027 bạn chưa được giao");
    expect(past.text).toContain("Quý 3/2026 bạn chưa được giao");
  });

  it("tells of the next quarter in the week that is part of both", async () => {
    await bot.say("Hà", "/article target @minh 65 E-Magazine quý 1/2027", begin);
    await bot.say("Hà", "/article target @minh Adtech 63 quý 2/2027", begin);

    const before = await bot.say("Minh", "/article plan", { at: "2027-03-22T08:00+07:00" });
    const both = await bot.say("Minh", "/article plan", { at: "2027-03-29T08:00+07:00" });

    expect(before.text).not.toContain("Quý 2/2027");
    expect(both.text).toContain("Từ 1/4 sang Quý 2/2027: trong tuần này cần thêm 2 bài.");
  });

  it("calls nothing late that was not asked for before the target was raised", async () => {
    const set = async (count: number, at: string) =>
      (await bot.say("Hà", `/article target @huy Twoctv ${count}`, { at })).text;
    await set(13, "2026-10-01T09:00+07:00");
    const before = await set(14, "2026-11-18T09:00+07:00");
    const raised = await set(99, "2026-11-19T09:00+07:00");

    expect(before).toContain("chậm 6 bài");
    expect(raised).toContain("chậm 6 bài");
  });

  it("is exported with its weeks", async () => {
    const said = await bot.say("Vy", "/export article plan", wednesday);

    expect(said.reply.blocks.some(({ kind }) => kind === "file")).toBe(true);
  });
});

describe("articles elsewhere", () => {
  it("are all there is on the KPI of people of media who are asked for no revenue", async () => {
    const said = await bot.say("Vy", "/kpi", wednesday);

    expect(said.text).toContain("Bài viết · Quý 4/2026");
    expect(said.text).toMatch(/E-Magazine\s+2\s+13\s+15,3 %/);
    expect(said.text).not.toContain("Doanh thu");
  });

  it("stand below the revenue on everybody else's", async () => {
    await bot.say("Trang", "/article target @lan Twoctv 3", begin);

    const said = await bot.say("Lan", "/kpi", wednesday);
    const named = await bot.say("Lan", "/kpi metric=doanh thu ký", wednesday);

    expect(said.text).toContain("Doanh thu");
    expect(said.text).toMatch(/Twoctv\s+0\s+3/);
    expect(named.text).not.toContain("Twoctv");
  });

  it("are on the day of whoever has some left this week", async () => {
    const vy = await bot.say("Vy", "/today", wednesday);
    const minh = await bot.say("Minh", "/today", wednesday);

    expect(vy.text).toMatch(/Bài viết tuần này: còn \d+\/\d+ bài \(/);
    expect(minh.text).not.toContain("Bài viết");
  });
});
