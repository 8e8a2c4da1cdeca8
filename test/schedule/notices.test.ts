import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";
import { aLead, leadIn } from "#test/support/leads.ts";
import {
  forgetJobs,
  jobsOf,
  lastRow,
  notifyingAt,
  type Told,
  toldBy,
  workOnNotices,
} from "#test/support/told.ts";

const morning = "2026-11-23T09:00+07:00";
const friday = "2026-11-20T09:00+07:00";

let bot: TestBot;
let since: number;

beforeAll(async () => {
  bot = await createTestBot();
});

beforeEach(async () => {
  await forgetJobs(bot);
  since = await lastRow(bot);
});

afterAll(() => bot.close());

describe("a lead that is given to somebody", () => {
  it("is told to its new owner directly, with all that is needed to call", async () => {
    const given = await bot.say(
      "Trang",
      "/lead Cty Minh Phát 0912345601 nguon=FB uutien=cao giatri=300tr lienhe=“chị Hoa” @lan",
      { at: morning },
    );

    const [told, ...others] = await work(morning);

    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain(`Bạn được giao cơ hội L${leadIn(given)} · Cty Minh Phát`);
    expect(told?.text).toContain(
      "Người giao: Đỗ Kiều Trang\nchị Hoa · 0912 345 601 · Nguồn Facebook · Ưu tiên Cao · 300 tr",
    );
    expect(told && buttonsOf(told.reply)).toEqual([
      `/lead show L${leadIn(given)}`,
      `/lead step L${leadIn(given)}`,
    ]);
  });

  it.each([
    ["Lan", "/lead Cty Tự Ghi 0912345602 nguon=FB"],
    ["Trang", "/lead Cty Chờ Giao 0912345603 nguon=FB"],
    ["Trang", "/lead Cty Của Trang 0912345604 nguon=FB @trang"],
  ] as const)("is told to nobody after %s's “%s”", async (who, line) => {
    await bot.say(who, line, { at: morning });

    expect(await jobsOf(bot, "notice")).toEqual([]);
  });

  it("is one message where several were given at once", async () => {
    const { prisma } = bot.database;
    await prisma.lead.updateMany({ where: { status: "new" }, data: { status: "unqualified" } });
    await aLead(bot, "Vy", "Cty Một 0912345611 nguon=FB");
    await aLead(bot, "Vy", "Cty Hai 0912345612 nguon=FB");
    await aLead(bot, "Vy", "Cty Ba 0912345613 nguon=FB");
    await bot.say("Hà", "/lead assign L1 @huy", { at: morning });
    since = await lastRow(bot);

    await bot.say("Hà", "/lead assign new", { at: morning });
    const told = await work(morning);

    const texts = told.map(({ text }) => text).join("\n");
    expect(texts).toContain("Cty Một");
    expect(texts).toContain("Cty Hai");
    expect(texts).toContain("Cty Ba");
    expect(new Set(told.map(({ conversation }) => conversation)).size).toBe(told.length);
  });

  it("is not told any more once it has gone on to somebody else, or was taken back", async () => {
    const lead = await aLead(bot, "Trang", "Cty Đổi Tay 0912345621 nguon=FB @lan");
    await bot.say("Trang", `/lead assign L${lead.id} @minh`, { at: morning });
    const undone = await aLead(bot, "Trang", "Cty Nhầm 0912345622 nguon=FB @lan");
    await bot.say("Trang", `/undo L${undone.id}`, { at: morning });
    since = await lastRow(bot);

    const told = await work(morning);

    expect(told.map(({ conversation }) => conversation)).toEqual([directOf("Minh")]);
  });

  it("waits for the end of the quiet hours, and whoever gives it hears when", async () => {
    const said = await bot.say("Trang", "/lead Cty Cuối Tuần 0912345631 nguon=FB @lan", {
      at: "2026-11-21T10:00+07:00",
    });

    expect(said.text).toContain(
      "Ngoài giờ nhắc việc: Nguyễn Thị Lan sẽ được báo lúc 7:30 Thứ Hai 23/11/2026",
    );
    const [job] = await jobsOf(bot, "notice");
    expect(job?.runAt).toEqual(Temporal.Instant.from("2026-11-23T07:30+07:00"));
  });

  it("waits again when its job comes late, in the next quiet hours", async () => {
    await bot.say("Trang", "/lead Cty Về Muộn 0912345641 nguon=FB @lan", { at: morning });

    expect(await work("2026-11-23T21:00+07:00")).toEqual([]);

    const jobs = await jobsOf(bot, "notice");
    expect(jobs.at(-1)?.runAt).toEqual(Temporal.Instant.from("2026-11-25T07:30+07:00"));
    expect(await work("2026-11-25T07:30+07:00")).toHaveLength(1);
  });

  it("is told once, whichever instances work on it how often", async () => {
    await bot.say("Trang", "/lead Cty Một Lần 0912345651 nguon=FB @lan", { at: morning });
    const [job] = await jobsOf(bot, "notice");
    const notify = notifyingAt(bot, morning);

    await Promise.all([notify(job?.payload), notify(job?.payload), notify(job?.payload)]);
    await notify(job?.payload);

    expect(await toldBy(bot, since)).toHaveLength(1);
  });

  it("is forgotten with a line that is rolled back", async () => {
    const before = await bot.database.prisma.notice.count();

    await expect(
      bot.database.prisma.$transaction(async (tx) => {
        const by = { actorId: null, at: Temporal.Instant.from(morning), messageId: null };
        const audience = { kind: "person", personId: bot.people.Lan.id } as const;
        await createStore(tx).notices.add(
          { kind: "lead_assigned", audience, subject: "L1", sendAt: by.at },
          by,
        );
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");

    expect(await bot.database.prisma.notice.count()).toBe(before);
    expect(await jobsOf(bot, "notice")).toEqual([]);
  });
});

describe("the first sale to a customer", () => {
  it("is told to the team's room, with no more figures than it may show, and not to the seller", async () => {
    await bot.say("Lan", "/revenue 500tr Công ty Sao Mai", { at: friday });
    const [told, ...others] = await work(friday);

    expect(others).toEqual([]);
    expect(told?.conversation).toBe("room-Bắc");
    expect(told?.text).toContain("Khách hàng mới: Công ty Sao Mai");
    expect(told?.text).toContain("Nguyễn Thị Lan vừa có đơn đầu tiên với Công ty Sao Mai");
    expect(told?.text).not.toContain("500");
  });

  it("is told with its amount where reps see the team's figures, the phone masked", async () => {
    const open = await createTestBot({ companyYaml: "name: Thử\nrights: { repSees: team }" });
    await open.say("Lan", "/lead Công ty Có Số 0912345678 nguon=FB", { at: friday });
    await open.say("Lan", "/lead qualify L1", { at: friday });
    await open.say("Lan", "/revenue 500tr Công ty Có Số", { at: friday });

    const told = await workOnNotices(open, friday, 0);
    await open.close();

    expect(told[0]?.text).toContain("500 tr · 0912 *** 678");
  });

  it("is told to the customer's owner as well, when somebody else logged it", async () => {
    await bot.say("Trang", "/revenue 200tr Công ty Bình Minh nv=lan", { at: friday });
    since = await lastRow(bot);

    const told = await work(friday);

    expect(told.map(({ conversation }) => conversation)).toEqual([directOf("Lan"), "room-Bắc"]);
    expect(told[0]?.text).toMatch(
      /Nguyễn Thị Lan vừa có đơn đầu tiên với Công ty Bình Minh · 200 tr · Đỗ Kiều Trang ghi \(S\d+\)/,
    );
  });

  it("is one line of a list when many came at once, of which the first are shown and all are counted", async () => {
    const numbers = Array.from({ length: 22 }, (_, index) => index + 1);
    for (const number of numbers) {
      await bot.say("Lan", `/revenue 50tr Công ty Hàng Loạt ${number}`, { at: friday });
    }
    await bot.say("Lan", "/undo", { at: friday });
    since = await lastRow(bot);

    const [told, ...others] = await work(friday);

    expect(others).toEqual([]);
    expect(told?.text).toContain("21 khách hàng mới");
    expect(told?.text.match(/• /g)).toHaveLength(20);
    expect(told?.text).toContain("… và 1 mục nữa");
    expect(told?.text).not.toContain("Hàng Loạt 22");
  });

  it.each([
    ["the second sale", "/revenue 50tr Công ty Sao Mai", friday],
    ["history that is entered later", "/revenue 50tr Công ty Xưa ngay=1/9", friday],
  ])("is not %s", async (_, line, at) => {
    await bot.say("Lan", line, { at });
    await bot.say("Lan", "Vẫn ghi", { at });

    expect(await jobsOf(bot, "notice")).toEqual([]);
  });

  it("is not said again in the room where everybody has read it", async () => {
    const said = await bot.say("Lan", "/revenue 70tr Công ty Trong Phòng", { at: friday, in: "room-Bắc" });

    expect(said.outcome).toBe("answered");
    expect(await jobsOf(bot, "notice")).toEqual([]);
  });

  it("is no news when it was taken back, and told once when it is logged anew", async () => {
    await bot.say("Lan", "/revenue 80tr Công ty Gõ Nhầm", { at: friday });
    await bot.say("Lan", "/undo", { at: friday });
    expect(await work(friday)).toEqual([]);

    await bot.say("Lan", "/revenue 81tr Công ty Gõ Nhầm", { at: friday });
    expect(await work(friday)).toHaveLength(1);

    await forgetJobs(bot);
    await bot.say("Lan", "/undo", { at: "2026-11-20T09:30+07:00" });
    await bot.say("Lan", "/revenue 82tr Công ty Gõ Nhầm", { at: "2026-11-20T09:31+07:00" });
    expect(await jobsOf(bot, "notice")).toHaveLength(1);
    since = await lastRow(bot);
    expect(await work("2026-11-20T10:00+07:00")).toEqual([]);
  });

  it("goes through the lead of a team without a room, unless it was the lead's own doing", async () => {
    await bot.database.prisma.conversation.deleteMany({ where: { platformId: "room-Nam" } });

    await bot.say("Huy", "/revenue 90tr Công ty Phía Nam", { at: friday });
    expect((await work(friday)).map(({ conversation }) => conversation)).toEqual([directOf("Khải")]);

    await forgetJobs(bot);
    await bot.say("Khải", "/revenue 90tr Công ty Của Khải", { at: friday });
    since = await lastRow(bot);
    expect(await work(friday)).toEqual([]);
  });
});

/** Does the jobs that are due by then; tells what was said. */
function work(at: string): Promise<readonly Told[]> {
  return workOnNotices(bot, at, since);
}

function directOf(name: Name): string {
  return `direct-p${bot.people[name].id}`;
}
