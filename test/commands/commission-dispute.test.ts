import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const companyYaml = `name: Thử
commission:
  plans:
    - { name: Kinh doanh, from: 2026-01, appliesTo: { roles: [rep, lead] }, base: collected, rate: 5 % }
`;
const friday = { at: "2026-11-20T10:00+07:00" };
/** The 24th is a holiday: two working days after Friday the 20th are over when the 25th is. */
const wednesday = { at: "2026-11-25T10:00+07:00" };
const thursday = { at: "2026-11-26T10:00+07:00" };
const november = Temporal.PlainYearMonth.from("2026-11");
const everybody = { kind: "everybody" } as const;

let bot: TestBot;

beforeEach(async () => {
  bot = await createTestBot({ companyYaml });
  await bot.say("Lan", "/revenue 100tr An Phát chia=lan:60,minh:40", friday);
});

afterEach(() => bot.close());

async function adjusted(): Promise<readonly bigint[]> {
  const list = await bot.store.payroll.adjustments(everybody, november);
  return list.map(({ amount }) => amount);
}

async function stateOf(id: number): Promise<string | undefined> {
  return (await bot.store.disputes.find({ scope: everybody, personId: null }, id))?.state;
}

describe("/commission dispute", () => {
  it("goes to the own lead with a deadline in working days", async () => {
    const { text, audience } = await bot.say("Lan", "/commission dispute 1 “phần của em là 70 %”", friday);

    expect(audience).toBe("direct");
    expect(text).toContain("Đã gửi khiếu nại Q1 · Tháng 11/2026 · dòng 1: C1 · An Phát");
    expect(text).toContain("Đỗ Kiều Trang cho ý kiến đến hết Thứ Tư 25/11/2026");
  });

  it("of a lead goes to HR at once", async () => {
    await bot.say("Trang", "/revenue 50tr Hoa Sen", friday);
    const { text } = await bot.say("Trang", "/hoahong khieunai C2 sai tỷ lệ", friday);

    expect(text).toContain("Nhân sự trả lời đến hết Thứ Năm 26/11/2026");
    expect(await stateOf(1)).toBe("with_hr");
  });

  it("asks for the line and for what is wrong with it", async () => {
    const line = await bot.say("Lan", "/commission dispute", friday);
    const words = await bot.say("Lan", "C1", friday);
    const sent = await bot.say("Lan", "thiếu 2tr của tháng 10", friday);

    expect([line.outcome, words.outcome]).toEqual(["asked", "asked"]);
    expect(sent.text).toContain("“thiếu 2tr của tháng 10”");
  });

  it("refuses a second one about the same line, and a line that is not there", async () => {
    await bot.say("Lan", "/commission dispute 1 sai", friday);

    expect((await bot.say("Lan", "/commission dispute C1 vẫn sai", friday)).text).toContain(
      "đang có khiếu nại Q1",
    );
    expect((await bot.say("Lan", "/commission dispute 9 sai", friday)).outcome).toBe("refused");
  });

  it("is withdrawn by its person and by undo, and by nobody else", async () => {
    await bot.say("Lan", "/commission dispute 1 sai", friday);

    expect((await bot.say("Minh", "/commission withdraw Q1", friday)).outcome).toBe("refused");
    await bot.say("Lan", "/undo", friday);
    expect(await stateOf(1)).toBe("withdrawn");
    await bot.say("Lan", "/commission dispute 1 sai", friday);
    await bot.say("Lan", "/hoahong rut Q2", friday);
    expect(await stateOf(2)).toBe("withdrawn");
  });
});

describe("the lead", () => {
  beforeEach(async () => {
    await bot.say("Lan", "/commission dispute 1 chia sai", friday);
  });

  it("reads what is said and no amount", async () => {
    const { text } = await bot.say("Trang", "/commission disputes", friday);

    expect(text).toContain("“chia sai”");
    expect(text).toContain("/commission agree Q1");
    expect(text).not.toMatch(/\d{3}\.\d{3}/);
  });

  it.each(["Minh", "Khải", "Hà", "Quân"] as const)("is not %s, who sees nothing of it", async (name) => {
    expect((await bot.say(name, "/commission disputes", friday)).text).toBe(
      "Không có khiếu nại nào đang chờ.",
    );
    for (const verb of ["agree", "reject", "accept", "decline"]) {
      expect((await bot.say(name, `/commission ${verb} Q1 lý do`, friday)).outcome).toBe("refused");
    }
    expect(await stateOf(1)).toBe("with_lead");
  });

  it("agrees, or objects with a reason that is asked for, and may take it back", async () => {
    const asked = await bot.say("Trang", "/commission reject Q1", friday);
    const objected = await bot.say("Trang", "đã chia đúng", friday);
    const undone = await bot.say("Trang", "/undo", friday);
    const agreed = await bot.say("Trang", "/hoahong dongy Q1 đúng là 70/30", friday);

    expect(asked.outcome).toBe("asked");
    expect(objected.text).toContain("bạn không đồng ý với Q1");
    expect(undone.text).toContain("Q1 lại chờ bạn");
    expect(agreed.text).toContain("Nhân sự trả lời đến hết Thứ Năm 26/11/2026");
    expect((await bot.say("Trang", "/commission agree Q1", friday)).outcome).toBe("refused");
  });

  it("has time until the deadline, and HR settles after it", async () => {
    const early = await bot.say("Hồng", "/commission accept Q1 1tr", wednesday);
    const late = await bot.say("Hồng", "/commission accept Q1 1tr", thursday);

    expect(early.text).toContain("Q1 chờ ý kiến Đỗ Kiều Trang đến hết Thứ Tư 25/11/2026");
    expect(late.text).toContain("1.000.000 đ tính vào Tháng 11/2026 (điều chỉnh J1)");
  });
});

describe("HR", () => {
  beforeEach(async () => {
    await bot.say("Lan", "/commission dispute 1 chia sai", friday);
    await bot.say("Trang", "/commission agree Q1", friday);
  });

  it("accepts with an adjustment, which becomes a line that leads back to the dispute", async () => {
    await bot.say("Hồng", "/commission accept Q1", friday);
    await bot.say("Hồng", "600k", friday);
    const statement = await bot.say("Lan", "/commission", friday);
    const explained = await bot.say("Lan", "/commission explain J1", friday);

    expect(await adjusted()).toEqual([600_000n]);
    expect(statement.text).toContain("Điều chỉnh J1: Khiếu nại Q1: chia sai");
    expect(statement.text).toContain("3.600.000 đ");
    expect(explained.text).toContain("Mai Thị Hồng lúc 20/11 10:00: “/commission accept Q1”");
  });

  it("accepts without an adjustment where the entry was put right", async () => {
    const { text } = await bot.say("Hồng", "/hoahong chapnhan Q1 0 đã sửa phần chia", friday);

    expect(text).toContain("không cần điều chỉnh");
    expect(await adjusted()).toEqual([]);
    expect(await stateOf(1)).toBe("accepted");
  });

  it("takes a settlement back together with its adjustment", async () => {
    await bot.say("Hồng", "/commission accept Q1 600k", friday);
    const alone = await bot.say("Hồng", "/undo J1", friday);
    const undone = await bot.say("Hồng", "/undo Q1", friday);

    expect(alone.text).toContain("/undo Q1");
    expect(undone.text).toContain("Q1 của Nguyễn Thị Lan lại chờ giải quyết");
    expect(await adjusted()).toEqual([600_000n, -600_000n]);
    expect(await stateOf(1)).toBe("with_hr");
    expect((await bot.say("Hồng", "/commission accept Q1 700k", friday)).outcome).toBe("answered");
  });

  it("declines with a reason", async () => {
    const asked = await bot.say("Hồng", "/commission decline Q1", friday);
    await bot.say("Hồng", "đã báo từ đầu", friday);
    const { text } = await bot.say("Lan", "/commission disputes T11", friday);

    expect(asked.outcome).toBe("asked");
    expect(text).toContain("Đã bác\nMai Thị Hồng quyết định: “đã báo từ đầu”");
    expect((await bot.say("Hồng", "/commission accept Q1 1tr", friday)).text).toContain(
      "đã xong rồi (đã bác)",
    );
  });

  it("settles once, however many press at once", async () => {
    const said = await Promise.all(
      ["1tr", "2tr"].map((amount) => bot.say("Hồng", `/commission accept Q1 ${amount}`, friday)),
    );

    expect(said.map(({ outcome }) => outcome).toSorted()).toEqual(["answered", "refused"]);
    expect((await adjusted()).length).toBe(1);
  });

  it("answers privately in a room", async () => {
    const { left, audience } = await bot.say("Hồng", "/commission accept Q1 600k", {
      ...friday,
      in: "room-managers",
    });

    expect(audience).toBe("direct");
    expect(left).not.toContain("600");
  });
});
