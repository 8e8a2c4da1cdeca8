import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLead, keptLead, leadIn, tasksAbout } from "#test/support/leads.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/lead step", () => {
  it("begins work on an assigned lead, and keeps what was done as the step and as a note", async () => {
    const { id } = await aLead(bot, "Lan", "An Bình 0912000101 nguon=web");

    const said = await bot.say("Lan", `/lead step L${id} “đã demo cho giám đốc” tiep=gửi báo giá 26/11 14h`);

    expect(said.text).toContain("Đã giao → Đang xử lý");
    expect(said.text).toContain("Bước xử lý: Demo");
    expect(await keptLead(bot, id)).toMatchObject({
      status: "in_progress",
      step: "Demo",
      nextStep: "gửi báo giá",
    });
    expect((await keptLead(bot, id)).nextAt?.toString()).toBe("2026-11-26T07:00:00Z");
    expect((await bot.say("Lan", `/lead show L${id}`)).text).toContain("đã demo cho giám đốc");
  });

  it("keeps a note that names none of the company's steps, and says so", async () => {
    const { id } = await aLead(bot, "Lan", "An Hoà 0912000102 nguon=web");

    const said = await bot.say("Lan", `/lead step L${id} khách đang họp`);

    expect(said.text).toContain("Chưa khớp bước nào");
    expect(await keptLead(bot, id)).toMatchObject({ status: "in_progress", step: null });
  });

  it("asks which lead and which step, with the newest leads and the steps as buttons", async () => {
    const { id } = await aLead(bot, "Minh", "An Khê 0912000103 nguon=web");

    const first = await bot.say("Minh", "/lead step");
    const second = await bot.say("Minh", "1");
    const last = await bot.say("Minh", "Báo giá");

    expect(first.text).toContain(`1. An Khê (L${id}, Đã giao)`);
    expect(second.text).toContain("4. Báo giá");
    expect(last.outcome).toBe("answered");
    expect((await keptLead(bot, id)).step).toBe("Báo giá");
  });

  it("waits for somebody to be in charge", async () => {
    const { id } = await aLead(bot, "Trang", "An Lão 0912000104 nguon=web");

    expect(await bot.say("Trang", `/lead step L${id} đã gọi`)).toMatchObject({ outcome: "refused" });
  });
});

describe("/lead next", () => {
  it.each([
    ["“demo” 26/11 14h", "demo", "2026-11-26T14:00"],
    ["demo lần hai thứ 5 9h30 sáng", "demo lần hai", "2026-11-26T09:30"],
    ["gọi lại mai", "gọi lại", "2026-11-23T08:00"],
    ["gọi lại 15:00", "gọi lại", "2026-11-22T15:00"],
    ["26/11 14h", null, "2026-11-26T14:00"],
    ["ngay=27/11 gio=8h30 ký hợp đồng", "ký hợp đồng", "2026-11-27T08:30"],
  ])("sets “%s”", async (words, step, at) => {
    const { id } = await aLead(bot, "Lan", "Ba Đình 0912000105 nguon=web ghichu=x");
    const lead = id ?? 0;

    const said = await bot.say("Lan", `/lead next L${lead} ${words}`);

    expect(said.outcome).toBe("answered");
    const kept = await keptLead(bot, lead);
    expect(kept.nextStep).toBe(step);
    expect(kept.nextAt?.toString()).toBe(Temporal.Instant.from(`${at}+07:00`).toString());
    await bot.say("Lan", `/undo L${lead}`);
    await bot.say("Lan", `/undo L${lead}`);
  });

  it("takes a day and a time for the answer", async () => {
    const { id } = await aLead(bot, "Lan", "Ba Na 0912000115 nguon=web");

    await bot.say("Lan", `/lead next L${id} gặp khách`);

    expect((await bot.say("Lan", "mai 9h")).text).toContain("gặp khách · 23/11 09:00");
  });

  it("asks for the day with buttons, and which half of the day “3h” is in", async () => {
    const { id } = await aLead(bot, "Lan", "Ba Vì 0912000106 nguon=web");

    const day = await bot.say("Lan", `/lead next L${id} demo`);
    const said = await bot.say("Lan", "1");
    const time = await bot.say("Lan", `/lead next L${id} demo 26/11 3h`);
    const answered = await bot.say("Lan", "1");

    expect(day.text).toContain("1. 23/11/2026");
    expect(said.text).toContain("demo · 23/11 08:00");
    expect(time.outcome).toBe("asked");
    expect(answered.text).toContain("demo · 26/11 15:00");
  });

  it.each(["hôm qua 9h", "22/11 8h", "21/11/2026"])("refuses “%s”, which is over", async (words) => {
    const { id } = await aLead(bot, "Lan", "Bù Đăng 0912000107 nguon=web ghichu=x");

    const said = await bot.say("Lan", `/lead next L${id} demo ${words}`);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("đã qua");
    await bot.say("Lan", `/undo L${id}`);
  });
});

describe("/lead warm, cold, value, note, edit", () => {
  it("keeps the temperature, and changes nothing the second time", async () => {
    const { id } = await aLead(bot, "Lan", "Cẩm Phả 0912000108 nguon=web");

    await bot.say("Lan", `/lead warm L${id}`);
    const before = await bot.fingerprint();
    const again = await bot.say("Lan", `/lead ấm L${id}`);

    expect((await keptLead(bot, id)).temperature).toBe("warm");
    expect(again.text).toContain("vốn đã ấm");
    expect(await bot.fingerprint()).toBe(before);
    await bot.say("Lan", `/lead lạnh L${id}`);
    expect((await keptLead(bot, id)).temperature).toBe("cold");
  });

  it.each([
    ["300tr close=15/12", 300_000_000n, "2026-12-15"],
    ["1,5 tỷ", 1_500_000_000n, "2026-12-15"],
    ["chot=20/12", 1_500_000_000n, "2026-12-20"],
  ])("takes “%s” for the value and the day", async (words, amount, close) => {
    const said = await bot.say("Lan", `/lead value ${words} lead=“Cẩm Phả”`);

    const kept = await keptLead(bot, leadIn(said));
    expect(kept.expectedAmount).toBe(amount);
    expect(kept.expectedCloseOn?.toString()).toBe(close);
  });

  it("writes a note as an activity that can be taken back", async () => {
    const { id } = await aLead(bot, "Lan", "Cần Giờ 0912000109 nguon=web");

    const said = await bot.say("Lan", `/lead note L${id} khách thích màu xanh`);
    const button = /\/undo A\d+/.exec(said.text)?.[0] ?? "";

    expect((await bot.say("Lan", `/lead show L${id}`)).text).toContain("khách thích màu xanh");
    expect((await bot.say("Lan", button)).outcome).toBe("answered");
    expect((await bot.say("Lan", `/lead show L${id}`)).text).not.toContain("khách thích màu xanh");
  });

  it.each([
    ["sdt=0987654321", { phone: "+84987654321" }],
    ["ten=Công ty Cà Ná lienhe=anh Tú", { name: "Công ty Cà Ná", contact: "anh Tú" }],
    ["nguon=Giới thiệu uutien=thấp khuvuc=Miền Nam", { source: "Giới thiệu", region: { name: "Miền Nam" } }],
    ["sdt=“chưa có”", { phone: null }],
  ])("puts “%s” right", async (words, expected) => {
    const { id } = await aLead(bot, "Lan", "Cà Ná 0912000110 nguon=web ghichu=x");

    await bot.say("Lan", `/lead edit L${id} ${words}`);

    expect(await keptLead(bot, id)).toMatchObject(expected);
    await bot.say("Lan", `/undo L${id}`);
    await bot.say("Lan", `/undo L${id}`);
  });
});

describe("/lead assign", () => {
  it("gives a waiting lead to one colleague only when two people give out all new ones at once", async () => {
    const { id } = await aLead(bot, "Trang", "Hai Người Giao 0912000190 nguon=web");

    await Promise.all([bot.say("Trang", "/lead assign new"), bot.say("Hà", "/lead assign new")]);

    const changes = await bot.store.audit.list({ kind: "company" }, `L${id}`);
    expect(changes.map(({ action }) => action)).toEqual(["lead.add", "lead.change"]);
  });

  it.each([
    ["/lead giao L0 cho minh", "Một Chữ 0912000191"],
    ["/lead L0 giao cho Minh", "Hai Chữ 0912000192"],
    ["/lead giao ba chữ cho trần minh", "Ba Chữ 0912000193"],
  ])("takes “%s” as people say it", async (line, lead) => {
    const { id } = await aLead(bot, "Lan", `${lead} nguon=web`);

    await bot.say("Trang", line.replace("L0", `L${id}`));

    expect(await keptLead(bot, id)).toMatchObject({ owner: { name: "Trần Minh" } });
  });

  it("gives by turns to the rep of the team with the fewest open leads, and ends the dispatcher's task", async () => {
    const { id } = await aLead(bot, "Khải", "Đồng Nai 0912000111 nguon=web");

    const said = await bot.say("Khải", `/lead assign L${id}`);

    expect(said.text).toContain("cho Lê Quốc Huy");
    expect(await keptLead(bot, id)).toMatchObject({ status: "assigned", region: { name: "Miền Nam" } });
    expect(await tasksAbout(bot, id)).toMatchObject([{ kind: "dispatch", state: "done" }]);
  });

  it("gives out all new leads, the oldest first, so that the loads even out", async () => {
    for (const phone of ["0912000121", "0912000122", "0912000123", "0912000124"]) {
      await bot.say("Trang", `/lead Tiệm số ${phone.slice(-3)} ${phone} nguon=web`);
    }
    const before = await openLeads();
    const said = await bot.say("Trang", "/lead assign new");
    const given = Number(/Đã chia (\d+) cơ hội mới/.exec(said.text)?.[1]);

    expect(given).toBeGreaterThanOrEqual(4);
    expect(await openLeads()).toEqual(filledUp(before, given));
    expect((await bot.say("Trang", "/lead assign new")).text).toContain("Không có cơ hội mới");
  });

  it("never gives to somebody who has left or has not begun", async () => {
    await bot.say("Quân", "/team add “Phạm Tuấn” code=NV060 team=Nam from=1/12/2026");
    await bot.say("Quân", "/team add “Phạm Tú” code=NV061 team=Nam");
    await bot.say("Quân", "/team leave NV061 21/11/2026");
    const { id } = await aLead(bot, "Khải", "Đồng Tháp 0912000112 nguon=web");

    expect((await bot.say("Khải", `/lead assign L${id} @NV060`)).outcome).toBe("refused");
    expect((await bot.say("Khải", `/lead assign L${id}`)).text).toContain("cho Lê Quốc Huy");
  });

  it.each<[Parameters<TestBot["say"]>[0], string]>([
    ["Khải", "@lan"],
    ["Khải", "@vy"],
    ["Hà", "@hồng"],
    ["Lan", "@minh"],
  ])("refuses %s to give it to %s", async (who, person) => {
    const { id } = await aLead(bot, "Khải", "Đồng Xoài 0912000113 nguon=web ghichu=x");

    expect((await bot.say(who, `/lead assign L${id} ${person}`)).outcome).toBe("refused");
    await bot.say("Khải", `/undo L${id}`);
  });
});

/** What the two reps of a team have, the smaller load first. */
async function openLeads(): Promise<readonly number[]> {
  const loads = await bot.store.leads.loads([bot.people.Lan.id, bot.people.Minh.id]);
  return [...loads.values()].map((load) => load.openLeads).toSorted((a, b) => a - b);
}

function filledUp(loads: readonly number[], given: number): readonly number[] {
  const [least = 0, ...others] = loads.toSorted((a, b) => a - b);
  return given === 0 ? [least, ...others] : filledUp([least + 1, ...others], given - 1);
}
