import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { aLead, keptLead, leadIn, rowOf, tasksAbout } from "#test/support/leads.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const later = { at: "2026-11-22T10:00+07:00" };

describe("/undo of a lead", () => {
  it.each([
    ["/lead step L0 “đã demo” tiep=26/11", "the step, its note and the move"],
    ["/lead next L0 demo 26/11 14h", "the next step"],
    ["/lead warm L0", "the temperature"],
    ["/lead value L0 300tr close=15/12", "the value"],
    ["/lead status L0 không tiềm năng lydo=“hết tiền”", "a loss"],
    ["/lead status L0 dừng lydo=“hết tiền” hen=24/12", "a pause"],
    ["/lead qualify L0", "becoming a customer"],
    ["/lead edit L0 ten=“Tên khác” nguon=zalo", "a correction"],
  ])("takes back “%s”: %s, to the very row that was", async (line) => {
    const { id } = await aLead(bot, "Lan", `Phú ${line.length} 0916000${100 + line.length} nguon=web`);
    const before = await rowOf(bot, id);
    await bot.say("Lan", line.replace("L0", `L${id}`), later);
    expect(await rowOf(bot, id)).not.toBe(before);

    const said = await bot.say("Lan", "/undo", later);

    expect(said.text).toContain(`Đã hoàn tác thay đổi của L${id}`);
    expect(await rowOf(bot, id)).toBe(before);
    expect((await bot.say("Lan", `/lead show L${id}`)).text).not.toContain("Ghi chú  ");
    expect((await tasksAbout(bot, id)).filter(({ state }) => state === "open")).toEqual([]);
    expect((await bot.say("Quân", "/reconcile")).text).toContain("khớp");
  });

  it("takes back the logging of a lead, with the task that came of it", async () => {
    const said = await bot.say("Trang", "/lead Mộc Châu 0916000001 nguon=web nóng");
    const button = /\/undo L\d+-\d+/.exec(said.text)?.[0] ?? "";

    const undone = await bot.say("Trang", button);

    expect(undone.text).toContain("Đã hoàn tác L");
    expect((await bot.say("Trang", `/lead L${leadIn(said)}`)).outcome).toBe("refused");
    expect(await tasksAbout(bot, leadIn(said))).toMatchObject([{ kind: "dispatch", state: "done" }]);
    expect((await bot.say("Quân", `/audit L${leadIn(said)}`)).text).toContain("Hoàn tác cơ hội");
    expect((await bot.say("Trang", button)).outcome).toBe("refused");
  });

  it("takes back an assignment, and lets the lead wait again", async () => {
    const { id } = await aLead(bot, "Trang", "Mộc Bài 0916000002 nguon=web");
    await bot.say("Trang", `/lead assign L${id} @lan`);

    await bot.say("Trang", `/undo L${id}`);

    expect(await keptLead(bot, id)).toMatchObject({ status: "new", owner: null });
    expect((await tasksAbout(bot, id)).map(({ state }) => state)).toEqual(["done", "open"]);
  });

  it("leaves alone what somebody else has changed since", async () => {
    const { id } = await aLead(bot, "Lan", "Mộc Hoá 0916000003 nguon=web");
    const warm = await bot.say("Lan", `/lead warm L${id}`);
    await bot.say("Trang", `/lead cold L${id}`);
    const before = await rowOf(bot, id);

    const undone = await bot.say("Lan", /\/undo L\d+-\d+/.exec(warm.text)?.[0] ?? "");
    const added = await bot.say("Lan", `/undo L${id}`);

    expect(undone).toMatchObject({ outcome: "refused" });
    expect(undone.text).toContain("đã được đổi tiếp sau đó");
    expect(added.outcome).toBe("refused");
    expect(await rowOf(bot, id)).toBe(before);
  });

  it("still takes back what another change has not touched", async () => {
    const { id } = await aLead(bot, "Lan", "Mộc Ly 0916000004 nguon=web");
    const value = await bot.say("Lan", `/lead value L${id} 300tr`);
    await bot.say("Trang", `/lead cold L${id}`);

    await bot.say("Lan", /\/undo L\d+-\d+/.exec(value.text)?.[0] ?? "");

    expect(await keptLead(bot, id)).toMatchObject({ expectedAmount: null, temperature: "cold" });
  });

  it("does one change once when its button is pressed twice at the same time", async () => {
    const { id } = await aLead(bot, "Lan", "Mộc Sơn 0916000005 nguon=web");
    await bot.say("Lan", `/lead value L${id} 100tr`);
    const warm = await bot.say("Lan", `/lead warm L${id}`);
    const button = /\/undo L\d+-\d+/.exec(warm.text)?.[0] ?? "";

    const said = await Promise.all([bot.say("Lan", button), bot.say("Lan", button)]);

    expect(said.map(({ outcome }) => outcome).sort()).toEqual(["answered", "refused"]);
    expect((await keptLead(bot, id)).expectedAmount).toBe(100_000_000n);
  });

  it("is for whoever did it", async () => {
    const { id } = await aLead(bot, "Lan", "Mộc Tân 0916000006 nguon=web");

    expect((await bot.say("Trang", `/undo L${id}`)).outcome).toBe("refused");
  });
});

describe("/lead merge", () => {
  it("makes the second a duplicate of the first, moves nothing, and is undone exactly", async () => {
    const first = await aLead(bot, "Lan", "Sông Đà 0917000001 nguon=web");
    const second = await aLead(bot, "Lan", "Sông Đà 2 0917000002 nguon=web");
    await bot.say("Lan", `/lead step L${second.id} đã demo`);
    const before = [await rowOf(bot, first.id), await rowOf(bot, second.id)];

    const said = await bot.say("Lan", `/lead merge L${first.id} L${second.id}`, later);

    expect(said.text).toContain(`Đã gộp L${second.id} · Sông Đà 2 vào L${first.id} · Sông Đà`);
    expect(await keptLead(bot, second.id)).toMatchObject({
      status: "duplicate",
      duplicateOf: { id: first.id },
    });
    const card = await bot.say("Lan", `/lead show L${first.id}`);
    expect(card.text).toContain(`Các bản trùng: L${second.id}`);
    expect(card.text).toContain("đã demo");
    expect((await bot.say("Lan", `/lead warm L${second.id}`)).text).toContain(`bản trùng của L${first.id}`);

    await bot.say("Lan", "/undo", later);

    expect([await rowOf(bot, first.id), await rowOf(bot, second.id)]).toEqual(before);
  });

  it("refuses a lead into itself, round in a circle, into a duplicate, and into one without a phone", async () => {
    const [a, b, c] = [
      await aLead(bot, "Lan", "Sông Lô 0917000003 nguon=web"),
      await aLead(bot, "Lan", "Sông Mã 0917000004 nguon=web"),
      await aLead(bot, "Lan", "Sông Cả sdt=“chưa có” nguon=web"),
    ];
    await bot.say("Lan", `/lead merge ${a.id} ${b.id}`);
    const before = await bot.fingerprint();

    const itself = await bot.say("Lan", `/lead merge L${a.id} L${a.id}`);
    const circle = await bot.say("Lan", `/lead merge L${b.id} L${a.id}`);
    const duplicate = await bot.say("Lan", `/lead merge L${b.id} L${c.id}`);
    const phoneless = await bot.say("Lan", `/lead merge L${c.id} L${a.id}`);

    expect(itself.text).toContain("không gộp vào chính nó được");
    expect(circle.text).toContain("không gộp ngược lại được");
    expect(duplicate.text).toContain(`/lead merge L${a.id} L${c.id}`);
    expect(phoneless.text).toContain("chưa có số điện thoại");
    expect(await bot.fingerprint()).toBe(before);
  });
});

describe("a contact that somebody already has", () => {
  it("is attached as a duplicate, and both keep their history", async () => {
    const first = await aLead(bot, "Lan", "Hải Vân 0918000001 nguon=web");
    const row = await rowOf(bot, first.id);

    const asked = await bot.say("Lan", "/lead Hải Vân Group 0918000001 nguon=fb");
    const said = await bot.say("Lan", "1");

    expect(asked.outcome).toBe("asked");
    expect(await keptLead(bot, leadIn(said))).toMatchObject({
      status: "duplicate",
      source: "Facebook",
      duplicateOf: { id: first.id },
    });
    expect(await rowOf(bot, first.id)).toBe(row);
    expect((await bot.say("Lan", `/lead show L${first.id}`)).text).toContain("Các bản trùng");
  });

  it("is logged anyway when the person says so, and only once", async () => {
    await aLead(bot, "Lan", "Hải Dương 0918000002 nguon=web");

    const asked = await bot.say("Huy", "/lead Hải Dương 0918000002 nguon=fb");
    const said = await bot.say("Huy", "Không trùng, vẫn ghi mới");

    expect(asked.text).not.toContain("Hải Dương (");
    expect(said.outcome).toBe("answered");
    expect(await keptLead(bot, leadIn(said))).toMatchObject({ status: "assigned" });
  });

  it("of another team is attached without a word about it", async () => {
    const first = await aLead(bot, "Lan", "Bí Mật Quốc Gia 0918000003 nguon=web");

    await bot.say("Huy", "/lead Khách Lạ 0918000003 nguon=fb");
    const said = await bot.say("Huy", "1");

    expect(said.outcome).toBe("answered");
    expect(said.text).toContain(`Trùng với L${first.id}`);
    expect(said.text).not.toContain("Bí Mật");
  });

  it("is refused as an original that it is not the same as", async () => {
    const first = await aLead(bot, "Lan", "Hải An 0918000004 nguon=web");

    const said = await bot.say("Huy", `/lead Khách Khác 0918000009 nguon=fb gan=L${first.id}`);

    expect(said.outcome).toBe("refused");
  });
});
