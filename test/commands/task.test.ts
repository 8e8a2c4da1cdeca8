import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, giveLead } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  await giveLead(bot, "Lan", { name: "Cty Minh Phát", phone: "+84912345678" });
  await bot.say("Lan", "/revenue 400tr An Phát thu=100tr");
});

afterAll(() => bot.close());

/** The task that an answer is about: `V3`. */
function entryOf(text: string): string {
  return /V\d+/.exec(text)?.[0] ?? "";
}

describe("/task", () => {
  it.each([
    ["/task gọi lại An Phát 26/11 9h", "hạn 9:00 Thứ Năm 26/11/2026", "gọi lại An Phát\nVới An Phát (K1)"],
    [
      "/viec L1 gửi báo giá 2h chiều mai",
      "hạn 14:00 Thứ Hai 23/11/2026",
      "gửi báo giá\nVới Cty Minh Phát (L1)",
    ],
    ["/task chuẩn bị hợp đồng", "hạn Chủ Nhật 22/11/2026", "là ngày nghỉ. Hạn vẫn giữ nguyên."],
    ["/task gọi K1 24/11", "hạn Thứ Ba 24/11/2026", "là ngày lễ: Ngày Văn hóa Việt Nam."],
    ["/task “mua quà 20/10” thứ 6", "hạn Thứ Sáu 27/11/2026", "mua quà 20/10"],
    ["việc bỏ tài liệu vào hồ sơ mai", "hạn Thứ Hai 23/11/2026", "bỏ tài liệu vào hồ sơ"],
    ["/task đổi báo giá cho An Phát thu 6", "hạn", "đổi báo giá cho An Phát"],
    ["/viec gap chi mai 14h30 hom nay", "hạn 14:30 Chủ Nhật 22/11/2026", "gap chi mai"],
    ["/task hỏi công nợ khach=K1 han=30/11 gio=15h", "hạn 15:00 Thứ Hai 30/11/2026", "Với An Phát (K1)"],
  ])("keeps “%s”", async (line, due, detail) => {
    const { text } = await bot.say("Lan", line);

    expect(text).toContain(due);
    expect(text).toContain(detail);
  });

  it("asks what is to be done, and which two o'clock", async () => {
    const what = await bot.say("Lan", "/task K1");
    const kept = await bot.say("Lan", "hỏi công nợ");
    const when = await bot.say("Lan", "/task gọi lại 2h");

    expect(what.text).toContain("Việc cần làm là gì?");
    expect(kept.text).toContain("hỏi công nợ\nVới An Phát (K1)");
    expect(buttonsOf(when.reply)).toHaveLength(2);
    expect((await bot.say("Lan", "1")).text).toContain("hạn 14:00 Chủ Nhật");
  });

  it.each<[Name, string, string]>([
    ["Lan", "/task gọi 20/11/2026", "đã qua"],
    ["Lan", "/task gọi 8h", "8:00 Chủ Nhật 22/11/2026 đã qua"],
    ["Lan", "/task gọi gio=25h", "không phải giờ"],
    ["Lan", "/task gọi nv=@minh", "Chỉ trưởng nhóm và quản lý"],
    ["Trang", "/task gọi nv=@huy", "phạm vi"],
    ["Minh", "/task L1 gọi", "L1"],
    ["Lan", "/task done V999", "Không thấy việc V999"],
    ["Lan", "/task move V1 1/11/2026", "đã qua"],
    ["Lan", "/task gọi lại An Phát 31/2", "“31/2” không phải ngày"],
    ["Trang", "/task gọi khách thứ 6 nv=@huy", "ngoài phạm vi của bạn nên chưa giao việc được"],
    ["Minh", "/task done V1", "Không thấy việc V1"],
    ["Hồng", "/task done V1", "V1 là việc của Nguyễn Thị Lan"],
  ])("refuses %s's “%s” with a sentence, and changes nothing", async (who, line, sentence) => {
    const before = await bot.fingerprint();

    const said = await bot.say(who, line);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain(sentence);
    expect(await bot.fingerprint()).toBe(before);
  });

  it("lets a lead give one to somebody of the team", async () => {
    const given = await bot.say("Trang", "/task gọi K1 thứ 6 nv=@minh");

    expect(given.text).toContain("Giao cho Trần Minh");
    expect((await bot.say("Minh", "/task list")).text).toContain(entryOf(given.text));
  });

  it("shows no phone number to a room", async () => {
    const said = await bot.say("Lan", "/task L1 gọi 0987654321 mai", { in: "room-managers" });

    expect(said.audience).toBe("conversation");
    expect(said.text).toContain("gọi 0987 *** 321");
    const undone = await bot.say("Lan", `/undo ${entryOf(said.text)}`, { in: "room-managers" });
    expect(undone.text).toContain("gọi 0987 *** 321");
  });

  it("looks for a name in private that the room may not see", async () => {
    const said = await bot.say("Lan", "/task gọi lại An Phát chiều mai", { in: "room-Bắc" });

    expect(said).toMatchObject({ outcome: "answered", audience: "direct" });
    expect(said.text).toContain("gọi lại An Phát\nVới An Phát (K1)");
  });
});

describe("/task list", () => {
  it("begins with what is overdue, and says for how long", async () => {
    await bot.say("Huy", "/task gọi khách A 25/11", { at: "2026-11-22T09:00+07:00" });
    await bot.say("Huy", "/task gọi khách B 23/11 10h", { at: "2026-11-22T09:01+07:00" });
    await bot.say("Huy", "/task gọi khách C 20/12", { at: "2026-11-22T09:02+07:00" });

    const { text, reply } = await bot.say("Huy", "/viec", { at: "2026-11-25T14:00+07:00" });

    expect(text).toContain("Việc cần làm · Lê Quốc Huy · 3 việc, 1 quá hạn");
    expect(text).toMatch(
      /Quá hạn 2 ngày \(23\/11\/2026\).*khách B[\s\S]*Hôm nay.*khách A[\s\S]*20\/12\/2026.*khách C/,
    );
    expect(buttonsOf(reply)).toHaveLength(3);
  });

  it("counts what was done since Monday", async () => {
    const { text } = await bot.say("Huy", "/task gọi khách D 26/11", { at: "2026-11-25T14:01+07:00" });
    await bot.say("Huy", `/task ${entryOf(text)} xong`, { at: "2026-11-25T14:02+07:00" });

    const list = await bot.say("Huy", "việc của tôi", { at: "2026-11-25T14:03+07:00" });

    expect(list.text).toContain("Đã xong 1 việc từ đầu tuần.");
    expect(list.text).not.toContain("khách D");
  });

  it("shows a lead the team's, and nobody a stranger's", async () => {
    expect((await bot.say("Trang", "/task list team")).text).toContain("Nguyễn Thị Lan");
    expect((await bot.say("Trang", "/task list @huy")).outcome).toBe("refused");
    expect((await bot.say("Lan", "/task list @minh")).outcome).toBe("refused");
  });

  it.each(["việc của tôi hôm nay", "viec cua toi hom nay", "/viec ds cua toi", "/task"])(
    "is what “%s” means",
    async (line) => {
      const before = await bot.fingerprint();

      expect((await bot.say("Lan", line)).text).toContain("Việc cần làm · Nguyễn Thị Lan");
      expect(await bot.fingerprint()).toBe(before);
    },
  );

  it.each(["việc của nhóm", "/viec ds cua nhom hom nay"])("is the team's for “%s”", async (line) => {
    expect((await bot.say("Trang", line)).text).toContain("Việc cần làm · nhóm Bắc");
  });

  it("says what to do about a task that the bot gave", async () => {
    const id = await giveLead(bot, "Khải", { name: "Cơ hội mới" });
    const by = { actorId: null, at: Temporal.Instant.from("2026-11-22T02:00Z"), messageId: null };
    const task = { ownerId: bot.people.Khải.id, dueOn: Temporal.PlainDate.from("2026-11-23"), leadId: id };
    await bot.store.tasks.add({ ...task, kind: "dispatch", text: "Giao L" }, by);
    await bot.store.tasks.add({ ...task, kind: "remarket", text: "Liên hệ lại" }, by);

    const { reply, text } = await bot.say("Khải", "/task list");

    expect(buttonsOf(reply)).toEqual([`/lead assign L${id}`, `/lead show L${id}`]);
    expect(text).toContain("Cơ hội mới");
  });
});

describe("changing a task", () => {
  it("is done by number, before or behind the word, and once", async () => {
    const first = entryOf((await bot.say("Lan", "/task việc một")).text);
    const second = entryOf((await bot.say("Lan", "/task việc hai")).text);

    expect((await bot.say("Lan", `/task ${first} xong`)).text).toContain(`Đã xong ${first}`);
    expect((await bot.say("Lan", `/viec xong ${second.slice(1)}`)).text).toContain(`Đã xong ${second}`);
    expect((await bot.say("Lan", `/task done ${first}`)).text).toContain("đã xong rồi");
  });

  it("moves to another day with its time, and to another time on its day", async () => {
    const task = entryOf((await bot.say("Lan", "/task demo 26/11 9h")).text);

    expect((await bot.say("Lan", `/task move ${task} 27/11`)).text).toContain("9:00 Thứ Sáu 27/11/2026");
    expect((await bot.say("Lan", `/viec doi ${task} 14h30`)).text).toContain("14:30 Thứ Sáu 27/11/2026");
    expect((await bot.say("Lan", `/viec ${task} hoãn thứ 2 tuần sau`)).text).toContain(
      "14:30 Thứ Hai 23/11/2026",
    );
  });

  it("forgets its time when it moves to another part of a day", async () => {
    const task = entryOf((await bot.say("Lan", "/task xem lại 26/11 9h")).text);

    expect((await bot.say("Lan", `/viec doi ${task} chiều 27/11`)).text).toContain("· Thứ Sáu 27/11/2026");
  });

  it("asks to which day it moves, and takes a day with a time for an answer", async () => {
    const task = entryOf((await bot.say("Lan", "/task hỏi ý kiến 26/11 9h")).text);

    const asked = await bot.say("Lan", `/viec ${task} đổi`);
    const moved = await bot.say("Lan", "sau 2 tuần 10h");

    expect(asked.text).toContain("sang ngày nào?");
    expect(moved.text).toContain("10:00 Chủ Nhật 6/12/2026");
    expect((await bot.say("Lan", `/viec ${task}`)).text).toContain("Hạn 10:00 Chủ Nhật 6/12/2026 · đang mở");
  });

  it("is undone exactly, newest first, and not over a later change", async () => {
    const task = entryOf((await bot.say("Lan", "/task báo giá 26/11 9h")).text);
    const moved = await bot.say("Lan", `/task move ${task} 27/11`);
    await bot.say("Lan", `/task drop ${task}`);

    const [older = ""] = buttonsOf(moved.reply);
    expect((await bot.say("Lan", older)).text).toContain("đã đổi sau lần đó");
    expect((await bot.say("Lan", `/undo ${task}`)).text).toContain("hạn 9:00 Thứ Sáu 27/11/2026");
    expect((await bot.say("Lan", older)).text).toContain("hạn 9:00 Thứ Năm 26/11/2026");
    expect((await bot.say("Lan", `/undo ${task}`)).text).toContain(`bỏ việc ${task}`);
    expect((await bot.say("Lan", "/task list")).text).not.toContain("báo giá 9h");
  });

  it("stands in the history, which colleagues outside the scope do not see", async () => {
    const task = entryOf((await bot.say("Lan", "/task lịch sử 26/11")).text);
    await bot.say("Trang", `/task done ${task}`);

    const { text } = await bot.say("Lan", `/audit ${task}`);

    expect(text).toMatch(/Tạo việc[\s\S]*Đỗ Kiều Trang[\s\S]*Trạng thái: đã xong/);
    expect((await bot.say("Minh", `/audit ${task}`)).outcome).toBe("refused");
  });
});
