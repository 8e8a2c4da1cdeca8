import { describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { talkOfLeave } from "#test/support/leave.ts";

const { say, ask, stateOf, codesOn, work, forget, directOf } = talkOfLeave();

describe("a request for leave", () => {
  it("reaches the lead with buttons, and approved it counts and the team hears who is away", async () => {
    const entry = await ask("Lan", "/nghi chiều 3/12 phép đưa con đi khám");
    const [asked] = await work();
    await forget();
    const [approve = ""] = asked ? buttonsOf(asked.reply) : [];
    const said = await say("Trang", approve);
    const told = await work();

    expect(asked?.conversation).toBe(directOf("Trang"));
    expect(asked?.text).toContain(`Nguyễn Thị Lan xin nghỉ · ${entry}`);
    expect(asked?.text).toContain("Phép năm (P) · chiều Thứ Năm 3/12/2026");
    expect(asked?.text).toContain("đưa con đi khám");
    expect(said.text).toContain(`Đã duyệt ${entry}`);
    expect(await codesOn("2026-12-03", "Lan")).toEqual(["annual"]);

    const room = told.find(({ conversation }) => conversation === "room-Bắc");
    const own = told.find(({ conversation }) => conversation === directOf("Lan"));
    expect(room?.text).toContain("Nguyễn Thị Lan · chiều Thứ Năm 3/12/2026");
    expect(room?.text).not.toMatch(/phép|\(P\)|con/i);
    expect(own?.text).toContain(`Đơn nghỉ ${entry} đã được duyệt`);
    expect(told).toHaveLength(2);
  });

  it("is declined with a reason that is asked for, and the person reads it", async () => {
    const entry = await ask("Lan", "/nghi 4/12 phép");
    await work();
    await forget();
    const asked = await say("Trang", `/leave decline ${entry}`);
    await say("Trang", "tuần này thiếu người");
    const [told, ...others] = await work();

    expect(asked.outcome).toBe("asked");
    expect(await stateOf(entry)).toBe("declined");
    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain("chưa được duyệt");
    expect(told?.text).toContain("Lý do: tuần này thiếu người");
    expect(await codesOn("2026-12-04", "Lan")).toEqual([]);
  });

  it("is not told to the lead once it is taken back", async () => {
    const entry = await ask("Lan", "/nghi 7/12 phép");
    await say("Lan", `/undo ${entry}`);
    await forget();

    expect(await stateOf(entry)).toBe("withdrawn");
    expect(await work()).toEqual([]);
  });

  it("is withdrawn by the person before it begins, its days are work again and the lead hears of it", async () => {
    const entry = await ask("Minh", "/nghi 8/12 phép");
    await say("Trang", `/leave approve ${entry}`);
    await work();
    await forget();
    const said = await say("Minh", `/leave withdraw ${entry}`);
    const told = await work();

    expect(said.text).toContain(`Đã rút đơn ${entry}`);
    expect(await codesOn("2026-12-08", "Minh")).toEqual([null, null]);
    expect(told.map(({ conversation }) => conversation)).toEqual([directOf("Trang")]);
    expect(told[0]?.text).toContain(`Trần Minh đã rút đơn nghỉ ${entry}`);
  });

  it("that has begun is withdrawn by whoever approves it", async () => {
    const entry = await ask("Minh", "/nghi 26/11 phép");
    await say("Trang", `/leave approve ${entry}`);

    expect((await say("Minh", `/leave withdraw ${entry}`)).text).toContain("đã bắt đầu");
    expect((await say("Trang", `/leave withdraw ${entry}`)).outcome).toBe("answered");
    expect(await stateOf(entry)).toBe("withdrawn");
  });

  it("waits again when the approval is undone, and can be approved again", async () => {
    const entry = await ask("Minh", "/nghi 9/12 KL");
    await say("Trang", `/leave approve ${entry}`);
    const undone = await say("Trang", `/undo ${entry}`);

    expect(undone.text).toContain(`đơn ${entry} chờ duyệt`);
    expect(await codesOn("2026-12-09", "Minh")).toEqual([null, null]);
    await say("Trang", `/leave approve ${entry}`);
    expect(await codesOn("2026-12-09", "Minh")).toEqual(["unpaid", "unpaid"]);
  });

  it("counts again when its withdrawal is undone, unless its days went to another one", async () => {
    const entry = await ask("Minh", "/nghi 10/12 KL");
    await say("Trang", `/leave approve ${entry}`);
    await say("Minh", `/leave withdraw ${entry}`);
    await say("Minh", `/undo ${entry}`);
    expect(await codesOn("2026-12-10", "Minh")).toEqual(["unpaid", "unpaid"]);

    await say("Minh", `/leave withdraw ${entry}`);
    await ask("Minh", "/nghi 10/12 ốm");
    const refused = await say("Minh", `/undo ${entry}`);
    expect(refused.text).toContain("trùng ngày");
  });

  it.each([
    ["Lan", "Vai trò của bạn"],
    ["Khải", "Không tìm thấy đơn"],
    ["Hà", "Không tìm thấy đơn"],
    ["Quân", "Vai trò của bạn"],
  ] as const)("is not approved by %s", async (name, sentence) => {
    const entry = await ask("Minh", `/nghi ${approvers[name]} phép`);
    const said = await say(name, `/leave approve ${entry}`);

    expect(said.text).toContain(sentence);
    expect(said.text).not.toMatch(/phép|\(P\)/i);
    expect(await stateOf(entry)).toBe("waiting");
  });

  it("is approved once, and by nobody for themselves", async () => {
    const entry = await ask("Trang", "/nghi 21/12 phép");
    expect((await say("Trang", `/leave approve ${entry}`)).text).toContain("là đơn của bạn");
    await say("Hồng", `/leave approve ${entry}`);
    expect((await say("Hà", `/leave approve ${entry}`)).text).toContain("đã duyệt rồi");
  });

  it("answers privately in a room, and shows the room nothing of it", async () => {
    const entry = await ask("Lan", "/nghi 22/12 thai sản");
    for (const line of [
      `/leave approve ${entry}`,
      `/undo ${entry}`,
      "/leave list",
      `/leave decline ${entry}`,
    ]) {
      const said = await say("Trang", line, { in: "room-Bắc" });

      expect(said.audience).toBe("direct");
      expect(said.left).not.toMatch(/thai sản|TS|Lan/);
    }
  });
});

const approvers = { Lan: "14/12", Khải: "15/12", Hà: "16/12", Quân: "17/12" } as const;

describe("days that another has put down", () => {
  it("are told to the person with the month to look at", async () => {
    await say("Hồng", "/workday @huy 25/11 CT");
    await say("Hồng", "/workday @huy 26/11 CT");
    const [told, ...others] = await work();
    const [show = ""] = told ? buttonsOf(told.reply) : [];

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Huy"));
    expect(told?.text).toContain("Tháng 11/2026 · người ghi: Mai Thị Hồng");
    expect((await say("Huy", show)).text).toContain("CT 2");
  });
});
