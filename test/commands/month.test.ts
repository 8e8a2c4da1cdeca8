import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const open = { at: "2026-11-26T09:00+07:00" };
const review = { at: "2026-11-27T09:00+07:00" };
const later = { at: "2026-11-30T09:00+07:00" };

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
  await bot.say("Hà", "/target set @lan T11 500tr", { at: "2026-11-01T09:00+07:00" });
  await bot.say("Lan", "/revenue 320tr An Phát", { at: "2026-11-10T09:00+07:00" });
});

/** Nothing is confirmed or signed: a row never has an empty hash. */
beforeEach(async () => {
  const by = { actorId: bot.people.Quân.id, at: Temporal.Instant.from(open.at), messageId: null };
  const month = Temporal.PlainYearMonth.from("2026-11");
  const withdrawn = Object.values(bot.people).flatMap(({ id }) =>
    (["confirmed", "signed"] as const).map((kind) => ({ month, personId: id, kind, hash: "" })),
  );
  await bot.store.payroll.signOff(withdrawn, by);
});

afterAll(() => bot.close());

describe("/month", () => {
  it("shows the own row and when the review begins, before that nothing to confirm", async () => {
    const said = await bot.say("Lan", "/month", open);

    expect(said.text).toContain("Tháng 11/2026 · đang mở");
    expect(said.text).toContain("Từ 27/11/2026, mọi người xác nhận");
    expect(said.text).toContain("Công hưởng lương: 21 / 21 công chuẩn (X 20 · L 1)");
    expect(said.text).toContain("Doanh thu ký 320.000.000 đ · thực thu 320.000.000 đ");
    expect(said.text).toContain("320.000.000 đ / 500.000.000 đ = 64 % chỉ tiêu");
    expect(buttonsOf(said.reply)).toEqual(["/workday 2026-11"]);
  });

  it.each(["/thangluong", "/month 11/2026", "/month tháng 11", "/month tháng này"])(
    "is what “%s” means",
    async (line) => {
      expect((await bot.say("Lan", line, open)).text).toContain("Tháng 11/2026 · đang mở");
    },
  );

  it("begins with the month before while that is not locked, until the middle of the month", async () => {
    const begun = await bot.say("Lan", "/month", { at: "2026-12-02T09:00+07:00" });
    const middle = await bot.say("Lan", "/month", { at: "2026-12-16T09:00+07:00" });

    expect(begun.text).toContain("Tháng 11/2026 · đang rà soát");
    expect(middle.text).toContain("Tháng 12/2026 · đang mở");
  });

  it("shows a lead the team's days and revenue, and a manager those whom nobody leads", async () => {
    const lead = await bot.say("Trang", "/month", review);
    const manager = await bot.say("Hà", "/month", review);

    expect(lead.text).toContain("Bạn ký cho 2 người: 0 đã xác nhận, 0 đã được ký.");
    expect(lead.text).toMatch(/Nguyễn Thị Lan +21 +X 20 · L 1 +320\.000\.000 đ/);
    expect(lead.text).not.toContain("Lê Quốc Huy");
    expect(manager.text).toContain("Bạn ký cho 4 người");
    expect(manager.text).toContain("Đỗ Kiều Trang");
    expect(manager.text).not.toContain("Nguyễn Thị Lan");
  });

  it("shows HR what is missing, and nobody else", async () => {
    await bot.say("Lan", "/month confirm", review);
    const hr = await bot.say("Hồng", "/month", review);
    const rep = await bot.say("Lan", "/month", review);

    expect(hr.text).toContain("8 người chưa xác nhận: Trần Minh, Lê Quốc Huy");
    expect(hr.text).toContain("Đỗ Kiều Trang chưa ký cho 2 người: Nguyễn Thị Lan, Trần Minh");
    expect(hr.text).toContain("Quản lý chưa ký cho 4 người không thuộc trưởng nhóm nào");
    expect(buttonsOf(hr.reply)).toContain("/month lock 2026-11");
    expect(rep.text).not.toContain("chưa xác nhận");
  });

  it("names sales that belong to nobody employed, and leave that nobody has settled", async () => {
    const by = { actorId: null, at: Temporal.Instant.from(open.at), messageId: null };
    const { id: customerId } = await bot.store.customers.ensure("Bình Minh", bot.people.Huy.id);
    const signedOn = Temporal.PlainDate.from("2026-11-12");
    const shares = [{ personId: bot.people.Huy.id, amount: 5_000_000n }];
    const { id: sale } = await bot.store.sales.record(
      { customerId, signedOn, amount: 5_000_000n, kind: "new", shares, collected: 0n, isFirst: true },
      by,
    );
    const leave = await bot.store.leave.add(
      {
        personId: bot.people.Minh.id,
        from: Temporal.PlainDate.from("2026-11-30"),
        fromHalf: 1,
        to: Temporal.PlainDate.from("2026-11-30"),
        toHalf: 2,
        code: "annual",
        note: null,
        state: "waiting",
      },
      by,
    );
    const left = Temporal.PlainDate.from("2026-11-11");
    await bot.store.people.change(bot.people.Huy.id, { leftOn: left });
    const { text } = await bot.say("Hồng", "/month", review);
    await bot.store.people.change(bot.people.Huy.id, { leftOn: null });
    await bot.store.leave.settle(leave, "withdrawn", by);

    expect(text).toContain(`1 hợp đồng không có ai đang làm việc đứng tên: S${sale}`);
    expect(text).toContain(`1 đơn nghỉ chưa duyệt: N${leave}`);
    expect(text).not.toMatch(/chưa xác nhận:.*Huy/);
  });

  it.each(["/month", "/month confirm", "/month sign", "/month lock"])(
    "answers “%s” from a room to the person alone",
    async (line) => {
      const who = line === "/month lock" ? "Hồng" : "Trang";
      const said = await bot.say(who, line, { ...review, in: "room-Bắc" });

      expect(said.left).not.toMatch(/công|\d đ|Tháng/);
      expect(said.text).toContain("Tháng 11/2026");
    },
  );

  it("says so where there is no such month", async () => {
    const { outcome, text } = await bot.say("Lan", "/month quý 4", open);

    expect(outcome).toBe("refused");
    expect(text).toContain("tính theo từng tháng. Ví dụ: /month 11/2026");
  });

  it("has nothing of somebody who was not there yet", async () => {
    const { text } = await bot.say("Lan", "/month 12/2025", open);

    expect(text).toContain("Nguyễn Thị Lan không có ngày công nào trong tháng này");
  });
});

describe("/month confirm", () => {
  it("waits for the review", async () => {
    const { outcome, text } = await bot.say("Lan", "/month confirm", open);

    expect(outcome).toBe("refused");
    expect(text).toContain("bắt đầu từ 27/11/2026");
  });

  it("confirms by the button of the row, once, and is taken back by undo", async () => {
    const shown = await bot.say("Lan", "/month", review);
    const confirmed = await bot.say("Lan", confirmButton(shown.reply), review);
    const again = await bot.say("Lan", "/month confirm", review);
    const undone = await bot.say("Lan", buttonsOf(confirmed.reply)[0] ?? "", review);
    const after = await bot.say("Lan", "/month", review);

    expect(confirmed.text).toContain("Đã xác nhận Tháng 11/2026");
    expect(again.text).toContain("Bạn đã xác nhận Tháng 11/2026 rồi");
    expect(undone.text).toContain("Đã rút xác nhận Tháng 11/2026");
    expect(after.text).toContain("Bạn chưa xác nhận");
  });

  it("does not count any more once the row has changed, and the old button shows the new row", async () => {
    const old = confirmButton((await bot.say("Minh", "/month", review)).reply);
    await bot.say("Minh", old, review);
    await bot.say("Minh", "/revenue 50tr Hoa Sen", later);
    const shown = await bot.say("Minh", "/month", later);
    const pressed = await bot.say("Minh", old, later);
    const confirmed = await bot.say("Minh", confirmButton(pressed.reply), later);

    expect(shown.text).toContain("Bạn chưa xác nhận, hoặc số liệu đã đổi");
    expect(pressed.text).toContain("đã thay đổi từ lúc bạn xem");
    expect(pressed.text).toContain("50.000.000 đ");
    expect(confirmed.text).toContain("Đã xác nhận");
  });
});

describe("/month sign", () => {
  it("shows the team's days first and signs just those, once", async () => {
    const shown = await bot.say("Trang", "/month sign", review);
    const [button = ""] = buttonsOf(shown.reply);
    const signed = await bot.say("Trang", button, review);
    const again = await bot.say("Trang", "/month sign", review);
    const row = await bot.say("Lan", "/month", review);

    expect(shown.text).toContain("Nguyễn Thị Lan");
    expect(shown.text).toContain("2 người chưa tự xác nhận: Nguyễn Thị Lan, Trần Minh");
    expect(signed.text).toContain("Đã ký Tháng 11/2026 cho 2 người");
    expect(again.text).toContain("Bạn đã ký Tháng 11/2026 cho tất cả");
    expect(row.text).toContain("Đỗ Kiều Trang đã ký lúc 27/11 09:00");
  });

  it("asks again for the one row that has changed, and undo takes all of a signature back", async () => {
    const [button = ""] = buttonsOf((await bot.say("Trang", "/month sign", later)).reply);
    const signed = await bot.say("Trang", button, later);
    await bot.say("Lan", "/revenue 7tr Gió", later);
    const stale = await bot.say("Trang", button, later);
    await bot.say("Trang", buttonsOf(signed.reply)[0] ?? "", later);
    const shown = await bot.say("Trang", "/month sign", later);

    expect(stale.text).toContain("đã thay đổi từ lúc bạn xem");
    expect(buttonsOf(stale.reply)[0]).toMatch(/^\/month sign 2026-11 r[0-9a-f]{8}$/);
    expect(shown.text).toContain("2 người chưa tự xác nhận");
  });

  it("is no rep's, and refuses whoever signs for nobody", async () => {
    const rep = await bot.say("Lan", "/month sign", review);
    const hr = await bot.say("Hồng", "/month sign", review);

    expect(rep.outcome).toBe("refused");
    expect(hr.text).toContain("Tháng 11/2026 không có ai cần bạn ký");
  });
});

describe("/today during the review", () => {
  it("gives everybody the button for the own row until it is pressed", async () => {
    const before = await bot.say("Vy", "/today", review);
    await bot.say("Vy", confirmButton(before.reply), review);
    const after = await bot.say("Vy", "/today", review);

    expect(before.text).toContain("Tháng 11/2026: bạn chưa xác nhận công và doanh thu của mình");
    expect(after.text).not.toContain("xác nhận");
  });

  it("tells leads who waits for a signature, and HR what is missing", async () => {
    const lead = await bot.say("Trang", "/today", review);
    const hr = await bot.say("Hồng", "/today", review);

    expect(lead.text).toContain("còn 2 người chờ bạn ký bảng công (Nguyễn Thị Lan, Trần Minh)");
    expect(hr.text).toContain("Tháng 11/2026 chưa chốt, chưa xong:\n• 9 người chưa xác nhận");
  });

  it("says nothing of it before", async () => {
    expect((await bot.say("Trang", "/today", open)).text).not.toContain("Tháng 11/2026: còn");
  });
});

function confirmButton(reply: Parameters<typeof buttonsOf>[0]): string {
  const found = buttonsOf(reply).find((command) => command.startsWith("/month confirm"));
  if (found === undefined) throw new Error("there is no button to confirm");
  return found;
}
