import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { button, createEditing, saleIn } from "#test/support/editing.ts";

let bot: TestBot;
let type: ReturnType<typeof createEditing>["type"];
let say: ReturnType<typeof createEditing>["say"];
let standing: ReturnType<typeof createEditing>["standing"];

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["telegram"] });
  ({ type, say, standing } = createEditing(bot));
});

afterAll(() => bot.close());

describe("an edited line whose old words wrote something", () => {
  it("is shown beside them, and changes nothing before somebody agrees", async () => {
    const { said, edit } = await type("Lan", "/revenue 500tr Dì Năm");
    const before = await bot.fingerprint();

    const offered = await edit("/revenue 50tr Dì Năm");

    expect(offered.outcome).toBe("asked");
    expect(offered.text).toContain("“/revenue 500tr Dì Năm”");
    expect(offered.text).toContain(`Ghi doanh thu ${saleIn(said)}`);
    expect(offered.text).toContain("500.000.000 đ");
    expect(offered.text).toContain("“/revenue 50tr Dì Năm”");
    expect(await bot.fingerprint()).toBe(before);
    expect((await say("Lan", button(offered, "Giữ nguyên"))).text).toContain("chưa có gì thay đổi");
    expect(await bot.fingerprint()).toBe(before);
  });

  it("takes their place when it is agreed to, and both stay visible in the history", async () => {
    const { said, edit } = await type("Lan", "/revenue 500tr Dì Sáu thu=100tr");
    const offered = await edit("/revenue 50tr Dì Sáu");

    const done = await say("Lan", button(offered, "Sửa theo tin mới"));

    expect(done.text).toContain(`Đã hoàn tác ${saleIn(said)}`);
    expect(done.text).toContain("50.000.000 đ");
    expect(await standing("Dì Sáu")).toEqual([50]);
    const history = (await bot.say("Quân", `/audit ${saleIn(said)}`)).text;
    expect(history).toContain("/revenue 500tr Dì Sáu thu=100tr");
    expect(history).toContain("/revenue 50tr Dì Sáu");
    expect((await bot.say("Quân", "/reconcile")).text).toContain("khớp");
    expect((await say("Lan", button(offered, "Sửa theo tin mới"))).outcome).toBe("refused");
  });

  it("can be chosen by its number", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Dì Bảy");
    await edit("/revenue 60tr Dì Bảy");

    await say("Lan", "1");

    expect(await standing("Dì Bảy")).toEqual([60]);
  });

  it("asks what is unclear about it, and replaces them once that is answered", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Dì Tám");
    const offered = await edit("/revenue 150tr");

    const asked = await say("Lan", button(offered, "Sửa theo tin mới"));
    expect(asked.outcome).toBe("asked");
    expect(await standing("Dì Tám")).toEqual([500]);
    await say("Lan", "Dì Tám");

    expect(await standing("Dì Tám")).toEqual([150]);
  });

  it("needs no slash, and is then not asked about twice", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Dì Chín");
    const offered = await edit("70tr Dì Chín");

    await say("Lan", button(offered, "Sửa theo tin mới"));

    expect(await standing("Dì Chín")).toEqual([70]);
  });

  it("changes nothing when the new words are refused, before or after agreeing", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Dì Mười");
    const before = await bot.fingerprint();

    expect((await edit("/revenue 0 Dì Mười mau=đỏ")).outcome).toBe("refused");
    const offered = await edit("/revenue collect 1tr S99999");
    expect((await say("Lan", button(offered, "Sửa theo tin mới"))).outcome).toBe("refused");

    expect(await bot.fingerprint()).toBe(before);
  });

  it("changes nothing when what was written cannot be taken back", async () => {
    const { said, edit } = await type("Lan", "/revenue 500tr Ông Một thu=10tr");
    await bot.say("Trang", `/revenue collect 20tr ${saleIn(said)}`);
    const offered = await edit("/revenue 50tr Ông Một");
    const before = await bot.fingerprint();

    const refused = await say("Lan", button(offered, "Sửa theo tin mới"));

    expect(refused.outcome).toBe("refused");
    expect(refused.text).toContain("Đỗ Kiều Trang");
    expect(await bot.fingerprint()).toBe(before);
  });

  it("only runs, once they were undone by hand", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Ông Hai");
    const offered = await edit("/revenue 50tr Ông Hai");
    await say("Lan", "/undo");

    const done = await say("Lan", button(offered, "Sửa theo tin mới"));

    expect(done.text).not.toContain("Đã hoàn tác");
    expect(await standing("Ông Hai")).toEqual([50]);
  });

  it("stays with the day on which the old words were typed", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Ông Bảy");
    const offered = await edit("/revenue 50tr Ông Bảy", { at: "2026-11-23T00:30+07:00" });

    const done = await bot.say("Lan", button(offered, "Sửa theo tin mới"), {
      platform: "telegram",
      at: "2026-11-23T00:31+07:00",
    });

    expect(done.text).toContain("Ký 22/11/2026");
  });

  it("keeps what was logged when the new words mean nothing", async () => {
    const { said, edit } = await type("Lan", "/revenue 500tr Ông Ba");

    const answer = await edit("nhầm rồi nhé");

    expect(answer.outcome).toBe("refused");
    expect(answer.text).toContain(`/undo ${saleIn(said)}`);
    expect(await standing("Ông Ba")).toEqual([500]);
  });

  it("keeps what was logged when an answer to a question is worded anew, and says so", async () => {
    await say("Lan", "/revenue 510tr");
    const { said, edit } = await type("Lan", "Ông Tám");
    expect(said.text).toContain("Ông Tám");

    const answer = await edit("Ông Chín");

    expect(answer.outcome).toBe("refused");
    expect(answer.text).toContain(`/undo ${saleIn(said)}`);
  });

  it("offers the whole line in the place of what an answer to a question has written", async () => {
    await say("Lan", "/revenue Bà Chín");
    const { said, edit } = await type("Lan", "37tr");
    const offered = await edit("73tr Bà Chín");
    expect(offered.text).toContain("“37tr”");
    expect(offered.text).toContain(`Ghi doanh thu ${saleIn(said)}`);

    await say("Lan", button(offered, "Sửa theo tin mới"));

    expect(await standing("Bà Chín")).toEqual([73]);
    expect((await bot.say("Quân", "/reconcile")).text).toContain("khớp");
  });

  it("leaves another line alone that was typed right after an answer", async () => {
    await say("Lan", "/revenue Bà Mười");
    await say("Lan", "38tr");
    const atOnce = { platform: "telegram", at: "2026-11-22T10:00+07:00" } as const;
    await bot.say("Lan", "/kpi", { ...atOnce, id: "next" });

    expect((await bot.say("Lan", "/help", { ...atOnce, edits: "next" })).outcome).toBe("answered");
    expect(await standing("Bà Mười")).toEqual([38]);
  });

  it("is too late after 24 hours", async () => {
    const { said, edit } = await type("Lan", "/revenue 500tr Ông Tư");

    const answer = await edit("/revenue 50tr Ông Tư", { at: "2026-11-23T09:01+07:00" });

    expect(answer.outcome).toBe("refused");
    expect(answer.text).toContain(`${saleIn(said)} ghi đã quá 24 giờ`);
    expect(await standing("Ông Tư")).toEqual([500]);
  });

  it.each(["/team add “Bùi Văn Sửa” team=Bắc", "/team unit team Đông"])(
    "is refused where no undo exists: “%s”",
    async (line) => {
      const { edit } = await type("Quân", line);
      const before = await bot.fingerprint();

      expect(await edit(`${line}x`)).toMatchObject({ outcome: "refused" });
      expect(await bot.fingerprint()).toBe(before);
    },
  );

  it("does not redo an undo", async () => {
    await type("Lan", "/revenue 500tr Ông Năm");
    const { edit } = await type("Lan", "/undo");

    expect((await edit("/kpi")).outcome).toBe("refused");
    expect(await standing("Ông Năm")).toEqual([]);
  });

  it("goes by the newest words when they were changed again", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Ông Sáu");
    const first = await edit("/revenue 50tr Ông Sáu");
    const second = await edit("/revenue 55tr Ông Sáu");

    expect((await say("Lan", button(first, "Sửa theo tin mới"))).outcome).toBe("refused");
    await say("Lan", button(second, "Sửa theo tin mới"));
    expect(await standing("Ông Sáu")).toEqual([55]);

    const third = await edit("/revenue 56tr Ông Sáu");
    expect(third.text).toContain("“/revenue 55tr Ông Sáu”");
    await say("Lan", button(third, "Sửa theo tin mới"));
    expect(await standing("Ông Sáu")).toEqual([56]);
    expect((await bot.say("Quân", "/reconcile")).text).toContain("khớp");
  });
});
