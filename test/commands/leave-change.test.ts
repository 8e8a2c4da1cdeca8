import { describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { talkOfLeave } from "#test/support/leave.ts";

const { say, ask, stateOf, codesOn, work, forget, directOf } = talkOfLeave();

describe("two at once", () => {
  it("who ask for the same day have one request between them", async () => {
    const [one, other] = await Promise.all([
      say("Lan", "/nghi 11/1/2027 phép"),
      say("Lan", "/nghi 11/1/2027 KL"),
    ]);

    expect([one.outcome, other.outcome].sort()).toEqual(["answered", "refused"]);
    expect(`${one.text} ${other.text}`).toContain("trùng ngày");
  });

  it("who enter leave and a trip leave the day as the later one says, once", async () => {
    await Promise.all([say("Trang", "/nghi @lan 12/1/2027 phép"), say("Lan", "/cong CT 12/1/2027")]);

    expect(new Set(await codesOn("2027-01-12", "Lan")).size).toBe(1);
  });

  it("who approve it do so once", async () => {
    const entry = await ask("Lan", "/nghi 13/1/2027 phép");
    const said = await Promise.all([
      say("Trang", `/leave approve ${entry}`),
      say("Hồng", `/leave approve ${entry}`),
    ]);

    expect(said.map(({ outcome }) => outcome).sort()).toEqual(["answered", "refused"]);
  });

  it("of whom one withdraws what the other approves leave no day behind", async () => {
    const entry = await ask("Lan", "/nghi 14/1/2027 phép");
    await Promise.all([say("Trang", `/leave approve ${entry}`), say("Lan", `/leave withdraw ${entry}`)]);

    expect(await stateOf(entry)).toBe("withdrawn");
    expect((await codesOn("2027-01-14", "Lan")).filter(Boolean)).toEqual([]);
  });
});

describe("what a person changes about approved leave", () => {
  it("is told to whoever approves it", async () => {
    const entry = await ask("Minh", "/nghi 18/1/2027 phép");
    await say("Trang", `/leave approve ${entry}`);
    await work();
    await forget();
    await say("Minh", "/cong sáng 18/1/2027");
    const [told, ...others] = await work();

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Trang"));
    expect(told?.text).toContain(`Đơn nghỉ ${entry} của Trần Minh có thay đổi`);
    expect(told?.text).toContain("Đã duyệt 1 công, nay còn nghỉ 0,5 công");
  });

  it("is told again when a withdrawal that was heard of is taken back", async () => {
    const entry = await ask("Minh", "/nghi 19/1/2027 phép");
    await say("Trang", `/leave approve ${entry}`);
    await say("Minh", `/leave withdraw ${entry}`);
    await work();
    await forget();
    await say("Minh", `/undo ${entry}`, { at: "2026-11-27T09:50+07:00" });
    const told = await work("2026-11-27T09:55+07:00");

    const heard = told.find(({ conversation }) => conversation === directOf("Trang"));
    expect(heard?.text).toContain("Đã duyệt 1 công, nay còn nghỉ 1 công");
  });

  it("does not come back with a declined request whose day went to another one", async () => {
    const entry = await ask("Minh", "/nghi 20/1/2027 phép");
    await say("Trang", `/leave decline ${entry} thiếu người`);
    await ask("Minh", "/nghi 20/1/2027 KL");

    expect((await say("Trang", `/undo ${entry}`)).text).toContain("trùng ngày");
    expect(await stateOf(entry)).toBe("declined");
  });

  it("stays with the later request of a day when the earlier one is withdrawn", async () => {
    const entry = await ask("Minh", "/nghi 21/1/2027 phép");
    await say("Trang", `/leave approve ${entry}`);
    await say("Minh", "/cong 21/1/2027 X");
    const later = await ask("Minh", "/nghi 21/1/2027 phép");
    await say("Trang", `/leave approve ${later}`);
    await say("Minh", `/leave withdraw ${entry}`);

    expect(await codesOn("2027-01-21", "Minh")).toEqual(["annual", "annual"]);
  });
});

describe("a correction of the annual leave", () => {
  it("is told to the person, with a button to the balance", async () => {
    await say("Hồng", "/leave correct @lan -1 ghi nhầm");
    const [told, ...others] = await work();
    const [show = ""] = told ? buttonsOf(told.reply) : [];

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain("Phép 2026 · người ghi: Mai Thị Hồng");
    expect((await say("Lan", show)).text).toContain("Nhân sự điều chỉnh: -1 ngày");
  });
});
