import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatCell } from "#src/chat/cell.ts";
import { isRatio, type TableBlock } from "#src/chat/reply.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import { addActivity, addLead } from "#test/support/lead-rows.ts";

/** Monday: last week is 16 to 22 November; three workdays back is Wednesday. */
const monday = { at: "2026-11-23T08:30+07:00" };
const old = "2026-11-17T17:00+07:00";

let bot: TestBot;
let drawn: readonly (readonly [string, string])[];

beforeAll(async () => {
  bot = await createTestBot();
  const full = { phone: "+84912345678", source: "Zalo", priority: "Cao", temperature: "warm" } as const;
  const worth = { amount: 1_000n, close: "2026-11-30" };
  await addLead(bot, "Lan", {
    name: "Đủ cả",
    ...full,
    ...worth,
    nextStep: "demo",
    nextAt: "2026-11-26T09:00+07:00",
  });
  await addLead(bot, "Lan", { name: "Quá hẹn", ...full, nextStep: "gọi", nextAt: "2026-11-20T09:00+07:00" });
  await addLead(bot, "Lan", { name: "Bỏ quên", ...worth, touchedAt: old });
  await addLead(bot, "Lan", { name: "Đã đóng", status: "unqualified", touchedAt: old });
  await addLead(bot, "Huy", { name: "Của Huy", touchedAt: old });
  const [leadId] = [1];
  for (const day of [16, 17, 18, 19, 20]) {
    await addActivity(bot, "Lan", {
      at: `2026-11-${day}T10:00+07:00`,
      text: `Gọi lần ${day}, số 0912 345 678`,
      leadId,
    });
    await addActivity(bot, "Huy", { kind: "email", at: `2026-11-${day}T11:00+07:00`, text: `Thư ${day}` });
  }
  await addActivity(bot, "Lan", { kind: "note", at: "2026-11-18T10:00+07:00", text: "Chỉ là ghi chú" });
  await addActivity(bot, "Lan", { at: "2026-11-15T10:00+07:00", text: "Tuần trước nữa" });
  for (const [dueOn, state] of [
    ["2026-11-20", "open"],
    ["2026-11-30", "open"],
    ["2026-11-01", "done"],
  ] as const) {
    const due = { dueOn: new Date(dueOn), at: new Date(old) };
    await bot.database.prisma.task.create({
      data: { text: "việc", ownerId: bot.people.Lan.id, state, ...due },
    });
  }
});

afterAll(() => bot.close());

describe("/report audit", () => {
  it("scores every item of every rep, with the parts of each percentage", async () => {
    const [people] = tables(await bot.say("Trang", "/report audit", monday));

    expect(plain(people)).toEqual([
      ["Nguyễn Thị Lan", 3, "2/3 = 66,7 %", "14/21 = 66,7 %", "1/3 = 33,3 %", "1/2 = 50 %"],
      ["Trần Minh", 0, "–", "–", "–", "–"],
      ["Tổng", 3, "2/3 = 66,7 %", "14/21 = 66,7 %", "1/3 = 33,3 %", "1/2 = 50 %"],
    ]);
  });

  it("looks at the whole company for a manager who asks for the teams", async () => {
    const [people] = tables(await bot.say("Hà", "/report audit team", monday));

    expect(people?.rows.map(([name]) => name)).toEqual([
      "Lê Quốc Huy",
      "Nguyễn Thị Lan",
      "Trần Minh",
      "Tổng",
    ]);
  });

  it("counts the missing fields one by one", async () => {
    const [, fields] = tables(await bot.say("Trang", "/report audit", monday));

    expect(fields?.columns.map(({ label }) => label).slice(1)).toEqual([
      "Điện thoại",
      "Nguồn",
      "Ưu tiên",
      "Ấm/lạnh",
      "Giá trị",
      "Ngày chốt",
      "Bước tiếp theo",
    ]);
    const third = "1/3 = 33,3 %";
    expect(plain(fields)).toEqual([["Nguyễn Thị Lan", third, third, third, third, third, third, third]]);
  });

  it("lists the leads to look at, and why", async () => {
    const [, , leads] = tables(await bot.say("Trang", "/report audit", monday));

    expect(plain(leads)?.map(([entry, name, , , problem]) => [entry, name, problem])).toEqual([
      ["L3", "Bỏ quên", "chưa cập nhật, chưa có bước tiếp theo"],
      ["L2", "Quá hẹn", "quá hẹn bước tiếp theo"],
    ]);
  });

  it("draws three logged activities of last week for each person, and names the seed", async () => {
    const said = await bot.say("Hà", "/report audit", monday);
    drawn = sampleOf(said);

    expect(drawn.filter(([, name]) => name === "Nguyễn Thị Lan")).toHaveLength(3);
    expect(drawn.filter(([, name]) => name === "Lê Quốc Huy")).toHaveLength(3);
    expect(said.text).toContain("mã mẫu 20261116");
    expect(said.text).not.toContain("ghi chú");
    expect(said.text).not.toContain("Tuần trước nữa");
    expect(said.text).toContain("L1 Đủ cả");
  });

  it("draws the same again by the line that it names, and others by another seed", async () => {
    const line = "/report audit company 2026-11-16..2026-11-22 mau=20261116 so=3";
    expect((await bot.say("Hà", "/report audit", monday)).text).toContain(line);

    expect(sampleOf(await bot.say("Hà", line, { at: "2026-12-02T09:00+07:00" }))).toEqual(drawn);
    expect(sampleOf(await bot.say("Hà", "/report audit mau=7", monday))).not.toEqual(drawn);
    expect(sampleOf(await bot.say("Hà", "/report audit so=5", monday))).toHaveLength(10);
  });

  it("is never secret: a rep sees the own scores and the own sample", async () => {
    const said = await bot.say("Lan", "/baocao kiemtra", monday);

    expect(plain(tables(said)[0])).toHaveLength(1);
    expect(sampleOf(said)).toEqual(drawn.filter(([, name]) => name === "Nguyễn Thị Lan"));
    expect(said.text).not.toContain("/comment");
  });

  it.each(["báo cáo kiểm tra", "bao cao kiem tra tuan truoc", "baocao kiemtra team Bắc"])(
    "understands “%s”",
    async (line) => {
      expect((await bot.say("Trang", line, monday)).text).toContain("Kiểm tra dữ liệu · nhóm Bắc");
    },
  );

  it.each([
    ["Lan", "/report audit @huy"],
    ["Lan", "/report audit team"],
    ["Trang", "/report audit Nam"],
    ["Khải", "/report audit company"],
    ["Vy", "/report audit"],
  ] as const)("refuses %s “%s”", async (name, line) => {
    const said = await bot.say(name, line, monday);

    expect(said.outcome).toBe("refused");
    expect(said.text).not.toContain("/kpi");
    expect(said.text).not.toContain("Bỏ quên");
  });

  it("answers in private what a team's room may not see, and masks phones where others read along", async () => {
    const said = await bot.say("Trang", "/report audit", { ...monday, in: "room-Bắc" });
    expect(said.audience).toBe("direct");
    expect(said.left).not.toContain("Bỏ quên");

    const shared = await bot.say("Hà", "/report audit", { ...monday, in: "room-managers" });
    expect(shared.audience).toBe("conversation");
    expect(shared.text).toContain("Gọi lần");
    expect(shared.text).not.toMatch(/0912 ?345 ?678/);
  });

  it.each([
    ["/report audit mau=abc", "không phải mã mẫu"],
    ["/report audit mau=1234567890", "không phải mã mẫu"],
    ["/report audit so=0", "từ 1 đến 10"],
    ["/report audit so=11", "từ 1 đến 10"],
    ["/report audit team mau=1 lạ=2", "lạ"],
  ])("refuses “%s” with an example", async (line, words) => {
    const said = await bot.say("Trang", line, monday);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain(words);
    expect(said.text).toContain("/report audit");
  });

  it("says so where there is nothing to look at", async () => {
    const said = await bot.say("Khải", "/report audit @khải tuần trước", monday);

    expect(said.text).toContain("Không có cơ hội nào đang mở");
    expect(said.text).toContain("Không có cuộc gọi");
  });

  it("hands out its tables as a workbook", async () => {
    const said = await bot.say("Trang", "/export report audit", monday);

    expect(said.reply.blocks.some(({ kind }) => kind === "file")).toBe(true);
  });
});

describe("/comment", () => {
  it("becomes a task of whoever did it", async () => {
    const [entry] = drawn.find(([, name]) => name === "Nguyễn Thị Lan") ?? [];

    const said = await bot.say("Trang", `/comment ${entry} “Hỏi thêm ngân sách”`, monday);

    expect(said.text).toMatch(new RegExp(`góp ý ${entry} cho Nguyễn Thị Lan thành việc V\\d+`));
    const tasks = await bot.store.tasks.list(
      { kind: "own", personId: bot.people.Lan.id },
      { state: "open", limit: 9 },
    );
    expect(tasks.map(({ text }) => text)).toContain(`Góp ý ${entry}: Hỏi thêm ngân sách`);
  });

  it("asks for what is to be said when a button was pressed", async () => {
    const [entry] = drawn[0] ?? [];

    expect(await bot.say("Hà", `/comment ${entry}`, monday)).toMatchObject({ outcome: "asked" });
    expect((await bot.say("Hà", "gọi lại trong ngày", monday)).outcome).toBe("answered");
  });

  it.each([
    ["Lan", "/comment A1 xin chào"],
    ["Trang", "/comment A2 xin chào"],
    ["Trang", "/comment A999 xin chào"],
    ["Trang", "/comment abc xin chào"],
  ] as const)("refuses %s “%s”", async (name, line) => {
    const before = await bot.fingerprint();

    expect((await bot.say(name, line, monday)).outcome).toBe("refused");
    expect(await bot.fingerprint()).toBe(before);
  });
});

function tables({ reply }: Said): readonly TableBlock[] {
  return reply.blocks.filter((block) => block.kind === "table");
}

function plain(table: TableBlock | undefined) {
  return table?.rows.map((row) =>
    row.map((cell) => {
      const shown = isRatio(cell) ? formatCell(cell, "percent", "vi", "full") : cell;
      return typeof shown === "string" ? shown.replaceAll("\u00A0", " ") : shown;
    }),
  );
}

/** Entries and people of the sample, which is the last table. */
function sampleOf(said: Said): readonly (readonly [string, string])[] {
  return (tables(said).at(-1)?.rows ?? []).map(([entry, name]) => [String(entry), String(name)]);
}
