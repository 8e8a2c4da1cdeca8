import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { codesOfDay, entryOf, stateOfLeave } from "#test/support/leave.ts";
import { forgetJobs, lastRow, type Told, workOnNotices } from "#test/support/told.ts";

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

async function ask(name: Name, line: string): Promise<string> {
  return entryOf(await bot.say(name, line, morning));
}

function stateOf(entry: string): Promise<string | undefined> {
  return stateOfLeave(bot, entry);
}

function codesOn(day: string, name: Name): Promise<readonly (string | null)[]> {
  return codesOfDay(bot, day, name);
}

function work(): Promise<readonly Told[]> {
  return workOnNotices(bot, later, since);
}

function directOf(name: Name): string {
  return `direct-p${bot.people[name].id}`;
}

describe("two at once", () => {
  it("who ask for the same day have one request between them", async () => {
    const [one, other] = await Promise.all([
      bot.say("Lan", "/nghi 11/1/2027 phép", morning),
      bot.say("Lan", "/nghi 11/1/2027 KL", morning),
    ]);

    expect([one.outcome, other.outcome].sort()).toEqual(["answered", "refused"]);
    expect(`${one.text} ${other.text}`).toContain("trùng ngày");
  });

  it("who enter leave and a trip leave the day as the later one says, once", async () => {
    await Promise.all([
      bot.say("Trang", "/nghi @lan 12/1/2027 phép", morning),
      bot.say("Lan", "/cong CT 12/1/2027", morning),
    ]);

    expect(new Set(await codesOn("2027-01-12", "Lan")).size).toBe(1);
  });

  it("who approve it do so once", async () => {
    const entry = await ask("Lan", "/nghi 13/1/2027 phép");
    const said = await Promise.all([
      bot.say("Trang", `/leave approve ${entry}`, morning),
      bot.say("Hồng", `/leave approve ${entry}`, morning),
    ]);

    expect(said.map(({ outcome }) => outcome).sort()).toEqual(["answered", "refused"]);
  });

  it("of whom one withdraws what the other approves leave no day behind", async () => {
    const entry = await ask("Lan", "/nghi 14/1/2027 phép");
    await Promise.all([
      bot.say("Trang", `/leave approve ${entry}`, morning),
      bot.say("Lan", `/leave withdraw ${entry}`, morning),
    ]);

    expect(await stateOf(entry)).toBe("withdrawn");
    expect((await codesOn("2027-01-14", "Lan")).filter(Boolean)).toEqual([]);
  });
});

describe("what a person changes about approved leave", () => {
  it("is told to whoever approves it", async () => {
    const entry = await ask("Minh", "/nghi 18/1/2027 phép");
    await bot.say("Trang", `/leave approve ${entry}`, morning);
    await work();
    since = await lastRow(bot);
    await bot.say("Minh", "/cong sáng 18/1/2027", morning);
    const [told, ...others] = await work();

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Trang"));
    expect(told?.text).toContain(`Đơn nghỉ ${entry} của Trần Minh có thay đổi`);
    expect(told?.text).toContain("Đã duyệt 1 công, nay còn nghỉ 0,5 công");
  });

  it("is told again when a withdrawal that was heard of is taken back", async () => {
    const entry = await ask("Minh", "/nghi 19/1/2027 phép");
    await bot.say("Trang", `/leave approve ${entry}`, morning);
    await bot.say("Minh", `/leave withdraw ${entry}`, morning);
    await work();
    since = await lastRow(bot);
    await bot.say("Minh", `/undo ${entry}`, { at: "2026-11-27T09:50+07:00" });
    const told = await workOnNotices(bot, "2026-11-27T09:55+07:00", since);

    const heard = told.find(({ conversation }) => conversation === directOf("Trang"));
    expect(heard?.text).toContain("Đã duyệt 1 công, nay còn nghỉ 1 công");
  });

  it("does not come back with a declined request whose day went to another one", async () => {
    const entry = await ask("Minh", "/nghi 20/1/2027 phép");
    await bot.say("Trang", `/leave decline ${entry} thiếu người`, morning);
    await ask("Minh", "/nghi 20/1/2027 KL");

    expect((await bot.say("Trang", `/undo ${entry}`, morning)).text).toContain("trùng ngày");
    expect(await stateOf(entry)).toBe("declined");
  });

  it("stays with the later request of a day when the earlier one is withdrawn", async () => {
    const entry = await ask("Minh", "/nghi 21/1/2027 phép");
    await bot.say("Trang", `/leave approve ${entry}`, morning);
    await bot.say("Minh", "/cong 21/1/2027 X", morning);
    const later = await ask("Minh", "/nghi 21/1/2027 phép");
    await bot.say("Trang", `/leave approve ${later}`, morning);
    await bot.say("Minh", `/leave withdraw ${entry}`, morning);

    expect(await codesOn("2027-01-21", "Minh")).toEqual(["annual", "annual"]);
  });
});

describe("a correction of the annual leave", () => {
  it("is told to the person, with a button to the balance", async () => {
    await bot.say("Hồng", "/leave correct @lan -1 ghi nhầm", morning);
    const [told, ...others] = await work();
    const [show = ""] = told ? buttonsOf(told.reply) : [];

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain("Phép 2026 · người ghi: Mai Thị Hồng");
    expect((await bot.say("Lan", show, morning)).text).toContain("Nhân sự điều chỉnh: -1 ngày");
  });
});
