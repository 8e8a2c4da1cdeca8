import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "../support/bot.ts";

const linesPerMinute = 3;

let bot: TestBot;
let minute = 0;

beforeAll(async () => {
  bot = await createTestBot({ linesPerMinute, linkedOn: ["telegram"] });
});

afterAll(() => bot.close());

/** A minute of the platform's clock in which nobody has said anything yet. */
function nextMinute(): (second?: number) => string {
  minute += 1;
  const start = Temporal.ZonedDateTime.from("2026-11-22T09:00+07:00[+07:00]").add({ minutes: minute });
  return (second = 0) => start.add({ seconds: second }).toString({ timeZoneName: "never" });
}

async function outcomes(lines: readonly Promise<{ readonly outcome: string }>[]): Promise<string[]> {
  return (await Promise.all(lines)).map(({ outcome }) => outcome).toSorted();
}

describe("keepPace", () => {
  it("answers as many lines as a minute has, tells one more when to go on, and leaves the rest unanswered", async () => {
    const at = nextMinute();
    for (const second of [0, 1, 2]) expect(await say("/kpi", at(second))).toBe("answered");
    const before = await bot.fingerprint();

    const over = await bot.say("Minh", "/revenue 500tr An Phát", { at: at(3) });

    expect(over.outcome).toBe("refused");
    expect(over.text).toBe(
      "Mỗi người gửi được 3 dòng một phút. Từ “/revenue 500tr An Phát” trở đi mình chưa làm gì, và mình sẽ không trả lời các dòng khác trước 9:02. Từ 9:02 bạn gửi lại nhé.",
    );
    expect(await say("/revenue 500tr An Phát", at(4))).toBe("ignored");
    expect(await say("/kpi", at(59))).toBe("ignored");
    expect(await bot.fingerprint()).toBe(before);
    expect(await say("/kpi", nextMinute()())).toBe("answered");
  });

  it("counts by the platform's clock, so that a backlog is no flood", async () => {
    const minutes = [nextMinute(), nextMinute(), nextMinute(), nextMinute(), nextMinute()];

    for (const at of minutes) expect(await say("/kpi", at(30))).toBe("answered");
  });

  it("leaves other people alone", async () => {
    const at = nextMinute();
    for (const second of [0, 1, 2, 3]) await say("/kpi", at(second));

    expect((await bot.say("Lan", "/kpi", { at: at(5) })).outcome).toBe("answered");
  });

  it("counts a person, on whichever platform", async () => {
    const at = nextMinute();
    for (const second of [0, 1, 2]) await say("/kpi", at(second));

    expect((await bot.say("Minh", "/kpi", { at: at(3), platform: "telegram" })).outcome).toBe("refused");
    expect(await say("/kpi", at(4))).toBe("ignored");
  });

  it("counts strangers as well", async () => {
    const at = nextMinute();
    const texts = [];
    for (const second of [0, 1, 2, 3, 4])
      texts.push((await bot.say("stranger", "/kpi", { at: at(second) })).text);

    expect(texts.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining("/link")));
    expect(texts[3]).toContain("3 dòng một phút");
    expect(texts[4]).toBe("");
  });

  it("does not count talk in a room, and never answers it", async () => {
    const at = nextMinute();
    for (const second of [0, 1, 2, 3, 4]) expect(await talk("cà phê không?", at(second))).toBe("ignored");

    for (const second of [5, 6, 7]) expect(await talk("/kpi", at(second))).toBe("answered");
    expect(await talk("đi thôi", at(8))).toBe("ignored");
    expect(await talk("/kpi", at(9))).toBe("refused");
    expect(await talk("đi thôi", at(10))).toBe("ignored");
  });

  it("is exact when the same person speaks in many conversations at once", async () => {
    const at = nextMinute();
    const rooms = Array.from({ length: 12 }, (_, index) => `room-${index}`);

    const said = await outcomes(rooms.map((room) => bot.say("Minh", "/kpi", { at: at(), in: room })));

    expect(said).toEqual([
      ...Array.from({ length: 3 }, () => "answered"),
      ...rooms.slice(4).map(() => "ignored"),
      "refused",
    ]);
  });
});

async function say(line: string, at: string): Promise<string> {
  return (await bot.say("Minh", line, { at })).outcome;
}

async function talk(line: string, at: string): Promise<string> {
  return (await bot.say("Minh", line, { at, in: "quiet-room" })).outcome;
}
