import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { forgetJobs, jobsOf, lastRow, type Told, workOnNotices } from "#test/support/told.ts";

const morning = { at: "2026-11-27T09:00+07:00" };
const later = "2026-11-27T09:45+07:00";

let bot: TestBot;
let since: number;

beforeAll(async () => {
  bot = await createTestBot();
});

beforeEach(async () => {
  await forgetJobs(bot);
  since = await lastRow(bot);
});

afterAll(() => bot.close());

describe("a proposed target", () => {
  it("is told to whoever proposed it once it is approved, with both figures where they differ", async () => {
    const entry = await proposed("Huy", "/target propose 600tr");
    const said = await bot.say("Khải", `/target approve ${entry} 550tr`, morning);

    const [told, ...others] = await work(later);

    expect(others).toEqual([]);
    expect(said.text).toContain("Lê Quốc Huy được báo ngay");
    expect(told?.conversation).toBe(directOf("Huy"));
    expect(told?.text).toContain("Chỉ tiêu Tháng 12/2026 của bạn đã được duyệt");
    expect(told?.text).toContain("đã duyệt 550.000.000 đ (bạn đề xuất 600.000.000 đ)");
  });

  it("is told with the reason once it is declined, and with a button for another one that works", async () => {
    const entry = await proposed("Huy", "/target propose tháng 1/2027 500tr lead=15");
    await bot.say("Khải", `/target decline ${entry} thấp hơn tháng trước`, morning);

    const [told] = await work(later);
    const [again = ""] = told ? buttonsOf(told.reply) : [];
    const asked = await bot.say("Huy", again, morning);

    expect(told?.text).toContain("chưa được duyệt");
    expect(told?.text).toContain("Lý do: thấp hơn tháng trước");
    expect(asked.outcome).toBe("asked");
    expect(asked.text).toContain("Tháng 1/2027");
  });

  it("is one message where several are settled in quiet hours", async () => {
    const evening = { at: "2026-11-27T20:30+07:00" };
    const money = await proposed("Minh", "/target propose 600tr");
    const leads = await proposed("Minh", "/target propose 20 metric=leads");
    const said = await bot.say("Trang", `/target approve ${money}`, evening);
    await bot.say("Trang", `/target decline ${leads}`, evening);

    expect(said.text).toContain("Trần Minh sẽ được báo lúc");
    expect(await work(evening.at)).toEqual([]);
    const told = await work("2026-11-30T08:00+07:00");

    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(money);
    expect(told[0]?.text).toContain(leads);
  });

  it("is not told once the decision is taken back", async () => {
    const entry = await proposed("Lan", "/target propose 600tr");
    await bot.say("Trang", `/target approve ${entry}`, morning);
    await bot.say("Trang", `/undo ${entry}`, morning);
    since = await lastRow(bot);

    expect(await work(later)).toEqual([]);
  });

  it("is told once more when a decision that was told is taken back", async () => {
    const entry = await proposed("Lan", "/target propose 700tr");
    await bot.say("Trang", `/target approve ${entry}`, morning);
    await work("2026-11-27T09:20+07:00");
    await forgetJobs(bot);
    await bot.say("Trang", `/undo ${entry}`, { at: "2026-11-27T09:30+07:00" });
    since = await lastRow(bot);

    const told = await work(later);

    expect(told.map(({ text }) => text).join("\n")).toContain("lại chờ duyệt");
    expect(told).toHaveLength(1);
  });
});

describe("an action of a meeting", () => {
  it("is told to its person a while later, together with all that follow", async () => {
    const said = await bot.say("Minh", "/action @lan gửi báo giá An Phát 4/12", morning);
    await bot.say("Minh", "/action @lan gọi lại Bình Minh 1/12 9h", morning);
    await bot.say("Minh", "/action @minh soạn kịch bản 1/12", morning);

    expect(said.text).toContain("Nguyễn Thị Lan sẽ được nhắn riêng");
    expect(await work("2026-11-27T09:10+07:00")).toEqual([]);
    const [told, ...others] = await work(later);

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain("2 việc bạn được giao trong cuộc họp");
    expect(told?.text).toContain("gửi báo giá An Phát · hạn Thứ Sáu 4/12/2026");
    expect(told?.text).toContain("hạn 9:00 Thứ Ba 1/12/2026");
    expect(told?.text).toContain("Người giao: Trần Minh");
  });

  it("is not told when it was said before the team, nor once it is taken back", async () => {
    await bot.say("Minh", "/action @lan gửi hợp đồng 4/12", { ...morning, in: "room-Bắc" });
    expect(await jobsOf(bot, "notice")).toEqual([]);

    await bot.say("Minh", "/action @lan gửi nhầm 4/12", morning);
    await bot.say("Minh", "/undo", morning);

    expect(await work(later)).toEqual([]);
  });
});

async function proposed(who: Name, line: string): Promise<string> {
  const { text }: Said = await bot.say(who, line, morning);
  const entry = /X\d+/.exec(text)?.[0];
  if (entry === undefined) throw new Error(`no proposal in “${text}”`);
  since = await lastRow(bot);
  return entry;
}

/** Does the jobs that are due by then; tells what was said. */
function work(at: string): Promise<readonly Told[]> {
  return workOnNotices(bot, at, since);
}

function directOf(name: Name): string {
  return `direct-p${bot.people[name].id}`;
}
