import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LeadStatus, leadStatuses, mayMove } from "#src/domain/lead.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLead, keptLead, rowOf, tasksAbout } from "#test/support/leads.ts";

let bot: TestBot;
let count = 0;

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/lead Bản Gốc 0912999999 nguon=web");
});

afterAll(() => bot.close());

/** The words that a move needs. */
const said: Readonly<Record<LeadStatus, string>> = {
  new: "mới",
  assigned: "đã giao",
  in_progress: "đang xử lý “đã gọi lần đầu”",
  qualified: "khách hàng",
  unqualified: "không tiềm năng lydo=“không có nhu cầu”",
  paused: "dừng theo đuổi lydo=“hết ngân sách” hen=24/12",
  duplicate: "trùng liên hệ L1",
};

/** The shortest way to a status from a lead that was just given to Lan. */
const wayTo: Readonly<Record<Exclude<LeadStatus, "new">, readonly LeadStatus[]>> = {
  assigned: [],
  in_progress: ["in_progress"],
  qualified: ["qualified"],
  unqualified: ["unqualified"],
  paused: ["paused"],
  duplicate: ["duplicate"],
};

async function aLeadIn(status: Exclude<LeadStatus, "new">): Promise<number> {
  count += 1;
  const { id } = await aLead(bot, "Lan", `Khách ${count} 0${912_100_000 + count} nguon=web`);
  for (const step of wayTo[status]) await bot.say("Lan", `/lead status L${id} ${said[step]}`);
  expect((await keptLead(bot, id)).status).toBe(status);
  return id;
}

describe("/lead status", () => {
  const pairs = leadStatuses
    .filter((from) => from !== "new")
    .flatMap((from) => leadStatuses.filter((to) => to !== from).map((to) => [from, to] as const));

  it.each(pairs)(
    "goes from %s to %s as the table of moves says, or says what is possible",
    async (from, to) => {
      const id = await aLeadIn(from);
      const before = await bot.fingerprint();

      const answer = await bot.say("Lan", `/lead status L${id} ${said[to]}`);

      if (mayMove(from, to)) {
        expect(answer.outcome).toBe("answered");
        expect((await keptLead(bot, id)).status).toBe(to);
        return;
      }
      expect(answer.outcome).toBe("refused");
      expect(answer.text).toMatch(/Từ đây chuyển được sang|là bản trùng/);
      expect(await bot.fingerprint()).toBe(before);
    },
  );

  it.each([
    ["in_progress", "Đã làm gì với", "đã gọi lần đầu"],
    ["unqualified", "Lý do với", "không có nhu cầu"],
    ["qualified", "", ""],
  ] as const)("asks what a move to %s needs", async (to, question, answer) => {
    const id = await aLeadIn("assigned");

    const first = await bot.say("Lan", `/lead status L${id} ${to}`);
    if (question !== "") {
      expect(first.text).toContain(question);
      await bot.say("Lan", answer);
    }

    expect((await keptLead(bot, id)).status).toBe(to);
  });

  it("asks for the reason and then for the day of a pause", async () => {
    const id = await aLeadIn("assigned");

    const reason = await bot.say("Lan", `/lead tt L${id} dừng`);
    const day = await bot.say("Lan", "đang đổi nhà cung cấp");
    const done = await bot.say("Lan", "1");

    expect(reason.text).toContain("Lý do với");
    expect(day.text).toContain("Sau 1 tháng (22/12/2026)");
    expect(done.text).toContain("Việc liên hệ lại đã đặt vào 22/12/2026");
    expect(await keptLead(bot, id)).toMatchObject({ status: "paused", reason: "đang đổi nhà cung cấp" });
  });

  it("brings a paused lead back as a task, on the next workday if the day is none, and says so", async () => {
    const id = await aLeadIn("assigned");

    const answer = await bot.say("Lan", `/lead status L${id} dừng hết ngân sách 24/11`);

    expect(answer.text).toContain("24/11/2026 là ngày nghỉ nên việc liên hệ lại dời sang 25/11/2026");
    expect(await tasksAbout(bot, id)).toMatchObject([
      { kind: "remarket", state: "open", ownerId: bot.people.Lan.id, dueOn: "2026-11-25" },
    ]);
  });

  it("ends that task when the lead is taken up again", async () => {
    const id = await aLeadIn("paused");

    await bot.say("Lan", `/lead status L${id} đang xử lý đã gọi lại`);

    expect(await tasksAbout(bot, id)).toMatchObject([{ kind: "remarket", state: "done" }]);
  });

  it("offers the possible moves when no status is named", async () => {
    const id = await aLeadIn("paused");

    const asked = await bot.say("Lan", `/lead status L${id}`);

    expect(asked.text).toMatch(/1\. Đã giao.*\n2\. Đang xử lý.*\n3\. Không tiềm năng.*\n4\. Trùng liên hệ/);
  });
});

describe("a lead that becomes a customer", () => {
  it("gets a customer of its name, with the owner, phone and tax code of the lead", async () => {
    const { id } = await aLead(bot, "Lan", "Cty Thép Việt 0912555001 nguon=web mst=0300588569");

    const answer = await bot.say("Lan", `/lead qualify L${id}`);

    const { customer } = await keptLead(bot, id);
    expect(answer.text).toContain(`Khách hàng: Cty Thép Việt (K${customer?.id})`);
    expect(await bot.store.customers.read({ kind: "company" }, customer?.id ?? 0)).toMatchObject({
      owner: { id: bot.people.Lan.id },
      phone: "+84912555001",
      taxCode: "0300588569",
    });
  });

  it("becomes one with its sale, and is what it was once the sale is undone", async () => {
    const { id } = await aLead(bot, "Lan", "Cty Gỗ Việt 0912555002 nguon=web");
    const before = await rowOf(bot, id);

    const sold = await bot.say("Lan", `/revenue 500tr Gỗ Việt cohoi=L${id}`);
    const sale = /S\d+/.exec(sold.text)?.[0];
    expect(sold.text).toContain(`Cơ hội L${id}: Đã giao → Khách hàng.`);
    expect(await keptLead(bot, id)).toMatchObject({ status: "qualified", customer: { name: "Gỗ Việt" } });
    expect((await bot.say("Lan", `/undo L${id}`)).text).toContain(`/undo ${sale}`);

    const undone = await bot.say("Lan", `/undo ${sale}`);

    expect(undone.text).toContain(`Cơ hội L${id} trở về “Đã giao”`);
    expect(await rowOf(bot, id)).toBe(before);
  });

  it("stays one after an undone sale if it has been changed since, and says so", async () => {
    const { id } = await aLead(bot, "Lan", "Cty Đá Việt 0912555003 nguon=web");
    const sale = /S\d+/.exec((await bot.say("Lan", `/revenue 400tr Đá Việt cohoi=L${id}`)).text)?.[0];
    await bot.say("Trang", `/lead status L${id} đang xử lý khách mua thêm`);

    const undone = await bot.say("Lan", `/undo ${sale}`);

    expect(undone.text).toContain(`Cơ hội L${id} đã đổi sau đó nên vẫn là “Đang xử lý”`);
  });

  it("is only named by a sale when it is closed already, or of a colleague's refused", async () => {
    const { id } = await aLead(bot, "Lan", "Cty Cát Việt 0912555004 nguon=web");
    await bot.say("Lan", `/lead status L${id} không tiềm năng lydo=“không mua”`);

    expect((await bot.say("Minh", `/revenue 10tr Cát Việt cohoi=L${id}`)).outcome).toBe("refused");
    expect((await bot.say("Lan", `/revenue 10tr Cát Việt cohoi=L${id}`)).outcome).toBe("answered");
    expect((await keptLead(bot, id)).status).toBe("unqualified");
  });
});
