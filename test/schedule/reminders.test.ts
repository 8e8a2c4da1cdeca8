import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createReminding } from "#src/schedule/reminders.ts";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLead } from "#test/support/leads.ts";
import { lastRow, toldBy } from "#test/support/told.ts";

const dayBefore = "2026-11-25T14:00+07:00";
const hourBefore = "2026-11-26T13:00+07:00";

let bot: TestBot;
let since: number;
let lead: number;

beforeAll(async () => {
  bot = await createTestBot();
  ({ id: lead } = await aLead(bot, "Lan", "Nhà hàng Sen 0987654321 nguon=Zalo lienhe=“chị Hoa”"));
});

beforeEach(async () => {
  since = await lastRow(bot);
});

afterAll(() => bot.close());

describe("a reminder", () => {
  it("says what, when, where and with whom, with what may be done about it as buttons", async () => {
    const id = await appointment();

    const [told, ...others] = await remind(id, "hour_before", hourBefore);

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(`direct-p${bot.people.Lan.id}`);
    expect(told?.text).toContain("Nhắc hẹn: demo phần mềm · còn 1 giờ");
    expect(told?.text).toContain("14:00 Thứ Năm 26/11/2026 (14:00–15:00)");
    expect(told?.text).toContain("Tại văn phòng khách");
    expect(told?.text).toContain(`Với Nhà hàng Sen (L${lead}) · chị Hoa · 0987 654 321`);
    expect(told && buttonsOf(told.reply)).toEqual([
      `/meeting held H${id}`,
      `/meeting move H${id}`,
      `/meeting cancel H${id}`,
    ]);
  });

  it("does not ask a day ahead whether it took place", async () => {
    const id = await appointment();

    const [told] = await remind(id, "day_before", dayBefore);

    expect(told?.text).toContain("còn 24 giờ");
    expect(told && buttonsOf(told.reply)).toEqual([`/meeting move H${id}`, `/meeting cancel H${id}`]);
  });

  it("comes at any hour, and on days off", async () => {
    const id = await appointment("29/11 6h sáng");

    expect(await remind(id, "hour_before", "2026-11-29T05:00+07:00")).toHaveLength(1);
  });

  it("comes once, whichever instances work on it how often", async () => {
    const id = await appointment();
    const work = reminding(dayBefore);
    const job = { appointmentId: id, kind: "day_before" };

    await Promise.all([work(job), work(job), work(job)]);
    await work(job);

    expect(await newlyTold()).toHaveLength(1);
  });

  it("of the day before does not come after that of the hour before", async () => {
    const id = await appointment();

    expect(await remind(id, "hour_before", hourBefore)).toHaveLength(1);
    since = await lastRow(bot);
    expect(await remind(id, "day_before", hourBefore)).toEqual([]);
  });

  it.each([
    ["cancelled", (id: number) => `/meeting cancel H${id}`],
    ["moved to a later time", (id: number) => `/meeting move H${id} 27/11 14h`],
  ])("of an appointment that was %s does not come", async (_, line) => {
    const id = await appointment();
    await bot.say("Lan", line(id));

    expect(await remind(id, "hour_before", hourBefore)).toEqual([]);
  });

  it("comes at the new time after a move, though it was said for the old one", async () => {
    const id = await appointment();
    await remind(id, "day_before", dayBefore);
    await bot.say("Lan", `/meeting move H${id} 27/11 16h`, { at: "2026-11-25T15:00+07:00" });
    since = await lastRow(bot);

    const told = await remind(id, "day_before", "2026-11-26T16:00+07:00");

    expect(told.map(({ text }) => text).join()).toContain("16:00 Thứ Sáu 27/11/2026");
  });

  it("of the day before gives way to that of the hour before, when both are due", async () => {
    const id = await appointment();

    expect(await remind(id, "day_before", hourBefore)).toEqual([]);
    expect(await remind(id, "hour_before", hourBefore)).toHaveLength(1);
  });

  it("says what really remains when it comes late, and does not come after the beginning", async () => {
    const id = await appointment();
    const late = await appointment();

    expect((await remind(id, "hour_before", "2026-11-26T13:20+07:00"))[0]?.text).toContain("còn 40 phút");
    since = await lastRow(bot);
    expect(await remind(late, "hour_before", "2026-11-26T14:00+07:00")).toEqual([]);
    // It is not asked for again either.
    expect(await bot.database.prisma.reminder.count({ where: { appointmentId: late, sentAt: null } })).toBe(
      1,
    );
  });

  it("does not come to whoever has left", async () => {
    const id = await appointment("2/12 14h");
    const leftOn = Temporal.PlainDate.from("2026-11-30");
    await bot.store.people.change(bot.people.Lan.id, { leftOn });

    const told = await remind(id, "hour_before", "2026-12-02T13:00+07:00");
    await bot.store.people.change(bot.people.Lan.id, { leftOn: null });

    expect(told).toEqual([]);
  });
});

/** An appointment of Lan's with the lead, on Thursday at two o'clock unless it is said. */
async function appointment(when = "26/11 14h"): Promise<number> {
  await bot.say("Lan", `/hen L${lead} ${when} “demo phần mềm” tai=“văn phòng khách”`);
  await bot.say("Lan", "Vẫn đặt");
  const { id } = await bot.database.prisma.appointment.findFirstOrThrow({ orderBy: { id: "desc" } });
  since = await lastRow(bot);
  return id;
}

async function remind(appointmentId: number, kind: "day_before" | "hour_before", at: string) {
  await reminding(at)({ appointmentId, kind });
  return newlyTold();
}

function newlyTold() {
  return toldBy(bot, since);
}

function reminding(at: string) {
  const { database, company } = bot;
  const platforms = { isOn: () => true, isSent: () => false };
  return createReminding({ database, company, platforms, now: () => Temporal.Instant.from(at) });
}
