import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";

/** The day before the Friday on which the weekly figures and the review of the 28th, a Saturday, meet. */
const thursday = { at: "2026-11-26T15:00+07:00" };
const sunday = { at: "2026-11-22T09:00+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

describe("/agenda add", () => {
  it("adds to the next meeting, and says who said it", async () => {
    const said = await bot.say("Lan", "/noidung thêm đề xuất gói dùng thử 14 ngày trước 15/12", thursday);
    await bot.say("Minh", "/agenda add wk_figures 2026-11-27 lead từ web giảm", thursday);

    expect(said.text).toMatch(
      /Đã thêm M\d+ vào nội dung Đánh giá ngày 28 \+ Họp số liệu tuần · thứ 6 27\/11 16:00/,
    );
    expect(itemsOf(await bot.say("Trang", "/agenda", thursday))).toEqual([
      ["đề xuất gói dùng thử 14 ngày trước 15/12", "Nguyễn Thị Lan", "Đề xuất"],
      ["lead từ web giảm", "Trần Minh", null],
    ]);
  });

  it("asks for the text behind the button of the private question, one item a line", async () => {
    const asked = await bot.say("Minh", "/agenda add wk_open 2026-11-30", sunday);
    expect(asked).toMatchObject({ outcome: "asked" });
    expect(asked.text).toContain("Bạn muốn đưa gì vào Họp đầu tuần · thứ 2 30/11 9:00?");

    const said = await bot.say("Minh", "- Khách chê đắt\n2. Kế hoạch đi thị trường\n\n", sunday);
    expect(buttonsOf(said.reply).filter((line) => line.startsWith("/undo M"))).toHaveLength(2);

    expect(itemsOf(await bot.say("Lan", "/agenda wk_open 2026-11-30", sunday))).toEqual([
      ["Kế hoạch đi thị trường", "Trần Minh", "Kế hoạch"],
      ["Khách chê đắt", "Trần Minh", null],
    ]);
  });

  it("drops the question when nothing is to be added", async () => {
    await bot.say("Huy", "/agenda add wk_open 2026-11-30", sunday);

    expect((await bot.say("Huy", "không", sunday)).text).toContain("chưa có gì thay đổi");
    expect(itemsOf(await bot.say("Huy", "/agenda wk_open 2026-11-30", sunday))).toEqual([]);
  });

  it("takes a named meeting", async () => {
    const said = await bot.say("Huy", "/agenda add hop=“họp đầu tuần” ngay=7/12 chia lại khách", thursday);

    expect(said.text).toContain("Họp đầu tuần · thứ 2 7/12 9:00");
    expect(said.text).toContain("chia lại khách");
  });

  it("is exported with its items", async () => {
    const said = await bot.say("Lan", "/export agenda wk_figures 2026-11-27", thursday);

    expect(said.reply.blocks.map(({ kind }) => kind)).toEqual(["text", "file"]);
  });
});

describe("items", () => {
  it("can be taken back by whoever said them, and brought back", async () => {
    const entry = await add("Lan", "/agenda add wk_open 2026-12-21 sai chỗ");
    const listed = async () => itemsOf(await bot.say("Lan", "/agenda wk_open 2026-12-21", thursday)).length;

    expect((await bot.say("Minh", `/agenda drop ${entry}`, thursday)).text).toContain(
      "chỉ Nguyễn Thị Lan bỏ được",
    );
    expect((await bot.say("Lan", `/noidung bỏ ${entry}`, thursday)).text).toContain(
      `Đã bỏ ${entry} · sai chỗ`,
    );
    expect(await listed()).toBe(0);
    expect((await bot.say("Lan", `/agenda drop ${entry}`, thursday)).text).toContain("đã bỏ rồi");
    await bot.say("Lan", `/undo ${entry}`, thursday);
    expect(await listed()).toBe(1);
  });

  it("are undone like anything else, with their history kept", async () => {
    const entry = await add("Minh", "/agenda add wk_open 2026-12-28 nhầm họp");

    expect((await bot.say("Minh", "/undo", thursday)).text).toContain(`Đã hoàn tác ${entry} · nhầm họp`);
    expect(itemsOf(await bot.say("Minh", "/agenda wk_open 2026-12-28", thursday))).toEqual([]);
    const history = await bot.say("Minh", `/audit ${entry}`, thursday);
    expect(history.text).toContain("Bỏ ghi cho cuộc họp");
    expect(history.text).toContain("Họp đầu tuần 28/12/2026");
  });

  it("take the new words of a line that was edited", async () => {
    await bot.say("Minh", "/agenda add wk_open 2027-01-04 giá cũ", { ...thursday, id: "said" });
    const edited = { ...thursday, id: "edited", edits: "said" };
    await bot.say("Minh", "/agenda add wk_open 2027-01-04 giá mới", edited);
    await bot.say("Minh", "Sửa theo tin mới", thursday);

    const items = itemsOf(await bot.say("Minh", "/agenda wk_open 2027-01-04", thursday));
    expect(items).toEqual([["giá mới", "Trần Minh"]]);
  });

  it.each(["M999999", "M0"])("that are not there cannot be dropped: %s", async (entry) => {
    expect((await bot.say("Lan", `/agenda drop ${entry}`, thursday)).outcome).toBe("refused");
  });

  it("of one team are hidden from the other", async () => {
    const entry = await add("Huy", "/agenda add wk_open 2026-12-21 chuyện của Nam");

    expect((await bot.say("Lan", `/agenda drop ${entry}`, thursday)).text).toContain("Không thấy");
    expect((await bot.say("Lan", "/agenda wk_open 2026-12-21", thursday)).text).not.toContain(
      "chuyện của Nam",
    );
  });
});

describe("a calendar that changes", () => {
  const on = (text: string) => Temporal.PlainDate.from(text);
  const by = { actorId: null, at: Temporal.Instant.from("2026-11-26T08:00Z"), messageId: null };

  it("takes the items of a meeting along when it is moved", async () => {
    await bot.say("Lan", "/agenda add wk_open 2027-03-01 đi cùng buổi họp", thursday);
    const teamId = await teamOf("Bắc");
    await bot.store.schedule.add(
      { kind: "move", event: "wk_open", on: on("2027-03-01"), to: on("2027-03-03"), at: null, teamId },
      by,
    );

    const said = await bot.say("Lan", "/agenda họp đầu tuần 3/3/2027", thursday);

    expect(said.text).toContain("9:00 Thứ Tư 3/3/2027");
    expect(itemsOf(said)).toEqual([["đi cùng buổi họp", "Nguyễn Thị Lan"]]);
  });

  it("hands the items of a meeting that is skipped on to the next one", async () => {
    await bot.say("Lan", "/agenda add wk_open 2027-03-15 còn phải bàn", thursday);
    await bot.store.schedule.add({ kind: "skip", event: "wk_open", on: on("2027-03-15"), teamId: null }, by);

    const next = await bot.say("Lan", "/agenda wk_open 2027-03-22", thursday);
    expect(itemsOf(next)).toEqual([["còn phải bàn", "Nguyễn Thị Lan"]]);
    expect(next.text).toContain("Gồm cả nội dung của buổi không họp: 15/3/2027");
    const later = await bot.say("Lan", "/agenda wk_open 2027-03-29", thursday);
    expect(itemsOf(later)).toEqual([]);
  });

  it("takes what is added for a meeting that is skipped to the next one", async () => {
    const said = await bot.say("Lan", "/agenda add wk_open 2027-03-15 bấm nút muộn", {
      at: "2027-03-14T09:00+07:00",
    });

    expect(said.text).toContain("thứ 2 22/3 9:00");
  });

  it("shows the items of meetings that have come to meet on one day", async () => {
    const audience = `team:${await teamOf("Nam")}`;
    const meetingId = await bot.store.meetings.ensure({
      event: "wk_figures",
      on: on("2026-11-27"),
      audience,
      heldOn: on("2026-11-27"),
    });
    const author = { ...by, actorId: bot.people.Huy.id };
    await bot.store.meetings.addNote({ meetingId, kind: "item", text: "của tuần" }, author);
    await bot.say("Khải", "/agenda add end 2026-11-28 của tháng", thursday);

    expect(itemsOf(await bot.say("Huy", "/agenda", thursday)).map(([text]) => text)).toEqual([
      "của tuần",
      "của tháng",
    ]);
  });
});

async function add(name: "Lan" | "Minh" | "Huy", line: string): Promise<string> {
  return /M\d+/.exec((await bot.say(name, line, thursday)).text)?.[0] ?? "";
}

async function teamOf(name: string): Promise<number> {
  return (await bot.store.units.list("team")).find((team) => team.name === name)?.id ?? 0;
}

/** Text, person and section of the items. */
function itemsOf({ reply }: Said) {
  const table = reply.blocks.find((block) => block.kind === "table");
  const isItems = table?.kind === "table" && table.columns[2]?.label === "Người nêu";
  return isItems ? table.rows.map((row) => row.slice(1)) : [];
}
