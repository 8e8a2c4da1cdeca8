import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import type { Reply } from "#src/chat/reply.ts";
import { typeForListener } from "#src/command/clock-line.ts";
import { createRegistry } from "#src/command/registry.ts";
import { giveLead } from "#test/support/agenda.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

const monday = { at: "2026-11-23T08:15+07:00" };
const thursday = { at: "2026-11-26T08:15+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({ companyYaml: "name: Thử\nrevenue: { plainEntry: signed }" });
});

afterAll(() => bot.close());

describe("/today", () => {
  it("says that there is nothing to say", async () => {
    const said = await bot.say("Hồng", "/today", monday);

    expect(said.text).toContain("Hôm nay · Thứ Hai 23/11/2026");
    expect(said.text).toContain("Không có gì cần nhắc bạn lúc này");
  });

  it("typed by the clock, tells it so, and otherwise has something to send", async () => {
    expect((await typedFor("Hồng")).isNothing).toBe(true);

    await bot.say("Quân", "/task duyệt tài khoản mới 23/11");
    expect((await typedFor("Quân")).isNothing).toBeUndefined();
  });

  it.each(["homnay", "/homnay", "today"])("is what “%s” means", async (line) => {
    expect((await bot.say("Hồng", line, monday)).text).toContain("Hôm nay · Thứ Hai");
  });

  it("answers nobody but the asking person", async () => {
    await bot.say("Vy", "/task gửi bài cho báo 23/11", monday);

    const said = await bot.say("Vy", "/today", { ...monday, in: "room-Bắc" });

    expect(said).toMatchObject({ outcome: "answered", audience: "direct" });
    expect(said.text).toContain("gửi bài cho báo");
    expect(said.left).not.toContain("gửi bài");
    expect(said.reply.isNothing).toBeUndefined();
  });

  it("begins with the appointments of the day and what is due", async () => {
    const lead = await giveLead(bot, "Huy", { name: "Nhà hàng Sen" });
    await bot.say("Huy", `/hen L${lead} 23/11 14h “demo phần mềm” tai=“văn phòng khách”`);
    await bot.say("Huy", "/hen “gặp đối tác” 25/11 9h");
    await bot.say("Huy", "/task gửi báo giá 22/11", { at: "2026-11-20T09:00+07:00" });
    await bot.say("Huy", "/task gọi cho kế toán 23/11 10h");
    await bot.say("Huy", "/task việc của tuần sau 30/11");

    const { text, reply } = await bot.say("Huy", "/today", monday);

    expect(text).toMatch(
      /Lịch hẹn hôm nay \(1\)\n• 14:00–15:00 · demo phần mềm · Nhà hàng Sen \(L\d+\) · văn phòng khách \(H\d+\)/,
    );
    expect(text).toMatch(
      /Việc đến hạn \(2, trong đó 1 quá hạn\)\n• Quá hạn 1 ngày: gửi báo giá \(V\d+\)\n• Hôm nay 10:00: gọi cho kế toán/,
    );
    expect(text).not.toContain("tuần sau");
    expect(buttons(reply)).toContainEqual(expect.stringMatching(/^\/task done V\d+$/));
  });

  it("says how far behind somebody is, with the parts and the smallest step", async () => {
    await bot.say("Trang", "/target set @minh 1 tỷ T11", { at: "2026-11-01T09:00+07:00" });
    await bot.say("Minh", "/revenue 100tr Khách cũ thu=100tr", { at: "2026-11-20T09:00+07:00" });
    await untouchedLead("Minh", { name: "An Phát", worth: 300_000_000n, isWarm: true, since: "2026-11-16" });
    await untouchedLead("Minh", {
      name: "Minh Long",
      worth: 150_000_000n,
      isWarm: true,
      since: "2026-11-12",
    });
    await untouchedLead("Minh", { name: "Hoa Sen", worth: 900_000_000n, isWarm: false, since: "2026-11-10" });
    await untouchedLead("Minh", { name: "Mới gọi", worth: 900_000_000n, isWarm: true, since: "2026-11-20" });

    const { text, reply } = await bot.say("Minh", "/today", monday);

    expect(text).toContain("Tháng 11/2026: đang chậm nhịp");
    expect(text).toContain("100.000.000 đ / 1.000.000.000 đ = 10 %");
    expect(text).toContain("Nhịp 16/20 công = 80 % → chậm 70 điểm");
    expect(text).toMatch(
      /Bước nhỏ nhất: gọi 2 khách ấm đã ít nhất 4 ngày công chưa chạm, trị giá 450 tr: An Phát \(L\d+\), Minh Long \(L\d+\)/,
    );
    expect(text).toMatch(
      /3 cơ hội đã ít nhất 3 ngày công chưa chạm, trị giá 1,35 tỷ\n• Hoa Sen \(L\d+\) · lạnh · 900 tr · 8 ngày công chưa chạm\n\n/,
    );
    expect(buttons(reply)).toContainEqual(expect.stringMatching(/^\/lead show L\d+$/));
  });

  it("agrees with /kpi about the pace", async () => {
    const { text } = await bot.say("Minh", "/kpi", monday);

    expect(text).toContain("Nhịp 16/20 công = 80 % → chậm 70 điểm");
  });

  it("names the untouched leads that are worth most, where nobody is behind", async () => {
    await untouchedLead("Lan", { name: "Bình An", worth: 80_000_000n, isWarm: false, since: "2026-11-17" });

    const { text } = await bot.say("Lan", "/today", monday);

    expect(text).toMatch(
      /1 cơ hội đã ít nhất 3 ngày công chưa chạm, trị giá 80 tr\n• Bình An \(L\d+\) · lạnh · 80 tr · 3 ngày công chưa chạm/,
    );
    expect(text).not.toContain("chậm nhịp");
  });

  it("names customers whom nobody has been in touch with, to their rep and to the lead", async () => {
    const soon = { at: "2026-11-09T08:15+07:00" };
    const add = async (name: string, since: string) => {
      const { id } = await bot.store.customers.ensure(name, bot.people.Lan.id);
      const createdAt = new Date(`${since}T02:00:00Z`);
      await bot.database.prisma.customer.update({ where: { id }, data: { createdAt } });
      return id;
    };
    const late = await add("Nam Vang", "2026-07-01");
    const on = Temporal.PlainDate.from("2026-10-01");
    const at = Temporal.Instant.from("2026-10-01T09:00+07:00");
    await bot.store.activities.add(
      { kind: "call", customerId: late, on },
      { actorId: bot.people.Lan.id, at, messageId: null },
    );
    for (const name of ["Một", "Hai", "Ba"]) await add(name, "2026-06-01");
    await add("Vừa thêm", "2026-10-20");

    const ofRep = await bot.say("Lan", "/today", soon);
    const ofLead = await bot.say("Trang", "/today", soon);

    expect(ofRep.text).toMatch(
      /Khách đã ít nhất 20 ngày công chưa ai liên hệ \(4\)\n• Một \(K\d+\) · chưa liên hệ lần nào\n.*\n.*\n… và 1 mục nữa/,
    );
    expect(ofLead.text).toMatch(/• Một \(K\d+\) · Nguyễn Thị Lan · chưa liên hệ lần nào/);
    expect(buttons(ofRep.reply)).toContain("/report care");
    expect((await bot.say("Hà", "/today", soon)).text).not.toContain("chưa ai liên hệ");
  });

  it("names what is to be paid, the longest due first", async () => {
    await bot.say("Khải", "/revenue 200tr Công ty Hải Âu ngay=20/10", { at: "2026-10-20T09:00+07:00" });
    await bot.say("Khải", "/revenue 50tr Công ty Mây ngay=24/10", { at: "2026-10-24T09:00+07:00" });
    await bot.say("Khải", "/revenue 70tr Công ty Gió ngay=5/11", { at: "2026-11-05T09:00+07:00" });

    const { text } = await bot.say("Khải", "/today", monday);

    expect(text).toMatch(
      /Phải thu quá hạn hoặc đến hạn trong 3 ngày công tới: 250 tr \(2 khoản\)\n• Công ty Hải Âu \(S\d+\): 200 tr, quá hạn 4 ngày\n• Công ty Mây \(S\d+\): 50 tr, hạn 23\/11\/2026/,
    );
    expect(text).not.toContain("Công ty Gió");
  });

  it("counts working days without an entry from the last one, and from joining", async () => {
    expect((await bot.say("Lan", "/today", { at: "2026-11-25T08:15+07:00" })).text).not.toContain(
      "chưa ghi gì",
    );
    expect((await bot.say("Lan", "/today", thursday)).text).toContain("2 ngày công rồi bạn chưa ghi gì");

    await bot.say("Lan", "/task gọi lại khách 4/12", { at: "2026-11-25T16:00+07:00" });
    expect((await bot.say("Lan", "/today", thursday)).text).not.toContain("chưa ghi gì");
  });

  it("holds the last week against the own usual one, and says what that was", async () => {
    await activities("Lan", [2, 10, 12, 14, 30]);

    const { text } = await bot.say("Lan", "/today", monday);

    expect(text).toContain(
      "5 ngày công qua (16/11–22/11/2026) bạn ghi 2 hoạt động; bình thường là 13 một tuần (trung vị của 4 tuần trước: 30, 14, 12, 10)",
    );
  });

  it("tells a lead, in a sentence each, who might be glad of a hand", async () => {
    const { text } = await bot.say("Trang", "/today", monday);

    expect(text).toContain("Nhóm Bắc: 2 người có thể cần bạn hỗ trợ (chỉ bạn thấy phần này)");
    expect(text).toMatch(
      /• Trần Minh: chậm nhịp 70 điểm \(đạt 10 %, nhịp 80 %\)\. Có thể cùng gọi 2 khách ấm .* trị giá 450 tr: An Phát \(L\d+\), Minh Long \(L\d+\)\.\n• Nguyễn Thị Lan: 2 hoạt động trong 5 ngày công qua, bình thường 13 một tuần \(trung vị 4 tuần\)\./,
    );
    expect(text).not.toContain("Quốc Huy");
  });

  it("leaves out whoever has left or has not started", async () => {
    const left = Temporal.PlainDate.from("2026-11-20");
    await bot.store.people.change(bot.people.Minh.id, { leftOn: left });

    const { text } = await bot.say("Trang", "/today", monday);
    await bot.store.people.change(bot.people.Minh.id, { leftOn: null });

    expect(text).toContain("1 người có thể cần bạn hỗ trợ");
    expect(text).not.toContain("Trần Minh");
  });

  it("tells a manager of everybody, and of leads without an owner", async () => {
    await bot.say("Vy", "/lead Cty Chờ 0912345678 nguon=FB", { at: "2026-11-20T09:00+07:00" });

    const { text, reply } = await bot.say("Hà", "/today", monday);

    expect(text).toContain("Toàn công ty: 2 người có thể cần bạn hỗ trợ");
    expect(text).toContain("1 cơ hội chưa có người phụ trách");
    expect(text).not.toContain("Giao cơ hội");
    expect(buttons(reply)).toContain("/lead assign new");
  });

  it("speaks English to whoever does", async () => {
    await bot.say("Minh", "/language en", monday);

    const { text } = await bot.say("Minh", "/today", monday);

    expect(text).toContain("Today · Monday 23/11/2026");
    expect(text).toContain("The smallest next step: call 2 warm leads");
  });
});

function typedFor(name: Name): Promise<Reply> {
  const { company, store, people } = bot;
  const { id, role } = people[name];
  const listener = {
    actor: { id, name, code: "", role, team: null, locale: "vi" },
    scope: { kind: "company" },
    isPrivate: true,
    account: {
      platform: "local",
      accountId: "",
      conversation: `direct-p${id}`,
      isDirect: true,
      readers: { kind: "unknown" },
    },
  } as const;
  const system = () => ({ platforms: [], timetable: [], spooled: 0, refused: 0 });
  const clock = { registry: createRegistry(commands), company, publicUrl: "https://bot.example.com", system };
  return typeForListener(store, "today", { listener, now: Temporal.Instant.from(monday.at), clock });
}

type NewUntouched = {
  readonly name: string;
  readonly worth: bigint;
  readonly isWarm: boolean;
  readonly since: string;
};

async function untouchedLead(owner: Name, { name, worth, isWarm, since }: NewUntouched): Promise<void> {
  const id = await giveLead(bot, owner, { name });
  const touchedAt = new Date(`${since}T03:00:00Z`);
  const data = {
    expectedAmount: worth,
    temperature: isWarm ? "warm" : "cold",
    touchedAt,
    statusAt: touchedAt,
  } as const;
  await bot.database.prisma.lead.update({ where: { id }, data });
}

/** So many in each of the five weeks before the Monday, the newest first. */
async function activities(name: Name, weeks: readonly number[]): Promise<void> {
  const days = ["2026-11-18", "2026-11-11", "2026-11-04", "2026-10-28", "2026-10-21"];
  const byId = bot.people[name].id;
  const customer = await bot.store.customers.ensure("Khách quen", byId);
  const data = weeks.flatMap((count, index) => {
    const on = new Date(`${days[index]}T00:00:00Z`);
    return Array.from({ length: count }, () => ({
      kind: "call" as const,
      customerId: customer.id,
      byId,
      on,
      at: on,
    }));
  });
  await bot.database.prisma.activity.createMany({ data });
}

function buttons({ blocks }: Said["reply"]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}
