import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Lan", "/revenue 500tr An Phát thu=0 ngay=18/11");
});

afterAll(() => bot.close());

/** A plan of a customer of its own; tells its number. */
async function planned(name: string, { as = "Lan" }: { readonly as?: Name } = {}): Promise<string> {
  await bot.say(as, `/revenue 100tr ${name} thu=20tr ngay=2/11`);
  const { text } = await bot.say(as, `/plan ${name} kyvong=300tr tyle=2 pt=200tr`);
  return /F\d+/.exec(text)?.[0] ?? "";
}

function rowsOf({ reply }: Said, place = 0): readonly (readonly string[])[] {
  const tables = reply.blocks.filter((block) => block.kind === "table");
  return (tables[place]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? "")));
}

function commandsOf({ reply }: Said): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}

const undoOf = (said: Said) => commandsOf(said).filter((command) => command.startsWith("/undo"));

describe("/plan adjust", () => {
  it.each([
    ["tháng 12", "điều chỉnh tháng", "Sao Mai"],
    ["tháng", "điều chỉnh tháng", "Sao Kim"],
    ["quý này", "điều chỉnh quý", "Sao Hỏa"],
    ["quý", "điều chỉnh quý", "Sao Mộc"],
  ])("of “%s” keeps a version of the quarter: %s", async (when, occasion, name) => {
    const entry = await planned(name);

    const said = await bot.say("Trang", `/plan adjust ${entry} ${when} pt=150tr lydo=khách lùi ký sang năm`);

    expect(said.text).toContain(`(${entry}, bản 2)`);
    expect(said.text).toContain(
      `Bản 2: Đỗ Kiều Trang, 22/11 09:00, ${occasion}. Lý do: khách lùi ký sang năm`,
    );
    expect(rowsOf(said)).toContainEqual(["(6) Doanh số phát triển", "150000000", "nhập tay"]);
  });

  it("asks for the reason and the occasion where they are not said", async () => {
    const entry = await planned("Hỏi Lại");

    const reason = await bot.say("Lan", `/plan adjust ${entry} pt=150tr`);
    const occasion = await bot.say("Lan", "khách chê đắt");
    const done = await bot.say("Lan", "1");

    expect([reason.outcome, occasion.outcome]).toEqual(["asked", "asked"]);
    expect(done.text).toContain("điều chỉnh tháng. Lý do: khách chê đắt");
  });

  it("divides a year over the quarters that are left, by working days", async () => {
    await bot.say("Lan", "/plan An Phát quý 1/2027 kyvong=0 pt=50tr");
    const said = await bot.say("Lan", "/plan adjust An Phát năm 2027 pt=800tr lydo=họp đầu năm");
    const year = await bot.say("Lan", "/plan An Phát 2027");

    expect(rowsOf(said).map(([quarter, days, , , , development]) => [quarter, days, development])).toEqual([
      ["Quý 1/2027", "58", "186345382"],
      ["Quý 2/2027", "62", "199196787"],
      ["Quý 3/2027", "64", "205622490"],
      ["Quý 4/2027", "65", "208835341"],
      ["Tổng", "249", "800000000"],
    ]);
    expect(
      rowsOf(year).map(([quarter, , , development, , , , , number]) => [quarter, development, number]),
    ).toEqual([
      ["Quý 1/2027", "186345382", "2"],
      ["Quý 2/2027", "199196787", "1"],
      ["Quý 3/2027", "205622490", "1"],
      ["Quý 4/2027", "208835341", "1"],
      ["Tổng", "800000000", ""],
    ]);
    expect(undoOf(said)).toHaveLength(4);
    expect((await bot.say("Lan", undoOf(said)[0] ?? "")).text).toContain("số trở về như bản 1");
    expect((await bot.say("Lan", undoOf(said)[1] ?? "")).text).toContain("Đã bỏ kế hoạch Quý 2/2027");
  });

  it("puts what is typed for this year into the quarter that still runs", async () => {
    const entry = await planned("Sao Thổ");

    const said = await bot.say("Lan", `/plan adjust ${entry} năm nay kyvong=1 tỷ lydo=chốt năm`);

    expect(rowsOf(said).map(([quarter, , , expected]) => [quarter, expected])).toEqual([
      ["Quý 4/2026", "1000000000"],
      ["Tổng", "1000000000"],
    ]);
  });

  it.each([
    ["nothing to put right", "/plan adjust An Phát tháng lydo=thử", "Điều chỉnh số nào"],
    ["receivables of a year", "/plan adjust An Phát năm 2027 congno=1 tỷ lydo=thử", "không chia theo quý"],
    ["a year that is over", "/plan adjust An Phát 2025 pt=1tr lydo=thử", "không còn quý nào"],
    ["a colleague's customer", "/plan adjust K1 tháng pt=1tr lydo=thử", "K1"],
  ])("refuses %s", async (what, line, said) => {
    const before = await bot.fingerprint();

    const answer = await bot.say(what.startsWith("a colleague") ? "Huy" : "Lan", line);

    expect([answer.outcome, answer.text]).toEqual(["refused", expect.stringContaining(said)]);
    expect(await bot.fingerprint()).toBe(before);
  });
});

describe("a plan whose ledger has moved", () => {
  it("says what is otherwise now, offers to take it, and keeps what was typed", async () => {
    const entry = await planned("Sổ Đổi");
    await bot.say("Lan", `/plan ${entry} taiky=70tr`);
    await bot.say("Lan", "/revenue 30tr Sổ Đổi thu=0 ngay=20/11");

    const stale = await bot.say("Lan", `/plan ${entry}`);
    const forHr = await bot.say("Hồng", `/plan ${entry}`);
    const fresh = await bot.say("Lan", `/plan refresh ${entry}`);
    const again = await bot.say("Lan", `/plan refresh ${entry}`);

    expect(stale.text).toContain(
      "Sổ đã thay đổi từ khi lập bản này: (1) Doanh số năm 2026 100.000.000 đ → 130.000.000 đ; (2) Công nợ chưa đến hạn 80.000.000 đ → 110.000.000 đ.",
    );
    expect(commandsOf(stale)).toContain(`/plan refresh ${entry}`);
    expect(commandsOf(forHr)).not.toContain(`/plan refresh ${entry}`);
    expect(rowsOf(fresh).slice(0, 4)).toEqual([
      ["(1) Doanh số năm 2026", "130000000", "theo sổ"],
      ["(2) Công nợ đến hạn", "0", "theo sổ"],
      ["(2) Công nợ chưa đến hạn", "110000000", "theo sổ"],
      ["(3) Tái ký", "70000000", "nhập tay"],
    ]);
    expect(fresh.text).not.toContain("Sổ đã thay đổi");
    expect([again.outcome, again.text]).toEqual(["refused", expect.stringContaining("không có gì khác")]);
  });

  it("measures the whole quarter, however often what is left is taken from the ledger", async () => {
    await bot.say("Lan", "/revenue 100tr Đo Cả Quý thu=20tr ngay=2/11");
    const sale = /S\d+/.exec(
      (await bot.say("Lan", "/revenue 60tr Đo Cả Quý tái ký thu=0 ngay=3/11")).text,
    )?.[0];
    await bot.say("Lan", "/plan Đo Cả Quý kyvong=0 pt=100tr");
    const collected = async () => rowsOf(await bot.say("Lan", "/plan Đo Cả Quý"), 1).slice(0, 2);
    const before = await collected();
    await bot.say("Lan", `/revenue collect 60tr ${sale}`, { at: "2026-11-23T09:00+07:00" });
    const after = await collected();
    await bot.say("Lan", "/plan refresh Đo Cả Quý", { at: "2026-11-23T09:05+07:00" });

    expect(before).toEqual([
      ["Thu công nợ", "160000000", "20000000", "0.125"],
      ["Tái ký", "60000000", "60000000", "1"],
    ]);
    expect(after[0]).toEqual(["Thu công nợ", "160000000", "80000000", "0.5"]);
    expect(await collected()).toEqual(after);
  });

  it("takes the revenue of the year that has begun with the next change, and does not mix the two", async () => {
    await bot.say("Lan", "/revenue 100tr Sang Năm ngay=2/11");
    const entry = /F\d+/.exec((await bot.say("Lan", "/plan Sang Năm quý 1/2027 kyvong=0 pt=5tr")).text)?.[0];
    const january = { at: "2027-01-11T09:00+07:00" };

    const stale = await bot.say("Lan", `/plan ${entry}`, january);
    const changed = await bot.say("Lan", `/plan ${entry} pt=6tr`, january);

    expect(rowsOf(stale)[0]).toEqual(["(1) Doanh số năm 2026", "100000000", "theo sổ"]);
    expect(stale.text).toContain("(1) Doanh số năm 2026 100.000.000 đ → năm 2027 là 0 đ.");
    expect(rowsOf(changed)[0]).toEqual(["(1) Doanh số năm 2027", "0", "theo sổ"]);
    expect(rowsOf(changed)).toContainEqual(["(6) Doanh số phát triển", "6000000", "nhập tay"]);
  });

  it("has no plan to refresh where none was made", async () => {
    expect((await bot.say("Lan", "/plan refresh An Phát quý 4/2030")).text).toContain("chưa có kế hoạch");
  });
});

describe("/undo of a plan", () => {
  it("brings the figures of the version before back as a version of their own, and then takes the plan", async () => {
    const entry = await planned("Hoàn Tác");
    await bot.say("Lan", `/plan adjust ${entry} tháng pt=1tr lydo=nhầm`);

    const first = await bot.say("Lan", `/undo ${entry}`);
    const versions = await bot.say("Lan", `/plan versions ${entry}`);
    const second = await bot.say("Lan", `/undo ${entry}`);
    const third = await bot.say("Lan", `/undo ${entry}`);
    const gone = await bot.say("Lan", `/plan ${entry}`);
    const again = await bot.say("Lan", "/plan Hoàn Tác kyvong=0 pt=5tr");

    expect(first.text).toContain("số trở về như bản 1");
    expect(rowsOf(versions).map(([number, , , , certain]) => [number, certain])).toEqual([
      ["1", "280000000"],
      ["2", "81000000"],
      ["3", "280000000"],
    ]);
    expect(second.text).toContain("Đã bỏ kế hoạch Quý 4/2026 · Hoàn Tác");
    expect([third.outcome, gone.outcome]).toEqual(["refused", "refused"]);
    expect(again.text).toContain(`(${entry}, bản 4)`);
  });

  it("is refused where somebody has changed the plan since", async () => {
    const entry = await planned("Đổi Tiếp");
    const mine = await bot.say("Lan", `/plan ${entry} pt=7tr`);
    await bot.say("Trang", `/plan ${entry} pt=8tr`);

    const undone = await bot.say("Lan", undoOf(mine)[0] ?? "");

    expect([undone.outcome, undone.text]).toEqual(["refused", expect.stringContaining("đã có bản mới hơn")]);
  });

  it("of its first version is refused while later ones stand, although they say the same", async () => {
    await bot.say("Lan", "/revenue 100tr Đi Về ngay=2/11");
    const made = await bot.say("Lan", "/plan Đi Về kyvong=0 pt=5tr");
    await bot.say("Lan", "/plan Đi Về pt=6tr");
    await bot.say("Lan", "/plan Đi Về pt=5tr");

    const undone = await bot.say("Lan", undoOf(made)[0] ?? "");

    expect([undone.outcome, undone.text]).toEqual(["refused", expect.stringContaining("đã có bản mới hơn")]);
  });

  it("waits for its voucher to be over", async () => {
    const entry = await planned("Chờ Voucher");
    const voucher = await bot.say("Lan", "/voucher Chờ Voucher");
    const early = await bot.say("Lan", `/undo ${entry}`);
    await bot.say("Lan", undoOf(voucher)[0] ?? "");

    const undone = await bot.say("Lan", `/undo ${entry}`);

    expect([early.outcome, early.text]).toEqual(["refused", expect.stringContaining("đã có voucher")]);
    expect(undone.text).toContain("Đã bỏ kế hoạch Quý 4/2026 · Chờ Voucher");
  });

  it("keeps who did what, and from which line", async () => {
    const entry = await planned("Nhật Ký");
    await bot.say("Lan", `/plan ${entry} pt=7tr`);
    await bot.say("Lan", `/undo ${entry}`);

    const history = await bot.say("Lan", `/audit ${entry}`);
    const ofOther = await bot.say("Huy", `/audit ${entry}`);

    const rows = rowsOf(history);
    expect(rows.map(([, who, what]) => [who, what])).toEqual(
      Array.from({ length: 3 }, () => ["Nguyễn Thị Lan", "Lập kế hoạch"]),
    );
    expect(rows[1]?.slice(3)).toEqual([
      expect.stringContaining("Phát triển: 200.000.000"),
      expect.stringContaining("Bản: 2, Phát triển: 7.000.000"),
      `/plan ${entry} pt=7tr`,
    ]);
    expect(ofOther.outcome).toBe("refused");
  });
});
