import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImageBlock } from "#src/chat/reply.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

const everybody = { kind: "everybody" } as const;
const friday = { at: "2026-11-27T09:00+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ companyYaml: "name: Thử\nweek: mon-sat-half" });
});

afterAll(() => bot.close());

function pictureOf({ reply }: Said): ImageBlock {
  const picture = reply.blocks.find((block) => block.kind === "image");
  if (!picture) throw new Error("no picture");
  return picture;
}

async function codesOn(day: string, personId: number): Promise<readonly (string | null)[]> {
  const on = Temporal.PlainDate.from(day);
  const records = await bot.store.timesheets.records(everybody, { from: on, to: on });
  return records.filter((record) => record.personId === personId).map(({ code }) => code);
}

describe("/workday", () => {
  it("shows the month as a calendar and a table that agree", async () => {
    await bot.say("Hồng", "/nghi @lan chiều 26/11 KL");
    const said = await bot.say("Lan", "/workday");
    const { alt, chart } = pictureOf(said);

    expect(alt).toContain("Nguyễn Thị Lan: 22,5 công hưởng lương / 23 công chuẩn");
    expect(alt).toContain("KL 0,5");
    expect(said.text).toContain("26 X/2 KL/2");
    expect(said.text).toContain("28 X/2");
    expect(said.text).toContain("24 L");
    expect(chart.kind === "calendar" && chart.days[25]?.halves.map(({ tone }) => tone)).toEqual([
      "worked",
      "unpaid",
    ]);
    expect(chart.kind === "calendar" && chart.days[27]?.halves).toHaveLength(1);
  });

  it("is private wherever it is asked for", async () => {
    const said = await bot.say("Lan", "/workday", { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.left).not.toMatch(/KL|công/);
  });

  it.each([
    ["/workday trip 25/11", "Công tác (CT)", "2026-11-25", ["trip", "trip"]],
    ["/cong CT sáng 20/11", "Công tác (CT)", "2026-11-20", ["trip"]],
    ["/cong học 18/11", "Đào tạo, hội nghị (H)", "2026-11-18", ["training", "training"]],
    ["công đi công tác 28/11", "Công tác (CT)", "2026-11-28", ["trip"]],
  ])("puts down “%s” at once", async (line, what, day, codes) => {
    const said = await bot.say("Lan", line);

    expect(said.text).toContain(`Đã ghi công: ${what}`);
    expect(await codesOn(day, bot.people.Lan.id)).toEqual(codes);
  });

  it("takes back what was put down", async () => {
    const said = await bot.say("Lan", "/workday trip 16/11");
    const undone = await bot.say("Lan", /\/undo \S+/.exec(said.text)?.[0] ?? "");

    expect(undone.text).toContain("Đã hoàn tác ghi công");
    expect(await codesOn("2026-11-16", bot.people.Lan.id)).toEqual([null, null]);
  });

  it("does not take back what was put down otherwise since", async () => {
    const said = await bot.say("Minh", "/workday trip 16/11");
    await bot.say("Hồng", "/workday @minh 16/11 H");
    const undone = await bot.say("Minh", /\/undo \S+/.exec(said.text)?.[0] ?? "");

    expect(undone.outcome).toBe("refused");
    expect(await codesOn("2026-11-16", bot.people.Minh.id)).toEqual(["training", "training"]);
  });

  it("asks about the afternoon where the morning is worked anyway", async () => {
    const asked = await bot.say("Minh", "/cong sáng", friday);
    const answered = await bot.say("Minh", "2", friday);

    expect(asked.text).toContain("Vậy buổi chiều thì sao?");
    expect(answered.text).toContain("Không lương (KL) · chiều Thứ Sáu 27/11/2026");
  });

  it("takes leave back to work for those who came after all", async () => {
    await bot.say("Trang", "/nghi @minh 13/11 phép");
    const said = await bot.say("Minh", "/cong sáng", { at: "2026-11-13T09:00+07:00" });

    expect(said.text).toContain("Đi làm (X)");
    expect(await codesOn("2026-11-13", bot.people.Minh.id)).toEqual(["worked", "annual"]);
  });

  it("leaves the correction of leave that is over to whoever approves it", async () => {
    await bot.say("Trang", "/nghi @minh 18/11 KL");
    const refused = await bot.say("Minh", "/cong 18/11 X");
    const code = /@(\w+) 18/.exec(refused.text)?.[1] ?? "";

    expect(refused.text).toContain("nhờ Đỗ Kiều Trang sửa");
    expect(await codesOn("2026-11-18", bot.people.Minh.id)).toEqual(["unpaid", "unpaid"]);
    await bot.say("Trang", `/workday @${code} 18/11/2026 X`);
    expect(await codesOn("2026-11-18", bot.people.Minh.id)).toEqual(["worked", "worked"]);
  });

  it("lets the lead put down absence, and the person not take it away", async () => {
    const said = await bot.say("Trang", "/workday @minh 12/11 KP");
    const refused = await bot.say("Minh", "/workday X 12/11");
    const corrected = await bot.say("Hồng", "/workday @minh 12/11 X");

    expect(said.text).toContain("Đã ghi công Trần Minh: Vắng không phép (KP)");
    expect(refused.text).toContain("vắng không phép");
    expect(corrected.text).toContain("Đi làm (X)");
    expect(await codesOn("2026-11-12", bot.people.Minh.id)).toEqual(["worked", "worked"]);
  });

  it.each([
    ["Lan", "/workday KP 11/11"],
    ["Lan", "/workday trip 22/11"],
    ["Lan", "/workday @minh 11/11 CT"],
    ["Khải", "/workday @minh 11/11 CT"],
    ["Khải", "/workday @minh"],
    ["Quân", "/workday @minh"],
    ["Minh", "/workday @lan 10/2026"],
  ] as const)("refuses %s: %s", async (name, line) => {
    expect((await bot.say(name, line)).outcome).toBe("refused");
  });

  it("shows the lead the team and HR everybody, in numbers", async () => {
    const led = await bot.say("Trang", "/workday team");
    const all = await bot.say("Hồng", "/workday team");

    expect(led.text).toContain("Trần Minh");
    expect(led.text).not.toContain("Lê Quốc Huy");
    expect(all.text).toContain("Lê Quốc Huy");
  });

  it("keeps a locked month as it was, and counts what comes later in the next one", async () => {
    const mark = { sale: 0, collection: 0, day: 0 };
    const month = Temporal.PlainYearMonth.from("2026-10");
    const by = { actorId: bot.people.Hồng.id, at: Temporal.Instant.from(friday.at), messageId: null };
    await bot.store.payroll.lock({ month, mark, basis: null }, by);

    const said = await bot.say("Hồng", "/nghi @huy 15/10 KL", friday);
    const shown = await bot.say("Huy", "/workday 10/2026", friday);

    expect(said.text).toContain("Tháng 10/2026 đã chốt: thay đổi này tính vào Tháng 11/2026");
    expect(shown.text).toContain("15 X");
    expect(shown.text).toContain("• 15/10/2026: X → KL");
  });
});
